import type { Lang } from '../html/text.ts'

/** Words in English alone, or in English and Welsh. */
export type Said = string | { readonly en: string; readonly cy: string }

/** The paragraph that asks for an answer. */
export type Source = { readonly document: string; readonly at: string }

/** True when the answer to an earlier question is one of these; of ticked boxes, when any of them is. */
export type Condition = { readonly question: string; readonly is: readonly string[] }

/**
 * How much an answer matters. Left out: the question is optional. `asked`: the form goes without the answer only when
 * it is said why. `missing`: the form never goes without it, and this sentence says so.
 */
export type Need = 'asked' | { readonly missing: Said }

type Question = {
  readonly key: string
  /** What the answer is called: in lists, in messages, on paper and over a column. */
  readonly name: Said
  /** The question as its page asks it, where that is more than the name. */
  readonly ask?: Said
  readonly hint?: Said
  readonly need?: Need
  readonly when?: Condition
  /** Where it comes from, when not from the paragraph of its page. */
  readonly source?: Source
}

export type Choice = { readonly value: string; readonly text: Said; readonly hint?: Said }

export type LineField = Question & {
  readonly kind: 'text'
  readonly max?: number
  readonly width?: 2 | 4 | 10 | 20
  /** The answer is a whole number from `min` to `max`, written in digits. */
  readonly whole?: { readonly min: number; readonly max: number; readonly unit?: Said }
}
export type ProseField = Question & {
  readonly kind: 'textarea'
  readonly max: number
  readonly rows?: number
}
export type DateField = Question & { readonly kind: 'date' }
export type YesNoField = Question & { readonly kind: 'yes-no' }
export type ChoiceField = Question & {
  readonly kind: 'radios' | 'select'
  readonly options: readonly Choice[]
}
export type BoxesField = Question & { readonly kind: 'checkboxes'; readonly options: readonly Choice[] }

/** A question with one answer, which may also stand in the rows of a group. */
export type SingleField = LineField | ProseField | DateField | YesNoField | ChoiceField

/** Several answers that belong together, given as often as there is something to say. */
export type GroupField = Question & {
  readonly kind: 'group'
  /** What one of them is called. */
  readonly item: Said
  readonly most: number
  readonly fields: readonly SingleField[]
}

export type Field = SingleField | BoxesField | GroupField

/**
 * Questions of a page drawn together as a table: one row for each, its answers across. Every row offers the same
 * answers; a text may be written beside it. A row without an answer is a question without one.
 */
export type Grid = {
  /** What the first column is called. */
  readonly of: Said
  /** What no answer is called. */
  readonly none: Said
  /** What is written beside a row, over its column. */
  readonly beside?: Said
  readonly rows: readonly { readonly choose: string; readonly write?: string }[]
}

/** One short page with its own address. */
export type FormPage = {
  readonly slug: string
  /** Needed where the page asks more than one question; one question is its own heading. */
  readonly title?: Said
  readonly intro?: Said
  readonly when?: Condition
  readonly source: Source
  readonly fields: readonly Field[]
  readonly grid?: Grid
}

/** One task of the task list. */
export type Section = { readonly key: string; readonly title: Said; readonly pages: readonly FormPage[] }

/** Two answers that must not contradict each other: when the first holds, so must the second. */
export type Agreement = { readonly given: Condition; readonly must: Condition; readonly otherwise: Said }

/** A form declared once. Pages, messages, check-your-answers, print, JSON schema and import columns follow from it. */
export type Form = {
  readonly key: string
  readonly title: Said
  readonly sections: readonly Section[]
  readonly agreements?: readonly Agreement[]
}

const DEFAULT_LINE = 200

/** The longest text a question takes, in characters. */
export const longest = (field: LineField | ProseField): number => field.max ?? DEFAULT_LINE

const YES_NO = [
  { value: 'yes', text: { en: 'Yes', cy: 'Ie' } },
  { value: 'no', text: { en: 'No', cy: 'Na' } },
] as const satisfies readonly Choice[]

/** The answers offered, for a question that offers some. */
export function choicesOf(field: YesNoField | ChoiceField | BoxesField): readonly Choice[] {
  return field.kind === 'yes-no' ? YES_NO : field.options
}

/** Whether this is a question whose answer is one of those offered. */
export function isOneOf(field: Field): field is YesNoField | ChoiceField {
  return field.kind === 'yes-no' || field.kind === 'radios' || field.kind === 'select'
}

/** Words in the reader's language, or in English where there is no Welsh. */
export function inLang(said: Said, lang: Lang): string {
  return typeof said === 'string' ? said : said[lang]
}

/** One question in its place: its page, its section, and everything that must hold for it to be asked. */
export type Place = {
  readonly section: Section
  readonly page: FormPage
  readonly field: Field
  readonly conditions: readonly Condition[]
}

const placesOf = new WeakMap<Form, readonly Place[]>()

/** Every question of a form in order, whether or not it is asked of everybody. */
export function places(form: Form): readonly Place[] {
  const known = placesOf.get(form)
  if (known !== undefined) return known
  const found = form.sections.flatMap((section) =>
    section.pages.flatMap((page) =>
      page.fields.map((field) => ({ section, page, field, conditions: conditionsOn(page, field) })),
    ),
  )
  placesOf.set(form, found)
  return found
}

function conditionsOn(page: FormPage, field: Field): readonly Condition[] {
  return [page.when, field.when].filter((condition) => condition !== undefined)
}

/** The paragraph a question comes from. */
export const sourceOf = ({ page, field }: Pick<Place, 'page' | 'field'>): Source =>
  field.source ?? page.source

type Fields<F extends Form> = F['sections'][number]['pages'][number]['fields'][number]
type ValueOf<F> = F extends { kind: 'yes-no' }
  ? 'yes' | 'no'
  : F extends { kind: 'checkboxes'; options: readonly { value: infer V }[] }
    ? readonly V[]
    : F extends { options: readonly { value: infer V }[] }
      ? V
      : F extends { kind: 'group'; fields: infer Cells extends readonly { key: string }[] }
        ? readonly { readonly [Cell in Cells[number] as Cell['key']]?: ValueOf<Cell> }[]
        : string

/** The answers of one form, by question, as the compiler knows them. */
export type AnswersOf<F extends Form> = { readonly [F1 in Fields<F> as F1['key']]?: ValueOf<F1> }
