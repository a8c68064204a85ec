import { randomUUID } from 'node:crypto'
import { asService, type Tx } from '#platform/db/actor.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { storedSettings } from '#rules/profiles/shipped.ts'
import { createCredential, type Keys, newTotpSecret } from '../access/index.ts'
import type { DatabaseUrls } from '../database.ts'
import {
  AGENCIES,
  type AgencyKey,
  AREAS,
  agencyOf,
  areaOf,
  emailOf,
  USERS,
  type UserKey,
  userId,
} from './cast.ts'
import { addCommandAreas, addDirectory, addPost } from './directory.ts'
import { DEMONSTRATION_PASSWORD } from './password.ts'

const LONG_AGO_DAYS = 400
const DAY = 86_400_000

/** Makes the areas, agencies and users of the demonstration in an embedded database that holds no area yet, all or nothing. Returns whether it did. */
export async function seedIfEmpty(
  urls: DatabaseUrls,
  keys: Keys,
  now: Date,
  say: (sentence: string) => void,
): Promise<boolean> {
  if (urls.admin === undefined) return false
  // The operator's role is not one the web login may take, so this comes in as the server's owner.
  const operator = connect(urls.admin, { max: 1, name: 'parapet-seed' })
  try {
    const done = await castIsThere(operator.db, now)
    if (done) return false
    say('Making the demonstration.')
    await addCast(operator.db, keys, now)
    return true
  } finally {
    await operator.close()
  }
}

async function castIsThere(db: Database, now: Date): Promise<boolean> {
  const row = await asService(db, 'parapet_operator', now, (tx) =>
    tx.selectFrom('area').select('id').limit(1).executeTakeFirst(),
  )
  return row !== undefined
}

async function addCast(db: Database, keys: Keys, now: Date): Promise<void> {
  const since = new Date(now.getTime() - LONG_AGO_DAYS * DAY)
  await asService(db, 'parapet_operator', now, async (tx) => {
    for (const area of Object.values(AREAS)) await addArea(tx, area, since)
    for (const agency of Object.values(AGENCIES)) await addAgency(tx, agency)
    await addCommandAreas(tx, since)
    for (const key of Object.keys(USERS) as UserKey[]) await addUser(tx, key, keys, since)
    await addDirectory(tx, since)
  })
}

async function addArea(
  tx: Tx,
  { id, code, name, key, own }: (typeof AREAS)[keyof typeof AREAS],
  since: Date,
) {
  const settings = JSON.stringify(storedSettings(key, own))
  const effective = { version: 1, effective_from: since.toISOString().slice(0, 10), recorded_at: since }
  await tx.insertInto('area').values({ id, code, name }).execute()
  await tx
    .insertInto('area_profile')
    .values({ id: randomUUID(), area_id: id, profile_key: key, settings, ...effective })
    .execute()
}

async function addAgency(tx: Tx, { id, name, shortName, kind, duty, areas }: (typeof AGENCIES)[AgencyKey]) {
  await tx.insertInto('agency').values({ id, name, short_name: shortName, kind, duty }).execute()
  await tx
    .insertInto('agency_area')
    .values(areas.map((area) => ({ agency_id: id, area_id: AREAS[area].id })))
    .execute()
}

async function addUser(tx: Tx, key: UserKey, keys: Keys, since: Date): Promise<void> {
  const { name, title, role } = USERS[key]
  const id = userId(key)
  const account = { agency_id: agencyOf(key).id, name, email: emailOf(key), job_title: title }
  const held = { area_id: areaOf(key).id, role, starts_at: since, reason: 'Demonstration' }
  await tx
    .insertInto('user_account')
    .values({ id, ...account, status: 'active', created_at: since })
    .execute()
  await tx
    .insertInto('user_role')
    .values({ id: randomUUID(), user_id: id, ...held })
    .execute()
  await addPost(tx, key, since)
  const secret = { password: DEMONSTRATION_PASSWORD, totpSecret: newTotpSecret(), keys }
  await createCredential(tx, { userId: id, ...secret, now: since, cost: 'cheap', demonstration: true })
}
