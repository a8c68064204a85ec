import type { Section } from '#platform/forms/define.ts'
import { cite } from '#rules/source.ts'

const GRADES = [
  { value: 'very-high', text: 'Very high' },
  { value: 'high', text: 'High' },
  { value: 'medium', text: 'Medium' },
  { value: 'low', text: 'Low' },
] as const

const graded = <const Key extends string, const Name extends string>(key: Key, name: Name) =>
  ({ kind: 'radios', key, name, options: GRADES }) as const

/** RF-20, RF-25: six groups, each with one provisional grade or none, and to whom a worker considers the risk high. */
export const WHO_IS_AT_RISK = {
  key: 'who-is-at-risk',
  title: 'Who is at risk',
  pages: [
    {
      slug: 'risk-grid',
      title: 'Who is at risk from this person?',
      intro: 'Give each group your provisional assessment of the level of risk, or leave it at no grade.',
      source: cite('wiltshire', 'Referral form: who is at risk'),
      grid: {
        of: 'Group',
        none: 'No grade',
        beside: 'Names, if known',
        rows: [
          { choose: 'riskChildren', write: 'childrenNamed' },
          { choose: 'riskPublic' },
          { choose: 'riskKnownAdult', write: 'knownAdultNamed' },
          { choose: 'riskStaff' },
          { choose: 'riskSelf' },
          { choose: 'riskPrisoners' },
        ],
      },
      fields: [
        graded('riskChildren', 'Children'),
        { kind: 'text', key: 'childrenNamed', name: 'Names of the children, if known', max: 400 },
        graded('riskPublic', 'Public'),
        graded('riskKnownAdult', 'Known adult'),
        { kind: 'text', key: 'knownAdultNamed', name: 'Name of the known adult, if known', max: 400 },
        graded('riskStaff', 'Staff'),
        graded('riskSelf', 'Self'),
        graded('riskPrisoners', 'Prisoners'),
      ],
    },
    {
      slug: 'high-risk-to',
      source: cite('wiltshire', '§5 bullet 1'),
      fields: [
        {
          kind: 'checkboxes',
          key: 'highRiskTo',
          name: 'Considered a high risk of harm to',
          ask: 'To whom do you consider the person a high risk of physical or psychological harm?',
          hint: 'Select all that apply. Somebody who is such a risk is to be considered for inclusion in MAPPA',
          options: [
            { value: 'children', text: 'Children' },
            { value: 'public', text: 'The public' },
            { value: 'individuals', text: 'Individuals' },
            { value: 'staff', text: 'Staff' },
            { value: 'nobody', text: 'None of these' },
          ],
          need: { missing: 'Select to whom you consider the person a high risk, or none of these' },
        },
      ],
    },
  ],
} as const satisfies Section

/** The grid's questions and what each group is called, for showing the provisional grades beside what was decided. */
export const RISK_GRID = WHO_IS_AT_RISK.pages[0]
