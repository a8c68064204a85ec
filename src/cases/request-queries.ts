import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export type OpenRequest = {
  id: string
  caseId: string
  kind: 'new-referral' | 'review' | 'risk'
  level: number
  reason: string
  wantedBy: string | null
  requestedAt: Date
  requestedById: string
  requestedBy: string | null
}

const rows = (tx: Tx) =>
  tx
    .selectFrom('agenda_request as q')
    .leftJoin('user_account as u', 'u.id', 'q.requested_by')
    .select(['q.id', 'q.case_id as caseId', 'q.kind', 'q.level', 'q.reason', 'q.wanted_by as wantedBy'])
    .select(['q.requested_at as requestedAt', 'q.requested_by as requestedById', 'u.name as requestedBy'])
    .where('q.state', '=', 'open')
    .$narrowType<Pick<OpenRequest, 'kind'>>()

/** What asks for a place on an agenda for one case, the soonest wanted first. */
export function listCaseRequests(tx: Tx, caseId: string): Promise<OpenRequest[]> {
  return rows(tx)
    .where('q.case_id', '=', caseId)
    .orderBy('q.wanted_by', (order) => order.asc().nullsLast())
    .orderBy('q.requested_at')
    .orderBy('q.id')
    .execute()
}

/** One open request of a case. Throws not found. */
export async function getCaseRequest(tx: Tx, caseId: string, id: string): Promise<OpenRequest> {
  return found(
    await rows(tx).where('q.case_id', '=', caseId).where('q.id', '=', id).executeTakeFirst(),
    'open agenda request',
  )
}

/** Requests about one case come one after the other, so that two people do not ask for the same. */
export async function holdRequests(tx: Tx, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agenda_request ${caseId}`}, 0))`.execute(tx)
}

/** Takes a request back. Throws `EditConflict` when it was placed or withdrawn meanwhile. */
export async function withdrawRequest(
  tx: Tx,
  now: Date,
  { id, reason }: { id: string; reason: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('agenda_request')
      .set({ state: 'withdrawn', closed_at: now, close_reason: reason })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow(),
  )
}

export type ListedRequest = OpenRequest & {
  areaId: string
  personId: string
  caseReference: string
  givenName: string
  familyName: string
}

type Asked = { level: number | null; size: number; page: number }

const waiting = (tx: Tx, { level }: Asked) =>
  rows(tx)
    .innerJoin('case_file as c', 'c.id', 'q.case_id')
    .innerJoin('person as p', 'p.id', 'q.person_id')
    .$if(level !== null, (some) => some.where('q.level', '=', level ?? 0))

/** Requests in the actor's sight that wait for a meeting, the highest level and the soonest wanted first, and how many there are. */
export async function listOpenRequests(
  tx: Tx,
  asked: Asked,
): Promise<{ requests: ListedRequest[]; total: number }> {
  const { total } = await waiting(tx, asked)
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const requests = await waiting(tx, asked)
    .select(['q.area_id as areaId', 'q.person_id as personId', 'c.reference as caseReference'])
    .select(['p.given_name as givenName', 'p.family_name as familyName'])
    .orderBy('q.level', 'desc')
    .orderBy('q.wanted_by', (order) => order.asc().nullsLast())
    .orderBy('q.requested_at')
    .orderBy('q.id')
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size)
    .execute()
  return { requests, total }
}
