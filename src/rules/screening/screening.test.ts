import assert from 'node:assert/strict'
import { test } from 'node:test'
import { consequenceOf } from './consequence.ts'
import { decisionIsWhole, type ScreeningDecision } from './decision.ts'
import { panelIsMade } from './panel.ts'
import { mayPlaceOnAgenda } from './placement.ts'

const because = (ruling: { met: boolean; because?: string }) => (ruling.met ? 'met' : ruling.because)

const confirmed: ScreeningDecision = {
  outcome: 'confirmed',
  category: 1,
  level: 2,
  riskGrade: 'high',
  leadAgencyId: 'an agency',
  caseManagerId: 'a person',
  reasons: 'The assessment is proportionate',
  evidence: 'OASys of 3 November',
  evidenceAsked: null,
}
const asking: ScreeningDecision = {
  ...confirmed,
  outcome: 'more-evidence',
  category: null,
  level: null,
  riskGrade: null,
  leadAgencyId: null,
  caseManagerId: null,
  evidence: '',
  evidenceAsked: 'The specialist assessment',
}

test('CP-05 a case whose level is not confirmed is kept off an agenda, and the paragraph is named', () => {
  const ruling = mayPlaceOnAgenda({ confirmedLevel: null, urgent: false })
  assert.equal(because(ruling), 'level-not-confirmed')
  assert.match(ruling.met ? '' : ruling.source.at, /3\.77/)
})

test('CP-05 a confirmed level opens the agenda, and an urgent meeting takes a case before it', () => {
  assert.equal(because(mayPlaceOnAgenda({ confirmedLevel: 1, urgent: false })), 'met')
  assert.equal(because(mayPlaceOnAgenda({ confirmedLevel: null, urgent: true })), 'met')
})

test('CP-07 one member is not a panel, two are; CP-09 where there is no panel the co-ordinator decides alone', () => {
  assert.equal(because(panelIsMade({ hasPanel: true, present: 1 })), 'panel-too-small')
  assert.equal(because(panelIsMade({ hasPanel: true, present: 2 })), 'met')
  assert.equal(because(panelIsMade({ hasPanel: false, present: 0 })), 'met')
})

test('CP-04 while evidence is asked for, neither level nor risk grade is agreed', () => {
  assert.equal(because(decisionIsWhole(asking)), 'met')
  assert.equal(because(decisionIsWhole({ ...asking, level: 3 })), 'not-agreed-before-evidence')
  assert.equal(because(decisionIsWhole({ ...asking, riskGrade: 'low' })), 'not-agreed-before-evidence')
  assert.equal(because(decisionIsWhole({ ...asking, evidenceAsked: '' })), 'decision-not-whole')
})

test('AU-02 a decision without reasons or evidence is not whole, and says what is missing', () => {
  assert.equal(because(decisionIsWhole(confirmed)), 'met')
  const bare = decisionIsWhole({ ...confirmed, reasons: '', evidence: '', level: null })
  assert.deepEqual(bare.met ? [] : bare.values.missing, ['level', 'reasons', 'evidence'])
  const refused = decisionIsWhole({
    ...confirmed,
    outcome: 'not-accepted',
    category: null,
    level: null,
    reasons: '',
  })
  assert.deepEqual(refused.met ? [] : refused.values.missing, ['reasons'])
})

test('CP-06 each level leads to what its paragraph says', () => {
  assert.deepEqual(
    ([1, 2, 3] as const).map((level) => consequenceOf(level).follows),
    ['for-information', 'level-2-meeting', 'level-3-meeting'],
  )
})
