import type { Answers } from '#platform/forms/answers.ts'
import { declareForm } from '#platform/forms/declare.ts'
import type { Field, Form, SingleField } from '#platform/forms/define.ts'
import { answerText } from '#platform/forms/values.ts'
import type { Source } from '#rules/source.ts'
import { factsText } from './facts.text.ts'

const t = factsText.en

export const GROUPS = ['identity', 'whereabouts', 'appearance', 'needs', 'risk'] as const
export type Group = (typeof GROUPS)[number]

/** Where a fact comes from. Words that would name somebody who spoke in confidence stand behind a wall of their own. */
export const SOURCE_KINDS = [
  'person',
  'agency',
  'court',
  'document',
  'public',
  'confidence',
  'record',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** One kind of fact about a person. Its pages, messages, interface and history follow from this. */
export type FactKind = {
  readonly key: string
  readonly name: string
  readonly group: Group
  /** A person has one of these at most. */
  readonly once: boolean
  /** True for a time, on one day, or neither. */
  readonly dated: 'period' | 'day' | 'none'
  /** Whether it may begin after today, such as the address after release. */
  readonly mayBeAhead: boolean
  /** What is known, in the order in which it is read. */
  readonly fields: readonly SingleField[]
  /** What is asked, with its dates and where it comes from. */
  readonly form: Form
}

type Given = Pick<FactKind, 'key' | 'name' | 'group'> & {
  source: Source
  fields: readonly SingleField[]
  once?: true
  dated?: FactKind['dated']
  dayName?: string
  mayBeAhead?: true
  confided?: false
}

/** Declares a kind of fact. */
export function factKind({ source, fields, dated = 'period', ...given }: Given): FactKind {
  const page = { slug: given.key, title: given.name, source }
  const all = [...fields, ...datesOf(dated, given.dayName), ...sourceFields(given.confided !== false)]
  return {
    key: given.key,
    name: given.name,
    group: given.group,
    once: given.once === true,
    dated,
    mayBeAhead: given.mayBeAhead === true,
    fields,
    form: declareForm({
      key: given.key,
      title: given.name,
      sections: [{ key: 'fact', title: given.name, pages: [{ ...page, fields: all }] }],
    }),
  }
}

function datesOf(dated: FactKind['dated'], dayName = t.day): Field[] {
  if (dated === 'none') return []
  if (dated === 'day') return [{ kind: 'date', key: 'from', name: dayName, need: { missing: t.dayMissing } }]
  return [
    { kind: 'date', key: 'from', name: t.from, hint: t.fromHint },
    { kind: 'date', key: 'to', name: t.to, hint: t.toHint },
  ]
}

function sourceFields(confided: boolean): Field[] {
  const kinds = SOURCE_KINDS.filter((kind) => kind !== 'record' && (confided || kind !== 'confidence'))
  return [
    {
      kind: 'select',
      key: 'sourceKind',
      name: t.sourceKind,
      need: { missing: t.sourceMissing },
      options: kinds.map((kind) => ({ value: kind, text: t.sourceKinds[kind] })),
    },
    {
      kind: 'text',
      key: 'source',
      name: t.sourceWords,
      hint: confided ? t.sourceHintConfided : t.sourceHint,
      max: 300,
    },
  ]
}

/** What a fact says, in one line. */
export function summaryOf(kind: FactKind, details: Answers): string {
  return kind.fields
    .map((field) => answerText(field, details, 'en'))
    .filter((words) => words !== '')
    .join(', ')
}
