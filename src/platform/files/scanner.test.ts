import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { fakeClamd, INFECTED_MARK } from './scanner.fixture.ts'
import { clamd } from './scanner.ts'

const fake = await fakeClamd()
const scanner = clamd({ host: '127.0.0.1', port: fake.port, timeoutMs: 300 })

test('a file is sent in chunks, and the answer is clean or infected', async () => {
  assert.equal(await scanner.scan(randomBytes(300_000)), 'clean')
  assert.equal(await scanner.scan(Buffer.from(`x${INFECTED_MARK}y`)), 'infected')
  assert.equal(await scanner.scan(Buffer.alloc(0)), 'clean')
  assert.equal(fake.scanned(), 3)
})

test('a scanner that refuses, breaks off, says nothing or is not there gives no answer, never a clean one', async () => {
  for (const how of ['refuse', 'break', 'silent'] as const) {
    fake.behave(how)
    assert.equal(await scanner.scan(Buffer.from('x')), 'unavailable', how)
  }
  const nobody = clamd({ host: '127.0.0.1', port: 1, timeoutMs: 300 })
  assert.equal(await nobody.scan(Buffer.from('x')), 'unavailable')
})
