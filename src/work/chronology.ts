import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'

/** Events on one page. */
export const CHRONOLOGY_SIZE = 25

export const CHRONOLOGY_KINDS = ['decisions', 'meetings', 'actions', 'information', 'law', 'record'] as const
export type ChronologyKind = (typeof CHRONOLOGY_KINDS)[number]

/** Whose chronology it is: everything about a person, or only what belongs to one of their case files. */
export type About = { personId: string; caseId: string | null }

/**
 * What one room adds to every chronology: its rows, and what each of its events is called. The columns are kind, event, day it happened,
 * moment it was entered, number, detail, link. Row security drops what the reader may not see, in counts too.
 */
export type ChronologySource = {
  select(about: About): RawBuilder<unknown>
  events: Readonly<Record<string, string | ((value: number | null) => string)>>
  /** Puts a detail into words, where the rows hold less than words. */
  say?(event: string, detail: string): string
}

/** Something that happened: on which day, when it was entered, and the page that tells more. */
export type ChronologyEvent = {
  kind: ChronologyKind
  name: string
  happenedOn: string
  enteredAt: Date
  detail: string
  link: string | null
}

export type ChronologyAsked = {
  kind: ChronologyKind | 'all'
  /** The first and the last day that are asked for; null is no bound. */
  from: string | null
  to: string | null
  page: number
}

export type ChronologyPage = { events: ChronologyEvent[]; total: number }

type Row = Omit<ChronologyEvent, 'name'> & { event: string; value: number | null }

/** What happened, from every room that has something to say, the newest first, one page at a time. */
export async function listChronology(
  tx: Tx,
  sources: readonly ChronologySource[],
  about: About,
  { kind, from, to, page }: ChronologyAsked,
): Promise<ChronologyPage> {
  const all = sql.join(
    sources.map((source) => sql`(${source.select(about)})`),
    sql` union all `,
  )
  const { rows } = await sql<{ total: number; events: Row[] }>`
    with found as materialized (
      select * from (${all}) as e (kind, event, happened, entered, value, detail, link)
      where ${kind} in ('all', e.kind) and (${from}::date is null or happened >= ${from}::date) and (${to}::date is null or happened <= ${to}::date)),
    shown as (select * from found order by happened desc, entered desc, event, detail
      limit ${CHRONOLOGY_SIZE} offset ${(page - 1) * CHRONOLOGY_SIZE})
    select (select count(*)::int from found) as total, coalesce((select json_agg(json_build_object('kind', kind, 'event', event,
      'happenedOn', happened, 'enteredAt', entered, 'value', value, 'detail', detail, 'link', link) order by happened desc, entered desc, event, detail)
      from shown), '[]') as events`.execute(tx)
  const [found] = rows
  return { total: found?.total ?? 0, events: (found?.events ?? []).map((row) => told(sources, row)) }
}

function told(
  sources: readonly ChronologySource[],
  { event, value, enteredAt, ...row }: Row,
): ChronologyEvent {
  const source = sources.find(({ events }) => Object.hasOwn(events, event))
  const word = source?.events[event]
  if (source === undefined || word === undefined) throw new Error(`No room has a word for the event ${event}`)
  const detail = source.say?.(event, row.detail) ?? row.detail
  return {
    ...row,
    enteredAt: new Date(enteredAt),
    detail,
    name: typeof word === 'function' ? word(value) : word,
  }
}

/** The day in London of a moment: a column, or an expression of the room that asks. */
export const londonDay = (column: string) => sql.raw(`(${column} at time zone 'Europe/London')::date`)

/** Narrows rows to one case file where the chronology is that of one; `column` holds the case. */
export const ofCase = (column: string, { caseId }: About) =>
  caseId === null ? sql`true` : sql`${sql.ref(column)} = ${caseId}`
