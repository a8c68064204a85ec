import type { Section } from '#platform/forms/define.ts'
import { thamesValley } from '#rules/source.ts'
import { ASSESSED_GRADES } from '../shared-questions.ts'

/** Tools, grade and who is at risk. */
export const ASSESSMENT = {
  key: 'assessment',
  title: { en: 'Assessment', cy: 'Asesiad' },
  pages: [
    {
      slug: 'tools',
      source: thamesValley('§3.70, §3.71'),
      fields: [
        {
          kind: 'group',
          key: 'toolsUsed',
          name: 'Assessment tools used',
          ask: 'Which assessment tools have been used?',
          hint: 'OASys for probation and prison, Risk Matrix 2000 for adult men who have committed sexual offences, SARA for domestic abuse',
          item: 'Assessment',
          most: 6,
          need: 'asked',
          fields: [
            {
              kind: 'select',
              key: 'tool',
              name: 'Tool',
              options: [
                { value: 'oasys', text: 'OASys' },
                { value: 'risk-matrix-2000', text: 'Risk Matrix 2000' },
                { value: 'sara', text: 'SARA' },
                { value: 'youth', text: 'A youth justice assessment' },
                { value: 'other', text: 'Another tool' },
              ],
              need: { missing: 'Select the tool of each assessment' },
            },
            {
              kind: 'date',
              key: 'usedOn',
              name: 'Date of assessment',
              need: { missing: 'Enter the date of each assessment' },
            },
            {
              kind: 'text',
              key: 'outcome',
              name: 'Result',
              need: { missing: 'Enter the result of each assessment' },
            },
          ],
        },
      ],
    },
    {
      slug: 'risk-grade',
      title: 'How high the risk is',
      source: thamesValley('§3.77'),
      fields: [
        {
          kind: 'radios',
          key: 'assessedGrade',
          name: 'Risk grade',
          ask: 'What is the assessed risk of serious harm?',
          options: ASSESSED_GRADES,
          need: 'asked',
        },
        {
          kind: 'textarea',
          key: 'gradeEvidence',
          name: 'Evidence for the grade',
          ask: 'What evidence is there for this grade?',
          max: 4000,
          need: 'asked',
        },
      ],
    },
    {
      slug: 'who-is-at-risk',
      title: 'Who is at risk',
      source: thamesValley('§3.77'),
      fields: [
        {
          kind: 'checkboxes',
          key: 'peopleAtRisk',
          name: 'Who is at risk',
          ask: 'Who is at risk of serious harm?',
          hint: 'Select all that apply',
          options: [
            { value: 'public', text: 'The public' },
            { value: 'known-adult', text: 'An adult they know' },
            { value: 'children', text: 'Children' },
            { value: 'staff', text: 'Staff' },
            { value: 'prisoners', text: 'Other prisoners' },
          ],
          need: 'asked',
        },
        {
          kind: 'textarea',
          key: 'harmFeared',
          name: 'The harm feared',
          ask: 'What harm is feared, and in which situations?',
          max: 4000,
          need: 'asked',
        },
      ],
    },
  ],
} as const satisfies Section

/** RF-07: the dynamic risk factors, without which the notification never goes. */
export const DYNAMIC_FACTORS = {
  key: 'dynamic-factors',
  title: { en: 'Dynamic risk factors', cy: 'Ffactorau risg dynamig' },
  pages: [
    {
      slug: 'dynamic-factors',
      source: thamesValley('§3.72'),
      fields: [
        {
          kind: 'textarea',
          key: 'dynamicFactors',
          name: { en: 'Dynamic risk factors', cy: 'Ffactorau risg dynamig' },
          ask: {
            en: 'Which dynamic risk factors matter in this case?',
            cy: 'Pa ffactorau risg dynamig sy’n bwysig yn yr achos hwn?',
          },
          hint: {
            en: 'What can change and would raise or lower the risk: for example drinking, a new relationship, losing a home, contact with children, missing treatment',
            cy: 'Yr hyn a all newid ac a fyddai’n codi neu’n gostwng y risg: er enghraifft yfed, perthynas newydd, colli cartref, cyswllt â phlant, colli triniaeth',
          },
          max: 4000,
          rows: 12,
          need: {
            missing: {
              en: 'Enter the dynamic risk factors that matter in this case. The referral cannot be sent without them',
              cy: 'Rhowch y ffactorau risg dynamig sy’n bwysig yn yr achos hwn. Ni ellir anfon yr atgyfeiriad hebddynt',
            },
          },
        },
      ],
    },
  ],
} as const satisfies Section
