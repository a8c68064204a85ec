import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type ChildRiskStatus,
  inTodaysWords,
  mayConclude,
  mayEndRiskStatus,
  mayPresentRisk,
  onOffenceListMatch,
  RISK_TO_CHILDREN,
  type RiskInformation,
} from './risk-to-children.ts'

const because = (ruling: { met: boolean; because?: string }) => (ruling.met ? 'met' : ruling.because)

test('IC-14 the old label for a person becomes today’s words wherever it stands, and the offence list keeps its name', () => {
  assert.equal(inTodaysWords('A Schedule 1 offender.'), `A ${RISK_TO_CHILDREN}.`)
  assert.equal(
    inTodaysWords('schedule 1 OFFENDER and Schedule 1 Offenders'),
    `${RISK_TO_CHILDREN} and ${RISK_TO_CHILDREN}s`,
  )
  assert.equal(inTodaysWords('An offence in Schedule 1'), 'An offence in Schedule 1')
})

test('IC-15 the status has a review date ahead, needs a current assessment after a trivial childhood incident, and ends with reasons', () => {
  const status: ChildRiskStatus = {
    setOn: '2026-11-24',
    reviewOn: '2027-11-24',
    onTrivialChildhoodIncident: false,
    currentAssessment: '',
  }
  const holding = (change: Partial<ChildRiskStatus>) => because(mayPresentRisk({ ...status, ...change }))
  assert.equal(holding({}), 'met')
  assert.equal(holding({ reviewOn: null }), 'review-date-missing')
  assert.equal(holding({ reviewOn: '2026-11-24' }), 'review-date-missing')
  assert.equal(holding({ onTrivialChildhoodIncident: true }), 'current-assessment-missing')
  assert.equal(holding({ onTrivialChildhoodIncident: true, currentAssessment: 'OASys of May' }), 'met')
  assert.equal(because(mayEndRiskStatus({ reasons: ' ' })), 'reasons-missing')
  assert.equal(because(mayEndRiskStatus({ reasons: 'No risk now' })), 'met')
})

test('IC-16 a conclusion uses every source that is available, or says why not', () => {
  const sources: RiskInformation[] = [
    { from: 'police', available: true, information: 'Two call-outs' },
    { from: 'health', available: false, information: '' },
    { from: 'probation', available: true, information: '' },
  ]
  const ruling = mayConclude(sources, '')
  assert.deepEqual(ruling.met ? [] : ruling.values.missing, ['probation'])
  assert.equal(because(mayConclude(sources, 'The officer is away and the child is at risk now')), 'met')
  assert.equal(because(mayConclude(sources.slice(0, 2), '')), 'met')
  assert.equal(because(mayConclude(sources.slice(1), 'Urgent')), 'no-information')
})

test('IC-18, IC-19 on and off: a match with the offence list is information only in the Thames Valley, asks for a fuller assessment in London, and leads to nothing elsewhere', () => {
  assert.equal(onOffenceListMatch('thames-valley')?.follows, 'information-only')
  assert.equal(onOffenceListMatch('london')?.follows, 'fuller-assessment')
  assert.equal(onOffenceListMatch('national'), null)
})
