import type { Item } from '../items.ts'

const text = { kind: 'text' } as const
const months = { kind: 'number', least: 1, most: 60, unit: 'months', local: true } as const

/** Forms in use and the unit that receives them. */
export const FORM_ITEMS = {
  referralForm: {
    title: 'Form on which a referral is made here',
    hint: 'The form this service shows, and what people call it.',
    shape: {
      kind: 'record',
      fields: {
        form: {
          kind: 'choice',
          label: 'Form',
          of: { pp1: 'PP1', 'mappa-a': 'MAPPA A', wiltshire: 'Wiltshire and Swindon referral' },
        },
        name: { kind: 'text', label: 'Name' },
        longName: { kind: 'text', label: 'Name in full' },
      },
    },
  },
  minutesForm: {
    title: 'Form of the minutes',
    hint: 'What people call it.',
    shape: {
      kind: 'record',
      fields: { name: { kind: 'text', label: 'Name' }, longName: { kind: 'text', label: 'Name in full' } },
    },
  },
  forms: {
    title: 'Referral and notification forms in use',
    hint: 'Every form of the area and what it is for.',
    shape: {
      kind: 'rows',
      fields: { name: { kind: 'text', label: 'Form' }, use: { kind: 'text', label: 'What it is for' } },
    },
  },
  centralUnit: {
    title: 'Central unit',
    hint: 'The unit that receives notifications and referrals.',
    shape: text,
  },
  centralUnitContact: {
    title: 'How the central unit is reached and what it receives',
    hint: 'Postal and secure e-mail address of the unit, never of a person.',
    shape: {
      kind: 'record',
      fields: {
        manager: { kind: 'text', label: 'Manager (a post)' },
        postalAddress: { kind: 'text', label: 'Postal address' },
        secureEmail: { kind: 'text', label: 'Secure e-mail address' },
        receives: { kind: 'list', label: 'What it receives' },
      },
    },
  },
  copiesFrom: {
    title: 'Who sends copies of minutes to members',
    hint: 'The chair, an officer or a unit (MT-37).',
    shape: text,
  },
} as const satisfies Readonly<Record<string, Item>>

/** Longest times between reviews, how early a person in custody is referred, and how soon a young person's conviction is reported. */
export const REVIEW_ITEMS = {
  'reviewMonths.1': {
    title: 'Longest time between reviews at level 1',
    hint: 'Months.',
    shape: months,
  },
  'reviewMonths.2': {
    title: 'Longest time between reviews at level 2',
    hint: 'Months.',
    shape: months,
  },
  'reviewMonths.3': {
    title: 'Longest time between reviews at level 3',
    hint: 'Months. No document gives this figure.',
    shape: months,
  },
  referBeforeRelease: {
    title: 'Referral before release',
    hint: 'How long before the expected release a person in custody is referred.',
    shape: {
      kind: 'record',
      none: 'The area has not set it',
      fields: {
        months: { kind: 'number', label: 'Months before', least: 1, most: 36, unit: 'months' },
        atStartOfSentence: { kind: 'yes-no', label: 'Or at the start of the sentence' },
      },
    },
  },
  referWhenImminent: {
    title: 'Referral before release where the risk is imminent',
    hint: 'Months before the expected release.',
    shape: { kind: 'number', least: 1, most: 36, unit: 'months', local: true },
  },
  youthReport: {
    title: 'Report on a young person convicted of an offence against a child',
    hint: 'How soon it goes to the child protection manager, and the young person and the family are told (CH-27, CH-30).',
    shape: {
      kind: 'record',
      none: 'The area asks for no such report',
      fields: {
        workingDays: {
          kind: 'number',
          label: 'Working days from the conviction',
          least: 1,
          most: 60,
          unit: 'working days',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, Item>>
