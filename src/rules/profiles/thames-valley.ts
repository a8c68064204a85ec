import type { AsWritten } from '../dated.ts'
import { cite, sourced, thamesValley } from '../source.ts'
import { NATIONAL_SETTINGS } from './national.ts'
import { type Document, type Profile, settle } from './profile.ts'

const lawOf = (key: 'cja-2003' | 'notification-2012' | 'dpa-2018', at: string) => cite(key, at)

const AS_WRITTEN: readonly AsWritten[] = [
  {
    key: 'law.shortestTrip',
    says: 'Travel overseas is notified 7 days in advance where it lasts 3 days or more.',
    source: thamesValley('§2.5'),
    overtakenBy: lawOf('notification-2012', 'all travel outside the UK'),
    since: '2012-08-13',
  },
  {
    key: 'categories',
    says: 'Category 2 includes people under an order disqualifying them from working with children.',
    source: thamesValley('§3.11'),
    overtakenBy: lawOf('cja-2003', 's.327, as amended'),
    since: '2018-04-02',
  },
  {
    key: 'refuseMinutes',
    says: 'Access may be refused under the exemptions of the Data Protection Act 1998.',
    source: thamesValley('§3.66, §3.68'),
    overtakenBy: lawOf('dpa-2018', 's.45'),
    since: '2018-05-25',
  },
]

/** The Thames Valley as its protocol of February 2005 states it (AR-03). */
export const THAMES_VALLEY_DOCUMENT: Document = {
  key: 'thames-valley',
  name: 'Thames Valley (Milton Keynes)',
  document: 'thames-valley',
  asWritten: AS_WRITTEN,
  settings: {
    responsibleAuthority: sourced(['police', 'probation', 'prison'], thamesValley('§3.1, §3.5')),
    probationBody: sourced('Thames Valley Probation', thamesValley('§3.14')),
    referralForm: sourced(
      { form: 'pp1', name: 'PP1', longName: 'PP1 notification and referral' },
      thamesValley('§3.12'),
    ),
    minutesForm: sourced({ name: 'PP2', longName: 'PP2 minutes' }, thamesValley('§3.12')),
    forms: sourced(
      [
        { name: 'PP1', use: 'Notification and referral' },
        { name: 'PP2', use: 'Minutes of initial meetings and reviews' },
        { name: 'PP3', use: 'Additional housing information' },
      ],
      thamesValley('§3.12'),
    ),
    whoRefers: sourced(
      ['everybody-notified', 'police-registered', 'probation-sentenced', 'hostel-from-elsewhere'],
      thamesValley('§3.12, §3.69, §3.74, §3.82'),
    ),
    housingForm: sourced(
      {
        name: 'PP3',
        longName: 'PP3 additional housing information',
        copyTo: 'Probation housing needs team manager',
      },
      thamesValley('§3.12, §3.75'),
    ),
    qualityCheck: sourced(true, thamesValley('§3.15, §3.16')),
    leadManagersTold: sourced(true, thamesValley('§3.78')),
    centralUnit: sourced('Police Public Protection Office', thamesValley('§3.18')),
    throughCentralUnit: sourced(true, thamesValley('§3.18')),
    leadManagers: sourced(true, thamesValley('§3.17, §3.78')),
    centralUnitContact: sourced(
      {
        manager: 'Public Protection Office manager',
        postalAddress: '',
        secureEmail: '',
        receives: [
          'Notifications and referrals (PP1)',
          'Housing information (PP3)',
          'Originals of minutes (PP2)',
        ],
      },
      thamesValley('§3.18, §3.69, §3.75, §3.101'),
    ),
    copiesFrom: sourced(
      'The chair of the meeting or the public protection officer, as local arrangements say',
      thamesValley('§3.101'),
    ),
    categories: sourced(
      [
        { number: '1', name: 'Registered sexual offenders', criteria: 'Required to notify the police.' },
        {
          number: '2',
          name: 'Violent and other sex offenders',
          criteria:
            'A sentence of 12 months or more for a violent offence; other sex offenders who are not required to register, were convicted before the law began or have come off the register.',
        },
        {
          number: '3',
          name: 'Other persons of concern',
          criteria: 'Need a multi-agency approach and do not fall within category 1 or 2.',
        },
      ],
      thamesValley('§3.5, §3.11'),
    ),
    levels: sourced(
      [
        {
          level: 1,
          name: 'Level 1',
          criteria: 'Managed by a single agency and considered a low risk of causing serious harm.',
        },
        {
          level: 2,
          name: 'Level 2',
          criteria:
            'Managed locally by more than one agency with local resources. Cases that police and probation manage jointly are level 2.',
        },
        {
          level: 3,
          name: 'Level 3',
          criteria: 'The critical few: imminently very high risk. Managed through a panel.',
        },
      ],
      thamesValley('§3.8'),
    ),
    panel: sourced({ name: 'MAPPA co-ordination panel', sits: 'weekly' }, thamesValley('§3.13')),
    panelMembers: sourced(
      [
        'Detective Chief Inspector, Public Protection Unit',
        'Probation principal forensic psychologist',
        'Senior probation officer with MAPPA responsibility',
      ],
      thamesValley('§3.14'),
    ),
    'meetings.2': sourced(
      { name: 'Multi-Agency Risk Management Meeting', shortName: 'MARMM' },
      thamesValley('§3.10'),
    ),
    'meetings.3': sourced(
      { name: 'Multi-Agency Public Protection Panel', shortName: 'MAPPP' },
      thamesValley('§3.8, §3.10'),
    ),
    unconvictedMeeting: sourced(
      { name: 'Professionals Meeting', shortName: 'Professionals Meeting' },
      thamesValley('§3.6'),
    ),
    chairs: sourced(
      [
        { meeting: '2', agency: 'Probation', rank: 'Senior probation officer' },
        { meeting: '2', agency: 'Police', rank: 'Chief Inspector' },
        {
          meeting: '3',
          agency: 'Police',
          rank: 'Detective Superintendent (Specialist Operations) or DCI Public Protection Unit',
        },
        { meeting: '3', agency: 'Probation', rank: 'Assistant Chief Probation Officer' },
      ],
      thamesValley('§3.19, §3.24'),
    ),
    mustAttend: sourced(
      [
        {
          meeting: '3',
          posts: ['Detective Superintendent (Specialist Operations)', 'DCI Public Protection Unit'],
          mayChair: true,
        },
        { meeting: '3', posts: ['Assistant Chief Probation Officer'], mayChair: true },
      ],
      thamesValley('§3.24'),
    ),
    invitationList: sourced(
      [
        'Senior probation officer or divisional Assistant Chief Probation Officer',
        'Superintendent, DCI Public Protection Unit or area Chief Inspector',
        'Prison service representative',
        'Probation officer or other referring or supervising officer or social worker',
        'Public protection officer of the police area',
        'Child protection co-ordinator or representative',
        'Local authority housing manager or delegate',
        'Manager from the probation housing advice service',
        'Representative of the community sex offender treatment programme',
        'Youth Offending Team manager or representative',
        'Mental health services representative',
        'Probation victim unit representative',
      ],
      thamesValley('§3.26'),
    ),
    meetingCycle: sourced('monthly in each police command area', thamesValley('§3.19')),
    papersDaysBefore: sourced(7, thamesValley('§3.81')),
    agendaDrawnUpBy: sourced('Public protection officer', thamesValley('§3.81')),
    protocolConfirmation: sourced(
      { required: true, protocol: 'Thames Valley MAPPA protocol' },
      thamesValley('§3.4, §3.91'),
    ),
    factSheet: sourced({ required: true }, thamesValley('§3.92')),
    signatureIsUndertaking: sourced(
      false,
      thamesValley('§3.92 (the fact sheet, not a signature)', 'derived'),
    ),
    'reviewMonths.1': sourced(12, thamesValley('§3.100')),
    'reviewMonths.2': sourced(6, thamesValley('§3.98')),
    // RX-03: no document fixes an interval for level 3, so the profile holds a default that the area may change.
    'reviewMonths.3': sourced(3, thamesValley('§3.98, §3.99 (no interval stated: set locally)', 'derived')),
    referBeforeRelease: sourced({ months: 6, atStartOfSentence: true }, thamesValley('§3.86, §3.87')),
    referWhenImminent: sourced(12, thamesValley('§3.88')),
    youthReport: sourced({ workingDays: 10 }, thamesValley('§5.16')),
    refuseMinutes: sourced('The chair of the meeting that produced the minutes', thamesValley('§3.67')),
    tellThePerson: sourced(true, thamesValley('§3.103')),
    withholdGrounds: sourced(
      ['Public safety, including that of staff likely to meet the person', 'Protection of victims'],
      thamesValley('§3.106'),
    ),
    electronicOnceShown: sourced(true, thamesValley('§3.94')),
    jobcentreTold: sourced(
      ['Who the person is', 'The kind of employment from which the person should be kept'],
      thamesValley('§3.45'),
    ),
    disclosureDecision: sourced(
      {
        decides: 'Children’s social care service manager',
        consulted: ['Child protection manager', 'Legal department', 'Police', 'Probation'],
        where: 'Strategy Meeting',
      },
      thamesValley('§6.18'),
    ),
    disclosureRiskFactors: sourced(
      [
        'Nature and pattern of previous offending',
        'Compliance with previous sentences or court orders',
        'Proximity of potential victims',
        'Probability of a further offence',
        'The harm it would cause',
        'Behaviour that points to re-offending',
        'Expert opinion',
        'Other information, such as the vulnerability of a child',
      ],
      thamesValley('§6.14'),
    ),
    guidanceLinks: sourced(
      [
        {
          title: 'National MAPPA Guidance',
          issuer: 'Ministry of Justice',
          link: 'https://mappa.justice.gov.uk/',
        },
        { title: 'Joint Protocol between the Thames Valley LSCBs and the SMB', issuer: 'LSCBs', link: '' },
        { title: 'SE1 Prison Region MAPPA Protocol', issuer: 'Prison Service', link: '' },
        { title: 'Information sharing fact sheet', issuer: 'Strategic Management Board', link: '' },
        { title: 'Probation Circulars 48/1999 and 15/1999', issuer: 'Probation Service', link: '' },
      ],
      thamesValley('§3.3, §3.9, §3.28, §3.44, §3.92, §3.108'),
    ),
  },
}

/** The Thames Valley profile as it stands where an area has set nothing of its own. */
export const THAMES_VALLEY: Profile = settle({
  national: NATIONAL_SETTINGS,
  document: THAMES_VALLEY_DOCUMENT,
}).profile
