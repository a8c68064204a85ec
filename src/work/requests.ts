import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'

export type NewRequest = {
  areaId: string
  caseId: string
  personId: string
  referralId: string | null
  kind: 'new-referral' | 'review' | 'risk'
  level: 1 | 2 | 3
  reason: string
  /** The date by which a meeting should hear it, `YYYY-MM-DD`. */
  wantedBy: string | null
  by: string
}

/** Asks that a case comes before a meeting. The agenda grows from these. Returns the id. */
export async function requestAgenda(tx: Tx, now: Date, request: NewRequest): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('agenda_request')
    .values({
      id,
      area_id: request.areaId,
      case_id: request.caseId,
      person_id: request.personId,
      referral_id: request.referralId,
      kind: request.kind,
      level: request.level,
      reason: request.reason,
      wanted_by: request.wantedBy,
      requested_by: request.by,
      requested_at: now,
    })
    .execute()
  return id
}

/** The request now stands on an agenda. */
export async function placeRequest(tx: Tx, now: Date, id: string, agendaItemId: string): Promise<void> {
  await tx
    .updateTable('agenda_request')
    .set({ state: 'placed', agenda_item_id: agendaItemId, closed_at: now })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

export type AgendaRequest = {
  id: string
  caseId: string
  personId: string
  referralId: string | null
  kind: 'new-referral' | 'review' | 'risk'
  level: number
  reason: string
  wantedBy: string | null
  requestedAt: Date
  caseReference: string
  givenName: string
  familyName: string
}

/** Requests of an area that wait for a meeting, the soonest wanted first. Level 1 cases wait too: they are shown for information. */
export function listOpenRequests(tx: Tx, areaId: string): Promise<AgendaRequest[]> {
  return tx
    .selectFrom('agenda_request as q')
    .innerJoin('case_file as c', 'c.id', 'q.case_id')
    .innerJoin('person as p', 'p.id', 'q.person_id')
    .select([
      'q.id',
      'q.case_id as caseId',
      'q.person_id as personId',
      'q.referral_id as referralId',
      'q.kind',
      'q.level',
      'q.reason',
      'q.wanted_by as wantedBy',
      'q.requested_at as requestedAt',
      'c.reference as caseReference',
      'p.given_name as givenName',
      'p.family_name as familyName',
    ])
    .where('q.area_id', '=', areaId)
    .where('q.state', '=', 'open')
    .orderBy('q.level', 'desc')
    .orderBy('q.wanted_by', (order) => order.asc().nullsLast())
    .orderBy('q.requested_at')
    .orderBy('q.id')
    .execute()
}
