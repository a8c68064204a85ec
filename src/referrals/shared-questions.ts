import type { Choice, Condition, Field } from '#platform/forms/define.ts'

/** The categories, in the words of today's law; a document of its day may know fewer. */
export const CATEGORIES = [
  { value: '1', text: 'Category 1', hint: 'Registered sexual offender' },
  { value: '2', text: 'Category 2', hint: 'Violent offender, or other sexual offender' },
  {
    value: '3',
    text: 'Category 3',
    hint: 'Other person of concern who needs several agencies to manage the risk',
  },
  { value: '4', text: 'Category 4', hint: 'Terrorist or terrorist risk offender' },
] as const satisfies readonly Choice[]

/** The grades of risk of serious harm. */
export const ASSESSED_GRADES = [
  { value: 'low', text: 'Low' },
  { value: 'medium', text: 'Medium' },
  { value: 'high', text: 'High' },
  { value: 'very-high', text: 'Very high' },
] as const satisfies readonly Choice[]

/** The numbers by which other systems know the person. */
export const IDENTIFIERS = [
  { kind: 'text', key: 'pncNumber', name: 'PNC number', max: 40, width: 20, need: 'asked' },
  { kind: 'text', key: 'croNumber', name: 'CRO number', max: 40, width: 20 },
  { kind: 'text', key: 'prisonNumber', name: 'Prison number (NOMIS)', max: 40, width: 20 },
  { kind: 'text', key: 'probationNumber', name: 'Probation number (CRN)', max: 40, width: 20 },
  { kind: 'text', key: 'visorNumber', name: 'ViSOR number', max: 40, width: 20 },
] as const satisfies readonly Field[]

/** What the category rests on: a court's decision, a caution, or nothing of the kind. */
export const LEGAL_BASIS = [
  {
    kind: 'radios',
    key: 'legalBasis',
    name: 'What the category rests on',
    ask: 'What does the category rest on?',
    options: [
      { value: 'conviction', text: 'A conviction' },
      { value: 'caution', text: 'A caution' },
      { value: 'finding', text: 'A finding of insanity or disability' },
      { value: 'sentence', text: 'A sentence' },
      { value: 'order', text: 'An order' },
      { value: 'none', text: 'None of these' },
    ],
    need: 'asked',
  },
] as const satisfies readonly Field[]

/** When there is something it rests on. */
export const WITH_LEGAL_BASIS = {
  question: 'legalBasis',
  is: ['conviction', 'caution', 'finding', 'sentence', 'order'],
} as const satisfies Condition

/** What a court, or whoever gave a caution, decided. */
export const OFFENCE = [
  {
    kind: 'date',
    key: 'legalBasisOn',
    name: 'Date of the conviction, caution, sentence or order',
    need: 'asked',
  },
  {
    kind: 'textarea',
    key: 'offenceDetails',
    name: 'Offence and sentence',
    hint: 'The offence, the court and the sentence or order',
    max: 4000,
    need: 'asked',
  },
] as const satisfies readonly Field[]
