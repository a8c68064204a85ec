import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { ReadableFacts } from '#rules/explanation.ts'
import type { ClockRow } from './clocks.ts'
import { EXPLAINED } from './explained.ts'
import { clockText } from './show-clock.text.ts'

/** A clock's rule told in one language: its name, the sentence, the named facts, and what would change it. */
export type Told = {
  name: string
  inWords: string | null
  facts: { name: string; value: string }[]
  changes: readonly string[]
}

const CIVIL = /^\d{4}-\d\d-\d\d$/

/** The words for a clock. A rule that has none yet is told by its facts and paragraph alone. */
export function explain(clock: ClockRow, lang: Lang): Told {
  const t = words(lang, clockText)
  const readable: ReadableFacts = Object.fromEntries(
    Object.entries(clock.facts).map(([key, value]) => [key, readableValue(value, lang)]),
  )
  const told = EXPLAINED[clock.rule]?.[lang]
  if (told === undefined) return { name: t.unnamed, inWords: null, facts: [], changes: [] }
  const due = clock.dueOn === null ? '' : formatDate(clock.dueOn, lang)
  const named = Object.entries(told.facts).filter(
    ([key]) => readable[key] !== undefined && readable[key] !== null,
  )
  return {
    name: told.name,
    inWords: told.inWords({ ...readable, due }),
    facts: named.map(([key, name]) => ({ name, value: shownValue(readable[key] ?? '', t) })),
    changes: told.changes,
  }
}

function readableValue(
  value: string | number | boolean | null,
  lang: Lang,
): string | number | boolean | null {
  return typeof value === 'string' && CIVIL.test(value) ? formatDate(value, lang) : value
}

function shownValue(value: string | number | boolean, t: { yes: string; no: string }): string {
  if (typeof value === 'boolean') return value ? t.yes : t.no
  return String(value)
}
