import type { AnswersOf } from '#platform/forms/define.ts'
import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { clocksText } from '#rules/register/register.text.ts'
import { qualifyingPeriod, STAYS_LAW, type Stay, stayNotification } from '#rules/register/stays.ts'
import { cite } from '#rules/source.ts'
import { calculator, type Misfit, type Worked } from './calculator.ts'
import { date, needed, onePage } from './questions.ts'
import { staysText } from './stays.text.ts'
import { dayResult, deadlineStep, outOfOrder, result, ruleStep } from './told.ts'

const form = onePage({
  key: 'stays',
  title: {
    en: 'Sex offender notification: stays at an address',
    cy: 'Hysbysu troseddwyr rhyw: aros mewn cyfeiriad',
  },
  source: cite('soa-2003', 's.84(6)'),
  fields: [
    {
      kind: 'group',
      key: 'stays',
      name: { en: 'Stays at one address', cy: 'Arosiadau mewn un cyfeiriad' },
      item: { en: 'Stay', cy: 'Arhosiad' },
      hint: {
        en: 'A night belongs to the day on which it begins',
        cy: 'Mae noson yn perthyn i’r diwrnod y mae’n dechrau',
      },
      most: 20,
      ...needed('Enter at least one stay', 'Rhowch o leiaf un arhosiad'),
      fields: [
        date(
          'firstDay',
          { en: 'First day of the stay', cy: 'Diwrnod cyntaf yr arhosiad' },
          {
            ...needed('Enter the first day of the stay', 'Rhowch ddiwrnod cyntaf yr arhosiad'),
          },
        ),
        date(
          'lastDay',
          { en: 'Last day of the stay', cy: 'Diwrnod olaf yr arhosiad' },
          {
            hint: { en: 'Leave empty if the stay goes on', cy: 'Gadewch yn wag os yw’r arhosiad yn parhau' },
          },
        ),
      ],
    },
    date('notifiedOn', { en: 'Address notified on', cy: 'Hysbyswyd y cyfeiriad ar' }),
    date(
      'asOf',
      { en: 'Day to count to', cy: 'Diwrnod i gyfrif hyd ato' },
      {
        ...needed('Enter the day to count to', 'Rhowch y diwrnod i gyfrif hyd ato'),
      },
    ),
  ],
})

type Answers = AnswersOf<typeof form>

/** NR-08, NR-09: the day on which stays at one address reach seven days in any twelve months, and the notification that follows. */
export const staysCalculator = calculator(
  form,
  {
    en: 'For somebody who must notify the police under the Sexual Offences Act 2003: whether stays at an address that was not notified come to 7 days in any 12 months, on which day, and by when that is notified.',
    cy: 'Ar gyfer rhywun y mae’n rhaid iddo hysbysu’r heddlu o dan Ddeddf Troseddau Rhywiol 2003: a yw arosiadau mewn cyfeiriad na hysbyswyd yn dod i 7 diwrnod mewn unrhyw 12 mis, ar ba ddiwrnod, ac erbyn pryd yr hysbysir hynny.',
  },
  (answers, lang) => {
    const misfits = faultsOf(answers, lang)
    return misfits.length > 0 ? { misfits } : workOut(answers, lang)
  },
)

function faultsOf({ stays = [], notifiedOn, asOf }: Answers, lang: Lang): Misfit[] {
  const { faults: t } = words(lang, staysText)
  const inRows = stays.flatMap(({ firstDay, lastDay }, row) => [
    ...outOfOrder([[firstDay, `stays.${row}.lastDay`, lastDay, t.lastBeforeFirst]]),
    ...(asOf !== undefined && firstDay !== undefined && firstDay > asOf
      ? [{ at: `stays.${row}.firstDay`, text: t.afterAsOf }]
      : []),
  ])
  return [...inRows, ...outOfOrder([[notifiedOn, 'asOf', asOf, t.notifiedAfterAsOf]])]
}

function workOut({ stays: rows = [], notifiedOn, asOf = '' }: Answers, lang: Lang): Worked {
  const t = words(lang, staysText)
  const stays = rows.map(
    ({ firstDay = '', lastDay }): Stay => ({ address: '', firstDay, lastDay: lastDay ?? null }),
  )
  const { reachedOn, daysInWindow, wouldReachOn } = qualifyingPeriod(stays, asOf)
  const duty = stayNotification({ stays, notifiedOn: notifiedOn ?? null, asOf }, [])
  const due = duty?.state === 'due' ? duty.duty : null
  const noDuty = duty === null ? t.notDue : t.notified
  const never = reachedOn === null ? t.never : t.alreadyReached
  return {
    results: [
      dayResult('reachedOn', t.reached, { day: reachedOn, none: t.notReached, lang }),
      dayResult('notification', t.due, { day: due?.due ?? null, none: noDuty, lang }),
      result('daysInWindow', t.inWindow, daysInWindow, String(daysInWindow)),
      dayResult('wouldReachOn', t.wouldReach, { day: wouldReachOn, none: never, lang }),
    ],
    possible: [],
    working: [
      ruleStep(t.counting(formatDate(asOf, lang), daysInWindow), STAYS_LAW.qualifying),
      due === null ? ruleStep(t.rule, STAYS_LAW.qualifying) : deadlineStep(clocksText[due.rule], due, lang),
    ],
  }
}
