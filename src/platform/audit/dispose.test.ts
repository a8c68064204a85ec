import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { asService } from '../db/actor.ts'
import { auditLog, NOW, record } from './audit-log.fixture.ts'
import { disposeDetail, NothingToDispose } from './dispose.ts'

const log = await auditLog()
const area = randomUUID()
const words = (change: object = {}) => ({ area, detail: { search: 'Quillfeather' }, ...change })
const dispose = (eventId: string) =>
  disposeDetail(log.db, {
    eventId,
    authority: 'Retention rule 7',
    orderedBy: null,
    requestId: 'job-9',
    now: NOW,
  })
const detailOf = (eventId: string) =>
  log.admin<{ salt: Buffer | null; detail: object | null; disposed_at: Date | null }>(
    'select salt, detail, disposed_at from app.audit_detail where event_id = $1',
    [eventId],
  )

test('AU-01 the words and their salt are destroyed, the event stays, and the log still verifies', async () => {
  const [kept = '', gone = ''] = await record(log.db, 2, words())
  await log.seal()
  const disposal = await dispose(gone)
  assert.deepEqual(await detailOf(gone), [{ salt: null, detail: null, disposed_at: NOW }])
  assert.deepEqual((await detailOf(kept))[0]?.detail, { search: 'Quillfeather' })
  const before = await log.check()
  assert.equal(before.ok, true, before.fault?.kind)
  assert.equal(before.counts.disposalsNotYetSealed, 1)
  await log.seal()
  const after = await log.check()
  assert.equal(after.ok, true, after.fault?.kind)
  assert.deepEqual([after.counts.detailsDisposed, after.counts.detailsMatched], [1, 2])
  const [said] = await log.admin<{ event: string; area_id: string; service: string; subject_ids: string[] }>(
    'select event, area_id, service, subject_ids from app.audit_event where id = $1',
    [disposal],
  )
  assert.deepEqual(said, {
    event: 'audit.detail-disposed',
    area_id: area,
    service: 'sealer',
    subject_ids: [gone],
  })
})

test('what has no words, or lost them already, is not disposed of and leaves no event', async () => {
  const [bare = ''] = await record(log.db, 1)
  const [once = ''] = await record(log.db, 1, words())
  await dispose(once)
  const count = async () =>
    (await log.admin<{ n: number }>('select count(*)::int as n from app.audit_event'))[0]?.n
  const before = await count()
  for (const id of [bare, once, randomUUID()]) await assert.rejects(dispose(id), NothingToDispose)
  assert.equal(await count(), before)
})

test('a disposal that cannot be recorded does not happen', async () => {
  const [id = ''] = await record(log.db, 1, words())
  const said = disposeDetail(log.db, {
    eventId: id,
    authority: 'x',
    orderedBy: null,
    requestId: 'not a request id',
    now: NOW,
  })
  await assert.rejects(said)
  assert.notEqual((await detailOf(id))[0]?.detail, null)
})

test('no other service can destroy words', async () => {
  const [id = ''] = await record(log.db, 1, words())
  for (const role of [
    'parapet_clockkeeper',
    'parapet_doorkeeper',
    'parapet_postman',
    'parapet_app',
  ] as const) {
    const attempt = asService(log.db, role, NOW, (tx) =>
      tx
        .updateTable('audit_detail')
        .set({ salt: null, detail: null, disposed_at: NOW })
        .where('event_id', '=', id)
        .execute(),
    )
    await assert.rejects(attempt, { code: '42501' }, role)
  }
})
