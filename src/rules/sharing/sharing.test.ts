import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LAWFUL_BASES } from './lawful-basis.ts'
import { mayChangeItem, maySupply } from './supply.ts'

test('AP-19 information is supplied only after the protocol was confirmed, where the area asks for that', () => {
  assert.equal(maySupply({ confirmationRequired: true, confirmed: true }).met, true)
  assert.equal(maySupply({ confirmationRequired: false, confirmed: false }).met, true)
  const refused = maySupply({ confirmationRequired: true, confirmed: false })
  assert.ok(!refused.met)
  assert.equal(refused.because, 'protocol-not-confirmed')
  assert.equal(refused.source.at, '§3.4, §3.91')
})

test('IS-10 only the owning agency changes an item, and nobody changes one that was withdrawn', () => {
  const item = { ownerAgencyId: 'housing', withdrawn: false }
  assert.equal(mayChangeItem(item, 'housing').met, true)
  const stranger = mayChangeItem(item, 'police')
  assert.ok(!stranger.met && stranger.because === 'not-the-owner')
  assert.match(stranger.source.document, /Durham/)
  const late = mayChangeItem({ ...item, withdrawn: true }, 'housing')
  assert.ok(!late.met && late.because === 'withdrawn')
})

test('every lawful basis names where it stands', () => {
  for (const { key, source } of LAWFUL_BASES) assert.ok(source.document !== '' && source.at !== '', key)
})
