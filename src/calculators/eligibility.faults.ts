import type { AnswersOf } from '#platform/forms/define.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Misfit } from './calculator.ts'
import type { eligibilityForm } from './eligibility.form.ts'
import { eligibilityCalculatorText } from './eligibility.text.ts'
import { nameOffence } from './offence-named.ts'
import { outOfOrder } from './told.ts'

export type EligibilityAnswers = AnswersOf<typeof eligibilityForm>
type Fault = Exclude<
  keyof (typeof eligibilityCalculatorText)['en']['faults'],
  'several' | 'manyMore' | 'missing'
>

/** Sentences and orders that have a length. */
export const TIMED: readonly string[] = [
  'imprisonment',
  'suspended',
  'young-offender-institution',
  'detention-and-training',
  'long-term-detention',
  'community',
  'conditional-discharge',
]

const MOST_NAMED = 12
const NOT_COMPLETED = /^\s*(?:attempt(?:ed|ing)?|conspiracy|conspiring|incitement|aiding|encouraging)\b/i

/** Answers that do not fit each other, and an offence that is none or several. */
export function eligibilityFaults(answers: EligibilityAnswers, lang: Lang): Misfit[] {
  const t = words(lang, eligibilityCalculatorText).faults
  const wrong = (bad: boolean, at: keyof EligibilityAnswers, fault: Fault): Misfit[] =>
    bad ? [{ at, text: t[fault] }] : []
  return [...offenceFaults(answers, lang), ...dateFaults(answers, lang), ...otherFaults(answers, wrong)]
}

function offenceFaults({ offence = '', committed }: EligibilityAnswers, lang: Lang): Misfit[] {
  const t = words(lang, eligibilityCalculatorText).faults
  const naming = nameOffence(offence)
  if (naming.known === 'none') return [{ at: 'offence', text: t.unknown }]
  if (naming.known === 'several') {
    const { labels } = naming
    const shown = labels.slice(0, MOST_NAMED)
    const more = labels.length - shown.length
    return [{ at: 'offence', text: more > 0 ? t.manyMore(shown, more) : t.several(shown) }]
  }
  const murder =
    naming.known === 'listed' &&
    naming.offence.paragraphs.every(({ paragraph }) => paragraph.startsWith('65('))
  return committed === undefined && NOT_COMPLETED.test(offence) && !murder
    ? [{ at: 'committed', text: t.formMissing }]
    : []
}

function dateFaults(answers: EligibilityAnswers, lang: Lang): Misfit[] {
  const t = words(lang, eligibilityCalculatorText).faults
  const { bornOn, offenceOn, decidedOn, sentencedOn, endsOn, registerUntil } = answers
  const { terrorismNotifiedFrom, terrorismNotifiedUntil, meetingOn, meetingEndedOn } = answers
  return outOfOrder([
    [bornOn, 'offenceOn', offenceOn, t.offenceBeforeBirth],
    [bornOn, 'decidedOn', decidedOn, t.decidedBeforeBirth],
    [offenceOn, 'decidedOn', decidedOn, t.decidedBeforeOffence],
    [decidedOn, 'sentencedOn', sentencedOn, t.sentenceBeforeConviction],
    [sentencedOn ?? decidedOn, 'endsOn', endsOn, t.endBeforeSentence],
    [decidedOn, 'registerUntil', registerUntil, t.registerEndsFirst],
    [terrorismNotifiedFrom, 'terrorismNotifiedUntil', terrorismNotifiedUntil, t.terrorismEndsFirst],
    [meetingOn, 'meetingEndedOn', meetingEndedOn, t.meetingEndsFirst],
  ])
}

type Wrong = (bad: boolean, at: keyof EligibilityAnswers, fault: Fault) => Misfit[]

function otherFaults(answers: EligibilityAnswers, wrong: Wrong): Misfit[] {
  const { finding, disposal, months, days, sentencedOn, endsOn, register, registerUntil } = answers
  const { terrorismNotifiedFrom, terrorismNotifiedUntil, meetingOn, meetingEndedOn } = answers
  const caution = finding === 'caution'
  const timed = disposal !== undefined && TIMED.includes(disposal)
  return [
    ...wrong(!caution && disposal === undefined, 'disposal', 'disposalMissing'),
    ...wrong(caution && disposal !== undefined, 'disposal', 'cautionHasNone'),
    ...wrong(caution && sentencedOn !== undefined, 'sentencedOn', 'cautionHasNone'),
    ...wrong(caution && endsOn !== undefined, 'endsOn', 'cautionHasNone'),
    ...wrong(timed && Number(months ?? 0) + Number(days ?? 0) === 0, 'months', 'lengthMissing'),
    ...wrong(!timed && months !== undefined, 'months', 'noLength'),
    ...wrong(!timed && days !== undefined, 'days', 'noLength'),
    ...wrong(register !== 'on' && registerUntil !== undefined, 'register', 'registerNotOn'),
    ...wrong(
      terrorismNotifiedFrom === undefined && terrorismNotifiedUntil !== undefined,
      'terrorismNotifiedFrom',
      'startMissing',
    ),
    ...wrong(meetingOn === undefined && meetingEndedOn !== undefined, 'meetingOn', 'meetingMissing'),
  ]
}
