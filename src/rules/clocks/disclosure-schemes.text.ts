import type { Explanation, Explanations, ReadableFacts } from '../explanation.ts'
import { days, hours, workingDays } from './words.ts'

type Scheme = { name: string; rule: (facts: ReadableFacts & { due: string }) => string }

const en = ({ name, rule }: Scheme): Explanation => ({
  name,
  inWords: rule,
  facts: {
    appliedOn: 'Application made on',
    startedAt: 'Application made at',
    days: 'Days',
    workingDays: 'Working days',
    hours: 'Hours',
  },
  changes: [
    'A correction of when the application was made',
    'The step being done',
    'Withdrawal of the application',
  ],
})

const cy = ({ name, rule }: Scheme): Explanation => ({
  name,
  inWords: rule,
  facts: {
    appliedOn: 'Gwnaed y cais ar',
    startedAt: 'Gwnaed y cais am',
    days: 'Diwrnodau',
    workingDays: 'Diwrnodau gwaith',
    hours: 'Oriau',
  },
  changes: ['Cywiro pryd y gwnaed y cais', 'Cyflawni’r cam', 'Tynnu’r cais yn ôl'],
})

const whole = {
  en: ({ appliedOn, days: within, due }: ReadableFacts & { due: string }) =>
    `The whole process ends within ${days.en(within)} of the application. It was made on ${appliedOn}, so the last day is ${due}.`,
  cy: ({ appliedOn, days: within, due }: ReadableFacts & { due: string }) =>
    `Daw’r broses gyfan i ben o fewn ${days.cy(within)} i’r cais. Fe’i gwnaed ar ${appliedOn}, felly’r diwrnod olaf yw ${due}.`,
}

const checks = {
  en: ({ startedAt, hours: within, due }: ReadableFacts & { due: string }) =>
    `Initial checks are made within ${hours.en(within)} of the application. It was made at ${startedAt}, so they end by ${due}.`,
  cy: ({ startedAt, hours: within, due }: ReadableFacts & { due: string }) =>
    `Gwneir gwiriadau cychwynnol o fewn ${hours.cy(within)} i’r cais. Fe’i gwnaed am ${startedAt}, felly dônt i ben erbyn ${due}.`,
}

/** The words of the whole domestic violence disclosure process. */
export const dvdsWholeText: Explanations = {
  en: en({ name: 'Domestic violence disclosure: the whole process', rule: whole.en }),
  cy: cy({ name: 'Datgelu trais domestig: y broses gyfan', rule: whole.cy }),
}

/** The words of the first checks of domestic violence disclosure. */
export const dvdsFirstChecksText: Explanations = {
  en: en({ name: 'Domestic violence disclosure: initial checks', rule: checks.en }),
  cy: cy({ name: 'Datgelu trais domestig: gwiriadau cychwynnol', rule: checks.cy }),
}

/** The words of the meeting with the applicant in domestic violence disclosure. */
export const dvdsFaceToFaceText: Explanations = {
  en: en({
    name: 'Domestic violence disclosure: face to face',
    rule: ({ appliedOn, workingDays: within, due }) =>
      `The applicant is met face to face within ${workingDays.en(within)} of the application. It was made on ${appliedOn}, so the last day is ${due}.`,
  }),
  cy: cy({
    name: 'Datgelu trais domestig: wyneb yn wyneb',
    rule: ({ appliedOn, workingDays: within, due }) =>
      `Cyfarfyddir â’r ymgeisydd wyneb yn wyneb o fewn ${workingDays.cy(within)} i’r cais. Fe’i gwnaed ar ${appliedOn}, felly’r diwrnod olaf yw ${due}.`,
  }),
}

/** The words of the first checks of child sex offender disclosure. */
export const csodsFirstChecksText: Explanations = {
  en: en({ name: 'Child sex offender disclosure: initial checks', rule: checks.en }),
  cy: cy({ name: 'Datgelu troseddwyr rhyw yn erbyn plant: gwiriadau cychwynnol', rule: checks.cy }),
}

/** The words of the interview in child sex offender disclosure. */
export const csodsFaceToFaceText: Explanations = {
  en: en({
    name: 'Child sex offender disclosure: face-to-face interview',
    rule: ({ appliedOn, days: within, due }) =>
      `The applicant is interviewed face to face within ${days.en(within)} of the application. It was made on ${appliedOn}, so the last day is ${due}.`,
  }),
  cy: cy({
    name: 'Datgelu troseddwyr rhyw yn erbyn plant: cyfweliad wyneb yn wyneb',
    rule: ({ appliedOn, days: within, due }) =>
      `Caiff yr ymgeisydd ei gyfweld wyneb yn wyneb o fewn ${days.cy(within)} i’r cais. Fe’i gwnaed ar ${appliedOn}, felly’r diwrnod olaf yw ${due}.`,
  }),
}

/** The words of the whole child sex offender disclosure process. */
export const csodsWholeText: Explanations = {
  en: en({ name: 'Child sex offender disclosure: the whole process', rule: whole.en }),
  cy: cy({ name: 'Datgelu troseddwyr rhyw yn erbyn plant: y broses gyfan', rule: whole.cy }),
}
