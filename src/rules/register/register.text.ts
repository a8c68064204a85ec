import type { Explanations } from '../explanation.ts'
import { notificationsText } from './notifications.text.ts'
import { reviewText } from './review.text.ts'
import { travelText } from './travel.text.ts'

const periodEndsText: Explanations = {
  en: {
    name: 'End of the notification period',
    inWords: ({ from, due }) =>
      `The period began on ${from}, the day of the conviction, finding, caution or order that lasts longest. Time in custody does not lengthen it. The last day is ${due}.`,
    facts: { from: 'Began on', matters: 'Convictions, findings, cautions and orders' },
    changes: [
      'Another conviction or caution for a listed offence',
      'A sentence changed on appeal',
      'An order that keeps the person on the register while it lasts',
    ],
  },
  cy: {
    name: 'Diwedd y cyfnod hysbysu',
    inWords: ({ from, due }) =>
      `Dechreuodd y cyfnod ar ${from}, sef diwrnod yr euogfarn, y canfyddiad, y rhybudd neu’r gorchymyn sy’n para hiraf. Nid yw amser yn y ddalfa yn ei ymestyn. Y diwrnod olaf yw ${due}.`,
    facts: { from: 'Dechreuodd ar', matters: 'Euogfarnau, canfyddiadau, rhybuddion a gorchmynion' },
    changes: [
      'Euogfarn neu rybudd arall am drosedd restredig',
      'Newid dedfryd ar apêl',
      'Gorchymyn sy’n cadw’r person ar y gofrestr tra bydd mewn grym',
    ],
  },
}

/** The words of every clock of the register, by the rule's name. */
export const clocksText: Readonly<Record<string, Explanations>> = {
  ...notificationsText,
  ...travelText,
  ...reviewText,
  'notification-period-ends': periodEndsText,
}

/** Why a period is what it is, step by step, and what each possible answer assumes. */
export const periodText = {
  en: {
    reasons: {
      'begins-with-relevant-date': 'The period begins with the date of conviction, finding or caution',
      'subject-before-sentence': 'The person must notify from that date; how long depends on the sentence',
      'before-september-1997': 'The register began on 1 September 1997 and did not reach this matter',
      'terms-added':
        'Terms for listed offences that follow each other are added; time that runs together counts once',
      'extension-counts': 'The extension period of an extended sentence counts',
      'suspended-not-verified':
        'How a suspended sentence counts has not been checked against a published source',
      'detention-part-not-verified':
        'How a detention and training order counts has not been checked against a published source',
      'indefinite-sentence':
        'Life, public protection, an indeterminate sentence or 30 months or more: indefinite',
      'indefinite-restriction': 'Hospital with a restriction order: indefinite',
      'indefinite-lifelong': 'Order for lifelong restriction: indefinite',
      'ten-years': 'More than 6 months and less than 30 months: 10 years',
      'seven-years-prison': '6 months or less: 7 years',
      'seven-years-hospital': 'Hospital without a restriction order: 7 years',
      'two-years': 'Caution: 2 years',
      discharge: 'Conditional discharge: as long as the discharge',
      'five-years': 'Any other disposal: 5 years',
      halved: 'Under 18 on that date: half the time',
      'foreign-date': 'Dealt with abroad: the period runs from the date abroad',
      'ends-with-trial': 'Tried later for the same matter: the period from the finding ends with the trial',
    },
    assuming: {
      'suspended-counts-in-full': 'If a suspended sentence counts by its full length',
      'suspended-is-other': 'If a suspended sentence counts as any other disposal',
      'detention-part-counts': 'If only the detention part of a detention and training order counts',
      'whole-order-counts': 'If the whole detention and training order counts',
    },
    adult: 'If 18 or over on the date',
    under18: 'If under 18 on the date',
  },
  cy: {
    reasons: {
      'begins-with-relevant-date':
        'Mae’r cyfnod yn dechrau â dyddiad yr euogfarn, y canfyddiad neu’r rhybudd',
      'subject-before-sentence':
        'Rhaid i’r person hysbysu o’r dyddiad hwnnw; mae’r hyd yn dibynnu ar y ddedfryd',
      'before-september-1997': 'Dechreuodd y gofrestr ar 1 Medi 1997 ac nid oedd yn cyrraedd y mater hwn',
      'terms-added':
        'Adir tymhorau am droseddau rhestredig sy’n dilyn ei gilydd; mae amser sy’n rhedeg gyda’i gilydd yn cyfrif unwaith',
      'extension-counts': 'Mae cyfnod estyn dedfryd estynedig yn cyfrif',
      'suspended-not-verified':
        'Nid yw sut mae dedfryd ohiriedig yn cyfrif wedi’i wirio yn erbyn ffynhonnell gyhoeddedig',
      'detention-part-not-verified':
        'Nid yw sut mae gorchymyn cadw a hyfforddi yn cyfrif wedi’i wirio yn erbyn ffynhonnell gyhoeddedig',
      'indefinite-sentence':
        'Carchar am oes, diogelu’r cyhoedd, dedfryd amhenodol neu 30 mis neu fwy: amhenodol',
      'indefinite-restriction': 'Ysbyty gyda gorchymyn cyfyngu: amhenodol',
      'indefinite-lifelong': 'Gorchymyn cyfyngu gydol oes: amhenodol',
      'ten-years': 'Mwy na 6 mis a llai na 30 mis: 10 mlynedd',
      'seven-years-prison': '6 mis neu lai: 7 mlynedd',
      'seven-years-hospital': 'Ysbyty heb orchymyn cyfyngu: 7 mlynedd',
      'two-years': 'Rhybudd: 2 flynedd',
      discharge: 'Rhyddhad amodol: cyhyd â’r rhyddhad',
      'five-years': 'Unrhyw benderfyniad arall: 5 mlynedd',
      halved: 'Dan 18 ar y dyddiad hwnnw: hanner yr amser',
      'foreign-date': 'Ymdriniwyd ag ef dramor: mae’r cyfnod yn rhedeg o’r dyddiad tramor',
      'ends-with-trial': 'Treial diweddarach am yr un mater: daw cyfnod y canfyddiad i ben gyda’r treial',
    },
    assuming: {
      'suspended-counts-in-full': 'Os yw dedfryd ohiriedig yn cyfrif yn llawn',
      'suspended-is-other': 'Os yw dedfryd ohiriedig yn cyfrif fel unrhyw benderfyniad arall',
      'detention-part-counts': 'Os mai dim ond rhan gadw gorchymyn cadw a hyfforddi sy’n cyfrif',
      'whole-order-counts': 'Os yw’r gorchymyn cadw a hyfforddi cyfan yn cyfrif',
    },
    adult: 'Os yn 18 neu’n hŷn ar y dyddiad',
    under18: 'Os dan 18 ar y dyddiad',
  },
}
