import type { Section } from '#platform/forms/define.ts'
import { cite } from '#rules/source.ts'

/** RF-18: whom the form is about. */
export const SUBJECT = {
  key: 'subject',
  title: 'Subject details',
  pages: [
    {
      slug: 'subject',
      title: 'Subject details',
      intro: 'These answers come from the person’s record. Correct them here if they are wrong.',
      source: cite('wiltshire', 'Referral form: subject details'),
      fields: [
        { kind: 'text', key: 'subjectName', name: 'Subject', need: { missing: 'Enter the subject’s name' } },
        { kind: 'date', key: 'subjectBornOn', name: 'Date of birth', need: 'asked' },
        {
          kind: 'textarea',
          key: 'subjectAddress',
          name: 'Current address',
          max: 500,
          rows: 4,
          need: 'asked',
        },
      ],
    },
  ],
} as const satisfies Section
