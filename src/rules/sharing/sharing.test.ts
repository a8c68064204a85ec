import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NATIONAL } from '../profiles/national.ts'
import { THAMES_VALLEY } from '../profiles/thames-valley.ts'
import { LAWFUL_BASES } from './lawful-basis.ts'
import { mayChangeItem, maySupply } from './supply.ts'

test('AP-19 on and off: information is supplied only after the protocol was confirmed in the Thames Valley; elsewhere nothing is asked', () => {
  const here = THAMES_VALLEY.protocolConfirmation.value.required
  const elsewhere = NATIONAL.protocolConfirmation.value.required
  assert.equal(maySupply({ confirmationRequired: here, confirmed: true }).met, true)
  assert.equal(maySupply({ confirmationRequired: elsewhere, confirmed: false }).met, true)
  const refused = maySupply({ confirmationRequired: here, confirmed: false })
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
