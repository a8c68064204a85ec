import type { Section } from '#platform/forms/define.ts'
import { cite } from '#rules/source.ts'

/** RF-15, RF-16, RF-17: which of its purposes the form serves, and what it leaves as it is. */
export const PURPOSE = {
  key: 'purpose',
  title: 'What you ask for',
  pages: [
    {
      slug: 'purpose',
      source: cite('wiltshire', 'Referral form: introduction; §4 bullet 1'),
      fields: [
        {
          kind: 'radios',
          key: 'purposeAsked',
          name: 'Purpose of the referral',
          ask: 'What do you ask for?',
          options: [
            {
              value: 'mappa',
              text: 'First consideration for MAPPA',
              hint: 'The person is an offender',
            },
            {
              value: 'information-sharing',
              text: 'An Interagency Information Sharing Meeting',
              hint: 'The person is not an offender',
            },
            {
              value: 'local-meeting',
              text: 'A Local Risk Management Meeting',
              hint: 'The person is already in MAPPA',
            },
          ],
          need: { missing: 'Select what you ask for' },
        },
      ],
    },
    {
      slug: 'responsibility',
      source: cite('wiltshire', 'Referral form: introduction'),
      fields: [
        {
          kind: 'checkboxes',
          key: 'responsibilityKept',
          name: 'Responsibilities stay as they are',
          ask: 'Responsibilities stay as they are',
          hint: 'Making this referral neither removes nor changes any agency’s statutory responsibility for the case, for the protection of the public, or for its duty of care to an individual.',
          options: [{ value: 'understood', text: 'I understand this' }],
          need: { missing: 'Tick the box to say that you understand that responsibilities stay as they are' },
        },
      ],
    },
  ],
} as const satisfies Section
