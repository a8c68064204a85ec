import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { AuditEvent } from './canonical.ts'
import { describeFault, formatReport } from './report.ts'
import {
  alteredContent,
  alteredWithHash,
  bare,
  check,
  contentSwapped,
  detailRow,
  disposed,
  edit,
  eventId,
  forger,
  hashOf,
  inShort,
  key,
  type Log,
  makeEvent,
  makeLog,
  plainRow,
  publicKeys,
  ROWS,
  renumbered,
  reseal,
  row,
  row64,
  seal,
  swapped,
  TEN,
  withoutHashes,
  withWords,
} from './verify.fixture.ts'
import { verifyAudit } from './verify.ts'

describe('AU-01 an exported audit log', () => {
  it('verifies when nothing was touched', async () => {
    const report = await check(TEN)
    assert.deepEqual(report.faults, [])
    assert.equal(report.ok, true)
    assert.equal(report.origin, 'parapet.example')
    assert.deepEqual(report.counts, {
      events: 10,
      sealed: 8,
      notYetSealed: 2,
      detailsMatched: 1,
      detailsDisposed: 1,
      detailsWithheld: 0,
      disposalsNotYetSealed: 0,
      checkpoints: 2,
      checkpointsProved: 2,
      faults: 0,
    })
    assert.equal(report.lastCheckpoint?.size, 8)
    assert.equal(report.lastCheckpoint?.keyId, key.keyId)
  })

  it('verifies without recorded hashes, and with nothing in it', async () => {
    assert.equal((await check({ ...TEN, rows: withoutHashes(TEN.rows) })).ok, true)
    assert.equal((await check({ rows: [], checkpoints: [] })).ok, true)
    assert.equal((await check(makeLog([])([0]))).ok, true)
  })

  const faults: [string, Log, string][] = [
    ['an altered event', edit(TEN, 3, alteredContent), 'altered 3-3 at 4'],
    [
      'an altered event, traced to its batch when no hash was recorded',
      bare(edit(TEN, 6, alteredContent)),
      'altered 4-7 at 8',
    ],
    ['an altered event whose hash was altered to match', edit(TEN, 6, alteredWithHash), 'altered 4-7 at 8'],
    ['an altered hash', edit(TEN, 1, (one) => ({ ...one, leafHash: hashOf('x') })), 'leaf-hash-altered 1-1'],
    ['a hash cut short', edit(TEN, 1, (one) => ({ ...one, leafHash: 'AAAA' })), 'leaf-hash-altered 1-1'],
    ['content that is not an event', edit(TEN, 1, () => row64('hello')), 'malformed 1-1'],
    [
      'content that is not base64',
      bare(edit(TEN, 1, (one) => ({ ...one, bytes: `${one.bytes} ` }))),
      'malformed 1-1',
    ],
    [
      'an event that is gone while its leaf is there',
      edit(TEN, 5, (one) => ({ ...one, bytes: null })),
      'missing 5-5',
    ],
    [
      'an event that is gone with its hash',
      bare(edit(TEN, 5, (one) => ({ ...one, bytes: null }))),
      'missing 5-5',
    ],
    ['a missing leaf', { ...TEN, rows: TEN.rows.toSpliced(5, 1) }, 'missing 5-5'],
    ['missing leaves', { ...TEN, rows: TEN.rows.toSpliced(0, 3) }, 'missing 0-2'],
    ['a missing leaf hidden by new numbers', renumbered(TEN, TEN.rows.toSpliced(1, 1)), 'altered 0-3 at 4'],
    [
      'a leaf put in with new numbers',
      renumbered(TEN, TEN.rows.toSpliced(1, 0, plainRow(77))),
      'altered 0-3 at 4',
    ],
    ['two leaves in each other\u2019s place', { ...TEN, rows: swapped(TEN.rows, 1, 2) }, 'reordered 1-1'],
    ['two events in each other\u2019s place', contentSwapped(TEN, 5, 7), 'reordered 5-5 at 8'],
    ['two leaves swapped and numbered anew', renumbered(TEN, swapped(TEN.rows, 5, 7)), 'altered 4-7 at 8'],
    [
      'a leaf given twice',
      { ...TEN, rows: TEN.rows.toSpliced(3, 0, TEN.rows[2] ?? plainRow(2)) },
      'repeated 2-2',
    ],
    ['a log cut short', { ...TEN, rows: TEN.rows.slice(0, 6) }, 'truncated 6-7 at 8'],
    ['an empty log that was not always empty', { ...TEN, rows: [] }, 'truncated 0-7 at 4'],
    [
      'an index that is no number',
      edit(TEN, 2, (one) => ({ ...one, leafIndex: Number.NaN })),
      'malformed 2-2',
    ],
    [
      'an altered detail',
      edit(TEN, 2, (one) => ({ ...one, detail: withWords(one, 'Other') })),
      'detail-altered 2-2',
    ],
    [
      'a detail that cannot be read',
      edit(TEN, 2, (one) => ({ ...one, detail: withWords(one, 1.5) })),
      'detail-altered 2-2',
    ],
    [
      'a detail with another salt',
      edit(TEN, 2, (one) => ({ ...one, detail: { salt: 'AAAA', detail: 'x' } })),
      'detail-altered 2-2',
    ],
    [
      'a detail on an event that has none',
      edit(TEN, 1, (one) => ({ ...one, detail: withWords(one, 'x') })),
      'detail-altered 1-1',
    ],
    ['a detail that is not there', edit(TEN, 2, (one) => ({ ...one, detail: null })), 'detail-missing 2-2'],
    ['a disposal nobody recorded', edit(TEN, 2, disposed), 'unlawful-disposal 2-2'],
    ['a disposal of nothing', edit(TEN, 1, disposed), 'unlawful-disposal 1-1'],
    ['a log without a checkpoint', { ...TEN, checkpoints: [] }, 'no-checkpoint'],
    [
      'a checkpoint that was changed',
      reseal(TEN, 1, (one) => ({ ...one, note: one.note.replace('\n8\n', '\n9\n') })),
      'bad-signature at list 1',
    ],
    [
      'a checkpoint signed by a stranger',
      reseal(TEN, 0, () => seal(TEN.rows, 4, forger)),
      'unknown-key at list 0',
    ],
    [
      'a stranger\u2019s checkpoint under our name',
      reseal(TEN, 0, () => ({ ...seal(TEN.rows, 4, forger), keyId: key.keyId })),
      'bad-signature at list 0',
    ],
    [
      'a checkpoint of another log',
      reseal(TEN, 1, () => seal(TEN.rows, 8, key, 'other.example')),
      'wrong-origin at 8',
    ],
    [
      'a second history',
      { ...TEN, checkpoints: [...TEN.checkpoints, seal(swapped(TEN.rows, 1, 2), 8)] },
      'forked at 8',
    ],
  ]
  for (const [what, log, expected] of faults) {
    it(`shows ${what}`, async () => {
      const report = await check(log)
      assert.equal(report.ok, false)
      assert.equal(inShort(report), expected)
      assert.ok(formatReport(report).includes('Result: NOT VERIFIED'))
    })
  }

  it('shows a cut that was hidden by leaving out checkpoints, to a witness who kept one', async () => {
    const cut = { rows: TEN.rows.slice(0, 4), checkpoints: TEN.checkpoints.slice(0, 1) }
    assert.equal((await check(cut)).ok, true)
    const kept = TEN.checkpoints.slice(1)
    assert.equal(
      inShort(await check({ ...cut, checkpoints: [...cut.checkpoints, ...kept] })),
      'truncated 4-7 at 8',
    )
  })

  it('goes on after a fault that was traced, and finds the next', async () => {
    const report = await check(edit(edit(TEN, 1, alteredContent), 6, alteredContent))
    assert.deepEqual(
      report.faults.map(({ kind, firstLeaf }) => [kind, firstLeaf]),
      [
        ['altered', 1],
        ['altered', 6],
        ['unlawful-disposal', 5],
      ],
    )
    assert.equal(report.counts.checkpointsProved, 2)
  })

  it('is refused when it is not the log that was asked for', async () => {
    const report = await verifyAudit({ ...TEN, publicKeys, origin: 'other.example' })
    assert.equal(report.fault?.kind, 'wrong-origin')
  })
})

describe('a disposal', () => {
  const disposing = (change: Partial<AuditEvent>) =>
    row(makeEvent(1, { event: 'audit.detail-disposed', ...change }))
  const subjects = [{ type: 'audit_event', id: eventId(0) }]
  const first = { ...detailRow(0), detail: 'disposed' as const }

  it('is lawful when a later event names it', async () => {
    const report = await check(makeLog([first, disposing({ subjects })])([2]))
    assert.equal(report.ok, true)
    assert.equal(report.counts.detailsDisposed, 1)
  })

  it('is counted apart while the event that names it is not yet sealed', async () => {
    const report = await check(makeLog([first, disposing({ subjects })])([1]))
    assert.equal(report.ok, true)
    assert.equal(report.counts.detailsDisposed, 0)
    assert.equal(report.counts.disposalsNotYetSealed, 1)
  })

  it('is not lawful because of an event that names another, or was refused, or came before', async () => {
    const other = [{ type: 'audit_event', id: eventId(9) }]
    const before = row(
      makeEvent(0, { event: 'audit.detail-disposed', subjects: [{ type: 'audit_event', id: eventId(1) }] }),
    )
    const logs = [
      [first, disposing({ subjects: other })],
      [first, disposing({ subjects, outcome: 'refused' })],
      [first, disposing({ subjects, event: 'audit.viewed' })],
      [before, { ...detailRow(1), detail: 'disposed' as const }],
    ]
    for (const rows of logs) {
      const report = await check(makeLog(rows)([2]))
      assert.equal(report.fault?.kind, 'unlawful-disposal')
    }
  })

  it('is not lawful where there was no detail to dispose of, whatever a later event says', async () => {
    const report = await check(
      makeLog([{ ...plainRow(0), detail: 'disposed' }, disposing({ subjects })])([2]),
    )
    assert.equal(report.fault?.kind, 'unlawful-disposal')
  })
})

describe('details that are withheld from the checker', () => {
  it('are counted, and the log still verifies without a personal word in it', async () => {
    const report = await check(edit(TEN, 2, (one) => ({ ...one, detail: 'withheld' })))
    assert.equal(report.ok, true)
    assert.equal(report.counts.detailsWithheld, 1)
    assert.equal(report.counts.detailsMatched, 0)
  })

  it('are refused where the event has none', async () => {
    assert.equal(
      inShort(await check(edit(TEN, 1, (one) => ({ ...one, detail: 'withheld' })))),
      'detail-altered 1-1',
    )
  })
})

describe('the report for the command line', () => {
  it('gives the result, the figures and the key to compare', async () => {
    const report = await check(TEN)
    const lines = formatReport(report).split('\n')
    assert.deepEqual(lines.slice(0, 4), [
      'Audit log: parapet.example',
      'Result: verified',
      '',
      'Events read: 10',
    ])
    assert.ok(lines.includes('Last checkpoint: 8 events at 2026-03-02T14:05:00.000Z'))
    assert.ok(lines.includes(`Signed with key: ${key.keyId}`))
  })

  it('says in a sentence what the first fault is and where, and then lists all', async () => {
    const report = await check(edit(edit(TEN, 6, alteredContent), 1, alteredContent))
    const text = formatReport(report)
    assert.match(text, /^First fault: Altered: leaf 1\. .* checkpoint 1 in the list \(size 4\)\.$/m)
    assert.match(text, /^All faults:$/m)
    assert.match(text, /^- Altered: leaf 6\. /m)
  })

  it('shows twenty faults and counts the rest', async () => {
    const rows = ROWS.map((one) => ({ ...one, detail: 'disposed' as const }))
    const text = formatReport(await check(makeLog(rows)([40])))
    assert.equal(text.split('\n').filter((line) => line.startsWith('- ')).length, 20)
    assert.match(text, /^Not shown: 20$/m)
  })

  it('has a sentence for a fault without a place', () => {
    const fault = { kind: 'no-checkpoint', firstLeaf: null, lastLeaf: null, checkpoint: null } as const
    assert.match(describeFault(fault), /no checkpoint was given/)
  })
})
