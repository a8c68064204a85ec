import type { Item } from '../items.ts'

const text = { kind: 'text' } as const
const list = { kind: 'list' } as const
const meeting = {
  kind: 'choice',
  label: 'Meeting',
  of: { '2': 'Level 2', '3': 'Level 3', other: 'Meeting about a person without convictions' },
} as const
const named = {
  kind: 'record',
  fields: { name: { kind: 'text', label: 'Name' }, shortName: { kind: 'text', label: 'Short name' } },
} as const

/** The body that confirms referrals, where there is one. */
export const PANEL_ITEMS = {
  panel: {
    title: 'Co-ordination panel',
    hint: 'Where there is none, the co-ordination function confirms referrals (CP-09).',
    shape: {
      kind: 'record',
      none: 'There is no panel',
      fields: { name: { kind: 'text', label: 'Name' }, sits: { kind: 'text', label: 'How often it sits' } },
    },
  },
  panelMembers: {
    title: 'Who sits on the panel',
    hint: 'Posts, not persons. One on each line.',
    shape: list,
  },
} as const satisfies Readonly<Record<string, Item>>

/** Meetings: names, chairs, constitution, cycle and papers. */
export const MEETING_ITEMS = {
  'meetings.2': {
    title: 'Meeting that serves level 2',
    hint: 'Its local name and abbreviation.',
    shape: named,
  },
  'meetings.3': {
    title: 'Meeting that serves level 3',
    hint: 'Its local name and abbreviation.',
    shape: named,
  },
  unconvictedMeeting: {
    title: 'Meeting about a person without convictions',
    hint: 'It is held outside MAPPA.',
    shape: { ...named, none: 'The area names no such meeting' },
  },
  chairs: {
    title: 'Least rank or grade of a chair',
    hint: 'One entry for each agency and meeting.',
    shape: {
      kind: 'rows',
      fields: {
        meeting,
        agency: { kind: 'text', label: 'Agency' },
        rank: { kind: 'text', label: 'Least rank or grade' },
      },
    },
  },
  mustAttend: {
    title: 'Who must be present before a meeting is properly constituted',
    hint: 'Posts in one entry stand for each other; every entry of a meeting is needed.',
    shape: {
      kind: 'rows',
      fields: {
        meeting,
        posts: { kind: 'list', label: 'One of these posts' },
        mayChair: { kind: 'yes-no', label: 'May chair' },
      },
    },
  },
  invitationList: {
    title: 'Standing invitation list',
    hint: 'Posts that are invited unless somebody takes them off. One on each line.',
    shape: list,
  },
  meetingCycle: { title: 'Meeting cycle', hint: 'How often meetings are held.', shape: text },
  papersDaysBefore: {
    title: 'Agenda and papers go out',
    hint: 'Days before the meeting.',
    shape: { kind: 'number', least: 0, most: 60, unit: 'days', local: true },
  },
  agendaDrawnUpBy: { title: 'Who draws up the agenda', hint: 'A post (MT-25).', shape: text },
  protocolConfirmation: {
    title: 'Confirmation of the protocol',
    hint: 'Whether everybody confirms that their agency complies before they contribute (AP-19).',
    shape: {
      kind: 'record',
      fields: {
        required: { kind: 'yes-no', label: 'It is required' },
        protocol: { kind: 'text', label: 'Name of the protocol' },
      },
    },
  },
  factSheet: {
    title: 'Information sharing fact sheet',
    hint: 'Whether everybody present confirms it before discussion opens (MT-29).',
    shape: { kind: 'record', fields: { required: { kind: 'yes-no', label: 'It is required' } } },
  },
  signatureIsUndertaking: {
    title: 'Signing in is also the confidentiality undertaking',
    hint: 'Both texts then stand on the attendance form (MT-30).',
    shape: { kind: 'yes-no' },
  },
  personMayAttend: {
    title: 'Whether the person may attend a meeting about them',
    hint: 'Leave open until the area has decided.',
    shape: { kind: 'yes-no', local: true },
  },
} as const satisfies Readonly<Record<string, Item>>
