import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  alteredContent,
  alteredWithHash,
  bare,
  check,
  edit,
  flipped,
  forger,
  key,
  type Log,
  makeLog,
  ROWS,
  renumbered,
  seal,
  swapped,
} from './verify.fixture.ts'

describe('whatever the log', () => {
  const logs = fc
    .record({
      size: fc.integer({ min: 2, max: 40 }),
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
    })
    .map(({ size, cuts }) => ({
      size,
      cuts: [...new Set([...cuts.filter((cut) => cut < size), size])].sort((a, b) => a - b),
    }))
  const target = fc.record({ log: logs, hashes: fc.boolean(), at: fc.nat(), other: fc.nat() })

  const finds = (touch: (log: Log, at: number, other: number) => Log) =>
    fc.assert(
      fc.asyncProperty(target, async ({ log: { size, cuts }, hashes, at, other }) => {
        const whole = makeLog(ROWS.slice(0, size))(cuts)
        const log = hashes ? whole : bare(whole)
        assert.equal((await check(log)).ok, true)
        const touched = touch(log, at % size, other % size)
        if (touched !== log) assert.equal((await check(touched)).ok, false)
      }),
      { numRuns: 60 },
    )

  it('a removed event is found', () => finds((log, at) => ({ ...log, rows: log.rows.toSpliced(at, 1) })))

  it('a removed event is found although the rest was numbered anew', () =>
    finds((log, at) => renumbered(log, log.rows.toSpliced(at, 1))))

  it('an altered event is found', () => finds((log, at) => edit(log, at, alteredContent)))

  it('an altered event is found although its hash was altered too', () =>
    finds((log, at) => edit(log, at, alteredWithHash)))

  it('a single flipped bit is found', () =>
    finds((log, at, other) => edit(log, at, (one) => flipped(one, other))))

  it('two events in another order are found', () =>
    finds((log, at, other) => (at === other ? log : { ...log, rows: swapped(log.rows, at, other) })))

  it('two events in another order are found although they were numbered anew', () =>
    finds((log, at, other) => (at === other ? log : renumbered(log, swapped(log.rows, at, other)))))

  it('a log cut short is found', () => finds((log, at) => ({ ...log, rows: log.rows.slice(0, at) })))

  it('a forged checkpoint is found', () =>
    finds((log, at, other) => {
      const size = other + 1
      const forged = { ...seal(edit(log, at, alteredWithHash).rows, size, forger), keyId: key.keyId }
      return { ...log, checkpoints: [...log.checkpoints, forged] }
    }))

  it('rewriting an event and all later checkpoints is found by who does not hold the key', () =>
    finds((log, at) => {
      const rewritten = edit(log, at, alteredWithHash)
      const sizes = log.checkpoints.map(({ note }) => Number(note.split('\n')[1]))
      const checkpoints = sizes.map((size) => ({ ...seal(rewritten.rows, size, forger), keyId: key.keyId }))
      return { ...rewritten, checkpoints }
    }))
})
