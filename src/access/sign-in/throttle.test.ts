import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { asService } from '#platform/db/actor.ts'
import { testDatabase } from '#testing/database.ts'
import { START } from '#testing/world.ts'
import { makeKeys } from './keys.ts'
import { type Bucket, charge, forget, networkOf, refund } from './throttle.ts'

const database = await testDatabase()
const keys = makeKeys(randomBytes(32))
let names = 0
const newBucket = (kind: Bucket['kind'] = 'account'): Bucket => ({ kind, who: `${names++}@parapet.example` })
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000)
const attempt = (bucket: Bucket, now: Date) =>
  asService(database.connection.db, 'parapet_doorkeeper', now, (tx) => charge(tx, keys, [bucket], now))

test('after five wrong attempts the wait begins at half a minute, doubles, and stops at a quarter of an hour', async () => {
  const bucket = newBucket()
  const waits: number[] = []
  let now = START
  for (let attempts = 0; attempts < 12; attempts++) {
    const charged = await attempt(bucket, now)
    assert.ok(charged.allowed)
    waits.push(charged.waitIfWrong)
    now = new Date(now.getTime() + charged.waitIfWrong * 1000)
  }
  assert.deepEqual(waits, [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
})

test('an attempt during the wait is refused, says how long is left, and makes nothing worse', async () => {
  const bucket = newBucket()
  for (let attempts = 0; attempts < 5; attempts++) await attempt(bucket, START)
  assert.deepEqual(await attempt(bucket, later(10)), { allowed: false, waitSeconds: 20 })
  assert.deepEqual(await attempt(bucket, later(29)), { allowed: false, waitSeconds: 1 })
  assert.deepEqual(await attempt(bucket, later(30)), { allowed: true, waitIfWrong: 60 })
})

test('a hundred attempts at once are counted as a hundred', async () => {
  const bucket = newBucket()
  const charged = await Promise.all(Array.from({ length: 100 }, () => attempt(bucket, START)))
  assert.equal(charged.filter((each) => each.allowed).length, 5)
})

test('a right attempt is taken back, and coming in forgets them all', async () => {
  const bucket = newBucket()
  for (let attempts = 0; attempts < 4; attempts++) await attempt(bucket, START)
  await attempt(bucket, START)
  await asService(database.connection.db, 'parapet_doorkeeper', START, (tx) => refund(tx, keys, [bucket]))
  assert.deepEqual(await attempt(bucket, START), { allowed: true, waitIfWrong: 30 })
  await asService(database.connection.db, 'parapet_doorkeeper', START, (tx) => forget(tx, keys, bucket))
  assert.deepEqual(await attempt(bucket, START), { allowed: true, waitIfWrong: 0 })
})

test('mistakes are forgotten with time: one an hour for an account', async () => {
  const bucket = newBucket()
  for (let attempts = 0; attempts < 4; attempts++) await attempt(bucket, START)
  const inTwoHours = later(2 * 3600)
  assert.deepEqual(await attempt(bucket, inTwoHours), { allowed: true, waitIfWrong: 0 })
  assert.deepEqual(await attempt(bucket, inTwoHours), { allowed: true, waitIfWrong: 0 })
  assert.deepEqual(await attempt(bucket, inTwoHours), { allowed: true, waitIfWrong: 30 })
})

test('what was typed cannot be read back from the table', async () => {
  const bucket = newBucket()
  await attempt(bucket, START)
  const rows = await database.admin<{ text: string }>('select t::text as text from app.sign_in_throttle t')
  assert.ok(rows.length > 0)
  assert.ok(rows.every((row) => !row.text.includes('parapet.example')))
})

test('one internet customer is one address: an IPv4 address, or a /64 of IPv6', () => {
  assert.equal(networkOf('192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2')
  assert.equal(networkOf('2001:0db8:0001:0002::1'), '2001:db8:1:2')
  assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0')
  assert.equal(networkOf('::1'), '0:0:0:0')
})
