import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { inSavepoint } from '#platform/db/actor.ts'
import { brokeConstraint, changedOne, found } from '#platform/http/errors.ts'

export type Post = {
  id: string
  areaId: string
  area: string
  userId: string
  agencyId: string
  agency: string
  agencyKind: string
  rank: string
  title: string
  commandAreaId: string | null
  commandArea: string | null
  heldFrom: string
  heldTo: string | null
  note: string
}

const posts = (tx: Tx) =>
  tx
    .selectFrom('user_post as p')
    .innerJoin('agency as a', 'a.id', 'p.agency_id')
    .innerJoin('area as x', 'x.id', 'p.area_id')
    .leftJoin('command_area as c', 'c.id', 'p.command_area_id')
    .select(['p.id', 'p.area_id as areaId', 'x.name as area', 'p.user_id as userId'])
    .select(['p.agency_id as agencyId', 'a.name as agency', 'a.kind as agencyKind', 'p.rank', 'p.title'])
    .select(['p.command_area_id as commandAreaId', 'c.name as commandArea'])
    .select(['p.held_from as heldFrom', 'p.held_to as heldTo', 'p.note'])

/** The posts of a user in these areas as they are believed now, the latest first. */
export function listPosts(tx: Tx, userId: string, areas: readonly string[]): Promise<Post[]> {
  return posts(tx)
    .where('p.user_id', '=', userId)
    .where('p.area_id', 'in', [...areas])
    .where('p.superseded_at', 'is', null)
    .orderBy('p.held_from', 'desc')
    .orderBy('p.id')
    .execute()
}

export type SupersededPost = Post & { supersededAt: Date; by: string | null; because: string }

/** What was once on record about a user's posts, the latest correction first. */
export async function listSuperseded(
  tx: Tx,
  userId: string,
  areas: readonly string[],
): Promise<SupersededPost[]> {
  const rows = await posts(tx)
    .leftJoin('user_account as b', 'b.id', 'p.superseded_by')
    .select(['p.superseded_at as supersededAt', 'b.name as by', 'p.superseded_because as because'])
    .where('p.user_id', '=', userId)
    .where('p.area_id', 'in', [...areas])
    .where('p.superseded_at', 'is not', null)
    .orderBy('p.superseded_at', 'desc')
    .$narrowType<{ supersededAt: Date; because: string }>()
    .execute()
  return rows
}

/** A post as it is believed now, in one of these areas. Throws not found otherwise. */
export async function getPost(tx: Tx, id: string, areas: readonly string[]): Promise<Post> {
  const row = await posts(tx)
    .where('p.id', '=', id)
    .where('p.area_id', 'in', [...areas])
    .where('p.superseded_at', 'is', null)
    .executeTakeFirst()
  return found(row, 'post')
}

/** The post that each of these users holds in an area on a civil date (AP-24), by user. */
export async function postsOn(
  tx: Tx,
  asked: { areaId: string; on: string; userIds: readonly string[] },
): Promise<Map<string, Post>> {
  if (asked.userIds.length === 0) return new Map()
  const rows = await posts(tx)
    .where('p.area_id', '=', asked.areaId)
    .where('p.user_id', 'in', [...asked.userIds])
    .where('p.superseded_at', 'is', null)
    .where('p.held_from', '<=', asked.on)
    .where((or) => or.or([or('p.held_to', 'is', null), or('p.held_to', '>=', asked.on)]))
    .execute()
  return new Map(rows.map((row) => [row.userId, row]))
}

/** The command areas of these areas that still exist. */
export function listCommandAreas(tx: Tx, areas: readonly string[]) {
  return tx
    .selectFrom('command_area')
    .select(['id', 'area_id as areaId', 'name'])
    .where('area_id', 'in', [...areas])
    .where('ended_on', 'is', null)
    .orderBy('name')
    .execute()
}

export type NewPost = Pick<
  Post,
  'areaId' | 'userId' | 'agencyId' | 'rank' | 'title' | 'commandAreaId' | 'heldFrom' | 'heldTo' | 'note'
>

/** Adds a post and returns its id; undefined when another post is on record on one of its days. */
export async function addPost(tx: Tx, now: Date, post: NewPost, by: string): Promise<string | undefined> {
  const id = randomUUID()
  const row = {
    id,
    area_id: post.areaId,
    user_id: post.userId,
    agency_id: post.agencyId,
    rank: post.rank,
    title: post.title,
    command_area_id: post.commandAreaId,
    held_from: post.heldFrom,
    held_to: post.heldTo,
    note: post.note,
    recorded_by: by,
    recorded_at: now,
  }
  try {
    await inSavepoint(tx, () => tx.insertInto('user_post').values(row).execute())
    return id
  } catch (error) {
    if (brokeConstraint(error, 'one_post_a_day')) return undefined
    throw error
  }
}

/** Supersedes a post with the reason. Throws `EditConflict` when somebody was quicker. */
export async function supersede(
  tx: Tx,
  now: Date,
  given: { id: string; by: string; because: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable('user_post')
      .set({ superseded_at: now, superseded_by: given.by, superseded_because: given.because })
      .where('id', '=', given.id)
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}
