import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { newReference } from '#platform/db/reference.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export const STATES = ['open', 'accepted', 'refused', 'answered', 'withdrawn'] as const
export type State = (typeof STATES)[number]

export type CoRequest = {
  id: string
  areaId: string
  reference: string
  kind: 'co-operation' | 'advice'
  fromId: string
  from: string
  toId: string
  to: string
  caseId: string | null
  what: string
  answerBy: string | null
  state: State
  askedById: string
  askedBy: string | null
  askedAt: Date
  version: number
}

const requests = (tx: Tx) =>
  tx
    .selectFrom('cooperation_request as q')
    .innerJoin('agency as f', 'f.id', 'q.from_agency_id')
    .innerJoin('agency as t', 't.id', 'q.to_agency_id')
    .leftJoin('user_account as u', 'u.id', 'q.asked_by')
    .select([
      'q.id',
      'q.area_id as areaId',
      'q.reference',
      'q.kind',
      'q.from_agency_id as fromId',
      'f.name as from',
    ])
    .select([
      'q.to_agency_id as toId',
      't.name as to',
      'q.case_id as caseId',
      'q.what',
      'q.answer_by as answerBy',
    ])
    .select(['q.state', 'q.asked_by as askedById', 'u.name as askedBy', 'q.asked_at as askedAt', 'q.version'])

export type Wanted = { side: 'all' | 'to' | 'from'; state: 'open' | 'answered' | 'withdrawn' | 'all' }
const SETTLED: readonly State[] = ['accepted', 'refused', 'answered']

type Listing = { areaId: string; agencyId: string; wanted: Wanted; size: number; page: number }

/** Requests in an area as far as the actor may read them, those to be answered soonest first. */
export async function listRequests(tx: Tx, { areaId, agencyId, wanted, size, page }: Listing) {
  let query = requests(tx).where('q.area_id', '=', areaId)
  if (wanted.side === 'to') query = query.where('q.to_agency_id', '=', agencyId)
  if (wanted.side === 'from') query = query.where('q.from_agency_id', '=', agencyId)
  if (wanted.state === 'answered') query = query.where('q.state', 'in', [...SETTLED])
  else if (wanted.state !== 'all') query = query.where('q.state', '=', wanted.state)
  const { total } = await query
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const listed: CoRequest[] = await query
    .orderBy('q.answer_by', (to) => to.asc().nullsLast())
    .orderBy('q.asked_at', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { listed, total }
}

/** One request of an area. Throws not found. */
export async function getRequest(tx: Tx, areaId: string, id: string): Promise<CoRequest> {
  return found(
    await requests(tx).where('q.area_id', '=', areaId).where('q.id', '=', id).executeTakeFirst(),
    'request',
  )
}

/** The advice asked for on a case, the latest first. */
export function listAdvice(tx: Tx, caseId: string): Promise<CoRequest[]> {
  return requests(tx).where('q.case_id', '=', caseId).orderBy('q.asked_at', 'desc').execute()
}

export type CoAnswer = {
  requestId: string
  outcome: 'accepted' | 'refused' | 'answered'
  words: string
  responsibility: string
  limits: string
  needs: string
  by: string | null
  at: Date
}

/** The answers to these requests, the latest first. */
export async function listAnswers(tx: Tx, requestIds: readonly string[]): Promise<CoAnswer[]> {
  if (requestIds.length === 0) return []
  return tx
    .selectFrom('cooperation_answer as a')
    .leftJoin('user_account as u', 'u.id', 'a.answered_by')
    .select(['a.request_id as requestId', 'a.outcome', 'a.words', 'a.responsibility', 'a.limits', 'a.needs'])
    .select(['u.name as by', 'a.answered_at as at'])
    .where('a.request_id', 'in', [...requestIds])
    .orderBy('a.answered_at', 'desc')
    .execute()
}

/** Those who may answer for an agency in an area. */
export async function listAnswerers(tx: Tx, now: Date, areaId: string, agencyId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('user_account as u')
    .innerJoin('user_role as r', 'r.user_id', 'u.id')
    .innerJoin('role_permission as p', 'p.role', 'r.role')
    .select('u.id')
    .distinct()
    .where('u.agency_id', '=', agencyId)
    .where('u.status', '=', 'active')
    .where('r.area_id', '=', areaId)
    .where('p.permission', '=', 'action.own')
    .where('r.starts_at', '<=', now)
    .where((or) => or.or([or('r.ends_at', 'is', null), or('r.ends_at', '>', now)]))
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether an agency leads a case or still owes an action in it, so far as the actor sees. */
export async function isInvolved(tx: Tx, caseId: string, agencyId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from app.case_file c where c.id = ${caseId} and c.lead_agency_id = ${agencyId}
    union all select 1 from app.action a where a.case_id = ${caseId} and a.agency_id = ${agencyId} and a.state in ('proposed', 'accepted')
    limit 1`.execute(tx)
  return rows.length > 0
}

export type NewRequest = {
  areaId: string
  fromId: string
  toId: string
  about: { caseId: string; personId: string } | null
  what: string
  answerBy: string | null
  by: string
}

/** Adds a request and returns its id. */
export async function addRequest(tx: Tx, now: Date, asked: NewRequest): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('cooperation_request')
    .values({
      id,
      area_id: asked.areaId,
      reference: newReference('COO'),
      kind: asked.about === null ? 'co-operation' : 'advice',
      from_agency_id: asked.fromId,
      to_agency_id: asked.toId,
      case_id: asked.about?.caseId ?? null,
      person_id: asked.about?.personId ?? null,
      what: asked.what,
      answer_by: asked.answerBy,
      asked_by: asked.by,
      asked_at: now,
    })
    .execute()
  return id
}

/** Settles a request drawn from a version. Throws `EditConflict`. */
export async function settle(
  tx: Tx,
  { id, version }: { id: string; version: number },
  state: State,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('cooperation_request')
      .set({ state, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  )
}

export type NewAnswer = Omit<CoAnswer, 'by' | 'at'> & { areaId: string; by: string }

/** Adds an answer; the one before stays. */
export async function addAnswer(tx: Tx, now: Date, given: NewAnswer): Promise<void> {
  await tx
    .insertInto('cooperation_answer')
    .values({
      id: randomUUID(),
      request_id: given.requestId,
      area_id: given.areaId,
      outcome: given.outcome,
      words: given.words,
      responsibility: given.responsibility,
      limits: given.limits,
      needs: given.needs,
      answered_by: given.by,
      answered_at: now,
    })
    .execute()
}
