import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settleOn } from '../profiles/shipped.ts'
import { mayStart, type Starting } from './starting.ts'

const starting: Starting = {
  situation: 'registered-community',
  rules: settleOn('thames-valley').profile.whoRefers.value,
  referrer: { agencyKind: 'police', posts: [] },
  open: [],
  routingReason: '',
  againReason: '',
}
const because = (changed: Partial<Starting>) => {
  const ruling = mayStart({ ...starting, ...changed })
  return ruling.met ? 'met' : ruling.because
}

test('RF-05 another agency may refer as well, once it says why', () => {
  const referrer = { agencyKind: 'housing', posts: [] }
  assert.equal(because({}), 'met')
  assert.equal(because({ referrer }), 'another-agency')
  assert.equal(because({ referrer, routingReason: 'The police asked us to' }), 'met')
})

test('a second referral for somebody with an open one says why; a decided one is no hindrance', () => {
  assert.equal(because({ open: ['with-panel'] }), 'open-already')
  assert.equal(because({ open: ['draft'] }), 'open-already')
  assert.equal(because({ open: ['with-panel'], againReason: 'Another matter' }), 'met')
  assert.equal(because({ open: ['confirmed', 'withdrawn', 'not-accepted', 'distributed'] }), 'met')
})
