import type { Section } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'
import { IDENTIFIERS } from '../shared-questions.ts'

/** Who the notification is about: identity, numbers, address, custody and release. */
export const PERSON = {
  key: 'person',
  title: { en: 'The person', cy: 'Y person' },
  pages: [
    {
      slug: 'identity',
      title: 'Who the person is',
      intro: 'These answers come from the person’s record. Correct them here if they are wrong.',
      source: thamesValley('§3.12'),
      fields: [
        {
          kind: 'text',
          key: 'nameInFull',
          name: 'Full name',
          need: { missing: 'Enter the person’s full name' },
        },
        { kind: 'text', key: 'namesAlsoUsed', name: 'Other names', hint: 'Names used now or in the past' },
        { kind: 'date', key: 'bornOn', name: 'Date of birth', need: 'asked' },
      ],
    },
    {
      slug: 'identifiers',
      title: 'Identifiers',
      intro: 'Enter the numbers you know.',
      source: thamesValley('§3.12'),
      fields: IDENTIFIERS,
    },
    {
      slug: 'address',
      source: thamesValley('§3.12'),
      fields: [
        {
          kind: 'textarea',
          key: 'livesAt',
          name: 'Address',
          ask: 'Where does the person live now?',
          hint: 'If they are in custody, give the address they lived at before',
          max: 500,
          rows: 4,
          need: 'asked',
        },
      ],
    },
    {
      slug: 'custody',
      source: thamesValley('§3.86, §3.87'),
      fields: [
        {
          kind: 'yes-no',
          key: 'inCustody',
          name: 'In custody',
          ask: 'Is the person in custody?',
          need: 'asked',
        },
      ],
    },
    {
      slug: 'release',
      title: 'Custody and release',
      when: { question: 'inCustody', is: ['yes'] },
      source: thamesValley('§3.86, §3.87'),
      fields: [
        { kind: 'text', key: 'custodyPlace', name: 'Where they are held', need: 'asked' },
        { kind: 'date', key: 'releaseExpectedOn', name: 'Expected release date', need: 'asked' },
        {
          kind: 'textarea',
          key: 'releaseAddress',
          name: 'Release address',
          hint: 'Say if a hostel place is planned',
          max: 500,
          rows: 4,
          need: 'asked',
        },
      ],
    },
  ],
} as const satisfies Section
