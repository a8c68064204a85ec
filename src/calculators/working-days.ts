import { declareForm } from '#platform/forms/declare.ts'
import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { bankHolidaysKnownThrough, listFrozenBankHolidays } from '#rules/bank-holidays.ts'
import { addWorkingDays } from '#rules/calendar.ts'
import { cite } from '#rules/source.ts'
import { calculator, type Worked } from './calculator.ts'
import { workingDaysText } from './working-days.text.ts'

const COUNTING = cite('counting-rule', 'DAY-6: Monday to Friday, from the day after', 'derived')
const HOLIDAYS = cite('bank-holidays', 'England and Wales')

const form = declareForm({
  key: 'working-days',
  title: { en: 'Count working days', cy: 'Cyfrif diwrnodau gwaith' },
  sections: [
    {
      key: 'count',
      title: { en: 'Count working days', cy: 'Cyfrif diwrnodau gwaith' },
      pages: [
        {
          slug: 'count',
          title: { en: 'Count working days', cy: 'Cyfrif diwrnodau gwaith' },
          source: COUNTING,
          fields: [
            {
              kind: 'date',
              key: 'from',
              name: { en: 'Date to count from', cy: 'Y dyddiad i gyfrif ohono' },
              need: {
                missing: { en: 'Enter the date to count from', cy: 'Rhowch y dyddiad i gyfrif ohono' },
              },
            },
            {
              kind: 'text',
              key: 'days',
              name: { en: 'Working days', cy: 'Diwrnodau gwaith' },
              width: 4,
              whole: { min: 1, max: 400 },
              need: {
                missing: { en: 'Enter how many working days', cy: 'Rhowch faint o ddiwrnodau gwaith' },
              },
            },
            {
              kind: 'radios',
              key: 'direction',
              name: { en: 'Direction', cy: 'Cyfeiriad' },
              need: { missing: { en: 'Select which way to count', cy: 'Dewiswch pa ffordd i gyfrif' } },
              options: [
                { value: 'after', text: { en: 'After the date', cy: 'Ar ôl y dyddiad' } },
                { value: 'before', text: { en: 'Before the date', cy: 'Cyn y dyddiad' } },
              ],
            },
          ],
        },
      ],
    },
  ],
})

/** DAY-6: the so-manieth working day after or before a date, with the bank holidays that were left out. */
export const workingDays = calculator(
  form,
  {
    en: 'Counts Monday to Friday, less the bank holidays of England and Wales. The date itself is not counted.',
    cy: 'Yn cyfrif dydd Llun i ddydd Gwener, heb wyliau banc Cymru a Lloegr. Nid yw’r dyddiad ei hun yn cyfrif.',
  },
  ({ from = '', days = '', direction }, lang) => {
    const count = Number(days)
    return told(from, count, addWorkingDays(from, direction === 'before' ? -count : count), lang)
  },
)

function told(from: string, count: number, reached: string, lang: Lang): Worked {
  const t = words(lang, workingDaysText)
  const [first, last] = from < reached ? [from, reached] : [reached, from]
  const holidays = listFrozenBankHolidays().filter((day) => first < day && day < last)
  const counted = from < reached ? t.counted : t.countedBack
  const known = bankHolidaysKnownThrough()
  return {
    results: [
      { key: 'date', name: t.after, value: reached, shown: formatDate(reached, lang) },
      {
        key: 'bankHolidays',
        name: t.listed,
        value: holidays.length,
        shown: holidays.length === 0 ? t.none : holidays.map((day) => formatDate(day, lang)).join(', '),
      },
    ],
    possible: [],
    working: [
      { text: counted(count, formatDate(from, lang)), source: COUNTING },
      { text: t.leftOut(holidays.length), source: HOLIDAYS },
      ...(Number(last.slice(0, 4)) > known ? [{ text: t.beyond(known), source: HOLIDAYS }] : []),
    ],
  }
}
