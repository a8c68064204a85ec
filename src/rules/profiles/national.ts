import { cite, durham, guidance, sourced, thamesValley } from '../source.ts'
import { LAW_DEFAULTS } from './national/law.ts'
import { LEVEL_DEFAULTS } from './national/levels.ts'
import { type Document, type Profile, type Settings, settle } from './profile.ts'

const local = (what: string) => cite('set-locally', what, 'derived')
const forms = (at: string) => cite('mappa-forms', at)
/** A rule that one document states and that the register of requirements calls a sound default elsewhere. */
const sound = (paragraph: string) => thamesValley(`${paragraph} (a sound default elsewhere)`, 'derived')

const SETTINGS: Settings = {
  responsibleAuthority: sourced(['police', 'probation', 'prison'], cite('cja-2003', 's.325(1)')),
  partnerAgencies: sourced([], local('other partners')),
  probationBody: sourced('Probation Service', guidance('Responsible Authority', 'part')),
  dutyToCooperate: sourced(
    [
      { agency: 'Youth Offending Team', contact: '' },
      { agency: 'Jobcentre Plus', contact: '' },
      { agency: 'Local authority: education', contact: '' },
      { agency: 'Local authority: housing', contact: '' },
      { agency: 'Local authority: social services', contact: '' },
      { agency: 'Social landlords that house MAPPA offenders', contact: '' },
      { agency: 'Health bodies', contact: '' },
      { agency: 'Electronic monitoring providers', contact: '' },
    ],
    cite('cja-2003', 's.325(6), in outline', 'part'),
  ),
  contacts: sourced([], local('contact points')),
  leadWithoutMeetings: sourced([], local('lead agencies')),
  leadUnconvicted: sourced('', local('lead agency for people without convictions')),
  leadOfficers: sourced(false, local('lead officers')),
  leadManagers: sourced(false, local('lead managers')),
  throughCentralUnit: sourced(false, local('referrals through the central unit')),
  youthOffendingAges: sourced(
    [{ team: 'Every Youth Offending Team', lowestAge: 10 }],
    cite('london', '§13.2.3 (every team serves this age)', 'derived'),
  ),

  referralForm: sourced(
    { form: 'mappa-a', name: 'MAPPA A', longName: 'MAPPA A referral to level 2 or 3' },
    forms('MAPPA A'),
  ),
  minutesForm: sourced({ name: 'MAPPA B', longName: 'MAPPA B meeting minutes' }, forms('MAPPA B')),
  forms: sourced(
    [
      { name: 'MAPPA A', use: 'Referral' },
      { name: 'MAPPA B', use: 'Minutes' },
      { name: 'MAPPA D', use: 'Confidentiality statement' },
      { name: 'MAPPA J', use: 'Notification to Jobcentre Plus' },
    ],
    forms('MAPPA A, B, D and J'),
  ),
  centralUnit: sourced('MAPPA co-ordination unit', guidance('chapter 7', 'part')),
  centralUnitContact: sourced(
    { manager: 'MAPPA Co-ordinator', postalAddress: '', secureEmail: '', receives: [] },
    local('addresses of the central unit'),
  ),
  copiesFrom: sourced('MAPPA co-ordination unit', local('who sends copies')),

  whoRefers: sourced([], local('who refers')),
  housingForm: sourced(null, local('additional housing information')),
  referralDelivery: sourced('service', local('how a referral is delivered')),
  qualityCheck: sourced(false, local('quality check')),
  leadManagersTold: sourced(false, local('distribution to lead managers')),

  ...LEVEL_DEFAULTS,

  panel: sourced(null, guidance('chapter 7: screening by the co-ordination function', 'part')),
  panelMembers: sourced([], guidance('chapter 7: screening by the co-ordination function', 'part')),

  'meetings.2': sourced({ name: 'Level 2 meeting', shortName: 'Level 2' }, guidance('chapter 7')),
  'meetings.3': sourced({ name: 'Level 3 meeting', shortName: 'Level 3' }, guidance('chapter 7')),
  unconvictedMeeting: sourced(null, local('meeting about people without convictions')),
  chairs: sourced(
    [
      { meeting: '2', agency: 'Any', rank: 'Inspector or equivalent' },
      { meeting: '3', agency: 'Any', rank: 'Superintendent or equivalent' },
    ],
    guidance('chairs, as described by the inspectorate', 'part'),
  ),
  mustAttend: sourced([], local('ranks that must be present')),
  invitationList: sourced([], local('standing invitation list')),
  meetingCycle: sourced('set by the area', local('meeting cycle')),
  papersDaysBefore: sourced(null, local('days before a meeting by which papers go out')),
  agendaDrawnUpBy: sourced('MAPPA Co-ordinator', local('who draws up the agenda')),
  protocolConfirmation: sourced(
    { required: false, protocol: 'Area information sharing agreement' },
    local('confirmation of the protocol'),
  ),
  factSheet: sourced({ required: false }, local('information sharing fact sheet')),
  signatureIsUndertaking: sourced(false, local('whether signing in is also an undertaking')),
  personMayAttend: sourced(null, local('whether the person may attend')),

  'reviewMonths.1': sourced(null, local('level 1 review interval')),
  'reviewMonths.2': sourced(null, local('level 2 review interval')),
  'reviewMonths.3': sourced(null, local('level 3 review interval')),
  referBeforeRelease: sourced(null, local('referral before release')),
  referWhenImminent: sourced(null, local('referral before release')),
  youthReport: sourced(null, local('report after a young person’s conviction')),

  minutesLeave: sourced(['chair'], forms('MAPPA D')),
  refuseMinutes: sourced('The agency that owns the information', durham('MAPPA – Information Sharing')),
  tellThePerson: sourced(null, local('whether the person is normally told')),
  withholdGrounds: sourced([], local('grounds for not telling the person')),
  restrictedInSearch: sourced('absent', local('what a search says of a restricted record')),
  secureChannels: sourced([], local('accepted secure channels')),
  electronicOnceShown: sourced(false, local('electronic exchange')),
  jobcentreTold: sourced(
    ['Who the person is', 'The kind of employment from which the person should be kept'],
    sound('§3.45'),
  ),
  conferenceInformation: sourced([], local('information for child protection conferences')),

  disclosureDecision: sourced(
    { decides: 'The Responsible Authority', consulted: [], where: 'In the risk management plan' },
    guidance('chapter 10'),
  ),
  disclosureMeeting: sourced('any', guidance('chapter 10')),
  disclosureDispute: sourced([], local('disputes about disclosure')),
  disclosureTriggers: sourced(
    [
      'Signs that grooming may be going on',
      'An order or licence keeps the person from a place or from named people',
      'Others are at risk, such as staff of supported accommodation',
      'The public is at risk through work, training or education',
      'Past or possible victims need protection, such as a new partner with children',
      'A young offender: limited, controlled disclosure to school or college staff',
      'Somebody could help to manage the person if told of risk factors and scenarios',
    ],
    durham('Disclosure'),
  ),
  disclosureCriteria: sourced(
    [
      'Necessary and proportionate',
      'The person is told, unless a reason is recorded',
      'The recipient signs an undertaking',
      'Agencies that decline to disclose are recorded',
    ],
    guidance('chapter 10'),
  ),
  disclosureRiskFactors: sourced([], local('factors for the disclosure risk assessment')),
  disclosureUnder18: sourced('', local('disclosure about somebody under 18')),
  childProtectionDisclosure: sourced(null, local('disclosure under child protection procedures')),
  disclosureForm: sourced(null, local('disclosure form')),

  boardChair: sourced('The Responsible Authority', local('chair of the board')),
  boardMonths: sourced(3, cite('london', '§13.6.11 (a sound default elsewhere)', 'derived')),
  marac: sourced(null, local('MARAC')),
  programmes: sourced([], local('accredited programmes')),
  guidanceLinks: sourced(
    [{ title: 'MAPPA Guidance', issuer: 'Ministry of Justice', link: 'https://mappa.justice.gov.uk/' }],
    guidance('the guidance itself'),
  ),

  ...LAW_DEFAULTS,
}

/** The national default, under the law of today: what every area may use until it has said otherwise. */
export const NATIONAL_DOCUMENT: Document = {
  key: 'national',
  name: 'National default',
  document: 'guidance',
  settings: SETTINGS,
  asWritten: [],
}

/** Every national value: the layer under all others. */
export const NATIONAL_SETTINGS = SETTINGS

/** The national default as it stands where an area has set nothing. */
export const NATIONAL: Profile = settle({ national: SETTINGS, document: NATIONAL_DOCUMENT }).profile
