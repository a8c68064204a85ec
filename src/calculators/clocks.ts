import type { AnswersOf } from '#platform/forms/define.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type HourDeadline, type NotHere, notInForce, type Possible } from '#rules/clocks/answer.ts'
import { clockKind } from '#rules/clocks/index.ts'
import { possibleText } from '#rules/clocks/possible.text.ts'
import { inForceOn } from '#rules/dated.ts'
import { ordersText } from '#rules/orders/orders.text.ts'
import { type Deadline, thamesValley } from '#rules/source.ts'
import { calculator, type Misfit, type Worked } from './calculator.ts'
import { clocksCalculatorText } from './clocks.text.ts'
import { OFFERED, offeredClock } from './clocks-offered.ts'
import { momentOf } from './moment.ts'
import { PROFILE_NAME, PROFILES } from './profiles.ts'
import { date, line, needed, onePage, select } from './questions.ts'
import { dayResult, deadlineStep, outOfOrder, result, ruleStep } from './told.ts'

const form = onePage({
  key: 'visits-and-disclosure',
  title: { en: 'Visits, disclosure and other clocks', cy: 'Ymweliadau, datgelu a chlociau eraill' },
  source: thamesValley('§7.9'),
  fields: [
    select('clock', { en: 'Clock', cy: 'Cloc' }, OFFERED, needed('Select the clock', 'Dewiswch y cloc')),
    date(
      'on',
      { en: 'Day the clock starts', cy: 'Y diwrnod y mae’r cloc yn dechrau' },
      {
        ...needed('Enter the day the clock starts', 'Rhowch y diwrnod y mae’r cloc yn dechrau'),
      },
    ),
    line(
      'at',
      { en: 'Time the clock starts', cy: 'Yr amser y mae’r cloc yn dechrau' },
      {
        width: 10,
        max: 10,
        hint: {
          en: 'For clocks that count hours, for example 14:05',
          cy: 'Ar gyfer clociau sy’n cyfrif oriau, er enghraifft 14:05',
        },
      },
    ),
    date(
      'releaseOn',
      { en: 'Release on', cy: 'Rhyddhau ar' },
      {
        hint: {
          en: 'For clocks that count back from release',
          cy: 'Ar gyfer clociau sy’n cyfrif yn ôl o’r rhyddhau',
        },
      },
    ),
    select('profile', PROFILE_NAME, PROFILES, {
      hint: { en: 'For referral before release', cy: 'Ar gyfer atgyfeirio cyn rhyddhau' },
    }),
  ],
})

type Answers = AnswersOf<typeof form>

/** VC-12, VC-23, CR-01, CR-02, CR-08, DVD-2, DVD-3, CSD-2, CSD-3, DP-2, SCR-2, DAY-5: by when, for a clock that is chosen. */
export const clocksCalculator = calculator(
  form,
  {
    en: 'By when: visits by children to patients, the disclosure schemes, requests for one’s own information, referral before release and the court hours of domestic abuse notices.',
    cy: 'Erbyn pryd: ymweliadau gan blant â chleifion, y cynlluniau datgelu, ceisiadau am eich gwybodaeth eich hun, atgyfeirio cyn rhyddhau ac oriau llys hysbysiadau cam-drin domestig.',
  },
  (answers, lang) => {
    const misfits = faultsOf(answers, lang)
    return misfits.length > 0 ? { misfits } : workOut(answers, lang)
  },
)

function faultsOf(answers: Answers, lang: Lang): Misfit[] {
  const { faults: t } = words(lang, clocksCalculatorText)
  const { clock, on = '', at, releaseOn, profile } = answers
  const asks = offeredClock(clock)?.asks
  const timed = asks === 'time'
  const fromRelease = asks === 'release' || asks === 'release-and-profile'
  const byProfile = asks === 'release-and-profile'
  const moment = momentOf(on, at)
  const wrong = (bad: boolean, field: keyof Answers, text: string): Misfit[] =>
    bad ? [{ at: field, text }] : []
  return [
    ...wrong(timed && at === undefined, 'at', t.timeMissing),
    ...wrong(!timed && at !== undefined, 'at', t.timeNotAsked),
    ...wrong(timed && moment === 'no-time', 'at', t.noTime),
    ...wrong(timed && moment === 'skipped', 'at', t.noSuchTime),
    ...wrong(fromRelease && releaseOn === undefined, 'releaseOn', t.releaseMissing),
    ...wrong(!fromRelease && releaseOn !== undefined, 'releaseOn', t.releaseNotAsked),
    ...wrong(byProfile && profile === undefined, 'profile', t.profileMissing),
    ...wrong(!byProfile && profile !== undefined, 'profile', t.profileNotAsked),
    ...(fromRelease ? outOfOrder([[on, 'releaseOn', releaseOn, t.releaseFirst]]) : []),
  ]
}

function workOut({ clock, on = '', at, releaseOn = '', profile = 'national' }: Answers, lang: Lang): Worked {
  const moment = momentOf(on, at)
  const instant = moment instanceof Date ? `${moment.toISOString().slice(0, 19)}Z` : ''
  const answer = offeredClock(clock)?.rule({ on, at: instant, releaseOn, profile })
  if (answer === undefined) throw new Error('No such clock')
  if ('possible' in answer) return possibleAnswer(answer, on, lang)
  return 'applies' in answer ? noAnswer(answer, lang) : oneAnswer(answer, lang)
}

function oneAnswer(answer: Deadline | HourDeadline, lang: Lang): Worked {
  const t = words(lang, clocksCalculatorText)
  const { rule, facts, source } = answer
  const due = 'dueAt' in answer ? answer.dueAt : answer.due
  const name = due.length > 10 ? t.dueAt : t.due
  const texts = clockKind(rule)?.text ?? ordersText[rule]
  return {
    results: [dayResult('due', name, { day: due, none: '', lang })],
    possible: [],
    working: [deadlineStep(texts, { due, rule, facts, source }, lang)],
  }
}

function noAnswer({ because, source }: NotHere, lang: Lang): Worked {
  const t = words(lang, clocksCalculatorText)
  const said = t.because[because]
  return {
    results: [result('due', t.due, null, said)],
    possible: [],
    working: [{ text: `${said}.`, source }],
  }
}

/** Every answer that may be right under the law of the day, each with what it takes for granted. */
function possibleAnswer({ possible: all }: Possible, on: string, lang: Lang): Worked {
  const t = words(lang, clocksCalculatorText)
  const said = possibleText[lang]
  const possible = all.filter(({ law }) => inForceOn(law, on))
  const [first] = all
  if (possible.length === 0 && first !== undefined) return noAnswer(notInForce(first.law.source), lang)
  return {
    results: [],
    possible: possible.map(({ assuming, due }) => ({
      name: said[assuming],
      results: [dayResult('due', t.due, { day: due, none: '', lang })],
    })),
    working: possible.map(({ assuming, law, use }) =>
      ruleStep(use === 'off' ? t.label(said[assuming], said.label) : `${said[assuming]}.`, law),
    ),
  }
}
