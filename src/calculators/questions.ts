import { declareForm } from '#platform/forms/declare.ts'
import type { Choice, Field, Need, Said } from '#platform/forms/define.ts'
import type { Source } from '#rules/source.ts'

type InBoth = { readonly en: string; readonly cy: string }
type More = { readonly hint?: InBoth; readonly need?: Need }

/** A question that has to be answered, with the sentence that says so. */
export const needed = (en: string, cy: string): { need: Need } => ({ need: { missing: { en, cy } } })

/** A question for a date. */
export const date = <const K extends string>(key: K, name: InBoth, more: More = {}) =>
  ({ kind: 'date', key, name, ...more }) as const

/** A question to be answered with yes or no. */
export const yesNo = <const K extends string>(key: K, name: InBoth, more: More = {}) =>
  ({ kind: 'yes-no', key, name, ...more }) as const

/** A question for a whole number of something. */
export const whole = <const K extends string>(
  key: K,
  name: InBoth,
  { min = 0, max, unit, ...more }: More & { min?: number; max: number; unit?: Said },
) => ({
  kind: 'text' as const,
  key,
  name,
  width: 4 as const,
  whole: { min, max, ...(unit === undefined ? {} : { unit }) },
  ...more,
})

/** A question for a few words. */
export const line = <const K extends string>(
  key: K,
  name: InBoth,
  more: More & { max?: number; width?: 10 | 20 } = {},
) => ({ kind: 'text', key, name, ...more }) as const

/** A question with a few answers, all in sight. */
export const radios = <const K extends string, const V extends string>(
  key: K,
  name: InBoth,
  options: readonly (Choice & { value: V })[],
  more: More = {},
) => ({ kind: 'radios' as const, key, name, options, ...more })

/** A question with many answers, of which one is chosen from a list. */
export const select = <const K extends string, const V extends string>(
  key: K,
  name: InBoth,
  options: readonly (Choice & { value: V })[],
  more: More = {},
) => ({ kind: 'select' as const, key, name, options, ...more })

export const MONTHS = { en: 'months', cy: 'mis' }
export const DAYS = { en: 'days', cy: 'diwrnod' }

type OnePage<F> = { key: string; title: InBoth; source: Source; fields: F }

/** The form of a calculator: everything on one page, dates in the order in which they happen. */
export const onePage = <const F extends readonly Field[]>({ key, title, source, fields }: OnePage<F>) =>
  declareForm({
    key,
    title,
    sections: [{ key: 'facts', title, pages: [{ slug: 'facts', title, source, fields }] }],
  })
