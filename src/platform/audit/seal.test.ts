import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { asService } from '../db/actor.ts'
import { connect, type Database } from '../db/connect.ts'
import { auditLog, key, makeKey, NOW, newEvent, ORIGIN, record } from './audit-log.fixture.ts'
import { publicKeyPem } from './checkpoint.ts'
import { recordEvent } from './record.ts'
import { BrokenCheckpoint, sealPending } from './seal.ts'

const log = await auditLog()

afterEach(async () => {
  const report = await log.check()
  assert.deepEqual(report.faults, [])
})

describe('sealing', () => {
  it('gives an empty queue no checkpoint', async () => {
    assert.deepEqual(await log.seal(), { sealed: 0, checkpoints: 0, busy: false })
    assert.deepEqual(await leaves(), [])
  })

  it('takes events in the order they were recorded, batch by batch, until none is left', async () => {
    const ids = await record(log.db, 12)
    assert.deepEqual(await log.seal({ limit: 5 }), { sealed: 12, checkpoints: 3, busy: false })
    assert.deepEqual(
      (await leaves()).map(({ event_id }) => event_id),
      ids,
    )
    const sizes = await log.admin<{ tree_size: number }>(
      'select tree_size from app.audit_checkpoint order by tree_size',
    )
    assert.deepEqual(
      sizes.map(({ tree_size }) => Number(tree_size)),
      [5, 10, 12],
    )
    assert.deepEqual(await log.admin('select * from app.audit_unsealed'), [])
  })

  it('goes on where it stopped', async () => {
    const before = (await leaves()).length
    await record(log.db, 3)
    assert.equal((await log.seal()).sealed, 3)
    assert.deepEqual(
      (await leaves()).map(({ leaf_index }) => Number(leaf_index)),
      range(before + 3),
    )
  })

  it('leaves an event that is not yet committed for the next round', async () => {
    const opened = Promise.withResolvers<void>()
    const finish = Promise.withResolvers<void>()
    const slow = asService(log.db, 'parapet_clockkeeper', NOW, async (tx) => {
      await recordEvent(tx, newEvent())
      opened.resolve()
      await finish.promise
    })
    await opened.promise
    await record(log.db, 2)
    assert.equal((await log.seal()).sealed, 2)
    finish.resolve()
    await slow
    assert.equal((await log.seal()).sealed, 1)
  })

  it('never takes an event that was rolled back', async () => {
    const failing = asService(log.db, 'parapet_clockkeeper', NOW, async (tx) => {
      await recordEvent(tx, newEvent())
      throw new Error('The act failed')
    })
    await assert.rejects(failing, /The act failed/)
    assert.equal((await log.seal()).sealed, 0)
  })
})

describe('AU-01 sealing beside other work', () => {
  it('never makes a writer wait: eight of them finish while a seal is held open half way', async () => {
    await record(log.db, 50)
    const writers = connect(log.url, { max: 8 })
    const released = await holdSealAtCheckpoint()
    const sealing = log.seal()
    try {
      await untilWaitingForLock(1)
      assert.equal(await sealsWithLeavesWritten(), 1)
      const written = await Promise.all(Array.from({ length: 8 }, () => recordWithoutWaiting(writers.db, 25)))
      assert.equal(written.flat().length, 200)
      assert.equal(await waitingForLock(), 1, 'the held seal is still the only one that waits')
    } finally {
      await released()
      await writers.close()
    }
    assert.equal((await sealing).sealed + (await log.seal()).sealed, 250)
  })

  it('steps aside while another sealer is at work', async () => {
    await record(log.db, 5)
    const released = await holdSealAtCheckpoint()
    const first = log.seal()
    try {
      await untilWaitingForLock(1)
      assert.deepEqual(await log.seal(), { sealed: 0, checkpoints: 0, busy: true })
    } finally {
      await released()
    }
    assert.deepEqual(await first, { sealed: 5, checkpoints: 1, busy: false })
  })

  it('seals each event exactly once when four sealers compete and writers go on', async () => {
    const before = (await leaves()).length
    const others = connect(log.url, { max: 8 })
    let writers = 4
    const writing = Promise.all(
      Array.from({ length: 4 }, () => record(others.db, 50).finally(() => (writers -= 1))),
    )
    let sealed = 0
    do {
      const rounds = await Promise.all(Array.from({ length: 4 }, () => log.seal({ limit: 7, db: others.db })))
      sealed += rounds.reduce((sum, round) => sum + round.sealed, 0)
    } while (writers > 0)
    sealed += (await log.seal()).sealed
    const ids = (await writing).flat()
    await others.close()
    const added = (await leaves()).slice(before)
    assert.deepEqual(added.map(({ event_id }) => event_id).sort(), ids.sort())
    assert.equal(sealed, 200)
  })
})

describe('a sealer', () => {
  it('seals on under a new key, and both are known to the checker', async () => {
    await record(log.db, 1)
    const next = makeKey()
    await sealPending(log.db, { key: next, origin: ORIGIN, now: NOW })
    await record(log.db, 1)
    await log.seal()
    const keys = await log.admin<{ public_key: string }>('select public_key from app.audit_key')
    const expected = [key, next].map(({ publicKey }) => publicKeyPem(publicKey))
    assert.deepEqual(keys.map(({ public_key }) => public_key).sort(), expected.sort())
  })

  it('does not go on under another name', async () => {
    await record(log.db, 1)
    const other = sealPending(log.db, { key, origin: 'other.example', now: NOW })
    await assert.rejects(other, new BrokenCheckpoint(`This audit log was sealed as ${ORIGIN}`))
    assert.equal((await log.seal()).sealed, 1)
  })

  const damage: [string, string][] = [
    ['frontier', "set frontier = overlay(frontier placing '\\x00000000'::bytea from 12)"],
    ['note', "set note = replace(note, '2026', '2025')"],
    ['signature', "set signature = overlay(signature placing '\\x00000000'::bytea from 5)"],
    ['key', "set key_id = 'nobody'"],
  ]
  for (const [what, change] of damage) {
    it(`does not build on a checkpoint whose ${what} was altered, and loses nothing`, async () => {
      await record(log.db, 1)
      await log.admin(`create table public.kept as select * from app.audit_checkpoint`)
      await asForger(
        `update app.audit_checkpoint ${change} where tree_size = (select max(tree_size) from app.audit_checkpoint)`,
      )
      await assert.rejects(log.seal(), BrokenCheckpoint)
      await asForger(
        'delete from app.audit_checkpoint; insert into app.audit_checkpoint select * from public.kept; drop table public.kept',
      )
      assert.equal((await log.seal()).sealed, 1)
    })
  }
})

function leaves() {
  return log.admin<{ leaf_index: string; event_id: string }>(
    'select leaf_index, event_id from app.audit_leaf order by leaf_index',
  )
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}

/** A superuser who has put the guards to sleep. */
function asForger(statements: string) {
  // A superuser who would change the past also takes away what stands in the way.
  return log.admin(
    `set local session_replication_role = replica;
    alter table app.audit_event drop constraint if exists audit_event_check, drop constraint if exists audit_event_bytes_check;
    ${statements}`,
  )
}

/** Claims the row of the key without committing, so that a seal stops there with its events taken and leaves written. */
async function holdSealAtCheckpoint(): Promise<() => Promise<void>> {
  await log.admin('delete from app.audit_key where key_id = $1', [key.keyId])
  const client = new pg.Client({ connectionString: log.adminUrl })
  await client.connect()
  await client.query('begin')
  await client.query('insert into app.audit_key values ($1, $2, now())', [
    key.keyId,
    publicKeyPem(key.publicKey),
  ])
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

async function waitingForLock(): Promise<number> {
  const [row] = await log.admin<{ count: number }>(
    `select count(*)::integer as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return row?.count ?? 0
}

async function sealsWithLeavesWritten(): Promise<number> {
  const rows = await log.admin(
    `select 1 from pg_locks l join pg_stat_activity a using (pid)
    where a.wait_event_type = 'Lock' and l.relation = 'app.audit_leaf'::regclass and l.mode = 'RowExclusiveLock' and l.granted`,
  )
  return rows.length
}

async function untilWaitingForLock(count: number): Promise<void> {
  const deadline = Date.now() + 10_000
  while ((await waitingForLock()) !== count)
    assert.ok(Date.now() < deadline, 'the seal did not reach the lock')
}

/** A writer that fails rather than wait for a lock as long as the seal is held. */
async function recordWithoutWaiting(db: Database, count: number): Promise<string[]> {
  const ids: string[] = []
  while (ids.length < count) {
    const id = await asService(db, 'parapet_clockkeeper', NOW, async (tx) => {
      await sql`set local lock_timeout = '1s'`.execute(tx)
      return recordEvent(tx, newEvent({ detail: { why: 'The fact moved' } }))
    })
    ids.push(id)
  }
  return ids
}
