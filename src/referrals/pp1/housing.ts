import type { Section } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'

/** Whether there is a housing concern, for which a PP3 follows. */
export const HOUSING = {
  key: 'housing',
  title: { en: 'Housing', cy: 'Tai' },
  pages: [
    {
      slug: 'housing',
      source: thamesValley('§3.75'),
      fields: [
        {
          kind: 'yes-no',
          key: 'housingConcern',
          name: 'Housing concern',
          ask: 'Is there a concern about housing?',
          hint: 'If yes in a high or very high risk case, the housing information form (PP3) goes with this referral. Its link is on the task list',
          need: 'asked',
        },
      ],
    },
    {
      slug: 'housing-concern',
      when: { question: 'housingConcern', is: ['yes'] },
      source: thamesValley('§3.75'),
      fields: [
        {
          kind: 'textarea',
          key: 'housingWorry',
          name: 'What the housing concern is',
          ask: 'What is the concern about housing?',
          max: 2000,
          rows: 5,
          need: 'asked',
        },
      ],
    },
  ],
} as const satisfies Section
