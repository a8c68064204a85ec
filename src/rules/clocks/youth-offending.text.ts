import type { Explanation, Explanations } from '../explanation.ts'
import { workingDays } from './words.ts'

type Rule = (within: string) => string

const en = (name: string, rule: Rule, act: string): Explanation => ({
  name,
  inWords: ({ convictedOn, workingDays: within, due }) =>
    `${rule(workingDays.en(within))} Working days are Monday to Friday without bank holidays, counted from the day after. The conviction was on ${convictedOn}, so the last day is ${due}.`,
  facts: { convictedOn: 'Convicted on', workingDays: 'Working days' },
  changes: ['A correction of the date of conviction', act],
})

const cy = (name: string, rule: Rule, act: string): Explanation => ({
  name,
  inWords: ({ convictedOn, workingDays: within, due }) =>
    `${rule(workingDays.cy(within))} Dydd Llun i ddydd Gwener heb wyliau banc yw’r diwrnodau gwaith, gan gyfrif o’r diwrnod wedyn. Roedd yr euogfarn ar ${convictedOn}, felly’r diwrnod olaf yw ${due}.`,
  facts: { convictedOn: 'Dyddiad yr euogfarn', workingDays: 'Diwrnodau gwaith' },
  changes: ['Cywiro dyddiad yr euogfarn', act],
})

/** The words of the rule for the youth offending team's report. */
export const youthReportText: Explanations = {
  en: en(
    'Youth offending team’s report',
    (within) => `The worker sends a report to the child protection manager within ${within} of conviction.`,
    'Receipt of the report',
  ),
  cy: cy(
    'Adroddiad y tîm troseddau ieuenctid',
    (within) =>
      `Mae’r gweithiwr yn anfon adroddiad at y rheolwr amddiffyn plant o fewn ${within} i’r euogfarn.`,
    'Derbyn yr adroddiad',
  ),
}

/** The words of the rule that the young person and family are told. */
export const youthToldText: Explanations = {
  en: en(
    'Tell the young person and family',
    (within) =>
      `Within ${within} of conviction the worker tells the young person and family what the designation of the offence may mean for them.`,
    'Recording that they have been told',
  ),
  cy: cy(
    'Dweud wrth y person ifanc a’r teulu',
    (within) =>
      `O fewn ${within} i’r euogfarn mae’r gweithiwr yn dweud wrth y person ifanc a’r teulu beth y gall dynodiad y drosedd ei olygu iddynt.`,
    'Cofnodi eu bod wedi cael gwybod',
  ),
}

/** Why a case of a child is sent to the other procedure. */
export const youthCaseText = {
  en: {
    'under-ten': 'A child under 10 belongs to the procedure for children harming others.',
    'not-accused':
      'A child who has not been accused of, warned for or convicted of a serious offence belongs to the procedure for children harming others.',
  },
  cy: {
    'under-ten': 'Mae plentyn o dan 10 oed yn perthyn i’r weithdrefn ar gyfer plant sy’n niweidio eraill.',
    'not-accused':
      'Mae plentyn nas cyhuddwyd, nas rhybuddiwyd ac nas cafwyd yn euog o drosedd ddifrifol yn perthyn i’r weithdrefn ar gyfer plant sy’n niweidio eraill.',
  },
}
