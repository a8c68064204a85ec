import type { SingleField } from '#platform/forms/define.ts'
import { CHILD_RISK_INDICATORS, RISK_TO_CHILDREN } from '#rules/eligibility/risk-to-children.ts'
import { cite, thamesValley } from '#rules/source.ts'
import { type FactKind, factKind } from './kind.ts'

/** The sources that are asked before somebody concludes that a person is a risk to children (IC-16). */
export const ASKED = ['probation', 'police', 'health', 'mappa'] as const

const NAMES = { probation: 'Probation', police: 'Police', health: 'Health', mappa: 'MAPPA' } as const

const asked: readonly SingleField[] = ASKED.flatMap((from): SingleField[] => [
  {
    kind: 'select',
    key: `${from}Asked`,
    name: `${NAMES[from]}: could their assessment be had?`,
    need: { missing: `Select whether an assessment by ${NAMES[from]} could be had` },
    options: [
      { value: 'relied-on', text: 'Yes, and it was relied on' },
      { value: 'not-used', text: 'Yes, and it was not used' },
      { value: 'none', text: 'No: they hold nothing, or could not be asked' },
    ],
  },
  { kind: 'textarea', key: `${from}Said`, name: `${NAMES[from]}: what it says`, max: 1000, rows: 3 },
])

/** IC-13, IC-15, IC-16 and IC-22: what a court found, and why somebody is regarded as a risk to children. */
export const RISK_KINDS: readonly FactKind[] = [
  factKind({
    key: 'dangerousness',
    name: 'Finding of dangerousness',
    group: 'risk',
    source: cite('london', '§13.7.6'),
    dated: 'day',
    dayName: 'Date of the finding',
    confided: false,
    fields: [
      { kind: 'text', key: 'court', name: 'Court', max: 200, need: { missing: 'Enter the court' } },
      {
        kind: 'radios',
        key: 'conclusion',
        name: 'What the court concluded',
        need: { missing: 'Select what the court concluded' },
        options: [
          { value: 'dangerous', text: 'A significant risk of serious harm: dangerous offender' },
          { value: 'not-dangerous', text: 'Not found to be dangerous' },
        ],
      },
      {
        kind: 'text',
        key: 'offence',
        name: 'Specified offence',
        max: 300,
        need: { missing: 'Enter the specified offence' },
      },
      {
        kind: 'text',
        key: 'entry',
        name: 'Entry in Schedule 15',
        hint: 'For example, Part 1 paragraph 20',
        max: 100,
        need: { missing: 'Enter the entry in Schedule 15' },
      },
      {
        kind: 'radios',
        key: 'maximum',
        name: 'Longest sentence for the offence',
        need: { missing: 'Select the longest sentence for the offence' },
        options: [
          { value: 'two-years', text: 'Two years or more, or life' },
          { value: 'less', text: 'Less than two years' },
        ],
      },
      {
        kind: 'textarea',
        key: 'assessments',
        name: 'Assessments placed before the court',
        hint: 'Each with its author, tool and date',
        max: 2000,
        rows: 5,
        need: { missing: 'Enter the assessments placed before the court, or that there were none' },
      },
    ],
  }),
  factKind({
    key: 'risk-indicator',
    name: 'Reason to think of a risk to children',
    group: 'risk',
    source: thamesValley('§6.1'),
    dated: 'day',
    fields: [
      {
        kind: 'radios',
        key: 'indicator',
        name: 'What is it?',
        need: { missing: 'Select what it is' },
        options: CHILD_RISK_INDICATORS.map(({ key, text }) => ({ value: key, text })),
      },
      {
        kind: 'textarea',
        key: 'what',
        name: 'What is known',
        max: 2000,
        rows: 5,
        need: { missing: 'Enter what is known' },
      },
    ],
  }),
  factKind({
    key: 'child-risk',
    name: 'Presents a risk, or potential risk, to children',
    group: 'risk',
    source: thamesValley('§1.2, §1.3'),
    dated: 'period',
    confided: false,
    fields: [
      {
        kind: 'date',
        key: 'reviewOn',
        name: 'Review by',
        hint: 'The status is looked at again by this day. It does not last for life',
        need: { missing: 'Enter the date of the review' },
      },
      {
        kind: 'textarea',
        key: 'conclusion',
        name: `Why they are a ${RISK_TO_CHILDREN}`,
        max: 2000,
        rows: 5,
        need: { missing: 'Enter the conclusion and why' },
      },
      ...asked,
      {
        kind: 'textarea',
        key: 'otherSaid',
        name: 'Information relied on from anybody else',
        max: 1000,
        rows: 3,
      },
      {
        kind: 'textarea',
        key: 'notUsedWhy',
        name: 'Why an assessment that could be had was not used',
        max: 1000,
        rows: 3,
      },
      {
        kind: 'yes-no',
        key: 'childhoodIncident',
        name: 'Does this rest on a trivial incident in their own childhood?',
        need: { missing: 'Select whether this rests on a trivial incident in their own childhood' },
      },
      {
        kind: 'textarea',
        key: 'currentAssessment',
        name: 'Current assessment',
        hint: 'Needed where it rests on a trivial childhood incident',
        max: 1000,
        rows: 3,
      },
    ],
  }),
]
