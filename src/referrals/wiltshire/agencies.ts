import type { Section } from '#platform/forms/define.ts'
import { cite } from '#rules/source.ts'

const KNOWN = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
] as const

const interest = <const Key extends string, const Name extends string>(key: Key, name: Name) =>
  ({ kind: 'radios', key, name, options: KNOWN }) as const
const worker = <const Key extends string>(key: Key, name: string) =>
  ({ kind: 'text', key, name, max: 200 }) as const

/** RF-21: which bodies have an interest or work with the subject, and which worker is known. */
export const AGENCIES_INTERESTED = {
  key: 'agencies',
  title: 'Agencies with an interest',
  pages: [
    {
      slug: 'agencies',
      title: 'Which agencies have an interest in or work with this person?',
      intro: 'If you know a worker, name them.',
      source: cite('wiltshire', 'Referral form: agencies with an interest'),
      grid: {
        of: 'Agency',
        none: 'Not known',
        beside: 'Worker, if known',
        rows: [
          { choose: 'interestPolice', write: 'workerPolice' },
          { choose: 'interestProbation', write: 'workerProbation' },
          { choose: 'interestPrison', write: 'workerPrison' },
          { choose: 'interestChildren', write: 'workerChildren' },
          { choose: 'interestAdultCare', write: 'workerAdultCare' },
          { choose: 'interestMentalHealth', write: 'workerMentalHealth' },
          { choose: 'interestHousing', write: 'workerHousing' },
          { choose: 'interestVoluntary', write: 'workerVoluntary' },
        ],
      },
      fields: [
        interest('interestPolice', 'Police'),
        worker('workerPolice', 'Worker in the police'),
        interest('interestProbation', 'Probation or YOT'),
        worker('workerProbation', 'Worker in probation or the YOT'),
        interest('interestPrison', 'Prison Service'),
        worker('workerPrison', 'Worker in the Prison Service'),
        interest('interestChildren', 'Social services, children and families'),
        worker('workerChildren', 'Worker in children and families'),
        interest('interestAdultCare', 'Adult care and learning disabilities'),
        worker('workerAdultCare', 'Worker in adult care and learning disabilities'),
        interest('interestMentalHealth', 'Mental health'),
        worker('workerMentalHealth', 'Worker in mental health'),
        interest('interestHousing', 'Local authority housing department'),
        worker('workerHousing', 'Worker in the housing department'),
        interest('interestVoluntary', 'Voluntary organisations'),
        worker('workerVoluntary', 'Worker in voluntary organisations'),
        {
          kind: 'text',
          key: 'voluntaryNamed',
          name: 'Voluntary organisations',
          ask: 'Which voluntary organisations?',
          max: 400,
        },
      ],
    },
  ],
} as const satisfies Section
