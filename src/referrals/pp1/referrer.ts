import type { Section } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'

/** Who refers. */
export const REFERRER = {
  key: 'referrer',
  title: { en: 'Your details', cy: 'Eich manylion' },
  pages: [
    {
      slug: 'referrer',
      title: 'Your details',
      intro: 'The date is added when you send the referral.',
      source: thamesValley('§3.12'),
      fields: [
        {
          kind: 'text',
          key: 'referrerAgency',
          name: 'Referring agency',
          need: { missing: 'Enter your agency' },
        },
        {
          kind: 'text',
          key: 'referrerName',
          name: 'Referring officer',
          need: { missing: 'Enter your name' },
        },
        {
          kind: 'text',
          key: 'referrerContact',
          name: 'How to reach you',
          hint: 'A telephone number or email address',
          need: 'asked',
        },
      ],
    },
  ],
} as const satisfies Section
