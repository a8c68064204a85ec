import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NATIONAL } from '../profiles/national.ts'
import { consequenceOf } from './consequence.ts'
import { decisionIsWhole, type ScreeningDecision } from './decision.ts'
import { panelIsMade } from './panel.ts'
import { mayPlaceOnAgenda } from './placement.ts'

const PANEL = { hasPanel: true }
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

test('CP-05 on: a case whose level is not confirmed is kept off an agenda, and the paragraph is named', () => {
  const ruling = mayPlaceOnAgenda({ confirmedLevel: null, urgent: false, hasPanel: true })
  assert.equal(because(ruling), 'level-not-confirmed')
  assert.match(ruling.met ? '' : ruling.source.at, /3\.77/)
})

test('CP-05 on: a confirmed level opens the agenda, and an urgent meeting takes a case before it', () => {
  assert.equal(because(mayPlaceOnAgenda({ confirmedLevel: 1, urgent: false, hasPanel: true })), 'met')
  assert.equal(because(mayPlaceOnAgenda({ confirmedLevel: null, urgent: true, hasPanel: true })), 'met')
})

test('CP-05 off: without a panel no panel is waited for: the co-ordinator confirms the level, by the rule for such areas (CP-09)', () => {
  assert.equal(NATIONAL.panel.value, null)
  const here = { urgent: false, hasPanel: NATIONAL.panel.value !== null }
  assert.equal(because(mayPlaceOnAgenda({ ...here, confirmedLevel: 2 })), 'met')
  const waits = mayPlaceOnAgenda({ ...here, confirmedLevel: null })
  assert.notEqual(waits.met ? '' : waits.source.key, 'thames-valley')
})

test('CP-07, CP-09 on and off: one member is not a panel, two are; where there is no panel the co-ordinator decides alone', () => {
  assert.equal(because(panelIsMade({ hasPanel: true, present: 1 })), 'panel-too-small')
  assert.equal(because(panelIsMade({ hasPanel: true, present: 2 })), 'met')
  assert.equal(because(panelIsMade({ hasPanel: false, present: 0 })), 'met')
})

test('CP-04 on: while evidence is asked for, neither level nor risk grade is agreed', () => {
  assert.equal(because(decisionIsWhole(asking, PANEL)), 'met')
  assert.equal(because(decisionIsWhole({ ...asking, level: 3 }, PANEL)), 'not-agreed-before-evidence')
  assert.equal(because(decisionIsWhole({ ...asking, riskGrade: 'low' }, PANEL)), 'not-agreed-before-evidence')
  assert.equal(because(decisionIsWhole({ ...asking, evidenceAsked: '' }, PANEL)), 'decision-not-whole')
})

test('CP-04 off: without a panel the same step is the co-ordinator’s own, by the rule for such areas and not by the panel’s (CP-09)', () => {
  const alone = decisionIsWhole({ ...asking, level: 3 }, { hasPanel: false })
  assert.equal(alone.met ? '' : alone.source.key, 'wiltshire')
  const panels = decisionIsWhole({ ...asking, level: 3 }, PANEL)
  assert.equal(panels.met ? '' : panels.source.key, 'thames-valley')
  assert.equal(because(panelIsMade({ hasPanel: false, present: 0 })), 'met')
})

test('AU-02 a decision without reasons or evidence is not whole, and says what is missing', () => {
  assert.equal(because(decisionIsWhole(confirmed, PANEL)), 'met')
  const bare = decisionIsWhole({ ...confirmed, reasons: '', evidence: '', level: null }, PANEL)
  assert.deepEqual(bare.met ? [] : bare.values.missing, ['level', 'reasons', 'evidence'])
  const refused = decisionIsWhole(
    {
      ...confirmed,
      outcome: 'not-accepted',
      category: null,
      level: null,
      reasons: '',
    },
    PANEL,
  )
  assert.deepEqual(refused.met ? [] : refused.values.missing, ['reasons'])
})

test('CP-06 on and off: in the Thames Valley each level leads to what its paragraph says; elsewhere level 1 comes before no meeting and nobody is designated to chair', () => {
  const follows = (profile: string) =>
    ([1, 2, 3] as const).map((level) => consequenceOf(level, profile).follows)
  assert.deepEqual(follows('thames-valley'), ['for-information', 'level-2-meeting', 'level-3-senior-meeting'])
  for (const profile of ['national', 'london', 'durham'])
    assert.deepEqual(follows(profile), ['no-meeting', 'level-2-meeting', 'level-3-meeting'])
  assert.equal(consequenceOf(1, 'national').source.key, 'guidance')
})
