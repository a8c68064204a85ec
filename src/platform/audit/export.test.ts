import assert from 'node:assert/strict'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, before, describe, it } from 'node:test'
import { auditLog, dispose, key, NOW, record } from './audit-log.fixture.ts'
import { exportAudit, readAuditExport } from './export.ts'
import { verifyAudit } from './verify.ts'

const TABLES = ['audit_event', 'audit_detail', 'audit_leaf', 'audit_checkpoint']

const WORDS = 'Asked by the duty officer'

// What a superuser might do. `:3` stands for the id of the event under leaf 3.
const REFUSED = `convert_to(replace(convert_from(bytes, 'UTF8'), '"done"', '"refused"'), 'UTF8')`
const REHASH = `update app.audit_leaf set leaf_hash = sha256('\\x00'::bytea || (select bytes from app.audit_event where id = :3))
  where leaf_index = 3`
const RENUMBER = `delete from app.audit_leaf where leaf_index = 3;
  update app.audit_leaf set leaf_index = -leaf_index where leaf_index > 3;
  update app.audit_leaf set leaf_index = -leaf_index - 1 where leaf_index < 0`
const SWAP_LEAVES = `update app.audit_leaf set leaf_index = leaf_index - 15 where leaf_index in (7, 8);
  update app.audit_leaf set leaf_index = -leaf_index where leaf_index < 0`
const SWAP_EVENTS = `${SWAP_LEAVES}; update app.audit_leaf a set leaf_hash = b.leaf_hash from app.audit_leaf b
  where (a.leaf_index, b.leaf_index) in ((7, 8), (8, 7))`

const log = await auditLog()

/** Twelve sealed events under two checkpoints; the fifth has a detail, and the ninth had one. */
before(async () => {
  await record(log.db, 4, { subjects: [] })
  await record(log.db, 1, { detail: { why: WORDS, count: 2 } })
  await record(log.db, 1)
  await log.seal()
  await record(log.db, 2)
  const [ninth = ''] = await record(log.db, 1, { detail: { why: 'Words that were disposed of' } })
  await dispose(log, ninth)
  await record(log.db, 2)
  await log.seal()
  for (const table of TABLES)
    await log.admin(`create table public.kept_${table} as select * from app.${table}`)
})

afterEach(async () => {
  const restore = TABLES.map((table) => `insert into app.${table} select * from public.kept_${table}`)
  await asForger(
    `truncate app.audit_unsealed, ${TABLES.map((table) => `app.${table}`)}; ${restore.join('; ')}`,
  )
})

describe('AU-01 an export of the audit log', () => {
  it('verifies, with a detail that was lawfully disposed of', async () => {
    const report = await log.check()
    assert.deepEqual(report.faults, [])
    const { events, sealed, notYetSealed, detailsMatched, detailsDisposed, checkpointsProved } = report.counts
    assert.deepEqual(
      { events, sealed, notYetSealed, detailsMatched, detailsDisposed, checkpointsProved },
      {
        events: 12,
        sealed: 12,
        notYetSealed: 0,
        detailsMatched: 1,
        detailsDisposed: 1,
        checkpointsProved: 2,
      },
    )
    assert.equal(report.lastCheckpoint?.keyId, key.keyId)
  })

  it('holds events that still wait for their seal, and a disposal among them', async () => {
    const [id = ''] = await record(log.db, 1, { detail: { why: WORDS } })
    await dispose(log, id)
    const report = await log.check()
    assert.equal(report.ok, true)
    assert.equal(report.counts.notYetSealed, 2)
    assert.equal(report.counts.disposalsNotYetSealed, 1)
  })

  const forgeries: [string, string, string][] = [
    ['an outcome', "update app.audit_event set outcome = 'refused' where id = :3", 'altered 3-3'],
    ['an actor', 'update app.audit_event set actor_id = id where id = :3', 'altered 3-3'],
    [
      'a time, by a microsecond',
      "update app.audit_event set at = at + '1 microsecond' where id = :7",
      'altered 7-7',
    ],
    [
      'a request id that no event may have',
      "update app.audit_event set request_id = 'J S' where id = :3",
      'altered 3-3',
    ],
    ['a subject', 'update app.audit_event set subject_ids = array[id] where id = :7', 'altered 7-7'],
    ['a subject taken away', "update app.audit_event set subject_ids = '{}' where id = :7", 'altered 7-7'],
    ['a grant', 'update app.audit_event set grant_ids = array[id] where id = :3', 'altered 3-3'],
    ['the bytes', "update app.audit_event set bytes = bytes || ' '::bytea where id = :3", 'altered 3-3'],
    [
      'the bytes, where the columns still say what was sealed',
      `update app.audit_event set bytes = ${REFUSED} where id = :3`,
      'altered 3-3',
    ],
    [
      'the bytes and the hash',
      `update app.audit_event set bytes = ${REFUSED} where id = :3; ${REHASH}`,
      'leaf-hash-altered 3-3',
    ],
    [
      'the bytes, the columns and the hash',
      `update app.audit_event set bytes = ${REFUSED}, outcome = 'refused' where id = :3; ${REHASH}`,
      'altered 0-5',
    ],
    [
      'the hash',
      "update app.audit_leaf set leaf_hash = sha256('x') where leaf_index = 3",
      'leaf-hash-altered 3-3',
    ],
    ['an event that was deleted', 'delete from app.audit_event where id = :3', 'missing 3-3'],
    ['a leaf that was deleted', 'delete from app.audit_leaf where leaf_index = 3', 'missing 3-3'],
    ['the last leaf, deleted', 'delete from app.audit_leaf where leaf_index = 11', 'truncated 11-11'],
    ['a leaf deleted and the rest numbered anew', RENUMBER, 'altered 0-5'],
    ['two leaves in each other\u2019s place', SWAP_LEAVES, 'altered 6-11'],
    ['two events in each other\u2019s place', SWAP_EVENTS, 'reordered 7-7'],
    [
      'a detail',
      "update app.audit_detail set detail = jsonb_set(detail, '{count}', '3') where event_id = :4",
      'detail-altered 4-4',
    ],
    ['a detail that was deleted', 'delete from app.audit_detail where event_id = :4', 'detail-missing 4-4'],
    [
      'a detail emptied',
      'update app.audit_detail set salt = null, detail = null where event_id = :4',
      'detail-missing 4-4',
    ],
    [
      'a detail disposed of without a word',
      'update app.audit_detail set salt = null, detail = null, disposed_at = now() where event_id = :4',
      'unlawful-disposal 4-4',
    ],
    [
      'a disposal turned into something else',
      "update app.audit_event set event = 'audit.viewed' where id = :9",
      'altered 9-9',
    ],
    [
      'a checkpoint',
      "update app.audit_checkpoint set note = replace(note, '2026', '2025') where tree_size = 12",
      'bad-signature none',
    ],
    [
      'a checkpoint under an unknown key',
      "update app.audit_checkpoint set key_id = 'nobody' where tree_size = 6",
      'unknown-key none',
    ],
  ]
  for (const [what, statement, expected] of forgeries) {
    it(`shows what a superuser changed: ${what}`, async () => {
      await asForger(
        statement.replace(/:(\d+)/g, '(select event_id from app.audit_leaf where leaf_index = $1)'),
      )
      const { fault, ok } = await log.check()
      assert.equal(ok, false)
      const leaves = fault?.firstLeaf === null ? 'none' : `${fault?.firstLeaf}-${fault?.lastLeaf}`
      assert.equal(`${fault?.kind} ${leaves}`, expected)
    })
  }
})

describe('the file of an export', () => {
  it('can be read by its owner only, and is whole or not there', async () => {
    const file = join(log.folder, 'owner.jsonl')
    assert.equal(await exportAudit(log.db, file, { now: NOW }), 12)
    assert.equal((await stat(file)).mode & 0o777, 0o600)
    const nowhere = join(log.folder, 'missing', 'log.jsonl')
    await assert.rejects(exportAudit(log.db, nowhere, { now: NOW }), /ENOENT/)
    const left = (await readdir(log.folder)).filter((name) => !name.endsWith('.jsonl'))
    assert.deepEqual(left, [])
  })

  it('holds no personal word when details are withheld, and still verifies', async () => {
    const file = join(log.folder, 'withheld.jsonl')
    await exportAudit(log.db, file, { now: NOW, details: 'withhold' })
    assert.doesNotMatch(await readFile(file, 'utf8'), /duty officer/)
    const report = await verifyAudit(await readAuditExport(file))
    assert.equal(report.ok, true)
    assert.equal(report.counts.detailsWithheld, 1)
    assert.equal(report.counts.detailsDisposed, 1)
  })

  it('keeps the words when details are included', async () => {
    const file = join(log.folder, 'included.jsonl')
    await exportAudit(log.db, file, { now: NOW })
    assert.match(await readFile(file, 'utf8'), /Asked by the duty officer/)
    assert.doesNotMatch(await readFile(file, 'utf8'), /Words that were disposed of/)
  })

  it('can be read twice, with keys and checkpoints before the events', async () => {
    const file = join(log.folder, 'twice.jsonl')
    await exportAudit(log.db, file, { now: NOW })
    const read = await readAuditExport(file)
    assert.equal(read.exportedAt, NOW.toISOString())
    assert.deepEqual([...read.publicKeys.keys()], [key.keyId])
    assert.equal(read.checkpoints.length, 2)
    const once = await Array.fromAsync(read.rows)
    assert.equal(once.length, 12)
    assert.deepEqual(await Array.fromAsync(read.rows), once)
  })

  it('is refused when the key that signed it is not the one we were given', async () => {
    const file = join(log.folder, 'stranger.jsonl')
    await exportAudit(log.db, file, { now: NOW })
    const report = await verifyAudit({ ...(await readAuditExport(file)), publicKeys: new Map() })
    assert.equal(report.fault?.kind, 'unknown-key')
  })

  it('is refused with the number of a line that cannot be read, and never its words', async () => {
    const file = join(log.folder, 'broken.jsonl')
    await exportAudit(log.db, file, { now: NOW })
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
    await writeFile(file, lines.with(7, `${lines[7]?.slice(0, -9)}`).join('\n'))
    const { rows } = await readAuditExport(file)
    await assert.rejects(Array.fromAsync(rows), { message: 'Line 8 of the audit export cannot be read' })
    await writeFile(file, [...lines, lines[1]].join('\n'))
    const late = await readAuditExport(file)
    await assert.rejects(Array.fromAsync(late.rows), {
      message: `Line ${lines.length + 1} of the audit export is not an event`,
    })
  })

  it('is refused when it is not an export at all', async () => {
    const file = join(log.folder, 'other.jsonl')
    await writeFile(file, 'hello\n')
    await assert.rejects(readAuditExport(file), { message: 'Line 1 of the audit export cannot be read' })
    await writeFile(file, '')
    await assert.rejects(readAuditExport(file), { message: 'Line 1 of the audit export cannot be read' })
    await assert.rejects(readAuditExport(join(log.folder, 'nothing')), /ENOENT/)
  })
})

/** A superuser who has put the guards to sleep. */
function asForger(statements: string) {
  // A superuser who would change the past also takes away what stands in the way.
  return log.admin(
    `set local session_replication_role = replica;
    alter table app.audit_event drop constraint if exists audit_event_check, drop constraint if exists audit_event_bytes_check;
    ${statements}`,
  )
}
