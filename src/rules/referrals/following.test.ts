import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleOn } from '../profiles/shipped.ts'
import { THAMES_VALLEY } from '../profiles/thames-valley.ts'
import { sourced, thamesValley } from '../source.ts'
import {
  mayResubmit,
  maySend,
  mayWithdraw,
  REFERRAL_STATUSES,
  type Sending,
  statusOnSending,
} from './following.ts'

const complete: Sending = {
  status: 'draft',
  protocol: sourced({ required: true, protocol: 'The protocol' }, thamesValley('§3.4')),
  confirmed: true,
  wrong: 0,
  essential: [],
  askedFor: [],
  reason: '',
  words: '',
  finding: null,
  housing: { facts: { concern: false, grade: 'high', hasForm: true }, attached: 'none' },
}
const because = (sending: Partial<Sending>) => {
  const ruling = maySend({ ...complete, ...sending })
  return ruling.met ? 'met' : `${ruling.because} (${ruling.source.at})`
}

test('a complete referral may be sent, as a draft or with further evidence', () => {
  assert.equal(because({}), 'met')
  assert.equal(because({ status: 'more-evidence' }), 'met')
})

test('AP-19 on and off: nobody sends before confirming in the Thames Valley; elsewhere nothing is asked', () => {
  const here = THAMES_VALLEY.protocolConfirmation
  assert.equal(because({ confirmed: false, protocol: here }), 'protocol-not-confirmed (§3.4, §3.91)')
  for (const key of ['national', 'wiltshire', 'durham'] as const) {
    const protocol = settleOn(key).profile.protocolConfirmation
    assert.equal(because({ confirmed: false, protocol }), 'met', key)
  }
})

test('RF-07 on: what is essential is never explained away, and the ruling names its paragraph', () => {
  const essential = [{ name: 'Dynamic risk factors', source: thamesValley('§3.72') }]
  assert.equal(because({ essential, reason: 'Not known' }), 'essential-missing (§3.72)')
})

test('what is asked for may be missing once it is said why', () => {
  const askedFor = [{ name: 'Address', source: thamesValley('§3.12') }]
  assert.equal(because({ askedFor }), 'say-why (§3.12)')
  assert.equal(because({ askedFor, reason: 'No fixed address' }), 'met')
})

test('IC-12, IC-14 a referral does not go with a label that nobody may bear', () => {
  assert.equal(because({ words: 'A dangerous offender' }), 'dangerous-without-finding (§13.7.6, §13.7.8)')
  const finding = { onSchedule15: true, maximumYears: 14, significantRisk: true }
  assert.equal(because({ words: 'A dangerous offender', finding }), 'met')
  assert.equal(because({ words: 'A Schedule 1 offender' }), 'old-label (§1.1, §1.2)')
  assert.equal(because({ words: 'He is dangerous to children' }), 'met')
})

test('a wrong answer is put right first', () => {
  assert.equal(because({ wrong: 1 }), 'wrong-answers (§3.12)')
})

test('RF-27 a referral is sent again only after evidence was asked for, and taken back only before it is decided', () => {
  assert.deepEqual(
    REFERRAL_STATUSES.filter((status) => mayResubmit(status).met),
    ['more-evidence'],
  )
  const withdrawn = REFERRAL_STATUSES.filter((status) => mayWithdraw(status).met)
  assert.deepEqual(withdrawn, ['draft', 'submitted', 'with-panel', 'more-evidence'])
  const sent = REFERRAL_STATUSES.filter((status) => because({ status }) === 'met')
  assert.deepEqual(sent, ['draft', 'more-evidence'])
})

test('a sent referral goes to the panel where there is one', () => {
  assert.equal(statusOnSending({ hasPanel: true }), 'with-panel')
  assert.equal(statusOnSending({ hasPanel: false }), 'submitted')
})
