import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { ageOn } from '#rules/calendar.ts'
import { periodicNotification } from '#rules/register/annual.ts'
import { type Disposal, PERIOD_LAW } from '#rules/register/bands.ts'
import type { Away } from '#rules/register/counting.ts'
import type { DutyAnswer } from '#rules/register/duty.ts'
import { noticeInitial } from '#rules/register/foreign.ts'
import { initialNotification } from '#rules/register/initial.ts'
import {
  endedBeforePart2,
  type NotificationPeriod,
  notificationPeriod,
  type PeriodAnswer,
  type PeriodFacts,
  type Possible,
  type Reason,
} from '#rules/register/period.ts'
import { clocksText, periodText } from '#rules/register/register.text.ts'
import { earliestApplication, REVIEW_LAW } from '#rules/register/review.ts'
import { SUBJECT_LAW } from '#rules/register/subject.ts'
import { calculator, type Result, type Step, type Worked } from './calculator.ts'
import { type NotificationAnswers, notificationFaults, termOf } from './notification-period.faults.ts'
import { notificationForm } from './notification-period.form.ts'
import { notificationText } from './notification-period.text.ts'
import { dayResult, deadlineStep, result, ruleStep } from './told.ts'

/** NR-04, NR-10, NR-12, NR-13, REV-2: how long somebody must notify for one matter, and the dates that follow from it. */
export const notificationPeriodCalculator = calculator(
  notificationForm,
  {
    en: 'For one conviction, finding or caution for an offence listed in Schedule 3 to the Sexual Offences Act 2003: how long the person must notify the police, and by when.',
    cy: 'Ar gyfer un euogfarn, dyfarniad neu rybudd am drosedd a restrir yn Atodlen 3 i Ddeddf Troseddau Rhywiol 2003: am ba hyd y mae’n rhaid i’r person hysbysu’r heddlu, ac erbyn pryd.',
  },
  (answers, lang) => {
    const misfits = notificationFaults(answers, lang)
    return misfits.length > 0 ? { misfits } : workOut(answers, lang)
  },
)

function workOut(answers: NotificationAnswers, lang: Lang): Worked {
  const t = words(lang, notificationText)
  const period = notificationPeriod(factsOf(answers))
  if (period.known === 'not-subject') {
    const results = [result('period', t.period, 'not-subject', t.notSubject)]
    return { results, possible: [], working: reasonSteps(period.reasons, lang) }
  }
  const first = initialOf(answers)
  const common = [initialResult(first, lang)]
  const working = [
    ruleStep(t.listed, SUBJECT_LAW.thresholds),
    ...reasonSteps(reasonsOf(period), lang),
    ruleStep(t.noPause, PERIOD_LAW.noPause),
    ...dutySteps(first, lang),
    ...dutySteps(periodicOf(answers), lang),
  ]
  if (period.known === 'awaiting-sentence') {
    const known = [
      result('period', t.period, null, t.awaiting),
      dayResult('firstDay', t.firstDay, { day: period.firstDay, none: '', lang }),
    ]
    return { results: [...known, ...common], possible: [], working }
  }
  return withPeriods({ period, answers, lang }, { common, working })
}

type Asked = { answers: NotificationAnswers; lang: Lang }
type Known = Asked & { period: Extract<NotificationPeriod, { known: 'yes' | 'possible' }> }

/** One answer, or each that is possible. A review of an indefinite period depends on age where the period itself does not. */
function withPeriods(
  { period, answers, lang }: Known,
  { common, working }: { common: Result[]; working: Step[] },
): Worked {
  const all = period.known === 'yes' ? [{ answer: period.answer }] : period.possible
  const reviewed = all.some(({ answer }) => answer.months === null && answer.lastDay === null)
  const steps = reviewed ? [...working, ...reviewSteps(answers, lang)] : working
  const told = (answer: PeriodAnswer) => [
    ...periodResults(answer, lang),
    ...nextResults(answer, answers, lang),
  ]
  if (period.known === 'possible') {
    const possible = period.possible.map((each) => ({
      name: nameOf(each, lang),
      results: [...told(each.answer), ...reviewResults(each.answer, { answers, lang }, each.age)],
    }))
    return { results: common, possible, working: steps }
  }
  const results = [...told(period.answer), ...common]
  const review = (age: 'adult' | 'under-18' | null) => reviewResults(period.answer, { answers, lang }, age)
  if (!reviewed || answers.bornOn !== undefined)
    return { results: [...results, ...review(null)], possible: [], working: steps }
  const t = words(lang, periodText)
  const possible = [
    { name: t.adult, results: review('adult') },
    { name: t.under18, results: review('under-18') },
  ]
  return { results, possible, working: steps }
}

function factsOf(answers: NotificationAnswers): PeriodFacts {
  const { trigger = 'conviction', relevantDate = '', bornOn = null } = answers
  const { sentencedOn, trialEndedOn, noticeOn, servingIn1997, alsoMonths, alsoDays } = answers
  const also = termOf(alsoMonths, alsoDays)
  const overlap = termOf(answers.togetherMonths, answers.togetherDays)
  return {
    trigger,
    relevantDate,
    bornOn,
    disposal: trigger === 'caution' ? null : disposalOf(answers),
    ...(sentencedOn !== undefined && { sentencedOn }),
    ...(also.months + also.days > 0 && { alongside: { terms: [also], overlap } }),
    ...(trialEndedOn !== undefined && { laterTrialEndedOn: trialEndedOn }),
    ...(noticeOn !== undefined && { dealtWithAbroad: true }),
    ...(servingIn1997 !== undefined && { stillServingInSeptember1997: servingIn1997 === 'yes' }),
  }
}

function disposalOf({ disposal, months, days, extensionMonths }: NotificationAnswers): Disposal | null {
  const term = termOf(months, days)
  switch (disposal) {
    case undefined:
      return null
    case 'imprisonment':
    case 'suspended':
    case 'detention-and-training':
    case 'conditional-discharge':
      return { kind: disposal, ...term }
    case 'extended':
      return { kind: 'extended', custody: term, extension: termOf(extensionMonths, undefined) }
    case 'hospital':
    case 'hospital-restricted':
      return { kind: 'hospital', restricted: disposal === 'hospital-restricted' }
    default:
      return { kind: disposal }
  }
}

function awayOf({ custodyFrom, releasedOn }: NotificationAnswers): Away[] {
  return custodyFrom === undefined ? [] : [{ kind: 'custody', from: custodyFrom, until: releasedOn ?? null }]
}

function initialOf(answers: NotificationAnswers): DutyAnswer {
  const { relevantDate = '', noticeOn } = answers
  const away = awayOf(answers)
  return noticeOn === undefined
    ? initialNotification({ startsOn: relevantDate, away })
    : noticeInitial(noticeOn, away)
}

function periodicOf(answers: NotificationAnswers): DutyAnswer | null {
  const { lastNotifiedOn, hasHome } = answers
  if (lastNotifiedOn === undefined) return null
  const home = hasHome === 'yes' ? 'residence' : 'regular-place'
  return periodicNotification({ id: 'last', on: lastNotifiedOn, kind: 'periodic', home }, awayOf(answers))
}

function initialResult(answer: DutyAnswer, lang: Lang): Result {
  const t = words(lang, notificationText)
  const day = answer.state === 'due' ? answer.duty.due : null
  return dayResult('initialNotification', t.initial, { day, none: t.awaitsRelease, lang })
}

function periodResults(answer: PeriodAnswer, lang: Lang): Result[] {
  const t = words(lang, notificationText)
  const { reasons } = periodText[lang]
  const { band, months, halved, firstDay, lastDay } = answer
  return [
    result('period', t.period, months, lengthOf(answer, lang)),
    dayResult('lastDay', t.lastDay, { day: lastDay, none: t.noEnd, lang }),
    dayResult('firstDay', t.firstDay, { day: firstDay, none: '', lang }),
    result('band', t.band, band, reasons[band]),
    result('halved', t.halved, halved, halved ? t.yes : t.no),
  ]
}

function lengthOf({ band, months }: PeriodAnswer, lang: Lang): string {
  const t = words(lang, notificationText)
  if (months === null) return t.indefinite
  if (band === 'discharge') return t.discharge
  const years = Math.floor(months / 12)
  if (months % 12 === 0) return t.years(years)
  return t.yearsAndMonths(t.years(years), t.months(months % 12))
}

/** The next yearly or weekly notification, unless the period is over before it. */
function nextResults(answer: PeriodAnswer, answers: NotificationAnswers, lang: Lang): Result[] {
  const t = words(lang, notificationText)
  const periodic = periodicOf(answers)
  if (periodic === null || periodic.state === 'none') return []
  const kind = periodic.state === 'due' ? periodic.duty.kind : periodic.kind
  const name = kind === 'weekly' ? t.next.weekly : t.next.annual
  const key = 'nextNotification'
  if (periodic.state === 'waiting') return [result(key, name, null, t.awaitsRelease)]
  if (endedBeforePart2(answer)) return [result(key, name, null, t.ended)]
  const { due } = periodic.duty
  if (answer.lastDay !== null && due > answer.lastDay) return [result(key, name, null, t.endsFirst)]
  return [dayResult(key, name, { day: due, none: '', lang })]
}

/** REV-2: when a review of an indefinite period may first be asked for. */
function reviewResults(
  { months, lastDay }: PeriodAnswer,
  { answers, lang }: Asked,
  age: 'adult' | 'under-18' | null,
): Result[] {
  if (months !== null || lastDay !== null) return []
  const t = words(lang, notificationText)
  const day = earliestReview(answers, age)?.due ?? null
  return [dayResult('reviewFrom', t.review, { day, none: t.reviewUnknown, lang })]
}

function earliestReview(answers: NotificationAnswers, age: 'adult' | 'under-18' | null) {
  const { bornOn, relevantDate = '', firstNotifiedOn = null } = answers
  return earliestApplication({
    indefinite: true,
    harmOrderInForce: false,
    under18: bornOn === undefined ? age === 'under-18' : ageOn(bornOn, relevantDate) < 18,
    relevantNotificationOn: firstNotifiedOn,
    refused: null,
    on: relevantDate,
  })
}

function reviewSteps(answers: NotificationAnswers, lang: Lang): Step[] {
  const t = words(lang, notificationText)
  const { firstNotifiedOn, bornOn } = answers
  if (firstNotifiedOn === undefined) return []
  const ages = bornOn === undefined ? (['adult', 'under-18'] as const) : ([null] as const)
  return ages.map((age) => {
    const years = Number(earliestReview(answers, age)?.facts.years)
    return ruleStep(t.reviewStep(years, formatDate(firstNotifiedOn, lang)), REVIEW_LAW.earliest)
  })
}

function dutySteps(answer: DutyAnswer | null, lang: Lang): Step[] {
  if (answer === null || answer.state === 'none') return []
  if (answer.state === 'waiting') return [ruleStep(words(lang, notificationText).waits, answer.law)]
  return [deadlineStep(clocksText[answer.duty.rule], answer.duty, lang)]
}

function reasonsOf(period: NotificationPeriod): readonly Reason[] {
  if (period.known === 'yes') return period.answer.reasons
  if (period.known !== 'possible') return period.reasons
  const all = period.possible.flatMap(({ answer }) => answer.reasons)
  return [...new Map(all.map((reason) => [reason.because, reason])).values()]
}

const reasonSteps = (reasons: readonly Reason[], lang: Lang): Step[] =>
  reasons.map(({ because, law }) => ruleStep(`${sentence(because, lang)}.`, law))

function sentence(because: string, lang: Lang): string {
  const said: Readonly<Record<string, string>> = periodText[lang].reasons
  return said[because] ?? because
}

function nameOf({ assuming, age }: Possible, lang: Lang): string {
  const t = periodText[lang]
  const names = [
    ...(assuming === 'as-stated' ? [] : [t.assuming[assuming]]),
    ...(age === null ? [] : [age === 'adult' ? t.adult : t.under18]),
  ]
  return names.join('. ')
}
