import type { Explanations } from '../explanation.ts'
import { days } from './words.ts'

/** The words of the rule for the decision form of a serious case review. */
export const reviewDecisionFormText: Explanations = {
  en: {
    name: 'Decision form of a serious case review',
    inWords: ({ decisionCalledForOn, days: within, due }) =>
      `The form reaches the chair of the board and the co-ordinator within ${days.en(within)}. A decision was called for on ${decisionCalledForOn}, so the last day is ${due}.`,
    facts: { decisionCalledForOn: 'Decision called for on', days: 'Days' },
    changes: ['The form being sent', 'A correction of the day on which a decision was called for'],
  },
  cy: {
    name: 'Ffurflen benderfynu adolygiad achos difrifol',
    inWords: ({ decisionCalledForOn, days: within, due }) =>
      `Mae’r ffurflen yn cyrraedd cadeirydd y bwrdd a’r cydlynydd o fewn ${days.cy(within)}. Galwyd am benderfyniad ar ${decisionCalledForOn}, felly’r diwrnod olaf yw ${due}.`,
    facts: { decisionCalledForOn: 'Galwyd am benderfyniad ar', days: 'Diwrnodau' },
    changes: ['Anfon y ffurflen', 'Cywiro’r diwrnod y galwyd am benderfyniad'],
  },
}

/** The words of the rule for the assessment after release. */
export const armsAfterReleaseText: Explanations = {
  en: {
    name: 'Assessment after release',
    inWords: ({ releasedOn, days: within, due }) =>
      `The probation lead makes an assessment informed by ARMS within ${days.en(within)} of release. Release was on ${releasedOn}, so the last day is ${due}.`,
    facts: { releasedOn: 'Released on', days: 'Days' },
    changes: ['The assessment being made', 'A correction of the day of release', 'A return to custody'],
  },
  cy: {
    name: 'Asesiad ar ôl rhyddhau',
    inWords: ({ releasedOn, days: within, due }) =>
      `Mae arweinydd y gwasanaeth prawf yn gwneud asesiad ar sail ARMS o fewn ${days.cy(within)} i’r rhyddhau. Digwyddodd y rhyddhau ar ${releasedOn}, felly’r diwrnod olaf yw ${due}.`,
    facts: { releasedOn: 'Rhyddhawyd ar', days: 'Diwrnodau' },
    changes: ['Gwneud yr asesiad', 'Cywiro dyddiad y rhyddhau', 'Dychwelyd i’r ddalfa'],
  },
}
