import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { CRITERIA, type Criterion, criteriaOf } from './criteria.ts'
import { proposedLead } from './lead.ts'
import { calledText, criterionText, levelRulingText, outcomeText } from './levels.text.ts'
import { type CriterionAnswers, criteriaAsked, levelOffered } from './offered.ts'
import {
  LEVEL_1_REVIEW_OUTCOMES,
  levelAfterReferral,
  mayEndLevel1Review,
  mayEndReferral,
  REFERRAL_OUTCOMES,
} from './outcomes.ts'
import {
  askedByRise,
  goesToCentralUnit,
  isMismatch,
  type LevelDecision,
  levelOfJointManagement,
  mayManageAt,
  maySetLevel,
} from './placing.ts'

const PROFILES = ['national', 'thames-valley', 'london', 'sussex', 'durham', 'wiltshire']
const yes = (...criteria: Criterion[]): CriterionAnswers =>
  Object.fromEntries(
    criteria.map((criterion) => [criterion, { holds: 'yes', evidence: 'In the assessment' }]),
  )
const allowed = (answers: CriterionAnswers, profile = 'national') =>
  levelOffered(answers, profile)
    .filter((offer) => offer.allowed)
    .map(({ level }) => level)
const because = (ruling: { met: boolean; because?: string }) => (ruling.met ? 'met' : ruling.because)

test('LM-16 nationally level 2 needs added value and one of three grounds, and level 3 the same with senior commitment or public interest', () => {
  assert.deepEqual(allowed(yes('one-agency')), [1])
  assert.deepEqual(allowed(yes('high-risk')), [])
  assert.deepEqual(allowed(yes('meetings-add-value')), [])
  for (const ground of ['high-risk', 'active-co-ordination', 'previously-level-3'] as const) {
    assert.deepEqual(allowed(yes('meetings-add-value', ground)), [2], ground)
    assert.deepEqual(allowed(yes('meetings-add-value', ground, 'senior-resources')), [2, 3], ground)
    assert.deepEqual(allowed(yes('meetings-add-value', ground, 'public-interest')), [2, 3], ground)
  }
  assert.deepEqual(allowed(yes('high-risk', 'senior-resources')), [])
  for (const profile of ['sussex', 'durham', 'an area of its own'])
    assert.deepEqual(criteriaOf(profile), criteriaOf('national'))
  assert.ok(criteriaOf('national').every(({ source }) => source.at === 'chapter 7'))
})

test('LM-01 a level follows from the answers and their evidence, never from a grade: a yes without evidence opens nothing and says so', () => {
  const answers: CriterionAnswers = {
    'meetings-add-value': { holds: 'yes', evidence: ' ' },
    'high-risk': { holds: 'no', evidence: 'OASys of May' },
  }
  const [, second] = levelOffered(answers, 'national')
  assert.equal(second?.allowed, false)
  assert.deepEqual(second?.lacking, [
    { criterion: 'meetings-add-value', because: 'no-evidence' },
    { criterion: 'high-risk', because: 'answered-no' },
  ])
  assert.deepEqual(levelOffered({}, 'national')[0]?.lacking, [
    { criterion: 'one-agency', because: 'not-answered' },
  ])
})

test('LM-07 on and off: in London level 3 opens with the first two tests together or the third alone', () => {
  const tests = (...criteria: Criterion[]) => allowed(yes(...criteria), 'london').includes(3)
  assert.equal(tests('high-risk'), false)
  assert.equal(tests('senior-co-operation'), false)
  assert.equal(tests('high-risk', 'senior-co-operation'), true)
  assert.equal(tests('exceptional-public-interest'), true)
  assert.equal(levelOffered(yes('exceptional-public-interest'), 'london')[2]?.source.at, '§13.7.23')
  assert.deepEqual(
    allowed(yes('high-risk', 'senior-co-operation', 'exceptional-public-interest'), 'national'),
    [],
  )
})

test('LM-02, LM-05 on and off: in London level 1 is for one agency and level 2 for several where level 3 is not called for', () => {
  assert.deepEqual(allowed(yes('one-agency'), 'london'), [1])
  assert.deepEqual(allowed(yes('several-agencies'), 'london'), [])
  assert.deepEqual(allowed(yes('several-agencies', 'level-3-not-needed'), 'london'), [2])
  assert.deepEqual(allowed(yes('several-agencies', 'level-3-not-needed'), 'national'), [])
  assert.ok(criteriaOf('national').every(({ source }) => source.key !== 'london'))
})

test('LM-03, LM-06, LM-08 on and off: in the Thames Valley level 1 is one agency at low risk, police with probation are level 2, level 3 is imminent; elsewhere none of that', () => {
  const here = (...criteria: Criterion[]) => allowed(yes(...criteria), 'thames-valley')
  assert.deepEqual(here('one-agency'), [])
  assert.deepEqual(here('one-agency', 'low-risk'), [1])
  assert.deepEqual(here('police-and-probation'), [2])
  assert.deepEqual(here('several-agencies'), [2])
  assert.deepEqual(here('very-high-risk'), [])
  assert.deepEqual(here('very-high-risk', 'imminent'), [3])
  assert.deepEqual(here('other-reason'), [3])
  assert.equal(levelOfJointManagement('thames-valley'), 2)
  const elsewhere = (...criteria: Criterion[]) => allowed(yes(...criteria), 'national')
  assert.deepEqual(elsewhere('one-agency'), [1])
  assert.deepEqual(elsewhere('police-and-probation'), [])
  assert.deepEqual(elsewhere('very-high-risk', 'imminent'), [])
  assert.deepEqual(['london', 'national', 'durham'].map(levelOfJointManagement), [null, null, null])
})

test('LM-09 on and off: in Wiltshire levels have no numbers: registered, local meetings, panel', () => {
  assert.deepEqual(
    levelOffered({}, 'wiltshire').map(({ called }) => called),
    ['registered', 'local-meeting', 'panel'],
  )
  assert.deepEqual(allowed(yes('custody-twelve-months'), 'wiltshire'), [1])
  assert.deepEqual(allowed(yes('multi-agency-work'), 'wiltshire'), [2])
  assert.deepEqual(allowed(yes('custody-twelve-months', 'multi-agency-work'), 'national'), [])
  assert.ok(levelOffered({}, 'national').every(({ called, level }) => called === `level-${level}`))
})

test('property: in every area one more criterion met never closes a level', () => {
  const some = fc.subarray([...CRITERIA])
  fc.assert(
    fc.property(
      some,
      fc.constantFrom(...CRITERIA),
      fc.constantFrom(...PROFILES),
      (criteria, more, profile) => {
        const after = allowed(yes(...criteria, more), profile)
        assert.ok(allowed(yes(...criteria), profile).every((level) => after.includes(level)))
      },
    ),
  )
})

test('LM-02, LM-04 on and off: in London level 1 is open to categories 1 and 2 only; elsewhere the national guidance closes it to category 3 and to no other', () => {
  assert.equal(because(mayManageAt({ level: 1, category: 3 }, 'london')), 'category-3-not-level-1')
  const national = mayManageAt({ level: 1, category: 3 }, 'national')
  assert.deepEqual(national.met ? 'met' : [national.because, national.source.key], [
    'category-3-not-level-1',
    'guidance',
  ])
  assert.equal(because(mayManageAt({ level: 2, category: 3 }, 'london')), 'met')
  assert.equal(because(mayManageAt({ level: 1, category: 4 }, 'london')), 'level-1-for-1-and-2')
  assert.equal(because(mayManageAt({ level: 1, category: 4 }, 'national')), 'met')
  assert.equal(because(mayManageAt({ level: 1, category: 2 }, 'london')), 'met')
})

const decision: LevelDecision = {
  level: 2,
  before: null,
  riskGrade: 'medium',
  reasons: '',
  agenciesNeeded: 2,
  imminence: '',
}
const setting = (change: Partial<LevelDecision>, profile = 'national') =>
  because(maySetLevel({ ...decision, ...change }, profile))

test('LM-01 very high risk at level 1 and low risk at level 3 ask for a reason, and stand with one', () => {
  assert.equal(setting({ level: 1, riskGrade: 'very-high' }), 'mismatch-without-reason')
  assert.equal(setting({ level: 1, riskGrade: 'very-high', reasons: 'In hospital under section 37' }), 'met')
  assert.equal(setting({ level: 3, riskGrade: 'low' }), 'mismatch-without-reason')
  assert.equal(setting({ level: 2, riskGrade: 'low' }), 'met')
  assert.equal(isMismatch({ level: 2, riskGrade: 'very-high' }), false)
})

test('LM-12, LM-13 a change of level, down or up, gives its reason, and more agencies at a review raise the level', () => {
  const lowered = maySetLevel({ ...decision, before: 3 }, 'national')
  assert.deepEqual(lowered.met ? 'met' : [lowered.because, lowered.source.at], [
    'change-without-reason',
    '§13.7.16',
  ])
  const raised = maySetLevel({ ...decision, before: 1 }, 'national')
  assert.equal(raised.met ? 'met' : raised.source.at, '§3.84, §3.100')
  assert.equal(setting({ before: 3, reasons: 'The plan is working' }), 'met')
  assert.equal(setting({ before: 2 }), 'met')
  assert.equal(askedByRise({ riskRose: true, moreAgencies: true }), 'raise-level')
  assert.equal(askedByRise({ riskRose: true, moreAgencies: false }), 'review-plan')
  assert.equal(askedByRise({ riskRose: false, moreAgencies: false }), null)
})

test('LM-05 on and off: in London level 2 names its agencies and says why not level 3; elsewhere it need not', () => {
  assert.equal(setting({ agenciesNeeded: 1 }, 'london'), 'agencies-needed-missing')
  assert.equal(setting({}, 'london'), 'why-not-level-3')
  assert.equal(setting({ reasons: 'Risk is falling' }, 'london'), 'met')
  assert.equal(setting({ agenciesNeeded: 1 }, 'durham'), 'met')
})

test('LM-08 on and off: in the Thames Valley level 3 asks for a very high grade and a statement of imminence, or for a reason', () => {
  const third = { level: 3, riskGrade: 'very-high' } as const
  assert.equal(setting(third, 'thames-valley'), 'critical-few')
  assert.equal(setting({ ...third, imminence: 'Release tomorrow' }, 'thames-valley'), 'met')
  assert.equal(
    setting({ ...third, riskGrade: 'high', imminence: 'Release' }, 'thames-valley'),
    'critical-few',
  )
  assert.equal(setting({ ...third, riskGrade: 'high', reasons: 'Media' }, 'thames-valley'), 'met')
  assert.equal(setting(third, 'london'), 'met')
  assert.equal(setting({ ...third, riskGrade: 'high' }), 'met')
})

test('LM-14 on and off: in the Thames Valley a change of level goes to the central office and a first level does not; elsewhere neither does', () => {
  assert.equal(goesToCentralUnit('thames-valley', { before: 1, level: 2 }), true)
  assert.equal(goesToCentralUnit('thames-valley', { before: 2, level: 2 }), false)
  assert.equal(goesToCentralUnit('thames-valley', { before: null, level: 2 }), false)
  for (const profile of ['london', 'national'])
    assert.equal(goesToCentralUnit(profile, { before: 1, level: 2 }), false)
})

test('LM-11 on and off: in London one agency is proposed to lead a case without meetings; elsewhere the area decides', () => {
  const nobody = {
    under18: false,
    onHospitalOrder: false,
    onLicence: false,
    violentOffender: false,
    onRegister: false,
  }
  const lead = (change: object) => proposedLead({ ...nobody, ...change }, 'london')?.lead
  assert.equal(lead({ onRegister: true }), 'police')
  assert.equal(lead({ onRegister: true, onLicence: true }), 'probation')
  assert.equal(lead({ violentOffender: true }), 'probation')
  assert.equal(lead({ under18: true, onRegister: true }), 'youth-offending-team')
  assert.equal(lead({ onHospitalOrder: true, violentOffender: true }), 'mental-health')
  assert.equal(lead({}), undefined)
  assert.equal(proposedLead({ ...nobody, onRegister: true }, 'national'), null)
})

test('LVL-6 a level 1 review ends in one of four ways, three of them endorsed; a referral in one of four', () => {
  assert.equal(LEVEL_1_REVIEW_OUTCOMES.length, 4)
  assert.equal(REFERRAL_OUTCOMES.length, 4)
  const ending = (outcome: (typeof LEVEL_1_REVIEW_OUTCOMES)[number]['key'], endorsedBy = '') =>
    because(mayEndLevel1Review({ outcome, endorsedBy }))
  assert.equal(ending('stays-no-oversight'), 'met')
  assert.equal(ending('stays-senior-endorsed'), 'needs-endorsement')
  assert.equal(ending('refer-to-level-3'), 'needs-endorsement')
  assert.equal(ending('refer-to-level-2', 'A senior manager'), 'met')
  assert.equal(
    because(mayEndReferral({ outcome: 'rejected-stays-level-1', category: 3 })),
    'category-3-leaves',
  )
  assert.equal(
    because(mayEndReferral({ outcome: 'rejected-not-managed', category: 2 })),
    'only-category-3-leaves',
  )
  assert.equal(because(mayEndReferral({ outcome: 'accepted-level-3', category: 3 })), 'met')
  assert.deepEqual(
    REFERRAL_OUTCOMES.map(({ key }) => levelAfterReferral(key)),
    [2, 3, 1, null],
  )
})

test('every criterion is asked somewhere and has its words in both languages', () => {
  assert.deepEqual(new Set(PROFILES.flatMap(criteriaAsked)), new Set(CRITERIA))
  for (const { en, cy } of [criterionText, calledText, outcomeText, levelRulingText]) {
    assert.deepEqual(Object.keys(cy), Object.keys(en))
    for (const [key, words] of Object.entries(en)) assert.notEqual(words, cy[key as never], key)
  }
})
