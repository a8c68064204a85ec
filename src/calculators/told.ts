import { formatDate, formatDateTime } from '#platform/html/format.ts'
import type { Lang } from '#platform/html/text.ts'
import type { Rule } from '#rules/dated.ts'
import type { Explanations } from '#rules/explanation.ts'
import type { Deadline } from '#rules/source.ts'
import type { Misfit, Result, Step } from './calculator.ts'

const CIVIL = /^\d{4}-\d\d-\d\d$/
const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/

/** A day or a moment in words; anything else as it is. */
export function readable<V extends string | number | boolean | null>(value: V, lang: Lang): V | string {
  if (typeof value !== 'string') return value
  if (CIVIL.test(value)) return formatDate(value, lang)
  return INSTANT.test(value) ? formatDateTime(new Date(value), lang) : value
}

/** A result that is a day, a moment or words. */
export const result = (key: string, name: string, value: Result['value'], shown: string): Result => ({
  key,
  name,
  value,
  shown,
})

/** A result that is a day or moment, or null with the words for that. */
export const dayResult = (
  key: string,
  name: string,
  { day, none, lang }: { day: string | null; none: string; lang: Lang },
): Result => ({ key, name, value: day, shown: day === null ? none : String(readable(day, lang)) })

/** A step that a rule of the book of law explains. Dates that were not read are labelled. */
export const ruleStep = (text: string, { source, datesFrom }: Pick<Rule, 'source' | 'datesFrom'>): Step => ({
  text,
  source,
  ...(datesFrom === 'memory' ? { datesFrom } : {}),
})

/** A deadline told in the words of its rule. */
export function deadlineStep(
  texts: Explanations | undefined,
  deadline: Pick<Deadline, 'due' | 'rule' | 'facts' | 'source'> & { law?: Rule },
  lang: Lang,
): Step {
  if (texts === undefined) throw new Error(`The rule ${deadline.rule} has no words`)
  const facts = Object.fromEntries(
    Object.entries(deadline.facts).map(([key, value]) => [key, readable(value, lang)]),
  )
  const text = texts[lang].inWords({ ...facts, due: String(readable(deadline.due, lang)) })
  return ruleStep(text, { source: deadline.source, datesFrom: deadline.law?.datesFrom ?? 'seen' })
}

/** Dates given in an order in which they cannot have happened: the later one is named, where it is earlier. */
export const outOfOrder = (
  pairs: readonly (readonly [
    before: string | undefined,
    at: string,
    after: string | undefined,
    text: string,
  ])[],
): Misfit[] =>
  pairs.flatMap(([before, at, after, text]) =>
    before !== undefined && after !== undefined && after < before ? [{ at, text }] : [],
  )
