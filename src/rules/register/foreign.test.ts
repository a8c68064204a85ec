import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignRouteOn, mayGiveNotice, type NoticeFacts, noticeInitial } from './foreign.ts'
import { type Direction, lastDayOfDirection, mayDirectParent, whoOwes } from './parental.ts'

test('NR-18 NOR-1 NOR-2 an order to 28 November 2022, a notice from the 29th', () => {
  assert.equal(foreignRouteOn('2004-04-30'), null)
  assert.equal(foreignRouteOn('2004-05-01'), 'order')
  assert.equal(foreignRouteOn('2022-11-28'), 'order')
  assert.equal(foreignRouteOn('2022-11-29'), 'notice')
})

const notice: NoticeFacts = {
  on: '2025-03-03',
  givenBy: 'constable',
  authorisedBy: 'inspector',
  inPerson: true,
  to: 'person',
  bornOn: '2007-03-04',
  foreignMatter: 'conviction',
}
const refusal = (more: Partial<NoticeFacts>) => {
  const ruling = mayGiveNotice({ ...notice, ...more })
  return ruling.met ? 'may' : ruling.because
}

test('NOR-2 NOR-3 in person, on an inspector’s authority, to the person or the parent of somebody under 18', () => {
  assert.equal(refusal({}), 'may')
  assert.equal(refusal({ authorisedBy: 'sergeant' }), 'inspector-authorises')
  assert.equal(refusal({ authorisedBy: 'superintendent' }), 'may')
  assert.equal(refusal({ inPerson: false }), 'given-in-person')
  assert.equal(refusal({ foreignMatter: null }), 'no-foreign-matter')
  assert.equal(refusal({ on: '2022-11-28' }), 'order-not-notice')
  assert.equal(refusal({ to: 'parent' }), 'may')
  assert.equal(refusal({ to: 'parent', on: '2025-03-04' }), 'parent-only-under-18')
})

test('NR-04 NOR-2 the first notification is due 3 days beginning with the day the notice is given', () => {
  const due = (away: Parameters<typeof noticeInitial>[1]) => {
    const answer = noticeInitial('2024-02-28', away)
    return answer.state === 'due' && answer.duty.due
  }
  assert.equal(due([]), '2024-03-01')
  assert.equal(due([{ kind: 'abroad', from: '2024-02-28', until: '2024-03-10' }]), '2024-03-12')
})

const direction: Direction = { madeOn: '2025-01-10', untilOn: null, dischargedOn: null }

test('NOT-089-1 the parent owes the duty until the 18th birthday, or for the shorter time set', () => {
  const owes = (on: string, more: Partial<Direction> = {}) =>
    whoOwes([{ ...direction, ...more }], '2008-06-15', on)
  assert.equal(owes('2025-01-09'), 'person')
  assert.equal(owes('2025-01-10'), 'parent')
  assert.equal(owes('2026-06-14'), 'parent')
  assert.equal(owes('2026-06-15'), 'person')
  assert.equal(owes('2025-12-31', { untilOn: '2025-12-31' }), 'parent')
  assert.equal(owes('2026-01-01', { untilOn: '2025-12-31' }), 'person')
  assert.equal(owes('2025-05-01', { dischargedOn: '2025-05-01' }), 'person')
  assert.equal(lastDayOfDirection(direction, '2008-02-29'), '2026-02-28')
})

test('NOT-089-1 a court directs a parent only for somebody under 18', () => {
  assert.equal(mayDirectParent({ bornOn: '2008-06-15', on: '2026-06-14' }).met, true)
  assert.equal(mayDirectParent({ bornOn: '2008-06-15', on: '2026-06-15' }).met, false)
})
