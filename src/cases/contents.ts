import type { Tx } from '#platform/db/actor.ts'

// What the case page shows of other rooms' tables. Each list is what the reader may see of it, the newest or soonest first.

const FEW = 10

export type CaseAction = {
  id: string
  what: string
  agency: string
  owner: string | null
  dueOn: string
  state: 'proposed' | 'accepted' | 'refused' | 'done' | 'closed'
}

/** Actions of a case: those still to be done first, by date. */
export function listCaseActions(tx: Tx, caseId: string): Promise<CaseAction[]> {
  return tx
    .selectFrom('action as x')
    .innerJoin('agency as a', 'a.id', 'x.agency_id')
    .leftJoin('user_account as u', 'u.id', 'x.owner_id')
    .select(['x.id', 'x.what', 'a.short_name as agency', 'u.name as owner', 'x.due_on as dueOn', 'x.state'])
    .where('x.case_id', '=', caseId)
    .orderBy((of) => of.case().when('x.state', 'in', ['proposed', 'accepted']).then(0).else(1).end())
    .orderBy('x.due_on')
    .limit(FEW)
    .execute()
}

export type CaseReferral = {
  id: string
  reference: string
  status:
    | 'draft'
    | 'submitted'
    | 'with-panel'
    | 'more-evidence'
    | 'confirmed'
    | 'distributed'
    | 'not-accepted'
    | 'withdrawn'
    | 'meeting-agreed'
  submittedAt: Date | null
}

/** Referrals about the person of a case. */
export function listPersonReferrals(tx: Tx, personId: string): Promise<CaseReferral[]> {
  return tx
    .selectFrom('referral')
    .select(['id', 'reference', 'status', 'submitted_at as submittedAt'])
    .where('person_id', '=', personId)
    .orderBy('started_at', 'desc')
    .limit(FEW)
    .execute()
}

export type CaseMeeting = {
  agendaItemId: string
  meetingId: string
  startsAt: Date
  level: number
  purpose: 'initial' | 'review' | 'information'
  outcome: 'decided' | 'deferred' | 'not-discussed' | null
  minuteId: string | null
}

/** Meetings on whose agenda a case is or was. */
export function listCaseMeetings(tx: Tx, caseId: string): Promise<CaseMeeting[]> {
  return tx
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', 'm.id', 'i.meeting_id')
    .leftJoin('minute as n', 'n.agenda_item_id', 'i.id')
    .select([
      'i.id as agendaItemId',
      'm.id as meetingId',
      'm.starts_at as startsAt',
      'm.level',
      'i.purpose',
      'i.outcome',
      'n.id as minuteId',
    ])
    .where('i.case_id', '=', caseId)
    .orderBy('m.starts_at', 'desc')
    .limit(FEW)
    .execute()
}

export type CaseReview = {
  id: string
  dueOn: string | null
  reasons: string
  setAt: Date
  supersededAt: Date | null
  clockId: string | null
}

/** The current review of a case first, then the ones before it. */
export function listCaseReviews(tx: Tx, caseId: string): Promise<CaseReview[]> {
  return tx
    .selectFrom('review')
    .select([
      'id',
      'due_on as dueOn',
      'reasons',
      'set_at as setAt',
      'superseded_at as supersededAt',
      'clock_id as clockId',
    ])
    .where('case_id', '=', caseId)
    .orderBy('superseded_at', (order) => order.desc().nullsFirst())
    .limit(3)
    .execute()
}

export type CaseItem = {
  id: string
  agency: string
  kind: 'fact' | 'opinion' | 'nothing-known'
  recordedAt: Date
  withdrawnAt: Date | null
}

/** Information supplied about a case: how many items the reader may see, and the newest few. */
export async function listCaseItems(tx: Tx, caseId: string): Promise<{ items: CaseItem[]; total: number }> {
  const rows = await tx
    .selectFrom('information_item as i')
    .innerJoin('agency as a', 'a.id', 'i.owner_agency_id')
    .select([
      'i.id',
      'a.name as agency',
      'i.kind',
      'i.recorded_at as recordedAt',
      'i.withdrawn_at as withdrawnAt',
    ])
    .select((of) => of.fn.countAll<number>().over().as('total'))
    .where('i.case_id', '=', caseId)
    .orderBy('i.recorded_at', 'desc')
    .limit(5)
    .execute()
  return { items: rows, total: rows[0]?.total ?? 0 }
}
