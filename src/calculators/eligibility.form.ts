import { cite } from '#rules/source.ts'
import { PROFILE_NAME, PROFILES } from './profiles.ts'
import { DAYS, date, line, MONTHS, needed, onePage, radios, select, whole, yesNo } from './questions.ts'

const FORM = select(
  'committed',
  { en: 'Form of the offence', cy: 'Ffurf y drosedd' },
  [
    { value: 'completed', text: { en: 'The offence itself', cy: 'Y drosedd ei hun' } },
    { value: 'attempt', text: { en: 'Attempt', cy: 'Ymgais' } },
    { value: 'conspiracy', text: { en: 'Conspiracy', cy: 'Cynllwyn' } },
    {
      value: 'aiding',
      text: {
        en: 'Aiding, abetting, counselling or procuring',
        cy: 'Cynorthwyo, annog, cynghori neu gaffael',
      },
    },
    { value: 'incitement', text: { en: 'Incitement', cy: 'Cymell' } },
    { value: 'encouraging', text: { en: 'Encouraging or assisting', cy: 'Annog neu gynorthwyo' } },
  ],
  { hint: { en: 'Left empty: the offence itself', cy: 'Wedi’i adael yn wag: y drosedd ei hun' } },
)

const FINDING = radios(
  'finding',
  { en: 'Outcome', cy: 'Canlyniad' },
  [
    { value: 'convicted', text: { en: 'Convicted', cy: 'Euogfarn' } },
    {
      value: 'not-guilty-by-insanity',
      text: { en: 'Not guilty by reason of insanity', cy: 'Dieuog oherwydd gorffwylledd' },
    },
    {
      value: 'disability-act-done',
      text: { en: 'Under a disability, and did the act', cy: 'Dan anabledd, a gwnaeth y weithred' },
    },
    { value: 'caution', text: { en: 'Cautioned', cy: 'Rhybudd' } },
  ],
  needed('Select the outcome', 'Dewiswch y canlyniad'),
)

const DISPOSAL = select(
  'disposal',
  { en: 'Sentence or order', cy: 'Dedfryd neu orchymyn' },
  [
    { value: 'imprisonment', text: { en: 'Imprisonment', cy: 'Carchar' } },
    { value: 'suspended', text: { en: 'Suspended sentence', cy: 'Dedfryd ohiriedig' } },
    {
      value: 'young-offender-institution',
      text: { en: 'Young offender institution', cy: 'Sefydliad troseddwyr ifanc' },
    },
    {
      value: 'detention-and-training',
      text: { en: 'Detention and training order', cy: 'Gorchymyn cadw a hyfforddi' },
    },
    {
      value: 'long-term-detention',
      text: { en: 'Detention of a young person for a term', cy: 'Cadw person ifanc am dymor' },
    },
    { value: 'life-imprisonment', text: { en: 'Imprisonment for life', cy: 'Carchar am oes' } },
    { value: 'detention-for-life', text: { en: 'Detention for life', cy: 'Cadw am oes' } },
    {
      value: 'her-majestys-pleasure',
      text: {
        en: 'Detention at His or Her Majesty’s pleasure',
        cy: 'Cadw yn ôl ewyllys Ei Fawrhydi neu Ei Mawrhydi',
      },
    },
    {
      value: 'public-protection-detention',
      text: { en: 'Detention for public protection', cy: 'Cadw er diogelu’r cyhoedd' },
    },
    {
      value: 'hospital-order-restricted',
      text: { en: 'Hospital order with a restriction order', cy: 'Gorchymyn ysbyty gyda gorchymyn cyfyngu' },
    },
    { value: 'hospital-order', text: { en: 'Hospital order', cy: 'Gorchymyn ysbyty' } },
    { value: 'guardianship-order', text: { en: 'Guardianship order', cy: 'Gorchymyn gwarcheidiaeth' } },
    { value: 'community', text: { en: 'Community order', cy: 'Gorchymyn cymunedol' } },
    { value: 'conditional-discharge', text: { en: 'Conditional discharge', cy: 'Rhyddhad amodol' } },
    {
      value: 'other',
      text: { en: 'Anything else, a fine for example', cy: 'Unrhyw beth arall, dirwy er enghraifft' },
    },
  ],
  {
    hint: { en: 'Leave empty for a caution', cy: 'Gadewch yn wag ar gyfer rhybudd' },
  },
)

const OFFENCE = [
  line(
    'offence',
    { en: 'Offence', cy: 'Trosedd' },
    {
      hint: {
        en: 'A section and its Act is surest: “Sexual Offences Act 2003 section 3”',
        cy: 'Adran a’i Deddf sydd fwyaf sicr: “Sexual Offences Act 2003 section 3”',
      },
      ...needed('Enter the offence', 'Rhowch y drosedd'),
    },
  ),
  FORM,
  select('intent', { en: 'Intent, for burglary', cy: 'Bwriad, ar gyfer bwrgleriaeth' }, [
    { value: 'grievous-bodily-harm', text: { en: 'Grievous bodily harm', cy: 'Niwed corfforol difrifol' } },
    { value: 'unlawful-damage', text: { en: 'Unlawful damage', cy: 'Difrod anghyfreithlon' } },
    { value: 'rape', text: { en: 'Rape', cy: 'Treisio' } },
    { value: 'other', text: { en: 'Another intent', cy: 'Bwriad arall' } },
  ]),
  yesNo(
    'special',
    { en: 'What the paragraph asks besides', cy: 'Yr hyn y mae’r paragraff yn ei ofyn hefyd' },
    {
      hint: {
        en: 'Some paragraphs ask a further fact. If this one does, you will be told which to answer.',
        cy: 'Mae rhai paragraffau’n gofyn ffaith arall. Os yw’r un hwn, dywedir wrthych pa un i’w hateb.',
      },
    },
  ),
  whole(
    'victimAge',
    {
      en: 'Age of the victim, or of the child in the picture',
      cy: 'Oed y dioddefwr, neu’r plentyn yn y llun',
    },
    { max: 120 },
  ),
] as const

const REGISTER = [
  radios(
    'register',
    { en: 'Sex offender register', cy: 'Y gofrestr troseddwyr rhyw' },
    [
      {
        value: 'worked-out',
        text: { en: 'Work it out from this offence', cy: 'Gweithio allan o’r drosedd hon' },
      },
      { value: 'on', text: { en: 'On it', cy: 'Arni' } },
      { value: 'off', text: { en: 'Not on it', cy: 'Heb fod arni' } },
    ],
    {
      hint: { en: 'Left empty: worked out', cy: 'Wedi’i adael yn wag: wedi’i weithio allan' },
    },
  ),
  date(
    'registerUntil',
    { en: 'On the register: last day', cy: 'Ar y gofrestr: diwrnod olaf' },
    {
      hint: { en: 'Leave empty for an indefinite period', cy: 'Gadewch yn wag ar gyfer cyfnod amhenodol' },
    },
  ),
] as const

const OTHER = [
  date('disqualifiedOn', {
    en: 'Disqualified from working with children on',
    cy: 'Gwaharddwyd rhag gweithio gyda phlant ar',
  }),
  yesNo('terrorismConnected', {
    en: 'The court found a terrorist connection',
    cy: 'Canfu’r llys gysylltiad â therfysgaeth',
  }),
  date('terrorismNotifiedFrom', { en: 'Terrorism notification from', cy: 'Hysbysu terfysgaeth o' }),
  date('terrorismNotifiedUntil', {
    en: 'Terrorism notification: last day',
    cy: 'Hysbysu terfysgaeth: diwrnod olaf',
  }),
  date('terrorismRiskOn', {
    en: 'Decided that the person may be at risk of involvement in terrorism on',
    cy: 'Penderfynwyd y gall y person fod mewn perygl o ymwneud â therfysgaeth ar',
  }),
  yesNo('capacity', {
    en: 'The offence shows capacity for serious harm',
    cy: 'Mae’r drosedd yn dangos gallu i achosi niwed difrifol',
  }),
  yesNo('linkedRisk', {
    en: 'There is a present risk of serious harm linked to the offending',
    cy: 'Mae perygl presennol o niwed difrifol sy’n gysylltiedig â’r troseddu',
  }),
  date('meetingOn', {
    en: 'A level 2 or 3 meeting decided to manage the case on',
    cy: 'Penderfynodd cyfarfod lefel 2 neu 3 reoli’r achos ar',
  }),
  date('meetingEndedOn', {
    en: 'A level 2 or 3 meeting ended that on',
    cy: 'Daeth cyfarfod lefel 2 neu 3 â hynny i ben ar',
  }),
] as const

/** The questions about one offence, its outcome and what else may make somebody eligible. */
export const eligibilityForm = onePage({
  key: 'eligibility',
  title: { en: 'MAPPA eligibility and category', cy: 'Cymhwysedd a chategori MAPPA' },
  source: cite('cja-2003', 'ss.325, 327'),
  fields: [
    ...OFFENCE,
    FINDING,
    date('bornOn', { en: 'Date of birth', cy: 'Dyddiad geni' }),
    date('offenceOn', { en: 'Date of the offence', cy: 'Dyddiad y drosedd' }),
    date(
      'decidedOn',
      { en: 'Date of conviction, finding or caution', cy: 'Dyddiad yr euogfarn, y dyfarniad neu’r rhybudd' },
      {
        ...needed(
          'Enter the date of conviction, finding or caution',
          'Rhowch ddyddiad yr euogfarn, y dyfarniad neu’r rhybudd',
        ),
      },
    ),
    DISPOSAL,
    whole(
      'months',
      { en: 'Length: months', cy: 'Hyd: misoedd' },
      {
        max: 1200,
        unit: MONTHS,
        hint: { en: 'Of an extended sentence the whole length', cy: 'O ddedfryd estynedig, yr hyd cyfan' },
      },
    ),
    whole(
      'days',
      { en: 'Length: days besides the months', cy: 'Hyd: diwrnodau heblaw’r misoedd' },
      { max: 3660, unit: DAYS },
    ),
    date(
      'sentencedOn',
      { en: 'Date of sentence or order', cy: 'Dyddiad y ddedfryd neu’r gorchymyn' },
      {
        hint: { en: 'If it was not on the day of conviction', cy: 'Os nad ar ddiwrnod yr euogfarn' },
      },
    ),
    date('endsOn', {
      en: 'Last day of the licence, suspended sentence or order',
      cy: 'Diwrnod olaf y drwydded, y ddedfryd ohiriedig neu’r gorchymyn',
    }),
    ...REGISTER,
    ...OTHER,
    select('profile', PROFILE_NAME, PROFILES, {
      hint: { en: 'Left empty: National', cy: 'Wedi’i adael yn wag: Cenedlaethol' },
    }),
    date(
      'on',
      { en: 'Day asked about', cy: 'Y diwrnod y gofynnir amdano' },
      {
        ...needed('Enter the day asked about', 'Rhowch y diwrnod y gofynnir amdano'),
      },
    ),
  ],
})
