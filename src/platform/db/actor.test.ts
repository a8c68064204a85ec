import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { testDatabase } from '#testing/database.ts'
import { START, USERS } from '#testing/world.ts'
import { asActor, asService, inSavepoint } from './actor.ts'

const { connection } = await testDatabase()
const { db } = connection
const acting = { userId: USERS.coordinator.id, now: START }

test('role, actor and moment hold for one transaction and are gone after it', async () => {
  const read = sql<{
    role: string
    actor: string | null
    now: Date | null
  }>`select current_user as role, app.actor_id() as actor, app.clock_now() as now`
  const inside = await asActor(db, acting, async (tx) => (await read.execute(tx)).rows[0])
  assert.deepEqual(inside, { role: 'parapet_app', actor: acting.userId, now: START })
  const service = await asService(
    db,
    'parapet_clockkeeper',
    START,
    async (tx) => (await read.execute(tx)).rows[0],
  )
  assert.deepEqual(service, { role: 'parapet_clockkeeper', actor: null, now: START })
  const { rows } = await sql<{
    role: string
    actor: string | null
  }>`select current_user as role, nullif(current_setting('app.user_id', true), '') as actor`.execute(db)
  assert.deepEqual(rows[0], { role: 'parapet_login', actor: null })
})

test('what a failing act wrote is undone, and its own error comes out', async () => {
  const act = asActor(db, acting, async (tx) => {
    await tx
      .insertInto('task')
      .values({
        id: '00000000-0000-4000-8000-0000000000aa',
        area_id: '00000000-0000-4000-8001-000000000001',
        kind: 'x',
        subject_type: 'x',
        subject_id: acting.userId,
        owner_user_id: acting.userId,
        opened_at: START,
        opened_by: acting.userId,
      })
      .execute()
    throw new Error('the handler failed')
  })
  await assert.rejects(act, /the handler failed/)
  const left = await asActor(db, acting, (tx) => tx.selectFrom('task').select('id').execute())
  assert.deepEqual(left, [])
})

test('an act that swallowed a database error cannot pretend to have committed', async () => {
  const act = asActor(db, acting, async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    return 'looks fine'
  })
  await assert.rejects(act, { code: '25P02' })
})

test('a part that fails inside a savepoint leaves the rest whole', async () => {
  const kept = await asActor(db, acting, async (tx) => {
    await assert.rejects(
      inSavepoint(tx, async () => sql`select 1 / 0`.execute(tx)),
      { code: '22012' },
    )
    return (await sql<{ one: number }>`select 1 as one`.execute(tx)).rows[0]?.one
  })
  assert.equal(kept, 1)
})

test('a user id cannot smuggle SQL into the opening of a transaction', async () => {
  await assert.rejects(
    asActor(db, { userId: "x', true); drop table app.person; --", now: START }, (tx) =>
      tx.selectFrom('person').select('id').execute(),
    ),
    { code: '22P02' },
  )
})
