import type { Explanations } from '../explanation.ts'

const maySeek: Explanations = {
  en: {
    name: 'Review of an indefinite period may be sought',
    inWords: ({ countedFrom, years, refused, due }) =>
      refused === true
        ? `After an unsuccessful application the next may be made when ${years} years have passed. The last decision was on ${countedFrom}, so the first day is ${due}.`
        : `An application may be made when ${years} years have passed, beginning with the first notification after release. That was on ${countedFrom}, so the first day is ${due}.`,
    facts: { countedFrom: 'Counted from', years: 'Years' },
    changes: [
      'The date of the first notification after release',
      'Age at conviction',
      'An unsuccessful application',
    ],
  },
  cy: {
    name: 'Gellir gofyn am adolygu cyfnod amhenodol',
    inWords: ({ countedFrom, years, refused, due }) =>
      refused === true
        ? `Ar ôl cais aflwyddiannus gellir gwneud y nesaf pan fydd ${years} mlynedd wedi mynd heibio. Roedd y penderfyniad diwethaf ar ${countedFrom}, felly’r diwrnod cyntaf yw ${due}.`
        : `Gellir gwneud cais pan fydd ${years} mlynedd wedi mynd heibio, gan ddechrau â’r hysbysiad cyntaf ar ôl rhyddhau. Roedd hynny ar ${countedFrom}, felly’r diwrnod cyntaf yw ${due}.`,
    facts: { countedFrom: 'Cyfrifir o', years: 'Blynyddoedd' },
    changes: ['Dyddiad yr hysbysiad cyntaf ar ôl rhyddhau', 'Oedran adeg yr euogfarn', 'Cais aflwyddiannus'],
  },
}

const acknowledgement: Explanations = {
  en: {
    name: 'Acknowledge an application for review',
    inWords: ({ receivedOn, due }) =>
      `The chief officer acknowledges an application within 14 days of receiving it. It was received on ${receivedOn}, so the last day is ${due}.`,
    facts: { receivedOn: 'Received on' },
    changes: ['A different day of receipt'],
  },
  cy: {
    name: 'Cydnabod cais am adolygiad',
    inWords: ({ receivedOn, due }) =>
      `Mae’r prif swyddog yn cydnabod cais o fewn 14 diwrnod i’w dderbyn. Fe’i derbyniwyd ar ${receivedOn}, felly’r diwrnod olaf yw ${due}.`,
    facts: { receivedOn: 'Derbyniwyd ar' },
    changes: ['Diwrnod derbyn gwahanol'],
  },
}

const information: Explanations = {
  en: {
    name: 'Information for a review',
    inWords: ({ asked, due }) =>
      `A body that is asked for information sends it within 28 days. It was asked on ${asked}, so the last day is ${due}.`,
    facts: { asked: 'Asked on' },
    changes: ['A different day on which the request arrived'],
  },
  cy: {
    name: 'Gwybodaeth ar gyfer adolygiad',
    inWords: ({ asked, due }) =>
      `Mae corff y gofynnir iddo am wybodaeth yn ei hanfon o fewn 28 diwrnod. Gofynnwyd ar ${asked}, felly’r diwrnod olaf yw ${due}.`,
    facts: { asked: 'Gofynnwyd ar' },
    changes: ['Diwrnod gwahanol ar gyfer cyrraedd y cais'],
  },
}

const decision: Explanations = {
  en: {
    name: 'Decide an application for review',
    inWords: ({ lastAnswer, due }) =>
      `An application is decided within 6 weeks of the latest day on which a body had to answer. That day is ${lastAnswer}, so the last day is ${due}.`,
    facts: { lastAnswer: 'Latest day for an answer' },
    changes: ['Asking another body later'],
  },
  cy: {
    name: 'Penderfynu cais am adolygiad',
    inWords: ({ lastAnswer, due }) =>
      `Penderfynir cais o fewn 6 wythnos i’r diwrnod olaf yr oedd yn rhaid i gorff ateb. ${lastAnswer} yw’r diwrnod hwnnw, felly’r diwrnod olaf yw ${due}.`,
    facts: { lastAnswer: 'Diwrnod olaf ar gyfer ateb' },
    changes: ['Gofyn i gorff arall yn ddiweddarach'],
  },
}

const appeal: Explanations = {
  en: {
    name: 'Appeal against the decision on a review',
    inWords: ({ noticeReceivedOn, due }) =>
      `An appeal to a magistrates’ court is made within 21 days beginning with the day on which the notice was received. That was ${noticeReceivedOn}, so the last day is ${due}.`,
    facts: { noticeReceivedOn: 'Notice received on' },
    changes: ['A different day of receipt'],
  },
  cy: {
    name: 'Apelio yn erbyn penderfyniad ar adolygiad',
    inWords: ({ noticeReceivedOn, due }) =>
      `Gwneir apêl i lys ynadon o fewn 21 diwrnod gan ddechrau â’r diwrnod y derbyniwyd yr hysbysiad. ${noticeReceivedOn} oedd hwnnw, felly’r diwrnod olaf yw ${due}.`,
    facts: { noticeReceivedOn: 'Derbyniwyd yr hysbysiad ar' },
    changes: ['Diwrnod derbyn gwahanol'],
  },
}

/** The words of each rule about review of an indefinite period, by the rule's name. */
export const reviewText = {
  'review-may-be-sought': maySeek,
  'review-acknowledgement': acknowledgement,
  'review-information': information,
  'review-decision': decision,
  'review-appeal': appeal,
} as const satisfies Record<string, Explanations>
