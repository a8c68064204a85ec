import type { Answers } from '#platform/forms/answers.ts'
import { readPage, tidied } from '#platform/forms/answers.ts'
import { checkForm, gapsIn } from '#platform/forms/check.ts'
import { type Form, type FormPage, inLang } from '#platform/forms/define.ts'
import type { Lang } from '#platform/html/text.ts'
import type { Calculator, Misfit, Worked } from './calculator.ts'

/** What came of asking: an answer, or what is wrong with the question. */
export type Asked = { answers: Answers; worked: Worked } | { answers: Answers; problems: readonly Misfit[] }

/** A calculator asks everything on one page. */
export function onlyPage(form: Form): FormPage {
  const page = form.sections[0]?.pages[0]
  if (page === undefined) throw new Error(`The calculator ${form.key} has no page`)
  return page
}

/** Asks with the fields of a page, as a browser sends them. */
export function askByForm(calculator: Calculator, fields: Record<string, unknown>, lang: Lang): Asked {
  return ask(calculator, readPage(onlyPage(calculator.form), fields), lang)
}

/** Asks with JSON: numbers may be given as numbers. */
export function askByJson(calculator: Calculator, body: Record<string, unknown>, lang: Lang): Asked {
  return ask(calculator, tidied(withDigits(body)) as Answers, lang)
}

function ask(calculator: Calculator, answers: Answers, lang: Lang): Asked {
  const { form } = calculator
  const problems: Misfit[] = checkForm(form, answers, lang)
  const missing = gapsIn(form, answers)
    .filter(({ place }) => !problems.some(({ at }) => at === place.field.key))
    .map(({ place: { field } }) => ({ at: field.key, text: inLang(field.name, lang) }))
  if (problems.length + missing.length > 0) return { answers, problems: [...problems, ...missing] }
  const worked = calculator.work(answers, lang)
  return 'misfits' in worked ? { answers, problems: worked.misfits } : { answers, worked }
}

function withDigits(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, digits(each)]))
}

function digits(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value))
    return value.map((row) =>
      typeof row === 'object' && row !== null && !Array.isArray(row)
        ? withDigits(row as Record<string, unknown>)
        : row,
    )
  return value
}
