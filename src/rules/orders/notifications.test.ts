import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DutyAnswer } from '../register/duty.ts'
import { made } from './made.fixture.ts'
import { type Around, orderChangeNotification, orderNotification, orderYearly } from './notifications.ts'

const alone: Around = { spans: [], others: [], away: [] }
const due = (answer: DutyAnswer | null) => (answer?.state === 'due' ? answer.duty.due : answer?.state)
const on = (madeOn: string, servedOn = madeOn) => ({ madeOn, servedOn, period: null })

test('CO-19 three days begin with service (SPO, SRO), the making (DAPO) or the coming into force (VOO, SVRO)', () => {
  const first = (order: Parameters<typeof made>[0], more = {}) =>
    due(orderNotification(made(order, { ...on('2025-02-26', '2025-02-28'), ...more }), alone))
  assert.equal(first('spo'), '2025-03-02')
  assert.equal(first('sro'), '2025-03-02')
  assert.equal(first('dapo'), '2025-02-28')
  assert.equal(first('svro'), '2025-02-28')
  assert.equal(first('voo', { inForceFrom: '2025-03-10' }), '2025-03-12')
  assert.equal(first('sopo'), undefined)
  assert.equal(first('spo', { servedOn: null }), undefined)
})

test('CO-14 the days of a violent offender order leave out custody; those of the others do not', () => {
  const away = [{ kind: 'custody', from: '2025-02-26', until: '2025-04-01' }] as const
  assert.equal(due(orderNotification(made('voo', on('2025-02-26')), { ...alone, away })), '2025-04-03')
  assert.equal(due(orderNotification(made('dapo', on('2025-02-26')), { ...alone, away })), '2025-02-28')
})

const register = (to: string | null) => [{ id: 'm', from: '2020-01-01', to, sure: true }]

test('CO-19 SPO and DAPO notification is set aside while somebody is on the register, and begins on the day that ends', () => {
  for (const order of ['spo', 'dapo', 'sro'] as const) {
    const asked = (to: string | null) =>
      due(orderNotification(made(order, on('2025-02-26')), { ...alone, spans: register(to) }))
    assert.equal(asked(null), 'none', order)
    assert.equal(asked('2025-06-30'), '2025-07-02', order)
    assert.equal(asked('2025-02-26'), '2025-02-28', order)
    assert.equal(asked('2025-02-25'), '2025-02-28', order)
  }
  const svro = orderNotification(made('svro', on('2025-02-26')), { ...alone, spans: register(null) })
  assert.equal(due(svro), '2025-02-28')
})

test('CO-19 a DAPO is also set aside by a stalking order; an order that has ended by then asks for nothing', () => {
  const spo = made('spo', { ...on('2025-01-01'), period: { months: 24 } })
  assert.equal(
    due(orderNotification(made('dapo', on('2025-02-26')), { ...alone, others: [spo] })),
    '2027-01-02',
  )
  const short = made('dapo', { ...on('2025-02-26'), period: { months: 6 } })
  assert.equal(due(orderNotification(short, { ...alone, others: [spo] })), 'none')
  assert.equal(
    due(orderNotification(made('spo', on('2025-02-26')), { ...alone, others: [spo] })),
    '2025-02-28',
  )
})

test('CO-19 a stalking order that replaces an interim one brings no second first notification', () => {
  const interim = made('spo', { ...on('2025-01-01'), id: 'i', interim: true, stoppedOn: '2025-02-26' })
  assert.equal(due(orderNotification(made('spo', on('2025-02-26')), { ...alone, others: [interim] })), 'none')
  assert.equal(due(orderNotification(interim, alone)), '2025-01-03')
})

test('CO-19 changes within three days while the order lasts, each order its own kinds', () => {
  const svro = made('svro', { ...on('2024-01-01'), period: { months: 12 } })
  const change = (kind: 'month-elsewhere' | 'name' | 'no-home', day: string) =>
    due(orderChangeNotification(svro, { change: kind, on: day }, alone))
  assert.equal(change('month-elsewhere', '2024-02-28'), '2024-03-01')
  assert.equal(change('name', '2024-12-31'), '2025-01-02')
  assert.equal(change('name', '2025-01-01'), undefined)
  assert.equal(change('no-home', '2024-02-28'), undefined)
  const dapo = made('dapo', on('2025-02-26'))
  assert.equal(
    due(orderChangeNotification(dapo, { change: 'no-home', on: '2025-03-30' }, alone)),
    '2025-04-01',
  )
  const spans = register(null)
  assert.equal(
    due(orderChangeNotification(dapo, { change: 'name', on: '2025-03-30' }, { ...alone, spans })),
    'none',
  )
})

test('CO-14 a violent offender order brings yearly notification, an interim one does not', () => {
  const last = { id: 'n', on: '2025-03-01', kind: 'initial', home: 'residence' } as const
  assert.equal(due(orderYearly(made('voo', on('2025-02-26')), last, [])), '2026-03-01')
  assert.equal(orderYearly(made('voo', { ...on('2025-02-26'), interim: true }), last, []), null)
  assert.equal(
    due(orderYearly(made('voo', { ...on('2025-02-26'), period: { months: 6 } }), last, [])),
    'none',
  )
  assert.equal(orderYearly(made('spo', on('2025-02-26')), last, []), null)
})
