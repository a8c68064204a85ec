import type { AnswersOf } from '#platform/forms/define.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { addDays, addMonths } from '#rules/calendar.ts'
import type { Term } from '#rules/register/term.ts'
import type { Misfit } from './calculator.ts'
import type { notificationForm } from './notification-period.form.ts'
import { notificationText } from './notification-period.text.ts'
import { outOfOrder } from './told.ts'

export type NotificationAnswers = AnswersOf<typeof notificationForm>
type Fault = keyof (typeof notificationText)['en']['faults']

const TIMED = ['imprisonment', 'extended', 'suspended', 'detention-and-training', 'conditional-discharge']
const ADDED = ['imprisonment', 'extended', 'suspended', 'detention-and-training']

/** A term from its two boxes; one left empty is none. */
export const termOf = (months: string | undefined, days: string | undefined): Required<Term> => ({
  months: Number(months ?? 0),
  days: Number(days ?? 0),
})

/** Answers that do not fit each other: each beside the question it is about. */
export function notificationFaults(answers: NotificationAnswers, lang: Lang): Misfit[] {
  const { faults: t } = words(lang, notificationText)
  const wrong = (bad: boolean, at: keyof NotificationAnswers, fault: Fault): Misfit[] =>
    bad ? [{ at, text: t[fault] }] : []
  return [...dateFaults(answers, t), ...sentenceFaults(answers, wrong), ...otherFaults(answers, wrong)]
}

function dateFaults(answers: NotificationAnswers, t: Record<Fault, string>): Misfit[] {
  const { bornOn, offenceOn, relevantDate, sentencedOn, noticeOn, trialEndedOn } = answers
  const { custodyFrom, releasedOn, firstNotifiedOn, lastNotifiedOn } = answers
  const starts = noticeOn ?? relevantDate
  const dayAfterCustody = custodyFrom === undefined ? undefined : addDays(custodyFrom, 1)
  return outOfOrder([
    [bornOn, 'offenceOn', offenceOn, t.offenceBeforeBirth],
    [bornOn, 'relevantDate', relevantDate, t.relevantBeforeBirth],
    [offenceOn, 'relevantDate', relevantDate, t.relevantBeforeOffence],
    [relevantDate, 'sentencedOn', sentencedOn, t.sentenceBeforeConviction],
    [relevantDate, 'trialEndedOn', trialEndedOn, t.trialBeforeFinding],
    [relevantDate, 'noticeOn', noticeOn, t.noticeBeforeConviction],
    [dayAfterCustody, 'releasedOn', releasedOn, t.releaseBeforeCustody],
    [starts, 'firstNotifiedOn', firstNotifiedOn, t.notifiedBeforeStart],
    [starts, 'lastNotifiedOn', lastNotifiedOn, t.notifiedBeforeStart],
    [firstNotifiedOn, 'lastNotifiedOn', lastNotifiedOn, t.lastBeforeFirst],
  ])
}

type Wrong = (bad: boolean, at: keyof NotificationAnswers, fault: Fault) => Misfit[]

function sentenceFaults(answers: NotificationAnswers, wrong: Wrong): Misfit[] {
  const { trigger, disposal = '', months, days, sentencedOn, extensionMonths } = answers
  const caution = trigger === 'caution'
  const timed = TIMED.includes(disposal)
  const length = termOf(months, days)
  return [
    ...wrong(caution && disposal !== '', 'disposal', 'cautionHasNoSentence'),
    ...wrong(caution && sentencedOn !== undefined, 'sentencedOn', 'cautionHasNoSentence'),
    ...wrong(timed && length.months + length.days === 0, 'months', 'lengthMissing'),
    ...wrong(!timed && months !== undefined, 'months', 'noLength'),
    ...wrong(!timed && days !== undefined, 'days', 'noLength'),
    ...wrong(disposal === 'extended' && extensionMonths === undefined, 'extensionMonths', 'extensionMissing'),
    ...wrong(disposal !== 'extended' && extensionMonths !== undefined, 'extensionMonths', 'noExtension'),
    ...otherTermFaults(answers, wrong),
  ]
}

function otherTermFaults(answers: NotificationAnswers, wrong: Wrong): Misfit[] {
  const { disposal = '', months, days, alsoMonths, alsoDays, togetherMonths, togetherDays } = answers
  const added = ADDED.includes(disposal)
  const other = termOf(alsoMonths, alsoDays)
  const together = termOf(togetherMonths, togetherDays)
  const alone = other.months + other.days === 0
  const asked = together.months + together.days > 0
  const tooLong = [termOf(months, days), other].some(
    (term) => endOf(together, answers) > endOf(term, answers),
  )
  return [
    ...wrong(!added && !alone, 'alsoMonths', 'noOtherTerm'),
    ...wrong(alone && asked, 'togetherMonths', 'togetherAlone'),
    ...wrong(!alone && added && asked && tooLong, 'togetherMonths', 'togetherTooLong'),
  ]
}

/** The day a term would end, counted from the day of sentence: terms are compared on the calendar they are served on. */
const endOf = ({ months, days }: Required<Term>, { sentencedOn, relevantDate = '' }: NotificationAnswers) =>
  addDays(addMonths(sentencedOn ?? relevantDate, months), days)

const REGISTER_BEGAN = '1997-09-01'

function otherFaults(answers: NotificationAnswers, wrong: Wrong): Misfit[] {
  const { trigger, relevantDate = '', trialEndedOn, custodyFrom, releasedOn } = answers
  const { lastNotifiedOn, hasHome, servingIn1997 } = answers
  const asksServing = relevantDate < REGISTER_BEGAN && trigger !== 'caution'
  return [
    ...wrong(trigger !== 'disability' && trialEndedOn !== undefined, 'trialEndedOn', 'noTrial'),
    ...wrong(custodyFrom === undefined && releasedOn !== undefined, 'custodyFrom', 'custodyMissing'),
    ...wrong(lastNotifiedOn !== undefined && hasHome === undefined, 'hasHome', 'homeMissing'),
    ...wrong(lastNotifiedOn === undefined && hasHome !== undefined, 'lastNotifiedOn', 'homeAlone'),
    ...wrong(asksServing && servingIn1997 === undefined, 'servingIn1997', 'servingMissing'),
    ...wrong(!asksServing && servingIn1997 !== undefined, 'servingIn1997', 'servingNotAsked'),
  ]
}
