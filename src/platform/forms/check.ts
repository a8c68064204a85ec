import type { Lang } from '../html/text.ts'
import { isCivilDate } from '../http/fields.ts'
import { type Answers, askedOf, counting, holds, isRecord } from './answers.ts'
import {
  type Agreement,
  type BoxesField,
  choicesOf,
  type Field,
  type Form,
  type FormPage,
  type GroupField,
  inLang,
  isOneOf,
  longest,
  type Place,
  places,
  type SingleField,
} from './define.ts'
import { formsText } from './forms.text.ts'

/** Something wrong with one answer: where, which kind of wrong, and the sentence that names the question. */
export type Problem = { readonly at: string; readonly code: ProblemCode; readonly text: string }

export type ProblemCode =
  | 'missing'
  | 'row-incomplete'
  | 'blank'
  | 'too-long'
  | 'not-a-date'
  | 'not-a-number'
  | 'not-offered'
  | 'not-asked'
  | 'too-many'
  | 'twice'
  | 'wrong-kind'
  | 'unknown'
  | 'contradicts'

/** Checks a whole set of answers, from wherever it came. What may be left out with a reason is no problem here. */
export function checkForm(form: Form, given: Readonly<Record<string, unknown>>, lang: Lang): Problem[] {
  const known = new Set(places(form).map(({ field }) => field.key))
  const unknown = Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({ at: key, code: 'unknown' as const, text: formsText(lang).unknown(key) }))
  return [
    ...unknown,
    ...places(form).flatMap((place) => checkPlace(place, given, lang)),
    ...(form.agreements ?? []).flatMap((agreement) => contradiction(agreement, given, lang)),
  ]
}

/** Checks the answers of one page, knowing those given before it. */
export function checkPage(form: Form, page: FormPage, answers: Answers, lang: Lang): Problem[] {
  const counted = counting(form, answers)
  const asked = askedOf(form, answers).filter((place) => place.page === page)
  const agreements = (form.agreements ?? []).filter(({ must }) =>
    page.fields.some((field) => field.key === must.question),
  )
  return [
    ...asked.flatMap(({ field }) => checkAnswer(field, answers[field.key], lang)),
    ...agreements.flatMap((agreement) => contradiction(agreement, counted, lang)),
  ]
}

function checkPlace(
  { field, conditions }: Place,
  given: Readonly<Record<string, unknown>>,
  lang: Lang,
): Problem[] {
  const answer = Object.hasOwn(given, field.key) ? given[field.key] : undefined
  if (conditions.every((condition) => holds(condition, given))) return checkAnswer(field, answer, lang)
  return answer === undefined ? [] : problem(field, field.key, 'not-asked', lang)
}

function contradiction(
  agreement: Agreement,
  answers: Readonly<Record<string, unknown>>,
  lang: Lang,
): Problem[] {
  const { given, must, otherwise } = agreement
  if (!holds(given, answers) || !Object.hasOwn(answers, must.question) || holds(must, answers)) return []
  return [{ at: must.question, code: 'contradicts', text: inLang(otherwise, lang) }]
}

function checkAnswer(field: Field, answer: unknown, lang: Lang, at = field.key): Problem[] {
  if (answer === undefined) return missing(field, at, lang)
  if (field.kind === 'group') return checkRows(field, answer, lang)
  if (field.kind === 'checkboxes') return checkBoxes(field, answer, lang)
  const code = faultOf(field, answer)
  return code === null ? [] : problem(field, at, code, lang)
}

function missing({ need }: Field, at: string, lang: Lang): Problem[] {
  if (need === undefined || need === 'asked') return []
  return [{ at, code: 'missing', text: inLang(need.missing, lang) }]
}

function faultOf(field: SingleField, answer: unknown): ProblemCode | null {
  if (typeof answer !== 'string') return 'wrong-kind'
  if (isOneOf(field)) return offers(field, answer) ? null : 'not-offered'
  if (field.kind === 'date') return isCivilDate(answer) ? null : 'not-a-date'
  if (!/\S/.test(answer)) return 'blank'
  if (field.kind === 'text' && field.whole !== undefined)
    return isWhole(field.whole, answer) ? null : 'not-a-number'
  return [...answer].length > longest(field) ? 'too-long' : null
}

const isWhole = ({ min, max }: { min: number; max: number }, answer: string) =>
  /^\d{1,9}$/.test(answer) && Number(answer) >= min && Number(answer) <= max

const offers = (field: Parameters<typeof choicesOf>[0], answer: unknown) =>
  choicesOf(field).some((choice) => choice.value === answer)

function checkBoxes(field: BoxesField, answer: unknown, lang: Lang): Problem[] {
  if (!Array.isArray(answer)) return problem(field, field.key, 'wrong-kind', lang)
  if (answer.length === 0) return problem(field, field.key, 'blank', lang)
  if (!answer.every((value) => offers(field, value))) return problem(field, field.key, 'not-offered', lang)
  return new Set(answer).size === answer.length ? [] : problem(field, field.key, 'twice', lang)
}

function checkRows(group: GroupField, answer: unknown, lang: Lang): Problem[] {
  if (!Array.isArray(answer)) return problem(group, group.key, 'wrong-kind', lang)
  if (answer.length === 0) return problem(group, group.key, 'blank', lang)
  if (answer.length > group.most) return problem(group, group.key, 'too-many', lang)
  return answer.flatMap((row: unknown, at) => checkRow(group, row, `${group.key}.${at}`, lang))
}

function checkRow(group: GroupField, row: unknown, at: string, lang: Lang): Problem[] {
  const known = new Set(group.fields.map((cell) => cell.key))
  if (!isRecord(row) || !Object.keys(row).every((key) => known.has(key))) {
    return problem(group, at, 'wrong-kind', lang)
  }
  if (Object.keys(row).length === 0) return problem(group, at, 'blank', lang)
  return group.fields.flatMap((cell) => {
    const value = Object.hasOwn(row, cell.key) ? row[cell.key] : undefined
    // A row that was begun must be finished, however much the group itself matters.
    return checkAnswer(cell, value, lang, `${at}.${cell.key}`).map((each) =>
      each.code === 'missing' ? { ...each, code: 'row-incomplete' as const } : each,
    )
  })
}

function problem(field: Field, at: string, code: ProblemCode, lang: Lang): Problem[] {
  return [{ at, code, text: sentence(field, code, lang) }]
}

function sentence(field: Field, code: ProblemCode, lang: Lang): string {
  const t = formsText(lang)
  const name = inLang(field.name, lang)
  if (code === 'too-long' && (field.kind === 'text' || field.kind === 'textarea'))
    return t.tooLong(name, longest(field))
  if (code === 'too-many' && field.kind === 'group') return t.tooMany(name, field.most)
  if (code === 'not-a-number' && field.kind === 'text' && field.whole !== undefined)
    return t.notANumber(name, field.whole.min, field.whole.max)
  if (code === 'not-a-date') return t.notADate(name)
  if (code === 'not-offered') return t.notOffered(name)
  if (code === 'not-asked') return t.notAsked(name)
  if (code === 'twice') return t.twice(name)
  return code === 'blank' ? t.blank(name) : t.wrongKind(name)
}

/** A question that is asked and has no answer, though it should. */
export type Gap = { readonly place: Place; readonly hard: boolean }

/** What is missing: `hard` where the form cannot go without it, otherwise where it must be said why. */
export function gapsIn(form: Form, answers: Answers): Gap[] {
  return askedOf(form, answers)
    .filter(({ field }) => field.need !== undefined && answers[field.key] === undefined)
    .map((place) => ({ place, hard: place.field.need !== 'asked' }))
}
