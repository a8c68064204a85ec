import type { Applicant, Court } from '#rules/orders/order-type.ts'
import { ORDER_TYPES } from '#rules/orders/order-types.ts'
import { cite } from '#rules/source.ts'
import { date, MONTHS, needed, onePage, radios, select, whole, yesNo } from './questions.ts'

type InBoth = { en: string; cy: string }

/** Who may ask for an order. */
export const APPLICANTS: Readonly<Record<Applicant, InBoth>> = {
  'court-on-conviction': { en: 'The court, on conviction', cy: 'Y llys, ar euogfarn' },
  'chief-officer': { en: 'Chief officer of police', cy: 'Prif swyddog yr heddlu' },
  'national-crime-agency': { en: 'National Crime Agency', cy: 'Yr Asiantaeth Troseddu Cenedlaethol' },
  'british-transport-police': { en: 'British Transport Police', cy: 'Heddlu Trafnidiaeth Prydain' },
  'ministry-of-defence-police': { en: 'Ministry of Defence Police', cy: 'Heddlu’r Weinyddiaeth Amddiffyn' },
  prosecution: { en: 'The prosecution', cy: 'Yr erlyniad' },
  'protected-person': { en: 'The person to be protected', cy: 'Y person i’w amddiffyn' },
  'specified-in-regulations': { en: 'Somebody named in regulations', cy: 'Rhywun a enwir mewn rheoliadau' },
  'anybody-with-leave': { en: 'Anybody, with leave of the court', cy: 'Unrhyw un, gyda chaniatâd y llys' },
  'court-of-its-own-motion': { en: 'The court of its own motion', cy: 'Y llys ohono’i hun' },
  constable: { en: 'A constable', cy: 'Cwnstabl' },
  'director-of-public-prosecutions': {
    en: 'Director of Public Prosecutions',
    cy: 'Cyfarwyddwr Erlyniadau Cyhoeddus',
  },
  'serious-fraud-office': { en: 'Serious Fraud Office', cy: 'Swyddfa Twyll Difrifol' },
  automatic: { en: 'Nobody: it follows by itself', cy: 'Neb: mae’n dilyn ohono’i hun' },
}

const COURTS: Readonly<Record<Court, InBoth>> = {
  magistrates: { en: 'Magistrates’ court', cy: 'Llys ynadon' },
  youth: { en: 'Youth court', cy: 'Llys ieuenctid' },
  crown: { en: 'Crown Court', cy: 'Llys y Goron' },
  high: { en: 'High Court', cy: 'Uchel Lys' },
  family: { en: 'Family court', cy: 'Llys teulu' },
  county: { en: 'County court', cy: 'Llys sirol' },
  appeal: { en: 'Court of Appeal', cy: 'Y Llys Apêl' },
  none: { en: 'No court', cy: 'Dim llys' },
}

const AREAS: Readonly<Record<string, InBoth>> = {
  'greater-manchester': { en: 'Greater Manchester', cy: 'Manceinion Fwyaf' },
  metropolitan: { en: 'Metropolitan Police', cy: 'Heddlu’r Metropolitan' },
  'british-transport': { en: 'British Transport Police', cy: 'Heddlu Trafnidiaeth Prydain' },
  cleveland: { en: 'Cleveland', cy: 'Cleveland' },
  'north-wales': { en: 'North Wales', cy: 'Gogledd Cymru' },
  merseyside: { en: 'Merseyside', cy: 'Glannau Mersi' },
  sussex: { en: 'Sussex', cy: 'Sussex' },
  'thames-valley': { en: 'Thames Valley', cy: 'Dyffryn Tafwys' },
  'west-midlands': { en: 'West Midlands', cy: 'Gorllewin Canolbarth Lloegr' },
}

const choices = <V extends string>(said: Readonly<Record<V, InBoth>>) =>
  (Object.entries(said) as [V, InBoth][]).map(([value, text]) => ({ value, text }))

/** The questions about one order. */
export const ordersForm = onePage({
  key: 'orders',
  title: { en: 'Civil orders', cy: 'Gorchmynion sifil' },
  source: cite('asbcpa-2014', 'Sch. 5; each order by its own Act'),
  fields: [
    select(
      'order',
      { en: 'Order', cy: 'Gorchymyn' },
      ORDER_TYPES.map(({ key, name }) => ({ value: key, text: name })),
      needed('Select the order', 'Dewiswch y gorchymyn'),
    ),
    select(
      'applicant',
      { en: 'Asked for by', cy: 'Gofynnir gan' },
      choices(APPLICANTS),
      needed('Select who asks for it', 'Dewiswch pwy sy’n gofyn amdano'),
    ),
    select(
      'court',
      { en: 'Court', cy: 'Llys' },
      choices(COURTS),
      needed('Select the court', 'Dewiswch y llys'),
    ),
    select('area', { en: 'Police force area', cy: 'Ardal heddlu' }, choices(AREAS), {
      hint: {
        en: 'For an order that was tried out in some areas only',
        cy: 'Ar gyfer gorchymyn a dreialwyd mewn rhai ardaloedd yn unig',
      },
    }),
    date('bornOn', {
      en: 'Date of birth of the person the order is about',
      cy: 'Dyddiad geni’r person y mae’r gorchymyn amdano',
    }),
    date(
      'madeOn',
      { en: 'Made on', cy: 'Gwnaed ar' },
      {
        ...needed('Enter the day on which it is made', 'Rhowch y diwrnod y caiff ei wneud'),
      },
    ),
    date(
      'inForceFrom',
      { en: 'In force from', cy: 'Mewn grym o' },
      {
        hint: { en: 'If it was not on the day it was made', cy: 'Os nad o’r diwrnod y’i gwnaed' },
      },
    ),
    date('servedOn', { en: 'Served on', cy: 'Cyflwynwyd ar' }),
    radios(
      'lasts',
      { en: 'How long', cy: 'Pa mor hir' },
      [
        { value: 'months', text: { en: 'A number of months', cy: 'Nifer o fisoedd' } },
        { value: 'until-further-order', text: { en: 'Until further order', cy: 'Hyd orchymyn pellach' } },
        { value: 'until-event', text: { en: 'Until an event', cy: 'Hyd ddigwyddiad' } },
        { value: 'by-law', text: { en: 'As long as the law says', cy: 'Cyhyd ag y dywed y gyfraith' } },
      ],
      needed('Select how long it lasts', 'Dewiswch pa mor hir y mae’n para'),
    ),
    whole('months', { en: 'Months', cy: 'Misoedd' }, { min: 1, max: 1200, unit: MONTHS }),
    yesNo('interim', { en: 'Interim order', cy: 'Gorchymyn interim' }),
    yesNo('travelOnly', {
      en: 'Holds a ban on foreign travel only',
      cy: 'Yn cynnwys gwaharddiad teithio tramor yn unig',
    }),
    yesNo(
      'testsMet',
      {
        en: 'Every test of the order is recorded as met',
        cy: 'Mae pob prawf o’r gorchymyn wedi’i gofnodi’n fodlon',
      },
      {
        hint: { en: 'The answer lists the tests', cy: 'Mae’r ateb yn rhestru’r profion' },
      },
    ),
    date('breachConvictedOn', {
      en: 'Convicted of or cautioned for breach on',
      cy: 'Euogfarn neu rybudd am ei dorri ar',
    }),
  ],
})
