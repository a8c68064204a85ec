import type { Item } from '../items.ts'

const text = { kind: 'text' } as const
const list = { kind: 'list' } as const

/** Who may pass minutes on, what the person is told, and the ways information may travel. */
export const SHARING_ITEMS = {
  minutesLeave: {
    title: 'Who may permit minutes to leave the circle of attendees',
    hint: 'Leave of one of these is recorded.',
    shape: { kind: 'choices', of: { chair: 'Chair of the meeting', coordinator: 'MAPPA Co-ordinator' } },
  },
  refuseMinutes: {
    title: 'Who may refuse a person’s request for minutes',
    hint: 'A post or an agency.',
    shape: text,
  },
  tellThePerson: {
    title: 'The person is normally told of their MAPPA status',
    hint: 'Leave open where the area has no presumption (IO-04).',
    shape: { kind: 'yes-no', local: true },
  },
  withholdGrounds: {
    title: 'Grounds for not telling the person',
    hint: 'One on each line.',
    shape: list,
  },
  restrictedInSearch: {
    title: 'A restricted record that a search meets',
    hint: 'Whoever may not see it is told nothing, or is told whom to ask.',
    shape: {
      kind: 'choice',
      of: { absent: 'It is absent', contact: 'The search says to ask the co-ordinator' },
    },
  },
  secureChannels: { title: 'Accepted secure channels', hint: 'One on each line.', shape: list },
  electronicOnceShown: {
    title: 'Electronic exchange only once the agency’s security has been shown',
    hint: 'Otherwise an accepted channel counts as shown (SE-02).',
    shape: { kind: 'yes-no' },
  },
  jobcentreTold: {
    title: 'What Jobcentre Plus is told',
    hint: 'Nothing else can be opened by or sent to that agency (AP-13). One on each line.',
    shape: list,
  },
  conferenceInformation: {
    title: 'Written information from probation to a child protection conference',
    hint: 'What it contains (CI-08). One on each line.',
    shape: list,
  },
} as const satisfies Readonly<Record<string, Item>>

/** Who decides on disclosure to a third party, after which steps. */
export const DISCLOSURE_ITEMS = {
  disclosureDecision: {
    title: 'Decision on third-party disclosure',
    hint: 'Who decides, who is consulted, and where.',
    shape: {
      kind: 'record',
      fields: {
        decides: { kind: 'text', label: 'Who decides' },
        consulted: { kind: 'list', label: 'Who is consulted' },
        where: { kind: 'text', label: 'Where it is decided' },
      },
    },
  },
  disclosureMeeting: {
    title: 'Level at which the extent of a disclosure is decided',
    hint: 'The duty to consider disclosure applies at every level.',
    shape: { kind: 'choice', of: { any: 'Any level', 'level-2-or-3': 'A level 2 or level 3 meeting' } },
  },
  disclosureDispute: {
    title: 'Where a dispute about disclosure goes',
    hint: 'The senior post of each agency. One on each line.',
    shape: list,
  },
  disclosureTriggers: {
    title: 'What prompts consideration of disclosure',
    hint: 'One on each line.',
    shape: list,
  },
  disclosureCriteria: {
    title: 'Criteria to be met before disclosure',
    hint: 'One on each line.',
    shape: list,
  },
  disclosureRiskFactors: {
    title: 'Factors for the disclosure risk assessment',
    hint: 'One on each line.',
    shape: list,
  },
  disclosureUnder18: {
    title: 'Before a disclosure decision about somebody under 18',
    hint: 'Who is consulted.',
    shape: text,
  },
  childProtectionDisclosure: {
    title: 'Disclosure under child protection procedures about a MAPPA subject',
    hint: 'Whose agreement it needs, and who receives a copy.',
    shape: {
      kind: 'record',
      none: 'The area states no rule of its own',
      fields: {
        agreedBy: { kind: 'text', label: 'Agreed by' },
        copiedTo: { kind: 'text', label: 'Copied to' },
      },
    },
  },
  disclosureForm: {
    title: 'Disclosure form',
    hint: 'Its name and where it goes.',
    shape: {
      kind: 'record',
      none: 'The area has no form of its own',
      fields: { name: { kind: 'text', label: 'Name' }, goesTo: { kind: 'text', label: 'Where it goes' } },
    },
  },
} as const satisfies Readonly<Record<string, Item>>
