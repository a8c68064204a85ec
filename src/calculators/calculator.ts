import type { AnswersOf, Form, Said } from '#platform/forms/define.ts'
import type { Lang } from '#platform/html/text.ts'
import type { Source } from '#rules/source.ts'

/** One thing a calculator says: the value for programs, and the same in words for readers. */
export type Result = {
  key: string
  name: string
  value: string | number | boolean | null
  shown: string
}

/** One step of the working, in words, with the paragraph it rests on. `datesFrom` labels a rule whose dates were not read. */
export type Step = { text: string; source: Source; datesFrom?: 'memory' }

/**
 * What a calculator answers. Where a rule is not confirmed, or something that matters was not said, there is no single answer:
 * `possible` holds each that may be right, under the name of what it depends on.
 */
export type Worked = {
  results: Result[]
  possible: { name: string; results: Result[] }[]
  working: Step[]
}

/** Answers that are each right and do not fit each other: where, and what to do. */
export type Misfit = { at: string; text: string }

/** One calculator: a form of one page, and the function from its answers. */
export type Calculator = {
  form: Form
  intro: Said
  work(answers: Record<string, unknown>, lang: Lang): Worked | { misfits: Misfit[] }
}

/** Declares a calculator. The function knows the answers by the form's own keys. */
export function calculator<const F extends Form>(
  form: F,
  intro: Said,
  work: (answers: AnswersOf<F>, lang: Lang) => Worked | { misfits: Misfit[] },
): Calculator {
  return { form, intro, work: (answers, lang) => work(answers as AnswersOf<F>, lang) }
}
