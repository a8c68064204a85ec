import { govukSummaryList, govukTaskList } from '../html/govuk.ts'
import { type Html, html } from '../html/html.ts'
import { LANGS, type Lang } from '../html/text.ts'
import { type Answers, askedOf } from './answers.ts'
import { type Form, inLang, type Place } from './define.ts'
import { formsText } from './forms.text.ts'
import { type StepState, type Task, tasksOf } from './steps.ts'
import { answerHtml } from './values.ts'

const TAGS: Record<Exclude<StepState, 'done' | 'optional'>, string> = {
  incomplete: '',
  'not-started': '',
  problem: 'govuk-tag--red',
}

/** The task list of a form: every section that applies, how far it is, and the page where it goes on. */
export function taskList(form: Form, answers: Answers, base: string, lang: Lang): Html {
  const t = formsText(lang)
  const tasks = tasksOf(form, answers)
  const done = tasks.filter((task) => task.state === 'done').length
  return html`<p class="govuk-body">${t.progress(done, tasks.length)}</p>
    ${govukTaskList({ idPrefix: form.key, items: tasks.map((task) => taskItem(task, base, lang)) })}`
}

function taskItem({ section, state, slug }: Task, base: string, lang: Lang) {
  const words = formsText(lang).states[state]
  return {
    title: { text: inLang(section.title, lang) },
    href: `${base}/steps/${slug}`,
    status:
      state === 'done' || state === 'optional'
        ? { text: words }
        : { tag: { text: words, classes: TAGS[state] } },
  }
}

/** The languages in which every word of the task list exists. */
export function taskListLanguages(form: Form): Lang[] {
  const said = [form.title, ...form.sections.map((section) => section.title)]
  return LANGS.filter((lang) => lang === 'en' || said.every((each) => typeof each !== 'string'))
}

/** Every answer with a link to change it, section by section. */
export function answersToCheck(form: Form, answers: Answers, base: string, lang: Lang): Html {
  return bySection(form, answers, lang, (place) => {
    const t = formsText(lang)
    const { field, page } = place
    const answered = answers[field.key] !== undefined
    const action = {
      href: `${base}/steps/${page.slug}?from=check#${field.key}`,
      text: answered ? t.change : t.answer,
      visuallyHiddenText: inLang(field.name, lang),
    }
    return { ...row(place, answers, lang), actions: { items: [action] } }
  })
}

/** The form as it was filled in, to be read or printed. Optional questions without an answer are left out. */
export function paper(form: Form, answers: Answers, lang: Lang): Html {
  return bySection(form, answers, lang, (place) => {
    const silent = place.field.need === undefined && answers[place.field.key] === undefined
    return silent ? null : row(place, answers, lang)
  })
}

type SummaryRow = Exclude<Parameters<typeof govukSummaryList>[0]['rows'][number], false | undefined>

function bySection(
  form: Form,
  answers: Answers,
  lang: Lang,
  rowOf: (place: Place) => SummaryRow | null,
): Html {
  const sections = Map.groupBy(askedOf(form, answers), (place) => place.section)
  return html`${[...sections].map(([section, places]) => {
    const rows = places.map(rowOf).filter((each) => each !== null)
    return (
      rows.length > 0 &&
      html`<h2 class="govuk-heading-m">${inLang(section.title, lang)}</h2>${govukSummaryList({ rows })}`
    )
  })}`
}

function row({ field }: Place, answers: Answers, lang: Lang) {
  const value =
    answers[field.key] === undefined ? html`${formsText(lang).notAnswered}` : answerHtml(field, answers, lang)
  return { key: { text: inLang(field.name, lang) }, value: { html: value } }
}
