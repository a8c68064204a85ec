import type { Explanations } from '../explanation.ts'
import type { OrderKey } from './order-type.ts'
import { orderType } from './order-types.ts'

const nameOf = (order: unknown, language: 'en' | 'cy') => orderType(order as OrderKey).name[language]

const ends: Explanations = {
  en: {
    name: 'End of an order',
    inWords: ({ order, inForceFrom, due }) =>
      `An order in force from ${inForceFrom} ends on its last day, ${due}. Type of order: ${nameOf(order, 'en')}.`,
    facts: { madeOn: 'Made on', inForceFrom: 'In force from' },
    changes: [
      'Renewal or variation by the court',
      'Discharge by the court',
      'A later order that replaces it',
    ],
  },
  cy: {
    name: 'Diwedd gorchymyn',
    inWords: ({ order, inForceFrom, due }) =>
      `Daw gorchymyn mewn grym o ${inForceFrom} i ben ar ei ddiwrnod olaf, ${due}. Math o orchymyn: ${nameOf(order, 'cy')}.`,
    facts: { madeOn: 'Gwnaed ar', inForceFrom: 'Mewn grym o' },
    changes: [
      'Adnewyddu neu amrywio gan y llys',
      'Rhyddhau gan y llys',
      'Gorchymyn diweddarach sy’n cymryd ei le',
    ],
  },
}

const mayBeDischarged: Explanations = {
  en: {
    name: 'An order may be discharged without consent',
    inWords: ({ from, months, due }) =>
      `For ${months} months beginning with ${from} the court discharges this order only if both the person and the police consent. From ${due} it may do so without.`,
    facts: { from: 'Counted from', months: 'Months' },
    changes: ['Consent of the person and the police', 'An order that holds a ban on foreign travel only'],
  },
  cy: {
    name: 'Gellir rhyddhau gorchymyn heb gydsyniad',
    inWords: ({ from, months, due }) =>
      `Am ${months} mis gan ddechrau â ${from} dim ond gyda chydsyniad y person a’r heddlu y mae’r llys yn rhyddhau’r gorchymyn hwn. O ${due} gall wneud hynny hebddo.`,
    facts: { from: 'Cyfrifir o', months: 'Misoedd' },
    changes: ['Cydsyniad y person a’r heddlu', 'Gorchymyn sy’n cynnwys gwaharddiad teithio tramor yn unig'],
  },
}

const first: Explanations = {
  en: {
    name: 'First notification under an order',
    inWords: ({ order, countedFrom, setAsideUntil, due }) =>
      setAsideUntil === null
        ? `Somebody under this order tells the police their details within 3 days. Day one was ${countedFrom}, so the last day is ${due}. Type of order: ${nameOf(order, 'en')}.`
        : `Other notification requirements took the place of those of this order until ${setAsideUntil}. The 3 days begin with that day, so the last day is ${due}. Type of order: ${nameOf(order, 'en')}.`,
    facts: { triggeredOn: 'Day of the event', countedFrom: 'Day one' },
    changes: [
      'A different day of service or of coming into force',
      'Other notification requirements that take the place of these',
      'Under a violent offender order: time in custody, in hospital or abroad',
    ],
  },
  cy: {
    name: 'Hysbysiad cyntaf o dan orchymyn',
    inWords: ({ order, countedFrom, setAsideUntil, due }) =>
      setAsideUntil === null
        ? `Mae rhywun o dan y gorchymyn hwn yn rhoi ei fanylion i’r heddlu o fewn 3 diwrnod. Diwrnod un oedd ${countedFrom}, felly’r diwrnod olaf yw ${due}. Math o orchymyn: ${nameOf(order, 'cy')}.`
        : `Cymerodd gofynion hysbysu eraill le gofynion y gorchymyn hwn tan ${setAsideUntil}. Mae’r 3 diwrnod yn dechrau â’r diwrnod hwnnw, felly’r diwrnod olaf yw ${due}. Math o orchymyn: ${nameOf(order, 'cy')}.`,
    facts: { triggeredOn: 'Diwrnod y digwyddiad', countedFrom: 'Diwrnod un' },
    changes: [
      'Diwrnod gwahanol ar gyfer cyflwyno neu ddod i rym',
      'Gofynion hysbysu eraill sy’n cymryd eu lle',
      'O dan orchymyn troseddwr treisgar: amser yn y ddalfa, mewn ysbyty neu dramor',
    ],
  },
}

const change: Explanations = {
  en: {
    name: 'Notification of a change under an order',
    inWords: ({ order, countedFrom, due }) =>
      `Somebody under this order tells the police of a change within 3 days, and the day of the change is day one. Day one was ${countedFrom}, so the last day is ${due}. Type of order: ${nameOf(order, 'en')}.`,
    facts: { triggeredOn: 'Day of the change', countedFrom: 'Day one' },
    changes: ['A different day for the change', 'The end of the order'],
  },
  cy: {
    name: 'Hysbysu newid o dan orchymyn',
    inWords: ({ order, countedFrom, due }) =>
      `Mae rhywun o dan y gorchymyn hwn yn rhoi gwybod i’r heddlu am newid o fewn 3 diwrnod, a diwrnod y newid yw diwrnod un. Diwrnod un oedd ${countedFrom}, felly’r diwrnod olaf yw ${due}. Math o orchymyn: ${nameOf(order, 'cy')}.`,
    facts: { triggeredOn: 'Diwrnod y newid', countedFrom: 'Diwrnod un' },
    changes: ['Diwrnod gwahanol ar gyfer y newid', 'Diwedd y gorchymyn'],
  },
}

const yearly: Explanations = {
  en: {
    name: 'Yearly notification under a violent offender order',
    inWords: ({ lastNotifiedOn, due }) =>
      `Everything is notified again within a year of the last notification, which was on ${lastNotifiedOn}. The last day is ${due}.`,
    facts: { lastNotifiedOn: 'Last notified on' },
    changes: [
      'Any notification of a change',
      'The end of the order',
      'Being in custody, in hospital or abroad',
    ],
  },
  cy: {
    name: 'Hysbysiad blynyddol o dan orchymyn troseddwr treisgar',
    inWords: ({ lastNotifiedOn, due }) =>
      `Hysbysir popeth eto o fewn blwyddyn i’r hysbysiad diwethaf, sef ${lastNotifiedOn}. Y diwrnod olaf yw ${due}.`,
    facts: { lastNotifiedOn: 'Hysbyswyd ddiwethaf ar' },
    changes: ['Unrhyw hysbysiad o newid', 'Diwedd y gorchymyn', 'Bod yn y ddalfa, mewn ysbyty neu dramor'],
  },
}

const hearing: Explanations = {
  en: {
    name: 'Hearing of an application after a domestic abuse protection notice',
    inWords: ({ at, due }) =>
      `The application is heard within 48 hours of the notice, which was given at ${at}. Sundays, Christmas Day, Good Friday and bank holidays do not count; Saturdays do. The last moment is ${due}.`,
    facts: { at: 'Notice given at' },
    changes: ['A different time of giving the notice'],
  },
  cy: {
    name: 'Gwrandawiad cais ar ôl hysbysiad amddiffyn rhag cam-drin domestig',
    inWords: ({ at, due }) =>
      `Gwrandewir y cais o fewn 48 awr i’r hysbysiad, a roddwyd am ${at}. Nid yw dyddiau Sul, Dydd Nadolig, Dydd Gwener y Groglith na gwyliau banc yn cyfrif; mae dyddiau Sadwrn yn cyfrif. Yr eiliad olaf yw ${due}.`,
    facts: { at: 'Rhoddwyd yr hysbysiad am' },
    changes: ['Amser gwahanol ar gyfer rhoi’r hysbysiad'],
  },
}

const arrest: Explanations = {
  en: {
    name: 'Before the court after arrest for breach of a notice',
    inWords: ({ at, due }) =>
      `Somebody arrested for breach of a notice is brought before the court within 24 hours of the arrest, which was at ${at}. Sundays, Christmas Day, Good Friday and bank holidays do not count; Saturdays do. The last moment is ${due}.`,
    facts: { at: 'Arrested at' },
    changes: ['A different time of arrest', 'A hearing of the application before then'],
  },
  cy: {
    name: 'Gerbron y llys ar ôl arestio am dorri hysbysiad',
    inWords: ({ at, due }) =>
      `Daw rhywun a arestiwyd am dorri hysbysiad gerbron y llys o fewn 24 awr i’r arestio, a fu am ${at}. Nid yw dyddiau Sul, Dydd Nadolig, Dydd Gwener y Groglith na gwyliau banc yn cyfrif; mae dyddiau Sadwrn yn cyfrif. Yr eiliad olaf yw ${due}.`,
    facts: { at: 'Arestiwyd am' },
    changes: ['Amser arestio gwahanol', 'Gwrandawiad y cais cyn hynny'],
  },
}

const consider: Explanations = {
  en: {
    name: 'Consider a preventative order',
    inWords: ({ endsOn, months }) =>
      `Supervision of a sex offender who is still a high risk ends on ${endsOn}. The lead agency is asked ${months} months before, or when it becomes known, to consider an order. The procedure sets no time; this one was chosen for the service.`,
    facts: { risk: 'Risk', endsOn: 'Supervision ends on', months: 'Months before the end' },
    changes: ['A different end of supervision', 'A lower risk', 'A recorded decision', 'An order in force'],
  },
  cy: {
    name: 'Ystyried gorchymyn ataliol',
    inWords: ({ endsOn, months }) =>
      `Daw goruchwyliaeth troseddwr rhyw sy’n dal yn risg uchel i ben ar ${endsOn}. Gofynnir i’r asiantaeth arweiniol ystyried gorchymyn ${months} mis cyn hynny, neu pan ddaw’n hysbys. Nid yw’r weithdrefn yn gosod amser; dewiswyd hwn ar gyfer y gwasanaeth.`,
    facts: { risk: 'Risg', endsOn: 'Goruchwyliaeth yn dod i ben ar', months: 'Misoedd cyn y diwedd' },
    changes: [
      'Diwedd gwahanol i’r oruchwyliaeth',
      'Risg is',
      'Penderfyniad wedi’i gofnodi',
      'Gorchymyn mewn grym',
    ],
  },
}

const terrorism = (event: { en: string; cy: string }, begins: { en: string; cy: string }): Explanations => ({
  en: {
    name: event.en,
    inWords: ({ countedFrom, due }) => `${begins.en} Day one was ${countedFrom}, so the last day is ${due}.`,
    facts: { triggeredOn: 'Day of the event', countedFrom: 'Day one' },
    changes: ['A different day', 'Time in custody, in hospital or in immigration detention'],
  },
  cy: {
    name: event.cy,
    inWords: ({ countedFrom, due }) =>
      `${begins.cy} Diwrnod un oedd ${countedFrom}, felly’r diwrnod olaf yw ${due}.`,
    facts: { triggeredOn: 'Diwrnod y digwyddiad', countedFrom: 'Diwrnod un' },
    changes: ['Diwrnod gwahanol', 'Amser yn y ddalfa, mewn ysbyty neu dan gadwad mewnfudo'],
  },
})

const terrorismYearly: Explanations = {
  en: {
    name: 'Terrorism notification: every year',
    inWords: ({ lastNotifiedOn, due }) =>
      `Everything is notified again within a year of the last notification, which was on ${lastNotifiedOn}. The last day is ${due}.`,
    facts: { lastNotifiedOn: 'Last notified on' },
    changes: ['Any later notification', 'Being in detention or abroad when the year ends'],
  },
  cy: {
    name: 'Hysbysu terfysgaeth: bob blwyddyn',
    inWords: ({ lastNotifiedOn, due }) =>
      `Hysbysir popeth eto o fewn blwyddyn i’r hysbysiad diwethaf, sef ${lastNotifiedOn}. Y diwrnod olaf yw ${due}.`,
    facts: { lastNotifiedOn: 'Hysbyswyd ddiwethaf ar' },
    changes: ['Unrhyw hysbysiad diweddarach', 'Bod dan gadwad neu dramor pan ddaw’r flwyddyn i ben'],
  },
}

/** The words of every clock of an order, by the rule's name. */
export const ordersText: Readonly<Record<string, Explanations>> = {
  'order-ends': ends,
  'order-may-be-discharged': mayBeDischarged,
  'order-notification': first,
  'order-change': change,
  'order-yearly': yearly,
  'dapo-hearing': hearing,
  'dapn-arrest': arrest,
  'consider-order': consider,
  'terrorism-initial': terrorism(
    { en: 'Terrorism notification: first', cy: 'Hysbysu terfysgaeth: y cyntaf' },
    {
      en: 'The first notification is due within 3 days beginning with the day of sentence, leaving out time in detention.',
      cy: 'Rhaid rhoi’r hysbysiad cyntaf o fewn 3 diwrnod gan ddechrau â diwrnod y ddedfryd, heb gyfrif amser dan gadwad.',
    },
  ),
  'terrorism-change': terrorism(
    { en: 'Terrorism notification: a change', cy: 'Hysbysu terfysgaeth: newid' },
    {
      en: 'A change is notified within 3 days beginning with the day it happens, leaving out time in detention.',
      cy: 'Hysbysir newid o fewn 3 diwrnod gan ddechrau â’r diwrnod y mae’n digwydd, heb gyfrif amser dan gadwad.',
    },
  ),
  'terrorism-return': terrorism(
    { en: 'Terrorism notification: on return', cy: 'Hysbysu terfysgaeth: wrth ddychwelyd' },
    {
      en: 'Somebody whose details changed, or whose yearly notification fell due, while abroad notifies within 3 days beginning with the day of return.',
      cy: 'Mae rhywun y newidiodd ei fanylion, neu y daeth ei hysbysiad blynyddol yn ddyledus, tra oedd dramor yn hysbysu o fewn 3 diwrnod gan ddechrau â diwrnod y dychwelyd.',
    },
  ),
  'terrorism-yearly': terrorismYearly,
}
