import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { cleanText, optionalCivilDate } from '#platform/http/fields.ts'
import type { Request } from '#platform/http/route.ts'
import { daysAfter, endOfDay, startOfDay } from '../access/index.ts'
import { auditText } from './audit.text.ts'
import {
  type Cursor,
  type EventFilter,
  findAbout,
  type ListedEvent,
  listGrants,
  listInSight,
} from './queries.ts'

const t = words('en', auditText)
const line = (max: number) => z.string().max(max).default('').transform(cleanText)

/** How the trail is narrowed, from a page or from JSON. The last seven days unless it says otherwise. */
export const Filter = z
  .object({
    from: optionalCivilDate(t.badFrom),
    to: optionalCivilDate(t.badTo),
    who: line(100),
    what: line(100),
    outcome: z.enum(['', 'done', 'refused', 'fault']).default('').catch(''),
    about: line(60),
    area: z
      .union([z.literal(''), z.uuid()])
      .default('')
      .catch(''),
    after: line(80),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: t.orderWrong,
  })
export type AskedFilter = z.infer<typeof Filter>

const USUAL_DAYS = 6

/** The days that a filter covers. */
export function daysOf(
  { from, to }: Pick<AskedFilter, 'from' | 'to'>,
  today: string,
): { from: string; to: string } {
  const last = to ?? today
  return { from: from ?? daysAfter(last, -USUAL_DAYS), to: last }
}

/** The filter as the queries take it. An area whose trail is not the reader's to read gives nothing. */
export async function resolve({ tx, actor, today }: Request, asked: AskedFilter): Promise<EventFilter> {
  const readable = areasWith(actor, 'audit.read')
  const days = daysOf(asked, today)
  const [from, until] = [startOfDay(days.from), endOfDay(days.to)]
  return {
    areas: asked.area === '' ? readable : readable.filter((area) => area === asked.area),
    // Asking for one area of several leaves out what belongs to none.
    withoutArea: asked.area === '' || (readable.length === 1 && readable[0] === asked.area),
    from,
    until,
    who: asked.who,
    what: asked.what,
    outcome: asked.outcome,
    about: asked.about === '' ? null : await findAbout(tx, asked.about, { from, until }),
  }
}

/** The place in the list that an address names; what makes no sense begins at the newest. */
export function cursorOf({ after }: Pick<AskedFilter, 'after'>): Cursor | undefined {
  const [at = '', id = ''] = after.split('_')
  const parsed = z.tuple([z.iso.datetime(), z.uuid()]).safeParse([at, id])
  return parsed.success ? { at: new Date(parsed.data[0]), id: parsed.data[1] } : undefined
}

/** The address of the page after this event. */
export const cursorText = ({ at, id }: Cursor) => `${at.toISOString()}_${id}`

/** What may be said about the subjects and grants of events: only what is in the reader's own sight. */
export async function around(
  { tx, actor }: Request,
  events: readonly Pick<ListedEvent, 'subjects' | 'grantIds'>[],
) {
  const ids = events.flatMap((event) => event.subjects.map((subject) => subject.id))
  return {
    inSight: await listInSight(tx, ids, areasWith(actor, 'user.read').length > 0),
    grants: await listGrants(
      tx,
      events.flatMap((event) => event.grantIds),
    ),
  }
}

/** The search itself is an event: the area it was made in and what was asked. */
export function noteSearch({ audit, actor }: Request, asked: AskedFilter, today: string): void {
  const [only, ...others] = areasWith(actor, 'audit.read')
  if (only !== undefined && others.length === 0) audit.area(only)
  const { who, what, outcome, about } = asked
  audit.say({ ...daysOf(asked, today), who, what, outcome, about })
}
