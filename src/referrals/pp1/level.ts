import type { Agreement, Section } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'

/** RF-02, RF-08: the level proposed, and whether the case is put forward for a panel. */
export const LEVEL = {
  key: 'level',
  title: { en: 'Level', cy: 'Lefel' },
  pages: [
    {
      slug: 'level',
      title: 'The level you propose',
      source: thamesValley('§3.76'),
      fields: [
        {
          kind: 'radios',
          key: 'suggestedLevel',
          name: 'Level proposed',
          ask: 'At which level should the case be managed?',
          options: [
            { value: '1', text: 'Level 1', hint: 'One agency manages the risk' },
            { value: '2', text: 'Level 2', hint: 'More than one agency is needed, with local resources' },
            {
              value: '3',
              text: 'Level 3',
              hint: 'The critical few: a panel of senior managers is needed',
            },
          ],
          need: { missing: 'Select the level you propose' },
        },
        {
          kind: 'textarea',
          key: 'levelArgument',
          name: 'Why this level',
          ask: 'Why is this the right level?',
          max: 4000,
          need: 'asked',
        },
      ],
    },
    {
      slug: 'panel',
      source: thamesValley('§3.76'),
      fields: [
        {
          kind: 'yes-no',
          key: 'panelCriteriaMet',
          name: 'Put forward as meeting the criteria for a panel (MAPPP)',
          ask: 'Do you put this case forward as meeting the criteria for a Multi-Agency Public Protection Panel (MAPPP)?',
          need: {
            missing: 'Select yes if you put this case forward as meeting the criteria for a panel',
          },
        },
      ],
    },
    {
      slug: 'panel-evidence',
      when: { question: 'panelCriteriaMet', is: ['yes'] },
      source: thamesValley('§3.76'),
      fields: [
        {
          kind: 'textarea',
          key: 'panelEvidence',
          name: 'Evidence that the criteria are met',
          ask: 'What evidence shows that the criteria are met?',
          max: 4000,
          need: { missing: 'Enter the evidence that the criteria for a panel are met' },
        },
      ],
    },
  ],
} as const satisfies Section

/** Level 3 is for cases that are put forward as meeting the criteria for a panel. */
export const LEVEL_AGREES = {
  given: { question: 'suggestedLevel', is: ['3'] },
  must: { question: 'panelCriteriaMet', is: ['yes'] },
  otherwise:
    'Select yes if you propose level 3, which is for cases that meet the criteria for a panel, or change the level you propose',
} as const satisfies Agreement
