import type { Explanation, Explanations } from '../explanation.ts'
import { every } from './words.ts'

type Words = { name: string; changes: readonly string[] }

const en = ({ name, changes }: Words): Explanation => ({
  name,
  inWords: ({ previousOn, days, months, due }) =>
    `In this area these meetings are held every ${every.en({ days, months })}. The last was on ${previousOn}, so the next is due by ${due}.`,
  facts: { previousOn: 'Last meeting', days: 'Days between meetings', months: 'Months between meetings' },
  changes,
})

const cy = ({ name, changes }: Words): Explanation => ({
  name,
  inWords: ({ previousOn, days, months, due }) =>
    `Yn yr ardal hon cynhelir y cyfarfodydd hyn bob ${every.cy({ days, months })}. Roedd yr un diwethaf ar ${previousOn}, felly rhaid cynnal y nesaf erbyn ${due}.`,
  facts: {
    previousOn: 'Cyfarfod diwethaf',
    days: 'Diwrnodau rhwng cyfarfodydd',
    months: 'Misoedd rhwng cyfarfodydd',
  },
  changes,
})

const CHANGES = {
  en: ['A meeting held', 'A new cycle in the area’s profile'],
  cy: ['Cynnal cyfarfod', 'Cylch newydd ym mhroffil yr ardal'],
}

/** The words of the cycle of level 2 meetings. */
export const levelTwoMeetingText: Explanations = {
  en: en({ name: 'Next level 2 meeting', changes: CHANGES.en }),
  cy: cy({ name: 'Cyfarfod lefel 2 nesaf', changes: CHANGES.cy }),
}

/** The words of the cycle of MARACs. */
export const maracMeetingText: Explanations = {
  en: en({ name: 'Next MARAC', changes: CHANGES.en }),
  cy: cy({ name: 'MARAC nesaf', changes: CHANGES.cy }),
}

/** The words of the rule that each command area meets every month. */
export const meetingOfMonthText: Explanations = {
  en: {
    name: 'Meeting of the month in a command area',
    inWords: ({ monthOn, due }) =>
      `Each command area holds a meeting in every calendar month. For the month that began on ${monthOn} the last day is ${due}.`,
    facts: { monthOn: 'First day of the month' },
    changes: ['A meeting held in the command area in that month'],
  },
  cy: {
    name: 'Cyfarfod y mis mewn ardal reoli',
    inWords: ({ monthOn, due }) =>
      `Mae pob ardal reoli yn cynnal cyfarfod ym mhob mis calendr. Ar gyfer y mis a ddechreuodd ar ${monthOn} y diwrnod olaf yw ${due}.`,
    facts: { monthOn: 'Diwrnod cyntaf y mis' },
    changes: ['Cynnal cyfarfod yn yr ardal reoli yn y mis hwnnw'],
  },
}
