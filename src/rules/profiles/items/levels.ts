import type { Item } from '../items.ts'

/** Risk grades and categories of person: kept apart from the levels of management. */
export const RISK_ITEMS = {
  riskGrades: {
    title: 'Risk grades',
    hint: 'From lowest to highest. A number is shown only with the word risk beside it.',
    shape: {
      kind: 'rows',
      fields: {
        grade: { kind: 'text', label: 'Grade' },
        number: { kind: 'text', label: 'Number, if any' },
        definition: { kind: 'text', label: 'Definition' },
      },
    },
  },
  riskGroups: {
    title: 'Groups at risk',
    hint: 'A grade is given for each group. One on each line.',
    shape: { kind: 'list' },
  },
  categories: {
    title: 'Categories of person',
    hint: 'The name of each category and who belongs to it.',
    shape: {
      kind: 'rows',
      fields: {
        number: { kind: 'text', label: 'Number' },
        name: { kind: 'text', label: 'Name' },
        criteria: { kind: 'text', label: 'Criteria' },
      },
    },
  },
} as const satisfies Readonly<Record<string, Item>>

/** With how much multi-agency effort a case is managed. */
export const LEVEL_ITEMS = {
  levels: {
    title: 'Management levels',
    hint: 'The name of each level and what admits a case to it (LM-16).',
    shape: {
      kind: 'rows',
      fields: {
        level: { kind: 'number', label: 'Level', least: 1, most: 3, unit: '' },
        name: { kind: 'text', label: 'Name' },
        criteria: { kind: 'text', label: 'Criteria for admission' },
      },
    },
  },
  levelsNumbered: {
    title: 'Whether the levels are numbered in front of people',
    hint: 'An area may speak of its meetings and not of numbers.',
    shape: { kind: 'yes-no' },
  },
} as const satisfies Readonly<Record<string, Item>>
