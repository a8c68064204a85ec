import { cite, durham, sourced } from '../source.ts'
import type { Document } from './profile.ts'

/** Durham as its leaflet states it (AR-06). */
export const DURHAM_DOCUMENT: Document = {
  key: 'durham',
  name: 'Durham',
  document: 'durham',
  asWritten: [
    {
      key: 'disclosureTriggers',
      says: 'A Sexual Offences Prevention Order excludes the person from a place or from named people.',
      source: durham('Disclosure'),
      overtakenBy: cite('asbcpa-2014', 'Schedule 5'),
      since: '2015-03-08',
    },
    {
      key: 'refuseMinutes',
      says: 'The agency that owns the information deals with subject access requests under the Data Protection Act 1998.',
      source: durham('MAPPA – Information Sharing'),
      overtakenBy: cite('dpa-2018', 's.45'),
      since: '2018-05-25',
    },
  ],
  settings: {
    responsibleAuthority: sourced(['police', 'probation', 'prison'], durham('Introduction')),
    probationBody: sourced('National Probation Service, North East Division', durham('Contacts')),
    contacts: sourced(
      [
        { who: 'MAPPA Coordinator, National Probation Service', how: 'At the probation division' },
        { who: 'Durham Constabulary', how: '101' },
        { who: 'Durham County Council', how: 'The council’s switchboard' },
      ],
      durham('Contacts'),
    ),
    forms: sourced(
      [{ name: 'MAPPA attendance form', use: 'Signing it is also the confidentiality undertaking' }],
      durham('Attendance at MAPPA Meeting'),
    ),
    signatureIsUndertaking: sourced(true, durham('Attendance at MAPPA Meeting')),
    minutesLeave: sourced(['chair'], durham('Attendance at MAPPA Meeting')),
    refuseMinutes: sourced('The agency that owns the information', durham('MAPPA – Information Sharing')),
    disclosureDecision: sourced(
      {
        decides: 'The Responsible Authority, on a multi-agency basis wherever possible',
        consulted: ['A senior member of the Youth Offending Service or Children’s Services for under 18s'],
        where: 'A level 2 or level 3 MAPP meeting',
      },
      durham('Disclosure - Proportionality'),
    ),
    disclosureMeeting: sourced('level-2-or-3', durham('Disclosure - Proportionality')),
    disclosureTriggers: sourced(
      [
        'Evidence that grooming may be taking place',
        'An order or licence excludes the person from a place or from named people',
        'Others may be at risk, such as staff of supported accommodation',
        'The public may be at risk through the person’s employment, training or education',
        'Past or potential victims need protection, such as a new partner with children',
        'A young offender: limited or controlled disclosure to school or college staff',
        'Somebody could actively help to manage the risk if briefed about factors and scenarios',
      ],
      durham('Disclosure'),
    ),
    disclosureCriteria: sourced(
      [
        'Possible risk to the offender considered',
        'Recipients correctly identified',
        'Alternatives considered and rejected for recorded reasons',
        'Recipients prepared',
        'Extent of disclosure decided through a level 2 or 3 meeting',
        'Key triggers and requirements for successful management explained',
        'Support for victims and offender if the process breaks down',
        'Under 18: a senior member of the Youth Offending Service or Children’s Services consulted',
      ],
      durham('Disclosure - Proportionality'),
    ),
    disclosureUnder18: sourced(
      'A senior member of the Youth Offending Service, of Children’s Services, or both',
      durham('Disclosure - Proportionality'),
    ),
    guidanceLinks: sourced(
      [
        {
          title: 'National MAPPA website',
          issuer: 'Ministry of Justice',
          link: 'https://mappa.justice.gov.uk/',
        },
      ],
      durham('Contacts'),
    ),
  },
}
