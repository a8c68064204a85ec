import type { AnswersOf } from '#platform/forms/define.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { settleOn } from '#rules/profiles/shipped.ts'
import { nextReviewText } from '#rules/reviews/next-review.text.ts'
import {
  latestReview,
  mayReckonReview,
  mayReviewOn,
  nextReview,
  type ReviewFacts,
} from '#rules/reviews/next-review.ts'
import { guidance } from '#rules/source.ts'
import { calculator, type Result, type Step, type Worked } from './calculator.ts'
import { PROFILE_NAME, PROFILES } from './profiles.ts'
import { date, needed, onePage, radios, select } from './questions.ts'
import { reviewDatesText } from './review-dates.text.ts'
import { dayResult, deadlineStep, result } from './told.ts'

const form = onePage({
  key: 'review-dates',
  title: { en: 'Review dates', cy: 'Dyddiadau adolygu' },
  source: guidance('reviews'),
  fields: [
    radios(
      'level',
      { en: 'Level of the case', cy: 'Lefel yr achos' },
      [
        { value: '1', text: { en: 'Level 1', cy: 'Lefel 1' } },
        { value: '2', text: { en: 'Level 2', cy: 'Lefel 2' } },
        { value: '3', text: { en: 'Level 3', cy: 'Lefel 3' } },
      ],
      needed('Select the level', 'Dewiswch y lefel'),
    ),
    select('profile', PROFILE_NAME, PROFILES, needed('Select the area profile', 'Dewiswch y proffil ardal')),
    date(
      'setOn',
      { en: 'Day on which the review date is set', cy: 'Y diwrnod y gosodir y dyddiad adolygu' },
      {
        ...needed(
          'Enter the day on which the review date is set',
          'Rhowch y diwrnod y gosodir y dyddiad adolygu',
        ),
      },
    ),
    date('chosen', { en: 'Review date chosen', cy: 'Y dyddiad adolygu a ddewiswyd' }),
  ],
})

type Answers = AnswersOf<typeof form>

/** RX-01, RX-02, RX-03: the latest day of the next review by level and profile, and whether a chosen one may stand. */
export const reviewDatesCalculator = calculator(
  form,
  {
    en: 'By when a case is reviewed again, by its level and the profile of its area.',
    cy: 'Erbyn pryd y caiff achos ei adolygu eto, yn ôl ei lefel a phroffil ei ardal.',
  },
  (answers, lang) => {
    const t = words(lang, reviewDatesText)
    const { setOn = '', chosen } = answers
    return chosen !== undefined && chosen <= setOn
      ? { misfits: [{ at: 'chosen', text: t.faults.notAhead }] }
      : workOut(answers, lang)
  },
)

const LEVELS = { '1': 1, '2': 2, '3': 3 } as const

function workOut({ level = '1', profile = 'national', setOn = '', chosen }: Answers, lang: Lang): Worked {
  const t = words(lang, reviewDatesText)
  const facts: ReviewFacts = { level: LEVELS[level], setOn, profile: settleOn(profile).profile }
  const latest = latestReview(facts)
  const months = latest === null ? null : Number(latest.facts.months)
  return {
    results: [
      dayResult('latest', t.latest, { day: latest?.due ?? null, none: t.setLocally, lang }),
      ...(months === null ? [] : [result('months', t.months, months, String(months))]),
      ...chosenResult(facts, chosen, lang),
    ],
    possible: [],
    working: [...openSteps(facts, lang), ...toldSteps(facts, chosen, lang)],
  }
}

function chosenResult(facts: ReviewFacts, chosen: string | undefined, lang: Lang): Result[] {
  if (chosen === undefined) return []
  const t = words(lang, reviewDatesText)
  const ruling = mayReviewOn({ ...facts, proposed: chosen, reasonForLater: '' })
  return [
    result(
      'chosenMayStand',
      t.chosen,
      ruling.met ? 'yes' : 'with-reason',
      ruling.met ? t.yes : t.needsReason,
    ),
  ]
}

function openSteps(facts: ReviewFacts, lang: Lang): Step[] {
  const ruling = mayReckonReview(facts.level, facts.profile)
  return ruling.met ? [] : [{ text: words(lang, reviewDatesText).noInterval, source: ruling.source }]
}

function toldSteps(facts: ReviewFacts, chosen: string | undefined, lang: Lang): Step[] {
  const latest = latestReview(facts)
  const next = chosen === undefined ? null : nextReview(facts, chosen)
  return [
    ...(latest === null ? [] : [deadlineStep(nextReviewText, latest, lang)]),
    ...(next === null || next.facts.later === true ? [] : [deadlineStep(nextReviewText, next, lang)]),
  ]
}
