import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'
import { type ActionState, OPEN_STATES } from '#rules/plans/action.ts'
import { type ForReview, forReview } from '#rules/plans/monitoring.ts'

export type Action = {
  id: string
  areaId: string
  caseId: string
  /** Null where the reader sees the action and not the case file. */
  caseReference: string | null
  personId: string
  /** Null where the reader sees the action and not the person. */
  givenName: string | null
  familyName: string | null
  agendaItemId: string | null
  agencyId: string
  agency: string
  ownerId: string
  owner: string | null
  what: string
  reasons: string
  dueOn: string
  state: ActionState
  proposedById: string
  proposedBy: string | null
  acceptedBy: string | null
  acceptedAt: Date | null
  refusedReason: string | null
  result: string | null
  evidence: string | null
  closeReason: string | null
  /** When it last changed; for one that has ended, when it ended. */
  endedAt: Date | null
  version: number
}

// The agency and the users are names in a directory: an inner join would hide an action whose people have moved on.
const rows = (tx: Tx) =>
  tx
    .selectFrom('action as a')
    .leftJoin('case_file as c', 'c.id', 'a.case_id')
    .leftJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('agency as g', 'g.id', 'a.agency_id')
    .leftJoin('user_account as o', 'o.id', 'a.owner_id')
    .leftJoin('user_account as b', 'b.id', 'a.proposed_by')
    .leftJoin('user_account as y', 'y.id', 'a.accepted_by')
    .leftJoin('action_history as h', (join) =>
      join.onRef('h.action_id', '=', 'a.id').onRef('h.version', '=', 'a.version'),
    )

const COLUMNS = [
  'a.id',
  'a.area_id as areaId',
  'a.case_id as caseId',
  'c.reference as caseReference',
  'a.person_id as personId',
  'p.given_name as givenName',
  'p.family_name as familyName',
  'a.agenda_item_id as agendaItemId',
  'a.agency_id as agencyId',
  sql<string>`coalesce(g.name, '')`.as('agency'),
  'a.owner_id as ownerId',
  'o.name as owner',
  'a.what',
  'a.reasons',
  'a.due_on as dueOn',
  'a.state',
  'a.proposed_by as proposedById',
  'b.name as proposedBy',
  'y.name as acceptedBy',
  'a.accepted_at as acceptedAt',
  'a.refused_reason as refusedReason',
  'a.result',
  'a.evidence',
  'a.close_reason as closeReason',
  'h.acted_at as endedAt',
  'a.version',
] as const

/** One action. Throws not found when there is none or it is not the actor's to see. */
export async function getAction(tx: Tx, id: string): Promise<Action> {
  return found(await rows(tx).select(COLUMNS).where('a.id', '=', id).executeTakeFirst(), 'action')
}

/** Actions of one case or set for one agenda item, the soonest due first. */
export function listActions(tx: Tx, of: { caseId: string } | { agendaItemId: string }): Promise<Action[]> {
  const sorted = rows(tx).select(COLUMNS).orderBy('a.due_on').orderBy('a.id')
  return (
    'caseId' in of
      ? sorted.where('a.case_id', '=', of.caseId)
      : sorted.where('a.agenda_item_id', '=', of.agendaItemId)
  ).execute()
}

export const WHOSE = ['mine', 'agency', 'all'] as const
export const SHOWN = ['open', 'overdue', 'proposed', 'accepted', 'refused', 'done', 'closed', 'any'] as const

export type ActionFilter = {
  whose: (typeof WHOSE)[number]
  state: (typeof SHOWN)[number]
  agencyId: string
}

type Reader = { userId: string; agencyId: string; today: string }

function filtered(tx: Tx, { whose, state, agencyId }: ActionFilter, reader: Reader) {
  let query = rows(tx)
  if (whose === 'mine') query = query.where('a.owner_id', '=', reader.userId)
  if (whose === 'agency') query = query.where('a.agency_id', '=', reader.agencyId)
  if (agencyId !== '') query = query.where('a.agency_id', '=', agencyId)
  if (state === 'any') return query
  if (state === 'open') return query.where('a.state', 'in', OPEN_STATES)
  if (state === 'overdue')
    return query.where('a.state', 'in', OPEN_STATES).where('a.due_on', '<', reader.today)
  return query.where('a.state', '=', state)
}

const ENDED: readonly string[] = ['refused', 'done', 'closed']

/** Actions in the reader's sight: open ones by the date they are due, ended ones by the latest. With how many there are. */
export async function listActionsInSight(
  tx: Tx,
  filter: ActionFilter,
  reader: Reader,
  page: { size: number; number: number },
): Promise<{ actions: Action[]; total: number }> {
  const matching = filtered(tx, filter, reader)
  const { total } = await matching
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const actions = await matching
    .select(COLUMNS)
    .orderBy('a.due_on', ENDED.includes(filter.state) ? 'desc' : 'asc')
    .orderBy('a.id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { actions, total }
}

export type ActionEvent = {
  act: 'proposed' | 'corrected' | 'accepted' | 'refused' | 'handed-over' | 'done' | 'closed' | 'reopened'
  state: string
  at: Date
  by: string | null
  owner: string | null
  dueOn: string
  what: string
  reason: string | null
  result: string | null
  evidence: string | null
}

/** What happened to an action, the latest first. */
export function listHistory(tx: Tx, actionId: string): Promise<ActionEvent[]> {
  return tx
    .selectFrom('action_history as h')
    .leftJoin('user_account as u', 'u.id', 'h.acted_by')
    .leftJoin('user_account as o', 'o.id', 'h.owner_id')
    .select([
      'h.act',
      'h.state',
      'h.acted_at as at',
      'u.name as by',
      'o.name as owner',
      'h.due_on as dueOn',
      'h.what',
    ])
    .select(['h.reason', 'h.result', 'h.evidence'])
    .where('h.action_id', '=', actionId)
    .orderBy('h.version', 'desc')
    .execute()
}

/** The clock that counts an action, so that its date can be explained; undefined when the reader does not see it. */
export async function findClock(tx: Tx, actionId: string): Promise<string | undefined> {
  const clock = await tx
    .selectFrom('clock')
    .select('id')
    .where('subject_id', '=', actionId)
    .where('kind', '=', 'action')
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return clock?.id
}

/** The actions of a case as its next review hears of them (RM-05). */
export async function listActionsForReview(tx: Tx, caseId: string): Promise<ForReview<Action>> {
  const { today, since } = await tx
    .selectFrom('review')
    .select([
      sql<string>`to_char(app.clock_now() at time zone 'Europe/London', 'YYYY-MM-DD')`.as('today'),
      sql<Date | null>`max(set_at) filter (where minute_id is not null)`.as('since'),
    ])
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow()
  return forReview(await listActions(tx, { caseId }), { today, since })
}

/** When the case is next reviewed, where a date is set and in sight. */
export async function findNextReview(tx: Tx, caseId: string): Promise<string | null> {
  const review = await tx
    .selectFrom('review')
    .select('due_on as dueOn')
    .where('case_id', '=', caseId)
    .where('superseded_at', 'is', null)
    .executeTakeFirst()
  return review?.dueOn ?? null
}
