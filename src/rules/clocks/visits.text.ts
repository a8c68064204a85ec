import type { Explanations } from '../explanation.ts'

/** The words of the rule for the assessment of a proposed visit. */
export const visitAssessmentText: Explanations = {
  en: {
    name: 'Assessment of a proposed visit by a child',
    inWords: ({ referralReceivedOn, due }) =>
      `Children’s social care finishes its assessment within a month of the hospital’s referral. The referral was received on ${referralReceivedOn}, so the last day is ${due}.`,
    facts: { referralReceivedOn: 'Referral received on' },
    changes: ['A correction of the day on which the referral was received', 'The assessment being finished'],
  },
  cy: {
    name: 'Asesu ymweliad arfaethedig gan blentyn',
    inWords: ({ referralReceivedOn, due }) =>
      `Mae gofal cymdeithasol plant yn gorffen ei asesiad o fewn mis i atgyfeiriad yr ysbyty. Daeth yr atgyfeiriad i law ar ${referralReceivedOn}, felly’r diwrnod olaf yw ${due}.`,
    facts: { referralReceivedOn: 'Daeth yr atgyfeiriad i law ar' },
    changes: ['Cywiro’r diwrnod y daeth yr atgyfeiriad i law', 'Gorffen yr asesiad'],
  },
}

/** The words of the rule for the quarterly report on visits. */
export const visitReportText: Explanations = {
  en: {
    name: 'Quarterly report on visits by children',
    inWords: ({ previousQuarterEndedOn, due }) =>
      `Requests for assessment and their outcomes are reported each quarter to the safeguarding partners. The last quarter ended on ${previousQuarterEndedOn}, so this one ends on ${due}.`,
    facts: { previousQuarterEndedOn: 'End of the previous quarter' },
    changes: ['The report being sent', 'A change of the reporting quarter'],
  },
  cy: {
    name: 'Adroddiad chwarterol ar ymweliadau gan blant',
    inWords: ({ previousQuarterEndedOn, due }) =>
      `Adroddir bob chwarter i’r partneriaid diogelu ar geisiadau am asesiad a’u canlyniadau. Daeth y chwarter diwethaf i ben ar ${previousQuarterEndedOn}, felly daw’r un hwn i ben ar ${due}.`,
    facts: { previousQuarterEndedOn: 'Diwedd y chwarter blaenorol' },
    changes: ['Anfon yr adroddiad', 'Newid y chwarter adrodd'],
  },
}
