import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, passwordFault, unmatchableHash, verifyPassword } from './password.ts'

const fault = (password: string) => passwordFault(password, 'corin.ashdown@parapet.example')

test('a password must be twelve characters, counted as people count them', () => {
  assert.equal(fault(''), 'missing')
  assert.equal(fault('elevenchars'), 'short')
  assert.equal(fault('🦉🦊🐻🐼🐨🐯'), 'short')
  assert.equal(fault('twelve-chars'), undefined)
  assert.equal(fault('x'.repeat(257)), 'long')
})

test('nothing is asked of a password beyond that it is long and not guessed first', () => {
  for (const good of [
    'violet tractor umbrella',
    'kittens eat soup',
    'ystlum glas heddiw',
    '   spaces count   ',
    'nospacesbutlongenough',
  ]) {
    assert.equal(fault(good), undefined, good)
  }
})

test('passwords that are tried first are refused, with or without digits and signs around them', () => {
  const common = [
    'passwordpassword',
    'Password12345',
    'Password!!!!!!',
    '123456789012',
    'qwertyuiopas',
    'aaaaaaaaaaaa',
    'LiverpoolFC2026!',
    '2026Christmas',
    'probationofficer',
  ]
  for (const each of common) assert.equal(fault(each), 'common', each)
})

test('the email address is no password', () => {
  assert.equal(fault('Corin.Ashdown@parapet.example'), 'email')
  assert.equal(fault('corin.ashdown2026'), 'email')
})

test('a hash says argon2id and its own cost, and fits only its password', async () => {
  const full = await hashPassword('violet tractor umbrella')
  assert.match(full, /^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
  assert.equal(await verifyPassword(full, 'violet tractor umbrella'), true)
  assert.equal(await verifyPassword(full, 'violet tractor umbrellA'), false)
  const cheap = await hashPassword('violet tractor umbrella', 'cheap')
  assert.match(cheap, /m=8,t=1/)
  assert.equal(await verifyPassword(cheap, 'violet tractor umbrella'), true)
})

test('letters typed as other code points are the same letters', async () => {
  const kept = await hashPassword('caf\u00e9 au lait toujours', 'cheap')
  assert.equal(await verifyPassword(kept, 'cafe\u0301 au lait toujours'), true)
})

test('the hash for an account that is not there costs the same and fits nothing', async () => {
  const [kept, none] = await Promise.all([hashPassword('violet tractor umbrella'), unmatchableHash('full')])
  assert.equal(none.split('$')[3], kept.split('$')[3])
  assert.equal(await verifyPassword(none, ''), false)
})
