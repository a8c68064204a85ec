import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type AuditEvent,
  canonical,
  detailDigest,
  eventBytes,
  type Json,
  leafHash,
  parseEventBytes,
  saltDetail,
} from './canonical.ts'

const ID = '0192a3b4-0000-7000-8000-000000000001'
const OTHER = '0192a3b4-0000-7000-8000-000000000002'

const event: AuditEvent = {
  id: ID,
  at: '2026-03-02T14:05:00.123Z',
  event: 'attendance.recorded',
  outcome: 'done',
  actor: OTHER,
  service: 'web',
  onBehalfOf: null,
  area: null,
  requestId: 'req-1',
  grants: [],
  subjects: [{ type: 'meeting', id: OTHER }],
  detailDigest: null,
}

const text = fc
  .string({ unit: 'binary', maxLength: 12 })
  .filter((value) => value.isWellFormed() && !value.includes('\0'))

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units, as in the example of RFC 8785, section 3.2.3', () => {
    const keys = { '\u20ac': 5, '\r': 1, '\ufb33': 7, '1': 2, '\ud83d\ude00': 6, '\u0080': 3, '\u00f6': 4 }
    assert.equal(
      canonical(keys),
      '{"\\r":1,"1":2,"\u0080":3,"\u00f6":4,"\u20ac":5,"\ud83d\ude00":6,"\ufb33":7}',
    )
  })

  it('escapes only what RFC 8785 escapes', () => {
    assert.equal(
      canonical('\u20ac$\u000f\nA\'B"\\\\"/\u007f\u2028'),
      '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/\u007f\u2028"',
    )
  })

  it('writes numbers, words and nesting without spaces', () => {
    assert.equal(canonical({ b: [1, -0, -5, true, null], a: {} }), '{"a":{},"b":[1,0,-5,true,null]}')
    assert.equal(canonical(Number.MAX_SAFE_INTEGER), '9007199254740991')
  })

  it('reads back as the same value, whatever the order in which the keys were added', () => {
    fc.assert(
      fc.property(json, (value) => {
        assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)))
        assert.equal(canonical(reversed(value)), canonical(value))
      }),
    )
  })

  const refused: [string, unknown][] = [
    ['a fraction', 1.5],
    ['a number too large to be exact', 2 ** 53],
    ['not-a-number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['undefined', undefined],
    ['undefined in an object', { a: undefined }],
    ['a hole in an array', new Array(1)],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a symbol key', { [Symbol('a')]: 1 }],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', Buffer.from('a')],
    ['half of a surrogate pair', '\ud800'],
    ['half of a surrogate pair in a key', { '\udc00': 1 }],
    ['a null character', 'a\0b'],
  ]
  for (const [what, value] of refused) {
    it(`refuses ${what}`, () => assert.throws(() => canonical(value), TypeError))
  }

  it('refuses a value that contains itself', () => {
    const value: { self?: unknown } = {}
    value.self = value
    assert.throws(() => canonical(value), /nested too deeply/)
  })

  it('names the place of what it refuses and never the value', () => {
    assert.throws(
      () => canonical({ people: [{ height: 1.83 }] }),
      (error: Error) => {
        assert.match(error.message, /^\$\.people\.0\.height is not a whole number/)
        assert.doesNotMatch(error.message, /1\.83/)
        return true
      },
    )
  })
})

describe('event bytes', () => {
  it('are the version and the canonical event, and never change', () => {
    assert.equal(
      eventBytes(event).toString(),
      `parapet-event/1\n{"actor":"${OTHER}","area":null,"at":"2026-03-02T14:05:00.123000Z","detailDigest":null,` +
        `"event":"attendance.recorded","grants":[],"id":"${ID}","onBehalfOf":null,"outcome":"done",` +
        `"requestId":"req-1","service":"web","subjects":[{"id":"${OTHER}","type":"meeting"}]}`,
    )
  })

  it('are the same however the storage spells the instant and orders the sets', () => {
    const subjects = [
      { type: 'person', id: ID },
      { type: 'case', id: ID },
    ]
    const one = { ...event, grants: [OTHER, ID], subjects }
    const two = {
      ...event,
      at: '2026-03-02T14:05:00.123000Z',
      grants: [ID, OTHER, ID],
      subjects: [...subjects.toReversed(), ...subjects],
    }
    assert.deepEqual(eventBytes(two), eventBytes(one))
    assert.notDeepEqual(eventBytes({ ...one, grants: [ID] }), eventBytes(one))
  })

  it('read back as the event', () => {
    const read = parseEventBytes(eventBytes(event))
    assert.deepEqual(read, { ...event, at: '2026-03-02T14:05:00.123000Z' })
  })

  const wrong: [string, object][] = [
    ['words in the name of the event', { event: 'Attendance of John recorded' }],
    ['words in the request id', { requestId: 'seen by J Smith' }],
    ['a name as the type of a subject', { subjects: [{ type: 'John Smith', id: ID }] }],
    ['a field nobody knows', { note: 'hello' }],
    ['an actor that is not an id', { actor: 'john' }],
    ['an id in capitals', { id: ID.toUpperCase() }],
    ['a local time', { at: '2026-03-02T14:05:00.123+01:00' }],
    ['an outcome nobody knows', { outcome: 'perhaps' }],
  ]
  for (const [what, change] of wrong) {
    it(`refuse ${what}`, () => assert.throws(() => eventBytes({ ...event, ...change } as AuditEvent)))
  }

  // An array of names tells JSON.stringify which keys to write, and in which order.
  const DISORDER = [...Object.keys(event).sort().reverse(), 'type']
  const canonicalText = eventBytes(event).toString()
  const forged: [string, string][] = [
    ['another version', canonicalText.replace('/1\n', '/2\n')],
    ['a space', canonicalText.replace('"actor":', '"actor": ')],
    ['a key given twice', canonicalText.replace('{', '{"outcome":"refused",')],
    [
      'another order of keys',
      `parapet-event/1\n${JSON.stringify(parseEventBytes(eventBytes(event)), DISORDER)}`,
    ],
    ['no JSON', 'parapet-event/1\nhello'],
  ]
  for (const [what, bytes] of forged) {
    it(`are not read when they hold ${what}`, () => assert.throws(() => parseEventBytes(Buffer.from(bytes))))
  }

  it('are not read when they are not UTF-8', () => {
    assert.throws(() => parseEventBytes(Buffer.concat([eventBytes(event), Buffer.from([0xff])])))
  })
})

describe('hashes', () => {
  it('of a leaf are those of RFC 6962', () => {
    assert.equal(
      leafHash(Buffer.from('L123456')).toString('hex'),
      '395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56',
    )
  })

  it('of a detail cover the salt and the canonical detail', () => {
    const detail = saltDetail(ID, { reason: 'Review of licence', count: 2 })
    const whole = Buffer.concat([detail.salt, Buffer.from('{"count":2,"reason":"Review of licence"}')])
    assert.equal(detailDigest(detail), createHash('sha256').update(whole).digest('hex'))
  })

  it('of the same detail differ with each salt, so that words cannot be guessed from them', () => {
    assert.notEqual(detailDigest(saltDetail(ID, 'yes')), detailDigest(saltDetail(ID, 'yes')))
  })

  it('are refused with a salt of another length, which could move the border to the detail', () => {
    assert.throws(() => detailDigest({ salt: Buffer.alloc(31), detail: null }), /32 bytes/)
  })
})

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).reverse()
  return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)]))
}
