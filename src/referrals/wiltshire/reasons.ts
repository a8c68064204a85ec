import type { Section } from '#platform/forms/define.ts'
import { cite } from '#rules/source.ts'

/** RF-19, RF-26: what causes concern, and the response of the agencies that is sought. */
export const REASONS = {
  key: 'reasons',
  title: 'Reasons for referral',
  pages: [
    {
      slug: 'reasons',
      source: cite('wiltshire', 'Referral form: reasons for referral; §5 bullet 2'),
      fields: [
        {
          kind: 'textarea',
          key: 'reasonsForReferral',
          name: 'Reasons for referral',
          ask: 'Which actions and situations cause concern?',
          hint: 'Give brief details',
          max: 4000,
          need: { missing: 'Enter the actions and situations that cause concern' },
        },
      ],
    },
    {
      slug: 'response',
      source: cite('wiltshire', '§5 bullet 2'),
      fields: [
        {
          kind: 'textarea',
          key: 'responseSought',
          name: 'Inter-agency response sought',
          ask: 'Which response from the agencies do you seek?',
          hint: 'The main purpose of a referral is that agencies share, quantify and plan for the risk. Say what you want each of them to bring or do',
          max: 4000,
          need: { missing: 'Enter the response you seek from the agencies' },
        },
      ],
    },
  ],
} as const satisfies Section
