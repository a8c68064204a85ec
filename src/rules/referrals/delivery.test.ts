import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleOn } from '../profiles/shipped.ts'
import { deliveryOf } from './delivery.ts'

test('RF-24 on and off: in Wiltshire e-mail needs a secure connection confirmed at both ends, otherwise the post; elsewhere the service delivers', () => {
  const here = settleOn('wiltshire').profile.referralDelivery.value
  assert.equal(deliveryOf(here, { sender: true, receiver: true }).by, 'secure-email')
  assert.equal(deliveryOf(here, { sender: true, receiver: false }).by, 'post')
  assert.equal(deliveryOf(here, { sender: false, receiver: true }).by, 'post')
  assert.match(deliveryOf(here, { sender: true, receiver: true }).source.at, /routing note/)
  const elsewhere = settleOn('thames-valley').profile.referralDelivery.value
  assert.equal(deliveryOf(elsewhere, { sender: false, receiver: false }).by, 'service')
})
