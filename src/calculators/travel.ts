import type { AnswersOf } from '#platform/forms/define.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { addDays } from '#rules/calendar.ts'
import { inForceOn } from '#rules/dated.ts'
import { clocksText } from '#rules/register/register.text.ts'
import {
  type Journey,
  returnNotification,
  TRAVEL_LAW,
  type TravelNotice,
  travelChange,
  travelNotice,
} from '#rules/register/travel.ts'
import { cite } from '#rules/source.ts'
import { calculator, type Misfit, type Result, type Step, type Worked } from './calculator.ts'
import { momentOf } from './moment.ts'
import { DAYS, date, line, needed, onePage, whole, yesNo } from './questions.ts'
import { dayResult, deadlineStep, outOfOrder, result, ruleStep } from './told.ts'
import { travelCalculatorText } from './travel.text.ts'

const form = onePage({
  key: 'travel',
  title: { en: 'Sex offender notification: travel abroad', cy: 'Hysbysu troseddwyr rhyw: teithio dramor' },
  source: cite('notification-2012', 'reg. 5'),
  fields: [
    date(
      'knewOn',
      { en: 'Journey known on', cy: 'Y daith yn hysbys ar' },
      {
        hint: {
          en: 'The day on which the date, the first country and the point of arrival there became known. Without it both answers are given.',
          cy: 'Y diwrnod y daeth y dyddiad, y wlad gyntaf a’r man cyrraedd yno yn hysbys. Hebddo rhoddir y ddau ateb.',
        },
      },
    ),
    date(
      'leavesOn',
      { en: 'Day of leaving the United Kingdom', cy: 'Diwrnod gadael y Deyrnas Unedig' },
      {
        ...needed('Enter the day of leaving', 'Rhowch y diwrnod gadael'),
      },
    ),
    line(
      'leavesAt',
      { en: 'Time of leaving', cy: 'Amser gadael' },
      {
        width: 10,
        max: 10,
        hint: {
          en: 'In the United Kingdom, for example 14:05',
          cy: 'Yn y Deyrnas Unedig, er enghraifft 14:05',
        },
      },
    ),
    whole(
      'days',
      { en: 'Days outside the United Kingdom', cy: 'Diwrnodau y tu allan i’r Deyrnas Unedig' },
      {
        min: 1,
        max: 3660,
        unit: DAYS,
        hint: {
          en: 'Makes a difference only before 27 August 2012',
          cy: 'Dim ond cyn 27 Awst 2012 y mae’n gwneud gwahaniaeth',
        },
      },
    ),
    date('returnedOn', { en: 'Returned on', cy: 'Dychwelwyd ar' }),
    yesNo('returnAsNotified', {
      en: 'Returned on the date and at the point notified before leaving',
      cy: 'Dychwelwyd ar y dyddiad ac i’r man a hysbyswyd cyn gadael',
    }),
  ],
})

type Answers = AnswersOf<typeof form>

/** NR-11, TRV-1 to TRV-7: by when a journey abroad and the return from it are notified, under the law of the day of departure. */
export const travelCalculator = calculator(
  form,
  {
    en: 'For somebody who must notify the police under the Sexual Offences Act 2003: by when travel outside the United Kingdom and the return are notified. The law of the day of departure applies; it changed on 1 May 2004 and 13 August 2012.',
    cy: 'Ar gyfer rhywun y mae’n rhaid iddo hysbysu’r heddlu o dan Ddeddf Troseddau Rhywiol 2003: erbyn pryd yr hysbysir teithio y tu allan i’r Deyrnas Unedig a dychwelyd. Cyfraith y diwrnod gadael sy’n gymwys; newidiodd ar 1 Mai 2004 a 13 Awst 2012.',
  },
  (answers, lang) => {
    const misfits = faultsOf(answers, lang)
    return misfits.length > 0 ? { misfits } : workOut(answers, lang)
  },
)

function faultsOf(answers: Answers, lang: Lang): Misfit[] {
  const { faults: t } = words(lang, travelCalculatorText)
  const { knewOn, leavesOn = '', leavesAt, returnedOn, returnAsNotified } = answers
  const moment = momentOf(leavesOn, leavesAt)
  const wrong = (bad: boolean, at: keyof Answers, text: string): Misfit[] => (bad ? [{ at, text }] : [])
  return [
    ...outOfOrder([
      [knewOn, 'leavesOn', leavesOn, t.knewAfterLeaving],
      [leavesOn, 'returnedOn', returnedOn, t.returnBeforeLeaving],
    ]),
    ...wrong(moment === 'no-time', 'leavesAt', t.noTime),
    ...wrong(moment === 'skipped', 'leavesAt', t.noSuchTime),
    ...wrong(
      returnedOn !== undefined && returnAsNotified === undefined,
      'returnAsNotified',
      t.asNotifiedMissing,
    ),
    ...wrong(returnedOn === undefined && returnAsNotified !== undefined, 'returnedOn', t.returnMissing),
  ]
}

function journeyOf({ leavesOn = '', leavesAt, days, knewOn }: Answers): Journey {
  const moment = momentOf(leavesOn, leavesAt)
  return {
    leavesOn,
    leavesAt: moment instanceof Date ? `${moment.toISOString().slice(0, 19)}Z` : null,
    days: days === undefined ? null : Number(days),
    knewOn: knewOn ?? null,
  }
}

function workOut(answers: Answers, lang: Lang): Worked {
  const t = words(lang, travelCalculatorText)
  const journey = journeyOf(answers)
  const notice = travelNotice(journey)
  const back = returnOf(answers, lang)
  if (!notice.required) {
    const results = [result('required', t.required, false, t.because[notice.because]), ...back.results]
    const working = [ruleStep(t.whyNot[notice.because], notice.law ?? TRAVEL_LAW.eightDays), ...back.working]
    return { results, possible: [], working }
  }
  const late = travelNotice({ ...journey, knewOn: addDays(journey.leavesOn, -7) })
  const both = journey.knewOn === null && notice.sevenDays !== null
  const results = [
    result('required', t.required, true, t.yes),
    ...(both ? [] : noticeResults(notice, lang)),
    ...changeResults(journey, lang),
    ...back.results,
  ]
  const possible = both
    ? [
        { name: t.knewEarly, results: noticeResults(notice, lang) },
        { name: t.knewLate, results: noticeResults(late, lang) },
      ]
    : []
  const working = [
    ...noticeSteps(notice, lang),
    ...(both ? noticeSteps(late, lang) : []),
    ...changeSteps(journey, lang),
    ...back.working,
  ]
  return { results, possible, working }
}

function noticeResults(notice: TravelNotice, lang: Lang): Result[] {
  const t = words(lang, travelCalculatorText)
  if (!notice.required) return []
  const { sevenDays, lastMoment, excuse } = notice
  return [
    dayResult('sevenDays', t.sevenDays, { day: sevenDays?.due ?? null, none: t.sevenDaysNone, lang }),
    dayResult('lastMoment', excuse ? t.lastMomentExcuse : t.lastMoment, {
      day: lastMoment?.due ?? null,
      none: t.timeNotGiven,
      lang,
    }),
  ]
}

function noticeSteps(notice: TravelNotice, lang: Lang): Step[] {
  if (!notice.required) return []
  const duties = [notice.sevenDays, notice.lastMoment].filter((duty) => duty !== null)
  return duties.map((duty) => deadlineStep(clocksText[duty.rule], duty, lang))
}

const changeOf = (journey: Journey) =>
  journey.leavesAt === null
    ? null
    : travelChange({ ...journey, leavesAt: journey.leavesAt }, journey.knewOn ?? journey.leavesOn)

function changeResults(journey: Journey, lang: Lang): Result[] {
  const t = words(lang, travelCalculatorText)
  const change = changeOf(journey)
  if (change === null) return []
  const { duty, withoutExcuseUntil } = change
  return [
    dayResult('changedPlans', t.changed, { day: duty.due, none: '', lang }),
    dayResult('changedPlansWithoutExcuse', t.changedNoExcuse, { day: withoutExcuseUntil, none: '', lang }),
  ]
}

function changeSteps(journey: Journey, lang: Lang): Step[] {
  const t = words(lang, travelCalculatorText)
  const change = changeOf(journey)
  const told = change === null ? [] : [deadlineStep(clocksText['travel-change'], change.duty, lang)]
  const contents = inForceOn(TRAVEL_LAW.content, journey.leavesOn)
  return contents ? [...told, ruleStep(t.content(Object.values(t.items)), TRAVEL_LAW.content)] : told
}

function returnOf(answers: Answers, lang: Lang): { results: Result[]; working: Step[] } {
  const t = words(lang, travelCalculatorText)
  const { leavesOn = '', returnedOn, returnAsNotified } = answers
  if (returnedOn === undefined) return { results: [], working: [] }
  const point = 'as notified'
  const notified = returnAsNotified === 'yes' ? { on: returnedOn, at: point } : null
  const back = returnNotification({ leftOn: leavesOn, returnedOn, returnedAt: point, notified })
  const key = 'returnNotification'
  if (back !== null) {
    const results = [
      dayResult(key, t.returnDue, { day: back.duty.due, none: '', lang }),
      dayResult('returnLatest', t.returnLatest, { day: back.latest, none: '', lang }),
    ]
    return { results, working: [deadlineStep(clocksText[back.duty.rule], back.duty, lang)] }
  }
  const ruled = inForceOn(TRAVEL_LAW.back, leavesOn)
  const results = [result(key, t.returnDue, null, ruled ? t.returnNone : t.returnBefore)]
  return { results, working: ruled ? [ruleStep(t.returnAsNotified, TRAVEL_LAW.back)] : [] }
}
