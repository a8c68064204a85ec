import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recognisedOutcomes } from '../eligibility/category.ts'
import { DISCUSSION_TOPICS } from '../minutes/record.ts'
import { REVIEW_FACTORS } from '../reviews/factors.ts'
import { listRulingText } from './checklist.text.ts'
import {
  type Answer,
  type Answers,
  appliesIn,
  chosen,
  completed,
  type StatedList,
  unanswered,
} from './checklist.ts'
import { custodyLists, earlyWarning } from './custody-and-release.ts'
import { CHECKLISTS, type ChecklistId, checklistWords } from './index.ts'
import { mayShareFor } from './information-sharing.ts'
import { mayRecordConversation } from './informing-the-offender.ts'
import { missingAssessments } from './marac.ts'
import { standingInvitees } from './meetings.ts'
import { asksForReassessment, asksForYouthHarmAssessment } from './risk-assessment.ts'

/** Id, number of points, areas that ask for it, what it proves, and the paragraphs that state it. */
const STATED: readonly [ChecklistId, number, readonly string[] | null, string, readonly string[]][] = [
  ['AP-09', 4, null, 'co-operation is recorded as one or more of four forms', ['london §13.6.7']],
  [
    'IC-10',
    9,
    null,
    'nine outcomes are recognised, and they are those that eligibility finds',
    ['thames-valley §3.11'],
  ],
  ['IC-11', 7, null, 'a person is put forward on at least one of seven grounds', ['london §13.7.4']],
  [
    'IC-22',
    8,
    null,
    'at least one of eight indicators is given, each with its source and date',
    ['thames-valley §6.1'],
  ],
  [
    'CP-03',
    5,
    ['thames-valley'],
    'in the Thames Valley the panel checks five points of each notification and leaves none open',
    ['thames-valley §3.15', 'thames-valley §3.16'],
  ],
  [
    'RA-01',
    4,
    null,
    'an assessment carries exactly one of four grades',
    ['london §13.4.7', 'london §13.4.12', 'london §13.7.9', 'wiltshire Referral form: who is at risk'],
  ],
  [
    'RA-04',
    6,
    null,
    'an assessment says which of six groups are at risk, and may name several',
    ['london §13.4.13', 'wiltshire Referral form: who is at risk'],
  ],
  [
    'RA-08',
    8,
    null,
    'an OASys record has a field for each of eight purposes',
    ['london §13.4.7', 'london §13.4.8'],
  ],
  [
    'RA-16',
    3,
    null,
    'any one of three triggers asks for the youth assessment of serious harm',
    ['london §13.2.28'],
  ],
  ['RA-28', 4, null, 'professional judgement records four points', ['london §13.1.6', 'london §13.1.8']],
  [
    'RA-30',
    4,
    null,
    'a medium grade considers four changes, and such a change asks for a new assessment',
    ['london §13.4.12', 'london §13.7.9'],
  ],
  [
    'LM-07',
    3,
    ['london'],
    'in London three tests for level 3 are answered with evidence',
    ['london §13.7.23'],
  ],
  [
    'LM-10',
    3,
    ['london'],
    'in London level 3 is reached from three situations besides release',
    ['london §13.7.24'],
  ],
  [
    'MT-14',
    12,
    ['thames-valley'],
    'in the Thames Valley the invitation list starts from twelve posts; elsewhere from none',
    ['thames-valley §3.26'],
  ],
  ['MT-19', 5, null, 'the need for five agencies is considered for each level 2 case', ['london §13.7.19']],
  [
    'MT-32',
    10,
    ['thames-valley'],
    'in the Thames Valley ten headings are completed or marked not relevant',
    ['thames-valley §3.96', 'thames-valley §3.12'],
  ],
  [
    'MT-43',
    4,
    null,
    'the chair confirms four points before a case is closed as heard',
    ['london §13.7.31', 'london §13.7.32'],
  ],
  ['RX-05', 4, null, 'four factors are recorded when a review date is set', ['thames-valley §3.99']],
  [
    'CR-06',
    4,
    null,
    'a strong risk with any one of four circumstances calls for early warning, and the number is shown',
    ['thames-valley §3.108'],
  ],
  ['IO-05', 4, null, 'telling the person is planned in four points', ['thames-valley §3.105']],
  [
    'IO-06',
    4,
    null,
    'the conversation covers four points and records the response',
    ['thames-valley §3.104'],
  ],
  ['CO-10', 3, null, 'all three tests of the order are recorded as met', ['london §13.7.44']],
  [
    'IS-01',
    5,
    null,
    'a share is complete only when all five principles are answered and hold',
    ['sussex §9.7.1', 'london §13.7.49', 'london §13.7.50', 'sussex §9.7.5', 'london §13.7.59'],
  ],
  [
    'IS-04',
    4,
    null,
    'a share serves one or more of four purposes and any other is refused',
    ['london §13.7.53', 'thames-valley §3.59', 'durham Information Sharing must be Necessary'],
  ],
  [
    'IS-14',
    8,
    null,
    'an override names a public interest, and another one is stated in words',
    ['thames-valley §3.63'],
  ],
  [
    'IS-27',
    5,
    null,
    'a share records which ground of Article 8 it serves',
    ['durham Information Sharing must be Necessary', 'thames-valley §3.68'],
  ],
  ['TD-08', 7, null, 'seven situations prompt disclosure, each ticked with detail', ['durham Disclosure']],
  [
    'TD-09',
    8,
    ['london'],
    'in London eight criteria are met with reasons, or it is said why not',
    ['london §13.7.61'],
  ],
  [
    'TD-10',
    8,
    ['durham'],
    'in Durham eight criteria are met with reasons, and the record of alternatives is never left out',
    ['durham Disclosure - Proportionality'],
  ],
  [
    'TD-17',
    3,
    null,
    'three less intrusive ways are considered, each with its result',
    ['sussex §9.7.20', 'thames-valley §6.21'],
  ],
  [
    'TD-19',
    5,
    null,
    'five points of preparing the recipient are confirmed',
    ['durham Disclosure - Proportionality'],
  ],
  [
    'TD-32',
    8,
    null,
    'the risk assessment for disclosure covers eight factors',
    ['sussex §9.7.12', 'thames-valley §6.14'],
  ],
  ['TD-33', 5, null, 'five risks of disclosing are weighed', ['sussex §9.7.14', 'thames-valley §6.15']],
  ['TD-47', 6, null, 'six points of the plan are settled', ['sussex §9.7.21', 'thames-valley §6.22']],
  ['CS-07', 2, null, 'the managed route is open on either of two grounds', ['london §13.3.11']],
  ['CI-04', 4, null, 'checks establish four points about children', ['thames-valley §6.3']],
  ['CI-05', 4, null, 'an assessment of risk to children considers four points', ['thames-valley §6.4']],
  [
    'CH-12',
    2,
    null,
    'the response to a referral considers two points',
    ['london §13.2.11', 'thames-valley §5.14'],
  ],
  ['CH-14', 5, null, 'five background factors are taken account of', ['london §13.2.13']],
  [
    'CH-15',
    5,
    null,
    'a decision not to proceed considers five sources, two of them where possible',
    ['london §13.2.14'],
  ],
  ['CH-28', 6, ['thames-valley'], 'in Milton Keynes the report covers six points', ['thames-valley §5.16']],
  [
    'IN-08',
    3,
    ['thames-valley'],
    'in the Thames Valley the board papers answer three headings',
    ['thames-valley §3.116', 'thames-valley §3.117'],
  ],
  ['MA-02', 6, null, 'the record shows what was done towards six objectives', ['london §13.5.2']],
  ['MA-04', 5, null, 'a MARAC is validly held only when five points are met', ['london §13.5.4']],
  ['MA-14', 2, null, 'a referral carries two assessments, the second for each child', ['london §13.5.9']],
  ['VC-11', 9, null, 'the assessment of a visit establishes nine points', ['thames-valley §7.8']],
  ['VC-14', 7, null, 'the decision on a visit takes account of seven factors', ['thames-valley §7.10']],
  [
    'SB-04',
    5,
    null,
    'the work plan covers five duties, each with when it was dealt with',
    ['london §13.6.9', 'london §13.6.11'],
  ],
]

const yes: Answer = { holds: 'yes', detail: 'As recorded' }
const no: Answer = { holds: 'no', detail: 'As recorded' }
const bare: Answer = { holds: 'yes', detail: ' ' }
const keysOf = (list: StatedList) => list.items.map(({ key }) => key)
const all = (list: StatedList, answer = yes): Answers =>
  Object.fromEntries(keysOf(list).map((key) => [key, answer]))
const ruled = (list: StatedList, answers: Answers, override = '') => {
  const ruling = completed(list, answers, override)
  return ruling.met ? 'met' : `${ruling.because}: ${ruling.values.points.join(' ')}`
}

/** What is true of every list whose points are all answered: nothing may be left out, and the words are there where they are asked for. */
function answersEachPoint(list: StatedList) {
  assert.equal(ruled(list, all(list)), 'met')
  for (const { key, detail, ifPossible, source } of list.items) {
    const { [key]: _, ...others } = all(list)
    assert.deepEqual(unanswered(list, others), [key])
    const ruling = completed(list, others)
    assert.ok(!ruling.met && ruling.because === 'points-unanswered' && ruling.source === source)
    const words = detail === 'never' ? 'met' : `points-unanswered: ${key}`
    assert.equal(ruled(list, { ...all(list), [key]: bare }), words)
    const failing = list.needs === 'each-met' && !ifPossible ? `points-not-met: ${key}` : 'met'
    assert.equal(ruled(list, { ...all(list), [key]: no }), failing)
  }
}

/** What is true of every list from which points are chosen. */
function choosesPoints(list: StatedList) {
  const [first = '', second = ''] = keysOf(list)
  const none = { one: 'choose-one: ', 'one-or-more': 'choose-at-least-one: ', none: 'met' }
  assert.equal(ruled(list, {}), none[list.needs as keyof typeof none])
  assert.equal(ruled(list, all(list, no)), none[list.needs as keyof typeof none])
  assert.equal(ruled(list, { [first]: yes }), 'met')
  assert.deepEqual(chosen(list, { [first]: yes, [second]: no }), [first])
  const both = { [first]: yes, [second]: yes }
  assert.equal(ruled(list, both), list.needs === 'one' ? `choose-one: ${first} ${second}` : 'met')
  for (const { key, detail } of list.items)
    assert.deepEqual(unanswered(list, { [key]: bare }), detail === 'never' ? [] : [key])
}

/** The points say what the document says, in both languages and in words of their own. */
function isWorded(list: StatedList, id: ChecklistId) {
  const en = checklistWords(id, 'en')
  const cy = checklistWords(id, 'cy')
  assert.notEqual(en.title, cy.title)
  for (const words of [en, cy]) {
    assert.deepEqual(Object.keys(words.items).sort(), keysOf(list).sort())
    assert.equal(new Set(Object.values(words.items)).size, list.items.length)
  }
  for (const key of keysOf(list)) assert.notEqual(en.items[key], cy.items[key], key)
}

/** Every paragraph that the requirement names is a source of its list. */
function isSourced(list: StatedList, paragraphs: readonly string[]) {
  for (const paragraph of paragraphs) {
    const [document] = paragraph.split(' ', 1)
    const at = paragraph.slice(paragraph.indexOf(' ') + 1)
    const named = list.sources.some(
      ({ key, at: places }) => key === document && places.split(', ').includes(at),
    )
    assert.ok(named || list.sources.some((source) => source.key === document && source.at === at), paragraph)
  }
  assert.ok(
    list.items.every(({ source }) => paragraphs.some((paragraph) => paragraph.startsWith(source.key))),
  )
}

const PARTICULAR: Partial<Record<ChecklistId, () => void>> = {
  'IC-10': () => {
    const facts = {
      convictions: [],
      register: { from: '2026-01-01', until: null },
      terrorismNotification: null,
      terrorismRisk: null,
      disqualification: { from: '2010-01-01', until: null },
      other: null,
    }
    const found: readonly string[] = [
      ...recognisedOutcomes(facts, '2026-06-01'),
      ...recognisedOutcomes({ ...facts, register: null }, '2011-01-01'),
    ]
    assert.deepEqual(found, ['notification', 'disqualification'])
    assert.ok(found.every((outcome) => keysOf(CHECKLISTS['IC-10']).includes(outcome)))
  },
  'RA-16': () => {
    assert.equal(asksForYouthHarmAssessment({}), false)
    assert.equal(asksForYouthHarmAssessment({ 'crown-court-sentencing': no }), false)
    assert.equal(asksForYouthHarmAssessment({ 'crown-court-sentencing': yes }), true)
  },
  'RA-30': () => {
    const named = { medication: yes, relationship: no }
    assert.equal(asksForReassessment(named, 'medication'), true)
    assert.equal(asksForReassessment(named, 'relationship'), false)
    assert.equal(asksForReassessment(named, 'accommodation'), false)
  },
  'MT-14': () => {
    assert.equal(standingInvitees('thames-valley').length, 12)
    assert.deepEqual(standingInvitees('london'), [])
  },
  'MT-32': () => {
    const list: StatedList = CHECKLISTS['MT-32']
    assert.deepEqual(
      keysOf(list),
      DISCUSSION_TOPICS.map(({ key }) => key),
    )
    assert.equal(ruled(list, all(list, { holds: 'not-relevant', detail: '' })), 'met')
    const other: StatedList = CHECKLISTS['MT-19']
    assert.notEqual(ruled(other, all(other, { holds: 'not-relevant', detail: '' })), 'met')
  },
  'RX-05': () => {
    assert.deepEqual(
      keysOf(CHECKLISTS['RX-05']),
      REVIEW_FACTORS.map(({ key }) => key),
    )
  },
  'CR-06': () => {
    const warned = (strongRisk: boolean, circumstances: Answers<'media' | 'victims'>) => {
      const { ruling, apply } = earlyWarning({ strongRisk, circumstances })
      return [ruling.met ? 'met' : ruling.because, apply]
    }
    assert.deepEqual(warned(true, { media: yes }), ['met', 1])
    assert.deepEqual(warned(true, { media: yes, victims: yes }), ['met', 2])
    assert.deepEqual(warned(true, {}), ['no-circumstance', 0])
    assert.deepEqual(warned(false, { media: yes }), ['no-strong-risk', 1])
    assert.equal(custodyLists['CR-06'].sources[0].at, '§3.108')
  },
  'IO-06': () => {
    const covered = all(CHECKLISTS['IO-06'])
    const said = (response: string, points = covered) => {
      const ruling = mayRecordConversation({ covered: points, response })
      return ruling.met ? 'met' : ruling.because
    }
    assert.equal(said('Agreed to take part'), 'met')
    assert.equal(said(' '), 'response-missing')
    assert.equal(said('Agreed', { ...covered, sanctions: no }), 'points-not-met')
  },
  'IS-04': () => {
    const because = (...purposes: string[]) => {
      const ruling = mayShareFor(purposes)
      return ruling.met ? 'met' : `${ruling.because} ${ruling.values.refused}`
    }
    assert.equal(because('assess', 'plan'), 'met')
    assert.equal(because('assess', 'curiosity'), 'purpose-refused curiosity')
    assert.equal(because(), 'purpose-missing ')
  },
  'IS-14': () => {
    const list: StatedList = CHECKLISTS['IS-14']
    assert.deepEqual(unanswered(list, { murder: bare }), [])
    assert.deepEqual(unanswered(list, { other: bare }), ['other'])
  },
  'TD-09': () => {
    const list: StatedList = CHECKLISTS['TD-09']
    assert.equal(ruled(list, {}, 'A child is in danger tonight'), 'met')
    assert.equal(ruled(list, {}, ' ').startsWith('points-unanswered'), true)
  },
  'TD-10': () => {
    const list: StatedList = CHECKLISTS['TD-10']
    assert.equal(ruled(list, {}, 'A child is in danger tonight'), 'points-unanswered: alternatives')
    assert.equal(ruled(list, { alternatives: yes }, 'A child is in danger tonight'), 'met')
    assert.equal(ruled(list, { alternatives: no }, 'A child is in danger'), 'points-not-met: alternatives')
    const adult = { ...all(list), 'under-18-consulted': { holds: 'not-relevant', detail: '' } } as const
    assert.equal(ruled(list, adult), 'met')
  },
  'CH-15': () => {
    const list: StatedList = CHECKLISTS['CH-15']
    const { police: _, ...others } = all(list)
    assert.equal(ruled(list, others), 'points-unanswered: police')
    assert.equal(
      ruled(list, { ...all(list), education: { holds: 'no', detail: '' } }),
      'points-unanswered: education',
    )
  },
  'MA-14': () => {
    const referral = { adultAssessed: false, children: ['a', 'b'], assessed: ['b'] }
    assert.deepEqual(missingAssessments(referral), { adult: true, children: ['a'] })
    assert.deepEqual(missingAssessments({ adultAssessed: true, children: [], assessed: [] }), {
      adult: false,
      children: [],
    })
  },
}

for (const [id, count, profiles, says, paragraphs] of STATED) {
  test(`${id} ${says}`, () => {
    const list: StatedList = CHECKLISTS[id]
    assert.equal(list.id, id)
    assert.equal(list.items.length, count)
    assert.equal(new Set(keysOf(list)).size, count)
    assert.deepEqual(list.profiles, profiles)
    for (const profile of ['national', 'thames-valley', 'london', 'sussex', 'durham', 'wiltshire'])
      assert.equal(appliesIn(list, profile), profiles === null || profiles.includes(profile))
    isSourced(list, paragraphs)
    isWorded(list, id)
    if (list.needs === 'each' || list.needs === 'each-met') answersEachPoint(list)
    else choosesPoints(list)
    PARTICULAR[id]?.()
  })
}

test('every list is stated by a requirement, and every refusal has its words', () => {
  assert.deepEqual(Object.keys(CHECKLISTS).sort(), STATED.map(([id]) => id).sort())
  assert.deepEqual(Object.keys(listRulingText.cy), Object.keys(listRulingText.en))
})
