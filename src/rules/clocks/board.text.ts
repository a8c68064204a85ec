import type { Explanation, Explanations } from '../explanation.ts'
import { everyMonths } from './words.ts'

type Rule = (every: string) => string

const en = (name: string, rule: Rule, last: string): Explanation => ({
  name,
  inWords: ({ previousOn, months, due }) =>
    `${rule(everyMonths.en(months))} The last time was ${previousOn}, so it is due by ${due}.`,
  facts: { previousOn: last, months: 'Most months between' },
  changes: ['Recording that it was done', 'A new interval in the area’s profile'],
})

const cy = (name: string, rule: Rule, last: string): Explanation => ({
  name,
  inWords: ({ previousOn, months, due }) =>
    `${rule(everyMonths.cy(months))} Y tro diwethaf oedd ${previousOn}, felly mae’n ddyledus erbyn ${due}.`,
  facts: { previousOn: last, months: 'Y nifer mwyaf o fisoedd rhyngddynt' },
  changes: ['Cofnodi iddo gael ei wneud', 'Cyfnod newydd ym mhroffil yr ardal'],
})

/** The words of the rule for meetings of the full board. */
export const boardMeetingText: Explanations = {
  en: en(
    'Meeting of the full board',
    (every) => `The full board meets at least every ${every}.`,
    'Last meeting',
  ),
  cy: cy(
    'Cyfarfod y bwrdd llawn',
    (every) => `Mae’r bwrdd llawn yn cyfarfod o leiaf bob ${every}.`,
    'Cyfarfod diwethaf',
  ),
}

/** The words of the rule for the board's monitoring. */
export const boardMonitoringText: Explanations = {
  en: en(
    'Monitoring by the board',
    (every) => `The board monitors and evaluates the arrangements at least every ${every}.`,
    'Last report',
  ),
  cy: cy(
    'Monitro gan y bwrdd',
    (every) => `Mae’r bwrdd yn monitro ac yn gwerthuso’r trefniadau o leiaf bob ${every}.`,
    'Adroddiad diwethaf',
  ),
}

/** The words of the rule for the yearly review of the arrangements. */
export const arrangementsReviewText: Explanations = {
  en: en(
    'Review of the arrangements',
    (every) => `The board reviews the arrangements at least every ${every}.`,
    'Last review',
  ),
  cy: cy(
    'Adolygu’r trefniadau',
    (every) => `Mae’r bwrdd yn adolygu’r trefniadau o leiaf bob ${every}.`,
    'Adolygiad diwethaf',
  ),
}

/** The words of the rule for the annual report. */
export const annualReportText: Explanations = {
  en: {
    name: 'Annual report',
    inWords: ({ previousYearEndedOn, due }) =>
      `A report with statistics is published once a year. The last reporting year ended on ${previousYearEndedOn}, so the next is due by ${due}.`,
    facts: { previousYearEndedOn: 'End of the previous reporting year' },
    changes: ['Publication of the report'],
  },
  cy: {
    name: 'Adroddiad blynyddol',
    inWords: ({ previousYearEndedOn, due }) =>
      `Cyhoeddir adroddiad gydag ystadegau unwaith y flwyddyn. Daeth y flwyddyn adrodd ddiwethaf i ben ar ${previousYearEndedOn}, felly mae’r nesaf yn ddyledus erbyn ${due}.`,
    facts: { previousYearEndedOn: 'Diwedd y flwyddyn adrodd flaenorol' },
    changes: ['Cyhoeddi’r adroddiad'],
  },
}

/** The words of the rule for what is expected of a lay adviser in a year. */
export const layAdviserYearText: Explanations = {
  en: {
    name: 'A lay adviser’s year',
    inWords: ({ yearStartsOn, meetings, due }) =>
      `A lay adviser attends every meeting of the board, at least ${meetings} a year, and does familiarisation and reading. The year began on ${yearStartsOn} and ends on ${due}.`,
    facts: { yearStartsOn: 'Start of the year', meetings: 'Least number of meetings' },
    changes: ['Attendance at a meeting', 'Recorded familiarisation'],
  },
  cy: {
    name: 'Blwyddyn cynghorydd lleyg',
    inWords: ({ yearStartsOn, meetings, due }) =>
      `Mae cynghorydd lleyg yn mynychu pob cyfarfod o’r bwrdd, o leiaf ${meetings} y flwyddyn, ac yn ymgyfarwyddo ac yn darllen. Dechreuodd y flwyddyn ar ${yearStartsOn} a daw i ben ar ${due}.`,
    facts: { yearStartsOn: 'Dechrau’r flwyddyn', meetings: 'Y nifer lleiaf o gyfarfodydd' },
    changes: ['Mynychu cyfarfod', 'Cofnodi ymgyfarwyddo'],
  },
}
