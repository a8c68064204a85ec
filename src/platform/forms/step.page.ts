import { govukButton, govukDetails } from '../html/govuk.ts'
import { type Html, html } from '../html/html.ts'
import { autosaveStatus } from '../html/layout.ts'
import { LANGS, type Lang, langAmong } from '../html/text.ts'
import { errorSummary, postForm } from '../http/form.ts'
import type { Page } from '../http/route.ts'
import { type Answers, markOf } from './answers.ts'
import type { Problem } from './check.ts'
import { choicesOf, type Field, type Form, inLang, isOneOf, type Said } from './define.ts'
import { anchorOf, drawFields, question } from './fields.page.ts'
import { formsText } from './forms.text.ts'
import { readable } from './readable.page.ts'
import type { Step } from './steps.ts'
import { answerText } from './values.ts'

/** Where the pages of one form stand, and what is said round them. */
export type FormPlace = {
  readonly form: Form
  /** The address under which `/steps` and `/check` stand, such as `/records/7`. */
  readonly base: string
  /** The item of the service navigation. */
  readonly section: string
  /** Whose form it is, over every heading. */
  readonly caption: string
}

type Known = {
  place: FormPlace
  step: Step
  revision: number
  /** What is shown: as saved, or as typed when it was refused. */
  shown: Answers
  /** What is saved for this page now. */
  saved: Answers
  problems: readonly Problem[]
  back: string
  emptyRows: number
  /** Somebody saved this page since it was opened: both are shown. */
  stale: boolean
  lang: Lang
}

/** One short page of a form, in the reader's language where every word of it exists, else in English as a whole. */
export function stepPage(asked: Known): Page {
  const languages = languagesOf(asked.place.form, asked.step)
  const known = { ...asked, lang: langAmong(languages, asked.lang) }
  const { place, step, problems, stale, lang } = known
  const t = formsText(lang)
  const title = stale ? t.stale.title : titleOf(step, lang)
  return {
    title,
    section: place.section,
    backLink: { href: known.back },
    languages,
    // A table of questions takes the whole width; lines of text are kept short.
    main: (step.page.grid === undefined ? readable : whole)(html`${problems.length > 0 && summary(known)}
      <span class="govuk-caption-l">${place.caption}</span>
      ${stale && both(known)}
      ${headed(step) && !stale && html`<h1 class="govuk-heading-l">${title}</h1>`}
      ${step.page.intro !== undefined && html`<p class="govuk-body">${inLang(step.page.intro, lang)}</p>`}
      ${postForm(fields(known), { autosave: `${place.base}/steps/${step.page.slug}/autosave` })}
      ${govukDetails({ summaryText: t.whereFrom, text: t.source(step.page.source.document, step.page.source.at) })}`),
  }
}

const whole = (page: Html): Html => page

function summary({ problems, step, lang }: Known): Html | null {
  const errors = Object.fromEntries(problems.map(({ at, text }) => [at, text]))
  const anchors = Object.fromEntries(problems.map(({ at }) => [at, anchorOf(fieldAt(step.fields, at), at)]))
  return errorSummary({ ok: false, errors, typed: {} }, formsText(lang).problem, anchors)
}

/** The field that a message is about: a question of the page, or a cell in a row of a group. */
function fieldAt(fields: readonly Field[], at: string): Field | undefined {
  const [key, , cell] = at.split('.')
  const field = fields.find((each) => each.key === key)
  return cell === undefined || field?.kind !== 'group'
    ? field
    : field.fields.find((each) => each.key === cell)
}

function fields({ step, revision, shown, saved, problems, emptyRows, stale, lang }: Known): Html {
  const t = formsText(lang)
  const errors = Object.fromEntries(problems.map(({ at, text }) => [at, text]))
  const group = step.fields.some((field) => field.kind === 'group')
  return html`<input type="hidden" name="revision" value="${revision}">
    <input type="hidden" name="was" value="${markOf(step.page, saved)}">
    ${drawFields({ fields: step.fields, answers: shown, errors, lang, emptyRows, headed: stale || headed(step), grid: step.page.grid })}
    <div class="govuk-button-group">${govukButton({ text: stale ? t.stale.save : t.save, preventDoubleClick: true })}
    ${group && govukButton({ text: t.saveAndAdd, classes: 'govuk-button--secondary', name: 'add', value: 'yes' })}</div>
    ${autosaveStatus(lang)}`
}

/** Whether the page has a heading of its own; a single question is its own heading. */
const headed = ({ page }: Step) => page.fields.length > 1

function titleOf({ page }: Step, lang: Lang): string {
  if (page.title !== undefined) return inLang(page.title, lang)
  const [first] = page.fields
  return first === undefined ? '' : question(first, lang)
}

/** What was typed beside what is saved now, question by question. */
function both({ place, step, shown, saved, lang }: Known): Html {
  const t = formsText(lang).stale
  const differing = step.page.fields.filter(
    (field) => answerText(field, shown, lang) !== answerText(field, saved, lang),
  )
  return html`<h1 class="govuk-heading-l">${t.title}</h1><p class="govuk-body">${t.explained}</p>
    <table class="govuk-table"><thead class="govuk-table__head"><tr class="govuk-table__row">
      ${[t.question, t.typed, t.saved].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${differing.map(
      (field) => html`<tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header">${inLang(field.name, lang)}</th>
      <td class="govuk-table__cell">${answerText(field, shown, lang)}</td><td class="govuk-table__cell">${answerText(field, saved, lang)}</td></tr>`,
    )}</tbody></table>
    <p class="govuk-body"><a class="govuk-link" href="${place.base}/steps/${step.page.slug}">${t.keepSaved}</a></p>`
}

/** The languages in which every word of a page exists. */
export function languagesOf(form: Form, { section, page }: Pick<Step, 'section' | 'page'>): Lang[] {
  const { grid } = page
  const said = [
    ...[form.title, section.title, page.title, page.intro, grid?.of, grid?.none, grid?.beside],
    ...page.fields.flatMap(wordsOf),
  ]
  return LANGS.filter(
    (lang) => lang === 'en' || said.every((each) => each === undefined || typeof each !== 'string'),
  )
}

function wordsOf(field: Field): (Said | undefined)[] {
  const { name, ask, hint, need } = field
  const own = [name, ask, hint, typeof need === 'object' ? need.missing : undefined]
  if (field.kind === 'group') return [...own, field.item, ...field.fields.flatMap(wordsOf)]
  if (field.kind !== 'checkboxes' && !isOneOf(field)) return own
  return [...own, ...choicesOf(field).flatMap((choice) => [choice.text, choice.hint])]
}
