import type { Section } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'
import { CATEGORIES, LEGAL_BASIS, OFFENCE, WITH_LEGAL_BASIS } from '../shared-questions.ts'

/** The category claimed and what it rests on. */
export const CATEGORY = {
  key: 'category',
  title: { en: 'Category and offence', cy: 'Categori a throsedd' },
  pages: [
    {
      slug: 'category',
      source: thamesValley('§3.5, §3.11'),
      fields: [
        {
          kind: 'radios',
          key: 'claimedCategory',
          name: 'Category claimed',
          ask: 'Which category do you say the person falls into?',
          options: CATEGORIES,
          need: 'asked',
        },
      ],
    },
    { slug: 'legal-basis', source: thamesValley('§3.5, §3.11'), fields: LEGAL_BASIS },
    {
      slug: 'offence',
      title: 'The conviction, caution, sentence or order',
      when: WITH_LEGAL_BASIS,
      source: thamesValley('§3.5, §3.11'),
      fields: OFFENCE,
    },
  ],
} as const satisfies Section
