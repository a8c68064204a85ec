import type { Item } from '../items.ts'

/** What a locality asks of a referral beside its form: who makes it, how it is delivered, what goes with it. */
export const REFERRING_ITEMS = {
  whoRefers: {
    title: 'Who must refer whom',
    hint: 'The rules of the area on which agency makes a referral. Anybody may still refer, with a reason.',
    shape: {
      kind: 'choices',
      of: {
        'everybody-notified':
          'Every relevant sexual or violent offender is notified, whatever the grade (RF-01)',
        'police-registered':
          'Police: registered sexual offenders in the community or with a short sentence (RF-03)',
        'probation-sentenced':
          'Probation and youth offending: longer sentences, and orders with high danger (RF-04)',
        'hostel-from-elsewhere':
          'Approved hostel: people from another area without a local supervisor (RF-14)',
      },
    },
  },
  housingForm: {
    title: 'Additional housing information',
    hint: 'The form attached to a referral when there is a concern about housing (RF-09 to RF-12).',
    shape: {
      kind: 'record',
      none: 'There is no such form',
      fields: {
        name: { kind: 'text', label: 'Name' },
        longName: { kind: 'text', label: 'Name in full' },
        copyTo: { kind: 'text', label: 'Who gets a copy (a post)' },
      },
    },
  },
  referralDelivery: {
    title: 'How a referral reaches the co-ordinator',
    hint: 'Within this service, or as the document of the area says (RF-24).',
    shape: {
      kind: 'choice',
      of: {
        service: 'Within this service',
        'secure-email-or-post':
          'By e-mail where a secure connection is confirmed at both ends, otherwise by post',
      },
    },
  },
  qualityCheck: {
    title: 'Quality check of each referral by the panel',
    hint: 'Whether the panel records the points of CP-03 with each decision.',
    shape: { kind: 'yes-no' },
  },
  leadManagersTold: {
    title: 'Confirmed referrals go to lead managers',
    hint: 'Whether the manager of the central unit sends each confirmed notification to the lead managers concerned (RF-13).',
    shape: { kind: 'yes-no' },
  },
} as const satisfies Readonly<Record<string, Item>>
