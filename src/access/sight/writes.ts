import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import type { GrantKind, Subject } from './queries.ts'

/** Kinds that people give by hand; the others follow from a fact, and an item's readers are its owner's to name. */
export const GIVEN_BY_HAND = ['case-team', 'duty', 'board-review'] as const
export type GivenByHand = (typeof GIVEN_BY_HAND)[number]

/** Kinds that may be ended by hand. The rest end with the fact they stand on: another manager, another chair, a finished action. */
const ENDED_BY_HAND: readonly GrantKind[] = [...GIVEN_BY_HAND, 'recorder', 'attended', 'break-glass']

/** Whether co-ordination may end a grant of this kind here. */
export const endsByHand = (kind: string): boolean => (ENDED_BY_HAND as readonly string[]).includes(kind)

export type NewGrant = {
  kind: GivenByHand
  /** One named user, or one agency and post together; never a bare agency (IS-25). */
  to: { userId: string } | { agencyId: string; role: string }
  caseId: string | null
  reason: string
  endsAt: Date
  by: string
}

/** Gives sight of a person, and of a case where one is named. Returns the id of the grant. */
export async function addGrant(tx: Tx, now: Date, person: Subject, grant: NewGrant): Promise<string> {
  const id = randomUUID()
  const { to } = grant
  await tx
    .insertInto('access_grant')
    .values({
      id,
      area_id: person.areaId,
      user_id: 'userId' in to ? to.userId : null,
      agency_id: 'agencyId' in to ? to.agencyId : null,
      role: 'role' in to ? to.role : null,
      kind: grant.kind,
      person_id: person.id,
      case_id: grant.caseId,
      reason: grant.reason,
      starts_at: now,
      ends_at: grant.endsAt,
      granted_by: grant.by,
      granted_at: now,
    })
    .execute()
  return id
}

export type OpenGrant = {
  id: string
  kind: GrantKind
  personId: string
  areaId: string
  userId: string | null
  holder: string | null
  agency: string | null
  post: string | null
  reason: string
  startsAt: Date
  endsAt: Date | null
}

/** A grant that still gives sight. Throws not found when it has ended or is not the actor's to see. */
export async function getOpenGrant(tx: Tx, now: Date, id: string): Promise<OpenGrant> {
  const row = await tx
    .selectFrom('access_grant as g')
    .leftJoin('user_account as u', 'u.id', 'g.user_id')
    .leftJoin('agency as a', (join) =>
      join.on((on) =>
        on.or([on('a.id', '=', on.ref('g.agency_id')), on('a.id', '=', on.ref('u.agency_id'))]),
      ),
    )
    .leftJoin('role as c', 'c.code', 'g.role')
    .select([
      'g.id',
      'g.kind',
      'g.person_id as personId',
      'g.area_id as areaId',
      'g.user_id as userId',
      'u.name as holder',
      'a.name as agency',
      'c.title as post',
      'g.reason',
      'g.starts_at as startsAt',
      'g.ends_at as endsAt',
    ])
    .where('g.id', '=', id)
    .where('g.revoked_at', 'is', null)
    .where((or) => or.or([or('g.ends_at', 'is', null), or('g.ends_at', '>', now)]))
    .executeTakeFirst()
  return found(row, 'grant')
}

/** Ends a grant now, with the reason. Throws `EditConflict` when somebody was quicker. */
export async function endGrant(
  tx: Tx,
  now: Date,
  given: { id: string; by: string; reason: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('access_grant')
      .set({ revoked_at: now, revoked_by: given.by, revoke_reason: given.reason })
      .where('id', '=', given.id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}

export const BLOCK_KINDS = ['own-name', 'conflict-of-interest'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

export type Block = {
  id: string
  areaId: string
  personId: string
  userId: string
  name: string | null
  kind: BlockKind
  reason: string
  startsAt: Date
  endsAt: Date | null
  endedAt: Date | null
  endReason: string | null
}

const blocks = (tx: Tx) =>
  tx
    .selectFrom('access_block as b')
    .leftJoin('user_account as u', 'u.id', 'b.user_id')
    .select([
      'b.id',
      'b.area_id as areaId',
      'b.person_id as personId',
      'b.user_id as userId',
      'u.name',
      'b.kind',
      'b.reason',
      'b.starts_at as startsAt',
      'b.ends_at as endsAt',
      'b.ended_at as endedAt',
      'b.end_reason as endReason',
    ])

/** Every block on a record but one's own, those in force first. Row security hides one's own from oneself. */
export function listBlocks(tx: Tx, now: Date, personId: string): Promise<Block[]> {
  return blocks(tx)
    .where('b.person_id', '=', personId)
    .orderBy(sql`b.ends_at is not null and b.ends_at <= ${now}`)
    .orderBy('b.starts_at', 'desc')
    .orderBy('b.id')
    .execute()
}

/** Whether a block is in force at a moment. */
export const isInForce = (block: Block, now: Date) => block.endsAt === null || block.endsAt > now

/** A block in force. Throws not found when it has ended, is not the actor's to see, or is on the actor. */
export async function getBlock(tx: Tx, now: Date, id: string): Promise<Block> {
  const row = await blocks(tx)
    .where('b.id', '=', id)
    .where((or) => or.or([or('b.ends_at', 'is', null), or('b.ends_at', '>', now)]))
    .executeTakeFirst()
  return found(row, 'block')
}

export type NewBlock = { userId: string; kind: BlockKind; reason: string; endsAt: Date | null; by: string }

/** Keeps a user out of a record from this moment, whatever else would let them in. Returns the id of the block. */
export async function addBlock(tx: Tx, now: Date, person: Subject, block: NewBlock): Promise<string> {
  const id = randomUUID()
  await tx
    .insertInto('access_block')
    .values({
      id,
      area_id: person.areaId,
      person_id: person.id,
      user_id: block.userId,
      kind: block.kind,
      reason: block.reason,
      starts_at: now,
      ends_at: block.endsAt,
      recorded_by: block.by,
      recorded_at: now,
    })
    .execute()
  return id
}

/** Ends a block now, with the reason. Throws `EditConflict` when somebody was quicker. */
export async function endBlock(
  tx: Tx,
  now: Date,
  given: { id: string; by: string; reason: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('access_block')
      .set({ ends_at: now, ended_at: now, ended_by: given.by, end_reason: given.reason })
      .where('id', '=', given.id)
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}

export type Suggestion = { id: string; userId: string; name: string; openedAt: Date }

/** Colleagues who have this person's name and about whom nobody has decided yet. */
export async function listSuggestions(tx: Tx, personId: string): Promise<Suggestion[]> {
  const { rows } = await sql<Suggestion>`
    select t.subject_id as id, u.id as "userId", u.name, t.opened_at as "openedAt"
    from app.task t join app.user_account u on u.id = (t.facts ->> 'userId')::uuid
    where t.kind = 'own-name-suggested' and t.person_id = ${personId} and t.done_at is null order by t.opened_at, u.name`.execute(
    tx,
  )
  return rows
}
