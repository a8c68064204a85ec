import type { AnswersOf } from '#platform/forms/define.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { breachEffect, notificationEffect } from '#rules/orders/effect.ts'
import { earliestDischarge, lastDayOf, type OrderMade, orderEnds } from '#rules/orders/ends.ts'
import { mayMakeOrder, TESTS } from '#rules/orders/making.ts'
import { orderNotification } from '#rules/orders/notifications.ts'
import { orderType } from '#rules/orders/order-types.ts'
import { ordersText } from '#rules/orders/orders.text.ts'
import { notMet, type Ruling } from '#rules/source.ts'
import { calculator, type Misfit, type Result, type Step, type Worked } from './calculator.ts'
import { ordersForm } from './orders.form.ts'
import { ordersCalculatorText } from './orders.text.ts'
import { dayResult, deadlineStep, outOfOrder, readable, result, ruleStep } from './told.ts'

type Answers = AnswersOf<typeof ordersForm>
type Asked = { answers: Answers; made: OrderMade; lang: Lang }

/** CO-01 to CO-16, CO-19: whether an order may be made, when it ends, when it may be discharged, and what it and its breach bring. */
export const ordersCalculator = calculator(
  ordersForm,
  {
    en: 'For one civil order: whether it could be made on that day, its last day, when it may first be discharged without consent, what it does to notification and what breach of it is.',
    cy: 'Ar gyfer un gorchymyn sifil: a ellid ei wneud ar y diwrnod hwnnw, ei ddiwrnod olaf, pryd y gellir ei ryddhau gyntaf heb gydsyniad, beth y mae’n ei wneud i hysbysu a beth yw ei dorri.',
  },
  (answers, lang) => {
    const misfits = faultsOf(answers, lang)
    return misfits.length > 0 ? { misfits } : workOut({ answers, made: orderOf(answers), lang })
  },
)

function faultsOf(answers: Answers, lang: Lang): Misfit[] {
  const { faults: t } = words(lang, ordersCalculatorText)
  const { bornOn, madeOn, inForceFrom, servedOn, breachConvictedOn, lasts, months } = answers
  const wrong = (bad: boolean, at: keyof Answers, text: string): Misfit[] => (bad ? [{ at, text }] : [])
  return [
    ...outOfOrder([
      [bornOn, 'madeOn', madeOn, t.madeBeforeBirth],
      [madeOn, 'inForceFrom', inForceFrom, t.forceBeforeMade],
      [madeOn, 'servedOn', servedOn, t.servedBeforeMade],
      [inForceFrom ?? madeOn, 'breachConvictedOn', breachConvictedOn, t.breachBeforeForce],
    ]),
    ...wrong(lasts === 'months' && months === undefined, 'months', t.monthsMissing),
    ...wrong(lasts !== 'months' && months !== undefined, 'lasts', t.monthsNotAsked),
  ]
}

function orderOf(answers: Answers): OrderMade {
  const { order = 'shpo', interim, madeOn = '', inForceFrom, servedOn, months, travelOnly } = answers
  return {
    id: 'entered',
    order,
    interim: interim === 'yes',
    madeOn,
    inForceFrom: inForceFrom ?? madeOn,
    servedOn: servedOn ?? null,
    period: months === undefined ? null : { months: Number(months) },
    extendedTo: [],
    stoppedOn: null,
    travelOnly: travelOnly === 'yes',
  }
}

function rulingOf({ answers, made }: Asked): Ruling {
  const {
    applicant = 'chief-officer',
    court = 'magistrates',
    bornOn = null,
    area = null,
    lasts,
    testsMet,
  } = answers
  const { interim } = orderType(made.order)
  if (made.interim && !interim.available) return notMet('no-interim', {}, interim.source)
  const length =
    lasts === 'months'
      ? (made.period?.months ?? null)
      : lasts === 'by-law' || lasts === undefined
        ? null
        : lasts
  return mayMakeOrder({
    order: made.order,
    madeOn: made.madeOn,
    applicant,
    court,
    bornOn,
    area,
    // How long an interim order lasts is for the court: the limits are those of the order itself.
    months: made.interim ? null : length,
    tests: testsMet === 'yes' ? (TESTS[made.order] ?? []).map(({ key }) => key) : [],
  })
}

function workOut(asked: Asked): Worked {
  const t = words(asked.lang, ordersCalculatorText)
  const ruling = rulingOf(asked)
  const because = ruling.met ? '' : refusalOf(ruling, asked.lang)
  return {
    results: [
      result('mayBeMade', t.mayBeMade, ruling.met, ruling.met ? t.yes : t.no(because)),
      ...timeResults(asked),
      result(
        'notification',
        t.effect,
        notificationEffect(asked.made, breachesOf(asked)).kind,
        effectOf(asked),
      ),
      ...firstNotification(asked),
      breachResult(asked),
      ...successorResults(asked),
    ],
    possible: [],
    working: [...madeSteps(asked, ruling), ...timeSteps(asked), ...effectSteps(asked)],
  }
}

type Refusal = keyof (typeof ordersCalculatorText)['en']['refusal']

function refusalOf({ because, values }: Extract<Ruling, { met: false }>, lang: Lang): string {
  const t = words(lang, ordersCalculatorText)
  const readableValues = Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, readable(value as string | number | null, lang)]),
  )
  return t.refusal[because as Refusal](readableValues)
}

const breachesOf = ({ answers: { breachConvictedOn } }: Asked) =>
  breachConvictedOn === undefined
    ? []
    : [{ on: breachConvictedOn, convictedOrCautionedOn: breachConvictedOn }]

function timeResults({ made, lang }: Asked): Result[] {
  const t = words(lang, ordersCalculatorText)
  const own = orderType(made.order).effect === 'subject-for-its-own-period'
  return [
    dayResult('lastDay', t.lastDay, { day: lastDayOf(made), none: own ? t.ownPeriod : t.noEnd, lang }),
    dayResult('dischargeFrom', t.discharge, {
      day: earliestDischarge(made)?.due ?? null,
      none: t.noDischarge,
      lang,
    }),
  ]
}

function effectOf(asked: Asked): string {
  const { made, lang } = asked
  const { effects: t } = words(lang, ordersCalculatorText)
  const effect = notificationEffect(made, breachesOf(asked))
  if (effect.kind === 'period-of-its-own') return t.period(String(readable(effect.from, lang)))
  if (effect.kind === 'own-notification') return t.own
  if (effect.kind === 'none') return t.none
  const { from, to, travelOnly } = effect.register
  const start = String(readable(from, lang))
  if (to === null) return travelOnly ? t.travelOpen(start) : t.subjectOpen(start)
  const end = String(readable(to, lang))
  return travelOnly ? t.travel(start, end) : t.subject(start, end)
}

const NOTHING_AROUND = { spans: [], others: [], away: [] }

function firstNotification({ made, lang }: Asked): Result[] {
  const t = words(lang, ordersCalculatorText)
  if (orderType(made.order).effect !== 'own-notification' && made.order !== 'sro') return []
  const answer = orderNotification(made, NOTHING_AROUND)
  if (answer?.state === 'due')
    return [dayResult('firstNotification', t.notification, { day: answer.duty.due, none: '', lang })]
  return made.servedOn === null && ['spo', 'sro'].includes(made.order)
    ? [result('firstNotification', t.notification, null, t.notServed)]
    : []
}

/** A maximum that is from memory is told in the working and is no answer. */
function breachResult(asked: Asked): Result {
  const t = words(asked.lang, ordersCalculatorText)
  const breach = breachEffect(asked.made.order)
  if (breach?.source.confidence === 'memory') return result('breach', t.breach, null, t.breaches.unknown)
  return result('breach', t.breach, breach?.maximumYears ?? null, breachOf(asked))
}

function breachOf({ made, lang }: Asked): string {
  const { breaches: t } = words(lang, ordersCalculatorText)
  const breach = breachEffect(made.order)
  if (breach === null) return t.none
  if (breach.maximumYears === null) return t.unknown
  const years = t.years(breach.maximumYears)
  const discharged = breach.noConditionalDischarge ? t.noDischarge(years) : years
  const said = breach.orContempt ? t.contempt(discharged) : discharged
  return breach.source.confidence === 'memory' ? t.memory(said) : said
}

function successorResults({ made, lang }: Asked): Result[] {
  const t = words(lang, ordersCalculatorText)
  const { successor } = orderType(made.order)
  return successor === null
    ? []
    : [result('successor', t.successor, successor, orderType(successor).name[lang])]
}

function madeSteps({ made, lang }: Asked, ruling: Ruling): Step[] {
  const t = words(lang, ordersCalculatorText)
  const { law, age, duration, interim } = orderType(made.order)
  const tests = TESTS[made.order] ?? []
  const [first] = tests
  return [
    ruling.met ? ruleStep(t.made, law) : { text: refusalOf(ruling, lang), source: ruling.source },
    ...(age.least !== null && age.source.confidence === 'memory'
      ? [{ text: t.agedFromMemory(age.least), source: age.source }]
      : []),
    ...(duration.source.confidence === 'memory'
      ? [{ text: t.durationFromMemory, source: duration.source }]
      : []),
    ...(first === undefined
      ? []
      : [{ text: t.tests(tests.map(({ key }) => t.test[key] ?? key)), source: first.source }]),
    ...(made.interim && interim.available ? [{ text: t.interimStep, source: interim.source }] : []),
  ]
}

function timeSteps({ made, lang }: Asked): Step[] {
  return [orderEnds(made), earliestDischarge(made)]
    .filter((deadline) => deadline !== null)
    .map((deadline) => deadlineStep(ordersText[deadline.rule], deadline, lang))
}

function effectSteps(asked: Asked): Step[] {
  const { made, lang } = asked
  const t = words(lang, ordersCalculatorText)
  const breach = breachEffect(made.order)
  const answer = orderNotification(made, NOTHING_AROUND)
  return [
    ruleStep(t.effectStep(effectOf(asked)), orderType(made.order).law),
    ...(answer?.state === 'due' ? [deadlineStep(ordersText[answer.duty.rule], answer.duty, lang)] : []),
    ...(breach === null ? [] : [{ text: t.breachStep(breachOf(asked)), source: breach.source }]),
    ...(breach?.thenSubject === true ? [{ text: t.breachThenSubject, source: breach.source }] : []),
  ]
}
