import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { choice, civilDate, optionalCivilDate, text } from '#platform/http/fields.ts'
import { type Parsed, parseForm, refuse } from '#platform/http/form.ts'
import { LAWFUL_BASIS_KEYS } from '#rules/sharing/lawful-basis.ts'
import type { ItemWords, Kind } from './queries.ts'
import { sharingText } from './sharing.text.ts'

const t = words('en', sharingText)

export const KINDS = ['fact', 'opinion', 'nothing-known'] as const
export const HANDLINGS = ['case', 'named'] as const

const shared = {
  body: text(t.enterBody, { label: t.body, max: 10_000 }),
  source: text(t.enterSource, { label: t.source, max: 500 }),
  purpose: text(t.enterPurpose, { label: t.purpose, max: 500 }),
  lawfulBasis: choice(LAWFUL_BASIS_KEYS, t.chooseBasis),
  handling: choice(HANDLINGS, t.chooseHandling),
}

// What each kind of item asks for. "Nothing known" asks only where one looked.
const Fact = z.object({ ...shared, eventOn: civilDate(t.enterEventOn, t.happened) })
const Opinion = z.object({ ...shared, eventOn: optionalCivilDate(t.happened) })
const NothingKnown = z.object({ source: text(t.enterChecked, { label: t.checked, max: 500 }) })

/** The three kinds in one schema for the interface, which names the kind itself. */
export const ItemBody = z.discriminatedUnion('kind', [
  Fact.extend({ kind: z.literal('fact') }),
  Opinion.extend({ kind: z.literal('opinion') }),
  NothingKnown.extend({ kind: z.literal('nothing-known') }),
])

/** The words of an item from what was accepted: "nothing known" has a text of its own and hides nothing. */
export function wordsOf(given: z.infer<typeof ItemBody>): ItemWords {
  if (given.kind !== 'nothing-known') return given
  return {
    kind: given.kind,
    source: given.source,
    body: t.nothingKnown,
    purpose: t.purposeDefault,
    lawfulBasis: 'mappa-gateway',
    handling: 'case',
    eventOn: null,
  }
}

/** Reads what a page sent as an item of this kind. Something that happened cannot lie ahead. */
export function parseItem(kind: Kind, body: Record<string, unknown>, today: string): Parsed<ItemWords> {
  const form = parseForm(ItemBody, { ...body, kind })
  if (!form.ok) return { ...form, typed: body }
  const item = wordsOf(form.value)
  if (isAhead(item, today)) return refuse({ eventOn: t.eventInPast }, body)
  return { ok: true, value: item }
}

/** Whether an item is dated after today. */
export const isAhead = ({ eventOn }: Pick<ItemWords, 'eventOn'>, today: string): boolean =>
  eventOn !== null && eventOn > today
