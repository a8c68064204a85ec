import { type Answers, askedOf } from './answers.ts'
import { checkPage } from './check.ts'
import type { Field, Form, FormPage, Place, Section } from './define.ts'

export type StepState = 'done' | 'incomplete' | 'not-started' | 'problem' | 'optional'

/** One page of a form as it stands for these answers: what it asks, and whether it is done. */
export type Step = {
  readonly section: Section
  readonly page: FormPage
  readonly fields: readonly Field[]
  readonly state: StepState
}

/** The pages that these answers lead to, in order. A page that does not apply is not there. */
export function stepsOf(form: Form, answers: Answers): Step[] {
  const asked = Map.groupBy(askedOf(form, answers), (place) => place.page)
  return [...asked].map(([page, places]) => ({
    section: (places[0] as Place).section,
    page,
    fields: places.map((place) => place.field),
    state: stateOf(form, page, places, answers),
  }))
}

/** The page at an address, when these answers lead to it. */
export function findStep(form: Form, answers: Answers, slug: string): Step | undefined {
  return stepsOf(form, answers).find((step) => step.page.slug === slug)
}

/** A page as it is declared, whether or not any answers lead to it. */
export function declaredStep(form: Form, slug: string): Step | undefined {
  const all = form.sections.flatMap((section) => section.pages.map((page) => ({ section, page })))
  const declared = all.find(({ page }) => page.slug === slug)
  return declared && { ...declared, fields: declared.page.fields, state: 'not-started' }
}

function stateOf(form: Form, page: FormPage, asked: readonly Place[], answers: Answers): StepState {
  const wrong = checkPage(form, page, answers, 'en').some((problem) => problem.code !== 'missing')
  if (wrong) return 'problem'
  const answered = asked.some(({ field }) => answers[field.key] !== undefined)
  const gaps = asked.some(({ field }) => field.need !== undefined && answers[field.key] === undefined)
  if (gaps) return answered ? 'incomplete' : 'not-started'
  return answered ? 'done' : 'optional'
}

/** One task of the task list: its pages, how far it is, and where to go on. */
export type Task = {
  readonly section: Section
  readonly state: StepState
  readonly slug: string
}

/** The tasks of a form. A section none of whose pages apply is no task. */
export function tasksOf(form: Form, answers: Answers): Task[] {
  const bySection = Map.groupBy(stepsOf(form, answers), (step) => step.section)
  return [...bySection].map(([section, steps]) => {
    const unfinished = steps.find((step) => step.state !== 'done' && step.state !== 'optional')
    const state = taskState(steps.map((step) => step.state))
    return { section, state, slug: (unfinished ?? (steps[0] as Step)).page.slug }
  })
}

function taskState(states: readonly StepState[]): StepState {
  if (states.includes('problem')) return 'problem'
  const needed = states.filter((state) => state !== 'optional')
  if (needed.length === 0) return 'optional'
  if (needed.every((state) => state === 'done')) return 'done'
  return states.every((state) => state === 'not-started' || state === 'optional')
    ? 'not-started'
    : 'incomplete'
}

/** The page that follows within the same task, or nothing when the task list comes next. */
export function stepAfter(form: Form, answers: Answers, slug: string): Step | undefined {
  const steps = stepsOf(form, answers)
  const at = steps.findIndex((step) => step.page.slug === slug)
  const next = steps[at + 1]
  return at >= 0 && next?.section === steps[at]?.section ? next : undefined
}

/** The page before it within the same task, or nothing when the task list comes before it. */
export function stepBefore(form: Form, answers: Answers, slug: string): Step | undefined {
  const steps = stepsOf(form, answers)
  const at = steps.findIndex((step) => step.page.slug === slug)
  const before = steps[at - 1]
  return before?.section === steps[at]?.section ? before : undefined
}
