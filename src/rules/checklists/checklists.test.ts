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
import { STATED } from './stated.fixture.ts'

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
  const sides = profiles === null ? '' : ' on and off:'
  test(`${id}${sides} ${says}`, () => {
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
