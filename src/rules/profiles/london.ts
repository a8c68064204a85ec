import { cite, sourced } from '../source.ts'
import type { Document } from './profile.ts'

const london = (paragraph: string, confidence: 'seen' | 'derived' = 'seen') =>
  cite('london', paragraph, confidence)

/** London as chapter 13 of its procedures states it (AR-04). */
export const LONDON_DOCUMENT: Document = {
  key: 'london',
  name: 'London',
  document: 'london',
  asWritten: [
    {
      key: 'law.firstNotification',
      says: 'Notification within three days of release or return to the UK. Conviction is not among the events listed.',
      source: london('§13.3.3'),
      overtakenBy: cite('soa-2003', 's.83(1)'),
      since: '2004-05-01',
    },
    {
      key: 'categories',
      says: 'Three categories. Category 2 includes offenders disqualified from working with children.',
      source: london('§13.7.3'),
      overtakenBy: cite('pcsca-2022', 's.189'),
      since: '2022-06-28',
    },
    {
      key: 'responsibleAuthority',
      says: 'Police and probation; the prison service is not named.',
      source: london('§13.6.4'),
      overtakenBy: cite('cja-2003', 's.325(1)'),
      since: '2004-04-05',
    },
  ],
  settings: {
    responsibleAuthority: sourced(['police', 'probation'], london('§13.6.4')),
    // AP-02: the statute includes the prison side, and §13.7.15 lists it among lead agencies.
    partnerAgencies: sourced(['Prison service'], london('§13.7.15', 'derived')),
    dutyToCooperate: sourced(
      [
        { agency: 'Councils with social services responsibilities', contact: '' },
        { agency: 'NHS bodies', contact: '' },
        { agency: 'Jobcentre Plus', contact: '' },
        { agency: 'Youth Offending Teams', contact: '' },
        { agency: 'Social landlords which accommodate MAPPA offenders', contact: '' },
        { agency: 'Local housing authorities', contact: '' },
        { agency: 'Local education authorities', contact: '' },
        { agency: 'Electronic monitoring providers', contact: '' },
      ],
      london('§13.6.6'),
    ),
    leadWithoutMeetings: sourced(
      [
        { cases: 'Registered sexual offenders not on probation licence', lead: 'Police' },
        { cases: 'Violent offenders, and anyone on licence', lead: 'Probation' },
        { cases: 'Young offenders', lead: 'Youth Offending Team' },
        { cases: 'People on hospital orders', lead: 'Mental health services' },
      ],
      london('§13.7.12'),
    ),
    leadUnconvicted: sourced('Metropolitan Police Service', london('§13.4.1')),
    youthOffendingAges: sourced(
      [
        { team: 'Every Youth Offending Team', lowestAge: 10 },
        { team: 'Some Youth Offending Teams', lowestAge: 8 },
      ],
      london('§13.2.3'),
    ),
    riskGrades: sourced(
      [
        {
          grade: 'Low',
          number: '1',
          definition: 'Current evidence does not indicate likelihood of serious harm.',
        },
        {
          grade: 'Medium',
          number: '2',
          definition:
            'Identifiable indicators. The person could cause serious harm but is unlikely to unless circumstances change.',
        },
        {
          grade: 'High',
          number: '3',
          definition:
            'Identifiable indicators. The event could happen at any time and the impact would be serious.',
        },
        {
          grade: 'Very high',
          number: '4',
          definition:
            'An imminent risk. The event is more likely than not to happen imminently and the impact would be serious.',
        },
      ],
      london('§13.7.9'),
    ),
    riskGroups: sourced(
      ['Public', 'Prisoners', 'Known adult', 'Children', 'Staff', 'Self'],
      london('§13.4.13'),
    ),
    categories: sourced(
      [
        { number: '1', name: 'Registered sexual offenders', criteria: 'Required to notify the police.' },
        {
          number: '2',
          name: 'Violent offenders',
          criteria:
            'Imprisonment or detention for 12 months or more, or a hospital order, for murder or an offence in Schedule 15; and a few sexual offenders who do not qualify for registration.',
        },
        {
          number: '3',
          name: 'Other dangerous offenders',
          criteria:
            'Not in category 1 or 2, a present risk of serious harm with a link between the offending and that risk, and a need for active multi-agency management.',
        },
      ],
      london('§13.7.3, §13.7.14'),
    ),
    levels: sourced(
      [
        {
          level: 1,
          name: 'Level 1: ordinary risk management',
          criteria:
            'One agency can manage the risk without significantly involving others. Category 1 and 2 only.',
        },
        {
          level: 2,
          name: 'Level 2: local inter-agency risk management',
          criteria:
            'More than one agency must be actively involved, and neither the risk nor its complexity calls for level 3.',
        },
        {
          level: 3,
          name: 'Level 3: MAPP meeting',
          criteria:
            'High or very high risk that needs close co-operation at a senior level; or an exceptional case with very likely media scrutiny or public interest.',
        },
      ],
      london('§13.7.10, §13.7.14, §13.7.16, §13.7.23'),
    ),
    'meetings.2': sourced({ name: 'Level 2 meeting', shortName: 'Level 2' }, london('§13.7.16, §13.7.17')),
    'meetings.3': sourced(
      { name: 'Multi-Agency Public Protection meeting', shortName: 'MAPP' },
      london('§13.7.23'),
    ),
    chairs: sourced(
      [
        { meeting: '2', agency: 'Independent', rank: 'Sufficient standing and expertise' },
        { meeting: '2', agency: 'Police', rank: 'Sufficient standing and expertise' },
        { meeting: '2', agency: 'Probation', rank: 'Sufficient standing and expertise' },
      ],
      london('§13.7.20, §13.7.21'),
    ),
    meetingCycle: sourced(
      'monthly or fortnightly at level 2, fixed by the Responsible Authority with its partners',
      london('§13.7.22'),
    ),
    disclosureDecision: sourced(
      {
        decides: 'The Responsible Authority',
        consulted: ['The offender, unless unsafe or inappropriate'],
        where: 'A risk management plan agreed at level 2 or level 3',
      },
      london('§13.7.59, §13.7.61'),
    ),
    disclosureMeeting: sourced('level-2-or-3', london('§13.7.59')),
    disclosureCriteria: sourced(
      [
        'Risk of serious harm to the recipient or to those the recipient is responsible for',
        'No practicable, less intrusive way of protecting them, and danger if they are not told',
        'Only the information needed to prevent harm is given',
        'Risk to the offender weighed, including Article 2',
        'The right person, who understands that it is confidential and sensitive',
        'The offender consulted, or why that is unsafe or inappropriate',
        'The recipient will know what to do with it',
        'The recipient first asked what they already know',
      ],
      london('§13.7.61'),
    ),
    boardChair: sourced(
      'Police (for example a Chief Superintendent) or probation (for example an Assistant Chief Officer)',
      london('§13.6.10'),
    ),
    boardMonths: sourced(3, london('§13.6.11')),
    marac: sourced(
      { cycle: 'monthly', chair: 'A senior member of the police Community Safety Unit' },
      london('§13.5.3'),
    ),
    guidanceLinks: sourced(
      [
        { title: 'MAPPA Guidance', issuer: 'Ministry of Justice', link: 'https://mappa.justice.gov.uk/' },
        { title: 'Home Office Circular 16/2005', issuer: 'Home Office', link: '' },
        { title: 'MARAC toolkits', issuer: 'SafeLives', link: 'https://safelives.org.uk/' },
      ],
      london('§13.1.2, §13.5.2, §13.6.5'),
    ),
  },
}
