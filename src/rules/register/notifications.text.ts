import type { Explanations } from '../explanation.ts'
import type { ChangeKind } from './changes.ts'

/** What each change is called. */
export const changeText: Readonly<Record<'en' | 'cy', Readonly<Record<ChangeKind, string>>>> = {
  en: {
    'name-used': 'Use of a name that had not been notified',
    'home-changed': 'Change of home address',
    released: 'Release',
    'household-joined': 'Living or staying in a home with a child',
    'household-left': 'Leaving a home with a child',
    'account-opened': 'Account opened',
    'account-closed': 'Account closed',
    'account-altered': 'Details of an account changed',
    'card-obtained': 'Card obtained',
    'card-given-up': 'Card no longer held',
    'card-altered': 'Details of a card changed',
    'identity-obtained': 'Identity document obtained',
    'identity-given-up': 'Identity document no longer held',
  },
  cy: {
    'name-used': 'Defnyddio enw nad oedd wedi’i hysbysu',
    'home-changed': 'Newid cyfeiriad cartref',
    released: 'Rhyddhau',
    'household-joined': 'Byw neu aros mewn cartref gyda phlentyn',
    'household-left': 'Gadael cartref gyda phlentyn',
    'account-opened': 'Agor cyfrif',
    'account-closed': 'Cau cyfrif',
    'account-altered': 'Newid manylion cyfrif',
    'card-obtained': 'Cael cerdyn',
    'card-given-up': 'Cerdyn heb ei ddal mwyach',
    'card-altered': 'Newid manylion cerdyn',
    'identity-obtained': 'Cael dogfen adnabod',
    'identity-given-up': 'Dogfen adnabod heb ei dal mwyach',
  },
}

const countedFacts = {
  en: {
    triggeredOn: 'Day of the event',
    countedFrom: 'Day one',
    disregarded: 'Days left out (in custody, in hospital or abroad)',
  },
  cy: {
    triggeredOn: 'Diwrnod y digwyddiad',
    countedFrom: 'Diwrnod un',
    disregarded: 'Diwrnodau heb eu cyfrif (yn y ddalfa, mewn ysbyty neu dramor)',
  },
}

const initialText: Explanations = {
  en: {
    name: 'First notification to the police',
    inWords: ({ countedFrom, disregarded, due }) =>
      disregarded === 0
        ? `The first notification is due within 3 days, and the day of the conviction, finding, caution or order is day one. Day one was ${countedFrom}, so the last day is ${due}. Weekends and bank holidays count.`
        : `The first notification is due within 3 days, leaving out time in custody, in hospital or outside the United Kingdom. Day one was ${countedFrom}, so the last day is ${due}. Weekends and bank holidays count.`,
    facts: countedFacts.en,
    changes: [
      'A different date of conviction, finding, caution or service',
      'Time in custody, in hospital or abroad',
      'A notification already made for another matter that lasts throughout',
    ],
  },
  cy: {
    name: 'Hysbysiad cyntaf i’r heddlu',
    inWords: ({ countedFrom, disregarded, due }) =>
      disregarded === 0
        ? `Rhaid rhoi’r hysbysiad cyntaf o fewn 3 diwrnod, a diwrnod yr euogfarn, y canfyddiad, y rhybudd neu’r gorchymyn yw diwrnod un. Diwrnod un oedd ${countedFrom}, felly’r diwrnod olaf yw ${due}. Mae penwythnosau a gwyliau banc yn cyfrif.`
        : `Rhaid rhoi’r hysbysiad cyntaf o fewn 3 diwrnod, heb gyfrif amser yn y ddalfa, mewn ysbyty neu y tu allan i’r Deyrnas Unedig. Diwrnod un oedd ${countedFrom}, felly’r diwrnod olaf yw ${due}. Mae penwythnosau a gwyliau banc yn cyfrif.`,
    facts: countedFacts.cy,
    changes: [
      'Dyddiad gwahanol i’r euogfarn, y canfyddiad, y rhybudd neu’r cyflwyno',
      'Amser yn y ddalfa, mewn ysbyty neu dramor',
      'Hysbysiad a wnaed eisoes am fater arall sy’n para drwy’r cyfnod',
    ],
  },
}

const noticeText: Explanations = {
  en: {
    name: 'First notification after a notification notice',
    inWords: ({ countedFrom, due }) =>
      `The first notification is due within 3 days beginning with the day the notice was given. Day one was ${countedFrom}, so the last day is ${due}. How long the person must notify is counted from the conviction or caution abroad.`,
    facts: countedFacts.en,
    changes: ['A different day on which the notice was given', 'Time in custody, in hospital or abroad'],
  },
  cy: {
    name: 'Hysbysiad cyntaf ar ôl hysbysiad hysbysu',
    inWords: ({ countedFrom, due }) =>
      `Rhaid rhoi’r hysbysiad cyntaf o fewn 3 diwrnod gan ddechrau â’r diwrnod y rhoddwyd yr hysbysiad. Diwrnod un oedd ${countedFrom}, felly’r diwrnod olaf yw ${due}. Cyfrifir hyd y ddyletswydd o’r euogfarn neu’r rhybudd tramor.`,
    facts: countedFacts.cy,
    changes: ['Diwrnod gwahanol ar gyfer rhoi’r hysbysiad', 'Amser yn y ddalfa, mewn ysbyty neu dramor'],
  },
}

const changeNotificationText: Explanations = {
  en: {
    name: 'Notification of a change',
    inWords: ({ change, countedFrom, due }) =>
      `A change is notified within 3 days, and the day it happens is day one. What happened: ${changeText.en[change as ChangeKind]}. Day one was ${countedFrom}, so the last day is ${due}.`,
    facts: countedFacts.en,
    changes: [
      'A different day for the change',
      'A notice given beforehand that came true within 2 days early and 3 days beginning with the day named',
      'Time in custody, in hospital or abroad',
    ],
  },
  cy: {
    name: 'Hysbysu newid',
    inWords: ({ change, countedFrom, due }) =>
      `Rhaid hysbysu newid o fewn 3 diwrnod, a diwrnod y newid yw diwrnod un. Beth ddigwyddodd: ${changeText.cy[change as ChangeKind]}. Diwrnod un oedd ${countedFrom}, felly’r diwrnod olaf yw ${due}.`,
    facts: countedFacts.cy,
    changes: [
      'Diwrnod gwahanol ar gyfer y newid',
      'Hysbysiad a roddwyd ymlaen llaw ac a ddaeth yn wir o fewn yr amser a ganiateir',
      'Amser yn y ddalfa, mewn ysbyty neu dramor',
    ],
  },
}

const lapsedText: Explanations = {
  en: {
    name: 'To say that a change told beforehand has not happened',
    inWords: ({ expectedOn, due }) =>
      `A change was told beforehand for ${expectedOn} and had not happened by the end of 3 days beginning with that day. The person says so within 6 days beginning with it, so the last day is ${due}.`,
    facts: { givenOn: 'Told on', expectedOn: 'Expected on', disregarded: countedFacts.en.disregarded },
    changes: ['The change having happened in time', 'Time in custody, in hospital or abroad'],
  },
  cy: {
    name: 'Dweud nad yw newid a hysbyswyd ymlaen llaw wedi digwydd',
    inWords: ({ expectedOn, due }) =>
      `Hysbyswyd newid ymlaen llaw ar gyfer ${expectedOn} ac nid oedd wedi digwydd erbyn diwedd 3 diwrnod gan ddechrau â’r diwrnod hwnnw. Rhaid dweud hynny o fewn 6 diwrnod gan ddechrau ag ef, felly’r diwrnod olaf yw ${due}.`,
    facts: { givenOn: 'Hysbyswyd ar', expectedOn: 'Disgwylid ar', disregarded: countedFacts.cy.disregarded },
    changes: ['Bod y newid wedi digwydd mewn pryd', 'Amser yn y ddalfa, mewn ysbyty neu dramor'],
  },
}

const stayText: Explanations = {
  en: {
    name: 'Notification of another address',
    inWords: ({ reachedOn, due }) =>
      `Seven days at one address within any 12 months make it one that must be notified. The seventh day was ${reachedOn}. The 3 days begin with that day, so the last day is ${due}.`,
    facts: { reachedOn: 'Seventh day reached on', disregarded: countedFacts.en.disregarded },
    changes: [
      'Other stays at the address',
      'The address having been notified before',
      'Time in custody, in hospital or abroad',
    ],
  },
  cy: {
    name: 'Hysbysu cyfeiriad arall',
    inWords: ({ reachedOn, due }) =>
      `Mae saith diwrnod mewn un cyfeiriad o fewn unrhyw 12 mis yn golygu bod rhaid ei hysbysu. Y seithfed diwrnod oedd ${reachedOn}. Mae’r 3 diwrnod yn dechrau â’r diwrnod hwnnw, felly’r diwrnod olaf yw ${due}.`,
    facts: { reachedOn: 'Cyrhaeddwyd y seithfed diwrnod ar', disregarded: countedFacts.cy.disregarded },
    changes: [
      'Arosiadau eraill yn y cyfeiriad',
      'Bod y cyfeiriad wedi’i hysbysu o’r blaen',
      'Amser yn y ddalfa, mewn ysbyty neu dramor',
    ],
  },
}

const periodicFacts = {
  en: {
    lastNotifiedOn: 'Last notified on',
    periodEnds: 'End of the usual period',
    backOn: 'Released or returned on',
  },
  cy: {
    lastNotifiedOn: 'Hysbyswyd ddiwethaf ar',
    periodEnds: 'Diwedd y cyfnod arferol',
    backOn: 'Rhyddhawyd neu ddychwelodd ar',
  },
}

const annualText: Explanations = {
  en: {
    name: 'Yearly notification',
    inWords: ({ lastNotifiedOn, extended, backOn, periodEnds, due }) =>
      extended === true
        ? `Everything is notified again within a year of the last notification, which was on ${lastNotifiedOn}. The year ended on ${periodEnds} while the person was in custody, in hospital or abroad. That stopped on ${backOn}, so the last day is ${due}.`
        : `Everything is notified again within a year of the last notification, which was on ${lastNotifiedOn}. The last day is ${due}.`,
    facts: periodicFacts.en,
    changes: [
      'Any notification of a change, which starts the year again',
      'Having no sole or main residence, which makes it weekly',
      'Being in custody, in hospital or abroad when the year ends',
      'The end of the notification period',
    ],
  },
  cy: {
    name: 'Hysbysiad blynyddol',
    inWords: ({ lastNotifiedOn, extended, backOn, periodEnds, due }) =>
      extended === true
        ? `Hysbysir popeth eto o fewn blwyddyn i’r hysbysiad diwethaf, sef ${lastNotifiedOn}. Daeth y flwyddyn i ben ar ${periodEnds} tra oedd y person yn y ddalfa, mewn ysbyty neu dramor. Daeth hynny i ben ar ${backOn}, felly’r diwrnod olaf yw ${due}.`
        : `Hysbysir popeth eto o fewn blwyddyn i’r hysbysiad diwethaf, sef ${lastNotifiedOn}. Y diwrnod olaf yw ${due}.`,
    facts: periodicFacts.cy,
    changes: [
      'Unrhyw hysbysiad o newid, sy’n dechrau’r flwyddyn eto',
      'Bod heb unig neu brif breswylfa, sy’n ei wneud yn wythnosol',
      'Bod yn y ddalfa, mewn ysbyty neu dramor pan ddaw’r flwyddyn i ben',
      'Diwedd y cyfnod hysbysu',
    ],
  },
}

const weeklyText: Explanations = {
  en: {
    name: 'Weekly notification',
    inWords: ({ lastNotifiedOn, extended, backOn, periodEnds, due }) =>
      extended === true
        ? `Somebody without a sole or main residence notifies again within 7 days of the last notification, which was on ${lastNotifiedOn}. The 7 days ended on ${periodEnds} while the person was in custody, in hospital or abroad. That stopped on ${backOn}, so the last day is ${due}.`
        : `Somebody without a sole or main residence notifies again within 7 days of the last notification, which was on ${lastNotifiedOn}. The last day is ${due}.`,
    facts: periodicFacts.en,
    changes: [
      'A new notification, which starts the 7 days again',
      'Notifying a sole or main residence, which makes it yearly',
      'Being in custody, in hospital or abroad when the 7 days end',
    ],
  },
  cy: {
    name: 'Hysbysiad wythnosol',
    inWords: ({ lastNotifiedOn, extended, backOn, periodEnds, due }) =>
      extended === true
        ? `Mae rhywun heb unig neu brif breswylfa yn hysbysu eto o fewn 7 diwrnod i’r hysbysiad diwethaf, sef ${lastNotifiedOn}. Daeth y 7 diwrnod i ben ar ${periodEnds} tra oedd y person yn y ddalfa, mewn ysbyty neu dramor. Daeth hynny i ben ar ${backOn}, felly’r diwrnod olaf yw ${due}.`
        : `Mae rhywun heb unig neu brif breswylfa yn hysbysu eto o fewn 7 diwrnod i’r hysbysiad diwethaf, sef ${lastNotifiedOn}. Y diwrnod olaf yw ${due}.`,
    facts: periodicFacts.cy,
    changes: [
      'Hysbysiad newydd, sy’n dechrau’r 7 diwrnod eto',
      'Hysbysu unig neu brif breswylfa, sy’n ei wneud yn flynyddol',
      'Bod yn y ddalfa, mewn ysbyty neu dramor pan ddaw’r 7 diwrnod i ben',
    ],
  },
}

/** The words of each rule that makes somebody notify, by the rule's name. */
export const notificationsText = {
  'initial-notification': initialText,
  'notice-initial-notification': noticeText,
  'change-notification': changeNotificationText,
  'advance-notice-lapsed': lapsedText,
  'stay-notification': stayText,
  'annual-notification': annualText,
  'weekly-notification': weeklyText,
} as const satisfies Record<string, Explanations>
