import { declareForm } from '#platform/forms/declare.ts'
import type { Field, Form } from '#platform/forms/define.ts'
import { ORDER_TYPES } from '#rules/orders/order-types.ts'
import { cite, type Source } from '#rules/source.ts'

const LISTED: Source = cite('soa-2003-schedule-3', 'Schedule 3')
const PERIOD: Source = cite('soa-2003', 's.82')

const yesNo = (key: string, name: string, missing: string, source?: Source): Field => ({
  kind: 'yes-no',
  key,
  name,
  need: { missing },
  ...(source === undefined ? {} : { source }),
})

const length = (key: string, name: string, max: number): Field => ({
  kind: 'text',
  key,
  name,
  width: 4,
  whole: { min: 0, max },
})

const listed = yesNo(
  'listed',
  'Is the offence listed in Schedule 3, with its conditions met?',
  'Select whether the offence is listed in Schedule 3',
  LISTED,
)
const againstChild = yesNo(
  'againstChild',
  'Was the offence against a child?',
  'Select whether the offence was against a child',
)

const DISPOSALS = [
  ['imprisonment', 'Imprisonment'],
  ['suspended', 'Suspended sentence'],
  ['life', 'Imprisonment for life'],
  ['public-protection', 'Imprisonment or detention for public protection'],
  ['detention-and-training', 'Detention and training order'],
  ['hospital', 'Hospital order without restriction'],
  ['hospital-restricted', 'Hospital order with restriction'],
  ['conditional-discharge', 'Conditional discharge'],
  ['other', 'Anything else, such as a community order or a fine'],
] as const

const disposal: Field = {
  kind: 'select',
  key: 'disposal',
  name: 'What the court did',
  hint: 'Leave this empty until sentence has been passed',
  options: DISPOSALS.map(([value, text]) => ({ value, text })),
}

const sentence: Field[] = [
  disposal,
  length('months', 'Months of the sentence or discharge', 1200),
  length('days', 'Days besides', 366),
  {
    kind: 'date',
    key: 'sentencedOn',
    name: 'Date of sentence',
    hint: 'Only where it is not the day of the conviction',
  },
  { kind: 'date', key: 'detainedFrom', name: 'In custody from' },
]

const form = (key: string, source: Source, fields: readonly Field[]): Form =>
  declareForm({
    key: `legal-event-${key}`,
    title: 'What the rules need to know',
    sections: [
      {
        key: 'details',
        title: 'What the rules need to know',
        pages: [{ slug: 'details', title: 'What the rules need to know', source, fields }],
      },
    ],
  })

/** What each kind of legal event tells the rules beside its day and words. A sentence by itself tells them nothing. */
export const DETAIL_FORMS: Readonly<Record<string, Form>> = {
  conviction: form('conviction', PERIOD, [listed, againstChild, ...sentence]),
  caution: form('caution', PERIOD, [listed, againstChild]),
  finding: form('finding', PERIOD, [
    {
      kind: 'radios',
      key: 'finding',
      name: 'Finding',
      need: { missing: 'Select the finding' },
      options: [
        { value: 'insanity', text: 'Not guilty by reason of insanity' },
        { value: 'disability', text: 'Under a disability and did the act' },
      ],
    },
    listed,
    againstChild,
    ...sentence,
  ]),
  order: form('order', cite('soa-2003', 'Part 2'), [
    {
      kind: 'select',
      key: 'order',
      name: 'Order',
      need: { missing: 'Select the order' },
      options: ORDER_TYPES.map(({ key, name }) => ({ value: key, text: name })),
    },
    yesNo('interim', 'Is it an interim order?', 'Select whether it is an interim order'),
    {
      ...length('months', 'Months for which it runs', 1200),
      hint: 'Leave this empty when it runs until further order',
    },
    { kind: 'date', key: 'servedOn', name: 'Served on' },
    yesNo(
      'travelOnly',
      'Does it hold only a ban on foreign travel?',
      'Select whether it holds only a ban on foreign travel',
    ),
  ]),
  release: form('release', cite('thames-valley', '§3.86, §3.88'), [
    yesNo('expected', 'Is the release still to come?', 'Select whether the release is still to come'),
    yesNo(
      'imminentRisk',
      'Is the risk on release thought to be imminent?',
      'Select whether the risk on release is thought to be imminent',
    ),
    {
      kind: 'date',
      key: 'sentencedOn',
      name: 'Date of sentence',
      need: { missing: 'Enter the date of sentence' },
    },
  ]),
}
