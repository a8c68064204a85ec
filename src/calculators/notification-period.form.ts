import { cite } from '#rules/source.ts'
import { DAYS, date, MONTHS, needed, onePage, radios, select, whole, yesNo } from './questions.ts'

const TRIGGER = radios(
  'trigger',
  { en: 'What happened', cy: 'Beth ddigwyddodd' },
  [
    { value: 'conviction', text: { en: 'Conviction', cy: 'Euogfarn' } },
    {
      value: 'insanity',
      text: {
        en: 'Finding of not guilty by reason of insanity',
        cy: 'Dyfarniad o ddieuog oherwydd gorffwylledd',
      },
    },
    {
      value: 'disability',
      text: {
        en: 'Finding of disability, with the act done',
        cy: 'Dyfarniad o anabledd, a’r weithred wedi’i gwneud',
      },
    },
    { value: 'caution', text: { en: 'Caution', cy: 'Rhybudd' } },
  ],
  needed('Select what happened', 'Dewiswch beth ddigwyddodd'),
)

const DISPOSAL = select(
  'disposal',
  { en: 'Sentence or order', cy: 'Dedfryd neu orchymyn' },
  [
    {
      value: 'imprisonment',
      text: { en: 'Imprisonment or detention for a term', cy: 'Carchar neu gadw am dymor' },
    },
    { value: 'extended', text: { en: 'Extended sentence', cy: 'Dedfryd estynedig' } },
    { value: 'suspended', text: { en: 'Suspended sentence', cy: 'Dedfryd ohiriedig' } },
    {
      value: 'detention-and-training',
      text: { en: 'Detention and training order', cy: 'Gorchymyn cadw a hyfforddi' },
    },
    { value: 'life', text: { en: 'Life', cy: 'Oes' } },
    {
      value: 'public-protection',
      text: {
        en: 'Imprisonment or detention for public protection',
        cy: 'Carchar neu gadw er diogelu’r cyhoedd',
      },
    },
    {
      value: 'indeterminate',
      text: { en: 'Another sentence without an end', cy: 'Dedfryd arall heb ddiwedd' },
    },
    {
      value: 'lifelong-restriction',
      text: { en: 'Order for lifelong restriction (Scotland)', cy: 'Gorchymyn cyfyngu gydol oes (yr Alban)' },
    },
    {
      value: 'hospital-restricted',
      text: { en: 'Hospital order with a restriction order', cy: 'Gorchymyn ysbyty gyda gorchymyn cyfyngu' },
    },
    {
      value: 'hospital',
      text: { en: 'Hospital order without a restriction order', cy: 'Gorchymyn ysbyty heb orchymyn cyfyngu' },
    },
    { value: 'conditional-discharge', text: { en: 'Conditional discharge', cy: 'Rhyddhad amodol' } },
    {
      value: 'other',
      text: {
        en: 'Anything else: a fine or a community order',
        cy: 'Unrhyw beth arall: dirwy neu orchymyn cymunedol',
      },
    },
  ],
  {
    hint: {
      en: 'Leave empty for a caution, or where sentence has not been passed',
      cy: 'Gadewch yn wag ar gyfer rhybudd, neu lle nad oes dedfryd eto',
    },
  },
)

const TERM = [
  whole('months', { en: 'Length: months', cy: 'Hyd: misoedd' }, { max: 1200, unit: MONTHS }),
  whole(
    'days',
    { en: 'Length: days besides the months', cy: 'Hyd: diwrnodau heblaw’r misoedd' },
    { max: 3660, unit: DAYS },
  ),
  whole(
    'extensionMonths',
    { en: 'Extension period: months', cy: 'Cyfnod estyn: misoedd' },
    { max: 240, unit: MONTHS, hint: { en: 'For an extended sentence', cy: 'Ar gyfer dedfryd estynedig' } },
  ),
  whole(
    'alsoMonths',
    { en: 'Another term: months', cy: 'Tymor arall: misoedd' },
    {
      max: 1200,
      unit: MONTHS,
      hint: {
        en: 'A term for another listed offence that follows the first or runs partly together with it',
        cy: 'Tymor am drosedd restredig arall sy’n dilyn y cyntaf neu’n rhedeg yn rhannol gydag ef',
      },
    },
  ),
  whole(
    'alsoDays',
    { en: 'Another term: days besides the months', cy: 'Tymor arall: diwrnodau heblaw’r misoedd' },
    { max: 3660, unit: DAYS },
  ),
  whole(
    'togetherMonths',
    { en: 'Both terms run together: months', cy: 'Y ddau dymor gyda’i gilydd: misoedd' },
    {
      max: 1200,
      unit: MONTHS,
      hint: {
        en: 'Leave empty where one follows the other',
        cy: 'Gadewch yn wag lle mae’r naill yn dilyn y llall',
      },
    },
  ),
  whole(
    'togetherDays',
    {
      en: 'Both terms run together: days besides the months',
      cy: 'Y ddau dymor gyda’i gilydd: diwrnodau heblaw’r misoedd',
    },
    { max: 3660, unit: DAYS },
  ),
] as const

/** The questions about one conviction, finding or caution and what came of it. */
export const notificationForm = onePage({
  key: 'notification-period',
  title: {
    en: 'Sex offender notification: period and dates',
    cy: 'Hysbysu troseddwyr rhyw: cyfnod a dyddiadau',
  },
  source: cite('soa-2003', 'ss.80-85'),
  fields: [
    TRIGGER,
    date(
      'bornOn',
      { en: 'Date of birth', cy: 'Dyddiad geni' },
      {
        hint: {
          en: 'Without it both answers are given where age makes a difference',
          cy: 'Hebddo rhoddir y ddau ateb lle mae oedran yn gwneud gwahaniaeth',
        },
      },
    ),
    date('offenceOn', { en: 'Date of the offence', cy: 'Dyddiad y drosedd' }),
    date(
      'relevantDate',
      { en: 'Date of conviction, finding or caution', cy: 'Dyddiad yr euogfarn, y dyfarniad neu’r rhybudd' },
      {
        ...needed(
          'Enter the date of conviction, finding or caution',
          'Rhowch ddyddiad yr euogfarn, y dyfarniad neu’r rhybudd',
        ),
      },
    ),
    yesNo('servingIn1997', {
      en: 'Before September 1997: still being dealt with, serving or supervised for it on 1 September 1997',
      cy: 'Cyn Medi 1997: yn dal i gael ei drin, yn bwrw dedfryd neu dan oruchwyliaeth am hynny ar 1 Medi 1997',
    }),
    date(
      'sentencedOn',
      { en: 'Date of sentence', cy: 'Dyddiad y ddedfryd' },
      {
        hint: { en: 'If it was not on the day of conviction', cy: 'Os nad ar ddiwrnod yr euogfarn' },
      },
    ),
    DISPOSAL,
    ...TERM,
    date(
      'trialEndedOn',
      { en: 'End of a later trial', cy: 'Diwedd treial diweddarach' },
      {
        hint: { en: 'After a finding of disability', cy: 'Ar ôl dyfarniad o anabledd' },
      },
    ),
    date('noticeOn', {
      en: 'Dealt with abroad: notification notice given, or order served',
      cy: 'Ymdriniwyd dramor: rhoddwyd hysbysiad hysbysu, neu gyflwynwyd gorchymyn',
    }),
    date('custodyFrom', { en: 'In custody or hospital from', cy: 'Yn y ddalfa neu mewn ysbyty o' }),
    date(
      'releasedOn',
      { en: 'Released on', cy: 'Rhyddhawyd ar' },
      {
        hint: {
          en: 'Leave empty while in custody or hospital',
          cy: 'Gadewch yn wag tra yn y ddalfa neu mewn ysbyty',
        },
      },
    ),
    date(
      'firstNotifiedOn',
      { en: 'First notification after release', cy: 'Hysbysiad cyntaf ar ôl rhyddhau' },
      {
        hint: {
          en: 'Or the first notification of somebody not detained: for the review of an indefinite period',
          cy: 'Neu hysbysiad cyntaf rhywun na chadwyd: ar gyfer adolygu cyfnod amhenodol',
        },
      },
    ),
    date(
      'lastNotifiedOn',
      { en: 'Last notification', cy: 'Hysbysiad diwethaf' },
      {
        hint: {
          en: 'The last time details were given or a change notified; notice of travel does not count',
          cy: 'Y tro diwethaf y rhoddwyd manylion neu yr hysbyswyd newid; nid yw hysbysu teithio yn cyfrif',
        },
      },
    ),
    yesNo('hasHome', {
      en: 'A sole or main residence in the United Kingdom was notified then',
      cy: 'Hysbyswyd unig neu brif breswylfa yn y Deyrnas Unedig bryd hynny',
    }),
  ],
})
