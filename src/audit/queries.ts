import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'

export type Outcome = 'done' | 'refused' | 'fault'
export type Service = 'web' | 'doorkeeper' | 'clockkeeper' | 'postman' | 'sealer' | 'operator'
export type SubjectRef = { type: string; id: string }

export type ListedEvent = {
  id: string
  at: Date
  event: string
  outcome: Outcome
  actorId: string | null
  actorName: string | null
  service: Service
  area: string | null
  requestId: string
  grantIds: string[]
  subjects: SubjectRef[]
}

/** Which events are asked for. `about` holds the ids of events about one record: null asks for any record, an empty list matches none. */
export type EventFilter = {
  areas: readonly string[]
  /** Events that belong to no area, such as refusals, are listed with those of all the reader's areas. */
  withoutArea: boolean
  from: Date
  until: Date
  who: string
  what: string
  outcome: '' | Outcome
  about: readonly string[] | null
}

/** The last event of the page before. */
export type Cursor = { at: Date; id: string }

/**
 * Events in the reader's sight, the newest first, after the cursor. Each area is read in the order of its own index; that the area is
 * named in the order too lets those of no area be read by it as well.
 */
export async function listEvents(
  tx: Tx,
  filter: EventFilter,
  page: { after: Cursor | undefined; size: number },
): Promise<ListedEvent[]> {
  if (isNowhere(filter)) return []
  const { after, size } = page
  const beyond = after === undefined ? sql`true` : sql`(e.at, e.id) < (${after.at}, ${after.id}::uuid)`
  const branch = (place: RawBuilder<unknown>) =>
    sql`(select e.* from app.audit_event e where ${place} and ${beyond} and ${conditions(filter)} order by e.area_id, e.at desc, e.id desc limit ${size})`
  const { rows } = await sql<ListedEvent>`
    select ${EVENT} from (${everywhere(filter, branch)}) e ${JOINS}
    order by e.at desc, e.id desc limit ${size}`.execute(tx)
  return rows
}

/** How many events there are, counted no further than `most` and one. */
export async function countEvents(tx: Tx, filter: EventFilter, most: number): Promise<number> {
  if (isNowhere(filter)) return 0
  const branch = (place: RawBuilder<unknown>) =>
    sql`(select 1 from app.audit_event e where ${place} and ${conditions(filter)} limit ${most + 1})`
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select 1 from (${everywhere(filter, branch)}) each_area limit ${most + 1}) counted`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}

/** An area was asked for whose trail is not the reader's to read. */
const isNowhere = ({ areas, withoutArea }: EventFilter) => areas.length === 0 && !withoutArea

function everywhere(
  { areas, withoutArea }: EventFilter,
  branch: (place: RawBuilder<unknown>) => RawBuilder<unknown>,
) {
  const places = areas.map((area) => branch(sql`e.area_id = ${area}`))
  return sql.join([...places, ...(withoutArea ? [branch(sql`e.area_id is null`)] : [])], sql` union all `)
}

function conditions({ from, until, who, what, outcome, about }: EventFilter) {
  const like = (text: string) => `%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const all: RawBuilder<unknown>[] = [sql`e.at >= ${from} and e.at < ${until}`]
  if (who !== '')
    all.push(sql`e.actor_id in (select u.id from app.user_account u where lower(u.name) like ${like(who)})`)
  if (what !== '') all.push(sql`translate(e.event, '.-', '  ') like ${like(what.replace(/[.-]/g, ' '))}`)
  if (outcome !== '') all.push(sql`e.outcome = ${outcome}`)
  if (about !== null) all.push(sql`e.id = any (${[...about]}::uuid[])`)
  return sql.join(all, sql` and `)
}

// The bytes are what is sealed, and they alone say what kind of record each subject is.
const EVENT = sql`
  e.id, e.at, e.event, e.outcome, e.actor_id as "actorId", u.name as "actorName", e.service, x.name as area, e.request_id as "requestId",
  e.grant_ids as "grantIds", substring(convert_from(e.bytes, 'UTF8') from 17)::jsonb -> 'subjects' as subjects`
const JOINS = sql`left join app.user_account u on u.id = e.actor_id left join app.area x on x.id = e.area_id`

/** What a typed reference, or the id of a record, stands for. Nothing when it is none that the reader may ask about. */
async function findRecord(tx: Tx, typed: string): Promise<string[]> {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed)) return [typed.toLowerCase()]
  const reference = typed.toUpperCase().replace(/\s+/g, '')
  const { rows } = await sql<{ id: string }>`select id from app.audited_subject(${reference})`.execute(tx)
  return rows.map((row) => row.id)
}

const MOST_ABOUT = 10_000

/** Ids of the latest events about the record of this reference or id, and of those that relied on it when it is a grant. */
export async function findAbout(tx: Tx, typed: string, days: { from: Date; until: Date }): Promise<string[]> {
  const record = await findRecord(tx, typed)
  if (record.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from app.audited_about(${record}::uuid[], ${days.from}, ${days.until}, ${MOST_ABOUT}) as id`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}

export type InSight = { id: string; label: string; href: string }

/** Those of the records that the reader may open, with what they are called. Row security decides. */
export async function listInSight(
  tx: Tx,
  ids: readonly string[],
  usersToo: boolean,
): Promise<Map<string, InSight>> {
  if (ids.length === 0) return new Map()
  const wanted = sql`any (${[...new Set(ids)]}::uuid[])`
  const { rows } = await sql<InSight>`
    select id, reference as label, '/people/' || id as href from app.person where id = ${wanted}
    union all select id, reference, '/cases/' || id from app.case_file where id = ${wanted}
    union all select id, reference, '/referrals/' || id from app.referral where id = ${wanted}
    union all select id, reference, '/meetings/' || id from app.meeting where id = ${wanted}
    union all select i.id, c.reference, '/meetings/' || i.meeting_id || '/items/' || i.id from app.agenda_item i join app.case_file c on c.id = i.case_id
      where i.id = ${wanted}
    union all select i.id, c.reference, '/items/' || i.id from app.information_item i join app.case_file c on c.id = i.case_id where i.id = ${wanted}
    union all select a.id, c.reference, '/actions/' || a.id from app.action a join app.case_file c on c.id = a.case_id where a.id = ${wanted}
    union all select u.id, u.name, '/users/' || u.id from app.user_account u where u.id = ${wanted} and ${usersToo}
    union all select e.id, translate(e.event, '.-', '  '), '/audit/' || e.id from app.audit_event e where e.id = ${wanted}`.execute(
    tx,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type RelevantGrant = { id: string; kind: string; reason: string; startsAt: Date; endsAt: Date | null }

/** The grants that events relied on, as far as the reader may see them. */
export async function listGrants(tx: Tx, ids: readonly string[]): Promise<Map<string, RelevantGrant>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('access_grant')
    .select(['id', 'kind', 'reason', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export type WholeEvent = ListedEvent & {
  areaId: string | null
  recordedAt: Date
  onBehalfOf: string | null
  words: Readonly<Record<string, unknown>> | null
  disposedAt: Date | null
  leafIndex: number | null
  leafHash: Buffer | null
  sealedSize: number | null
  sealedAt: Date | null
}

/** Everything of one event: its words while they are there, and where it stands in the log. Throws not found when it is not the reader's. */
export async function getEvent(tx: Tx, id: string): Promise<WholeEvent> {
  const { rows } = await sql<WholeEvent>`
    select ${EVENT}, e.area_id as "areaId", e.recorded_at as "recordedAt", b.name as "onBehalfOf", d.detail as words, d.disposed_at as "disposedAt",
      l.leaf_index as "leafIndex", l.leaf_hash as "leafHash", c.tree_size as "sealedSize", c.sealed_at as "sealedAt"
    from app.audit_event e ${JOINS} left join app.user_account b on b.id = e.on_behalf_of
    left join app.audit_detail d on d.event_id = e.id left join app.audit_leaf l on l.event_id = e.id
    left join lateral (select k.tree_size, k.sealed_at from app.audit_checkpoint k where k.tree_size > l.leaf_index order by k.tree_size limit 1) c on true
    where e.id = ${id}`.execute(tx)
  return found(rows[0], 'event')
}

export type CheckpointRow = { size: number; root: Buffer; keyId: string; sealedAt: Date }

/** Checkpoints, the latest first; those over fewer than `below` events when that is given. */
export function listCheckpoints(
  tx: Tx,
  page: { below: number | undefined; size: number },
): Promise<CheckpointRow[]> {
  let query = tx
    .selectFrom('audit_checkpoint')
    .select(['tree_size as size', 'root', 'key_id as keyId', 'sealed_at as sealedAt'])
    .orderBy('tree_size', 'desc')
    .limit(page.size)
  if (page.below !== undefined) query = query.where('tree_size', '<', page.below)
  return query.execute()
}

export type PublicKey = { keyId: string; pem: string; since: Date }

/** The public halves of the keys that signed checkpoints, the newest first. */
export function listPublicKeys(tx: Tx): Promise<PublicKey[]> {
  return tx
    .selectFrom('audit_key')
    .select(['key_id as keyId', 'public_key as pem', 'recorded_at as since'])
    .orderBy('recorded_at', 'desc')
    .execute()
}
