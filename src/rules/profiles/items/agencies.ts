import type { Item } from '../items.ts'

const text = { kind: 'text' } as const
const list = { kind: 'list' } as const

/** Who makes up the Responsible Authority, who co-operates, and how they are reached. */
export const AGENCY_ITEMS = {
  responsibleAuthority: {
    title: 'Members of the Responsible Authority',
    hint: 'The agencies that act jointly for the area.',
    shape: { kind: 'choices', of: { police: 'Police', probation: 'Probation', prison: 'Prison service' } },
  },
  partnerAgencies: {
    title: 'Partner agencies besides',
    hint: 'Agencies recorded as partners without being members.',
    shape: list,
  },
  probationBody: {
    title: 'Probation body',
    hint: 'What the probation service of the area is called.',
    shape: text,
  },
  dutyToCooperate: {
    title: 'Duty to co-operate agencies and their contact points',
    hint: 'One entry for each agency.',
    shape: {
      kind: 'rows',
      fields: {
        agency: { kind: 'text', label: 'Agency' },
        contact: { kind: 'text', label: 'Contact point' },
      },
    },
  },
  leadOfficers: {
    title: 'Lead officer of each agency',
    hint: 'Whether the directory records a lead officer for every agency (AR-11).',
    shape: { kind: 'yes-no' },
  },
  leadManagers: {
    title: 'Lead managers of each police command area',
    hint: 'Whether police, probation and prison each name one (AP-20).',
    shape: { kind: 'yes-no' },
  },
  throughCentralUnit: {
    title: 'Every referral goes in through the central unit',
    hint: 'The record of the area then says how the unit is reached and what it takes in (AP-22).',
    shape: { kind: 'yes-no' },
  },
  contacts: {
    title: 'Contact points of the area',
    hint: 'Whom people ask first.',
    shape: {
      kind: 'rows',
      fields: { who: { kind: 'text', label: 'Who' }, how: { kind: 'text', label: 'How to reach them' } },
    },
  },
  leadWithoutMeetings: {
    title: 'Lead agency of a case managed without meetings',
    hint: 'Who leads, by kind of case.',
    shape: {
      kind: 'rows',
      fields: { cases: { kind: 'text', label: 'Cases' }, lead: { kind: 'text', label: 'Lead agency' } },
    },
  },
  leadUnconvicted: {
    title: 'Lead agency for concerns about people without convictions',
    hint: 'Other services bring their concern here first. Leave empty when no agency is named.',
    shape: text,
  },
  youthOffendingAges: {
    title: 'Lowest age each Youth Offending Team serves',
    hint: 'One entry for each team.',
    shape: {
      kind: 'rows',
      fields: {
        team: { kind: 'text', label: 'Team' },
        lowestAge: { kind: 'number', label: 'Lowest age', least: 8, most: 17, unit: 'years' },
      },
    },
  },
} as const satisfies Readonly<Record<string, Item>>

/** The board, neighbouring arrangements, programmes and the guidance people are pointed to. */
export const BOARD_ITEMS = {
  boardChair: {
    title: 'Chair of the Strategic Management Board',
    hint: 'The post or the body.',
    shape: text,
  },
  boardMonths: {
    title: 'Longest time between board meetings',
    hint: 'At least four meetings a year means three months.',
    shape: { kind: 'number', least: 1, most: 12, unit: 'months' },
  },
  marac: {
    title: 'MARAC: how often it meets and who chairs it',
    hint: 'The conference for high-risk victims of domestic abuse.',
    shape: {
      kind: 'record',
      none: 'Not set for this area',
      fields: { cycle: { kind: 'text', label: 'How often' }, chair: { kind: 'text', label: 'Chair' } },
    },
  },
  programmes: {
    title: 'Accredited programmes',
    hint: 'Programmes for perpetrators of sexual abuse. One on each line.',
    shape: list,
  },
  guidanceLinks: {
    title: 'Procedure documents and guidance links',
    hint: 'Documents with review dates are kept in the library of the area.',
    shape: {
      kind: 'rows',
      fields: {
        title: { kind: 'text', label: 'Title' },
        issuer: { kind: 'text', label: 'Issued by' },
        link: { kind: 'text', label: 'Link' },
      },
    },
  },
} as const satisfies Readonly<Record<string, Item>>
