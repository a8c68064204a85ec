import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachEffect, canBeBreachedOn, notificationEffect } from './effect.ts'
import { earliestDischarge, endOfTerm, isInForce, lastDayOf, type OrderMade, orderEnds } from './ends.ts'
import { made } from './made.fixture.ts'

test('CO-19 an order ends the day before the corresponding date, on the last day it was extended to, or when it is stopped', () => {
  assert.equal(lastDayOf(made('sopo')), '2017-04-30')
  assert.equal(lastDayOf(made('sopo', { inForceFrom: '2012-02-29' })), '2017-02-28')
  assert.equal(lastDayOf(made('sopo', { extendedTo: ['2019-01-01', '2022-01-01'] })), '2022-01-01')
  assert.equal(lastDayOf(made('sopo', { stoppedOn: '2015-06-01' })), '2015-06-01')
  assert.equal(lastDayOf(made('sopo', { period: null })), null)
  assert.equal(lastDayOf(made('spo', { period: { months: 24, days: 1 } })), '2014-05-01')
  assert.equal(orderEnds(made('sopo', { period: null })), null)
  assert.deepEqual(
    [orderEnds(made('sopo'))?.due, orderEnds(made('sopo'))?.source.at],
    ['2017-04-30', 's.107(1)(b)'],
  )
})

test('CO-04 CO-08 an old order stays in force and can be breached after its kind is no longer made', () => {
  const old = made('sopo', { period: null })
  assert.equal(isInForce(old, '2026-11-24'), true)
  assert.equal(canBeBreachedOn(old, '2026-11-24'), true)
  assert.equal(canBeBreachedOn(made('sopo'), '2017-04-30'), true)
  assert.equal(canBeBreachedOn(made('sopo'), '2017-05-01'), false)
  assert.equal(canBeBreachedOn(made('sopo'), '2012-04-30'), false)
})

test('CO-19 no discharge without consent in the first 5 years of a SOPO or SHPO, or 2 of an RSHO, SRO, SPO or VOO', () => {
  const first = (order: OrderMade) => earliestDischarge(order)?.due ?? null
  assert.equal(first(made('sopo')), '2017-05-01')
  assert.equal(first(made('shpo', { madeOn: '2016-02-29' })), '2021-03-01')
  assert.equal(first(made('shpo', { travelOnly: true })), null)
  assert.equal(first(made('rsho')), '2014-05-01')
  assert.equal(first(made('sro')), '2014-05-01')
  assert.equal(first(made('spo')), '2014-05-01')
  assert.equal(first(made('voo', { inForceFrom: '2013-01-15' })), '2015-01-15')
  assert.equal(first(made('sopo', { interim: true })), null)
  assert.equal(first(made('dapo')), null)
})

test('CO-19 a ban on travel lasts at most 5 years and monitoring at most 12 months', () => {
  const shpo = made('shpo', { madeOn: '2016-05-01', period: null })
  assert.equal(endOfTerm(shpo, 'travel-ban', 60), '2021-04-30')
  assert.equal(endOfTerm(shpo, 'travel-ban', 120), '2021-04-30')
  const dapo = made('dapo', { madeOn: '2025-01-01', period: { months: 6 } })
  assert.equal(endOfTerm(dapo, 'monitoring', 12), '2025-06-30')
  assert.equal(endOfTerm({ ...dapo, period: null }, 'monitoring', 24), '2025-12-31')
  assert.equal(endOfTerm(dapo, 'travel-ban', 12), null)
})

test('CO-06 NR-18 a SOPO or SHPO makes somebody subject while it lasts; the relevant date is the day of service', () => {
  for (const order of ['sopo', 'shpo'] as const) {
    const effect = notificationEffect(made(order))
    assert.equal(effect.kind, 'subject')
    assert.deepEqual(effect.kind === 'subject' && effect.register, {
      id: order,
      from: '2012-05-01',
      to: '2017-04-30',
      sure: true,
      startsOn: '2012-05-03',
      travelOnly: false,
    })
  }
  const travel = notificationEffect(made('fto'))
  assert.equal(travel.kind === 'subject' && travel.register.travelOnly, true)
})

test('CO-13 NR-18 an RSHO or SRO makes somebody subject only after a conviction or caution for breach, until it ends', () => {
  const breached = { on: '2013-01-01', convictedOrCautionedOn: null }
  assert.equal(notificationEffect(made('rsho')).kind, 'none')
  assert.equal(notificationEffect(made('rsho'), [breached]).kind, 'none')
  const effect = notificationEffect(made('rsho'), [
    { ...breached, convictedOrCautionedOn: '2014-02-02' },
    { ...breached, convictedOrCautionedOn: '2013-03-03' },
  ])
  assert.deepEqual(
    effect.kind === 'subject' && [effect.register.from, effect.register.startsOn, effect.register.to],
    ['2013-03-03', '2013-03-03', '2017-04-30'],
  )
  assert.equal(notificationEffect(made('sro')).kind, 'own-notification')
})

test('NR-18 a notification order has the period of its own matter; a notice, a prevention order for crime none', () => {
  assert.deepEqual(notificationEffect(made('notification-order')).kind, 'period-of-its-own')
  assert.equal(notificationEffect(made('scpo')).kind, 'none')
  assert.equal(notificationEffect(made('voo')).kind, 'own-notification')
})

test('CO-08 CO-13 CO-16 breach: five years at most, the police are always told; two years for an SVRO', () => {
  for (const order of ['sopo', 'rsho', 'voo', 'shpo', 'sro', 'spo', 'fto', 'dapo'] as const) {
    assert.equal(breachEffect(order)?.maximumYears, 5, order)
    assert.deepEqual(breachEffect(order)?.tell, ['police'], order)
  }
  assert.equal(breachEffect('svro')?.maximumYears, 2)
  assert.equal(breachEffect('rsho')?.thenSubject, true)
  assert.equal(breachEffect('sopo')?.thenSubject, false)
  assert.equal(breachEffect('shpo')?.noConditionalDischarge, true)
  assert.equal(breachEffect('voo')?.noConditionalDischarge, false)
  assert.equal(breachEffect('dapo')?.orContempt, true)
  assert.equal(breachEffect('dapn'), null)
})
