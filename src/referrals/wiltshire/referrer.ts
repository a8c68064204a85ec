import type { Section } from '#platform/forms/define.ts'
import { cite } from '#rules/source.ts'

/** RF-22: who the form is from. */
export const FROM = {
  key: 'from',
  title: 'Your details',
  pages: [
    {
      slug: 'from',
      title: 'Your details',
      intro: 'The date is added when you send the referral.',
      source: cite('wiltshire', 'Referral form: from'),
      fields: [
        { kind: 'text', key: 'fromName', name: 'Name', need: { missing: 'Enter your name' } },
        { kind: 'text', key: 'fromRole', name: 'Role', need: { missing: 'Enter your role' } },
        { kind: 'text', key: 'fromAgency', name: 'Agency', need: 'asked' },
        { kind: 'text', key: 'fromPhone', name: 'Contact telephone', width: 20, max: 40, need: 'asked' },
        { kind: 'text', key: 'fromFax', name: 'Fax', width: 20, max: 40 },
        {
          kind: 'textarea',
          key: 'fromAddress',
          name: 'Address',
          max: 500,
          rows: 4,
          need: 'asked',
        },
        { kind: 'text', key: 'fromEmail', name: 'E-mail address', need: 'asked' },
        {
          kind: 'yes-no',
          key: 'fromEmailSecure',
          name: 'Secure connection confirmed at this end',
          ask: 'Has a secure connection been confirmed for this e-mail address?',
          hint: 'Without one at both ends the form goes to the co-ordinator by post',
          need: 'asked',
          source: cite('wiltshire', 'Referral form: routing note'),
        },
      ],
    },
  ],
} as const satisfies Section
