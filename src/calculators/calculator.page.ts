import type { Answers } from '#platform/forms/answers.ts'
import { type Field, inLang } from '#platform/forms/define.ts'
import { anchorOf, drawFields } from '#platform/forms/fields.page.ts'
import { govukButton, govukDetails, govukErrorSummary, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { SOURCES } from '#rules/sources.ts'
import { onlyPage } from './ask.ts'
import type { Calculator, Misfit, Result, Step, Worked } from './calculator.ts'
import { calculatorsText } from './calculators.text.ts'

const LANGUAGES: Lang[] = ['en', 'cy']

/** The list of calculators. */
export function calculatorsPage(calculators: readonly Calculator[], lang: Lang): Page {
  const t = words(lang, calculatorsText)
  return {
    unmarked: true,
    title: t.title,
    languages: LANGUAGES,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1><p class="govuk-body">${t.intro}</p>
      <dl class="govuk-summary-list">${calculators.map(
        ({ form, intro }) => html`<div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key"><a class="govuk-link" href="/calculators/${form.key}">${inLang(form.title, lang)}</a></dt>
        <dd class="govuk-summary-list__value">${inLang(intro, lang)}</dd></div>`,
      )}</dl>`,
  }
}

export type Shown = {
  calculator: Calculator
  answers: Answers
  problems: readonly Misfit[]
  worked: Worked | undefined
  lang: Lang
}

/** One calculator: its answer with the working, and the questions with what was entered. */
export function calculatorPage({ calculator, answers, problems, worked, lang }: Shown): Page {
  const t = words(lang, calculatorsText)
  const { form, intro } = calculator
  const { fields } = onlyPage(form)
  const title = inLang(form.title, lang)
  const errors = Object.fromEntries(problems.map(({ at, text }) => [at, text]))
  return {
    title,
    unmarked: true,
    languages: LANGUAGES,
    refused: problems.length > 0,
    backLink: { text: t.back, href: '/calculators' },
    main: html`${problems.length > 0 && summaryOf(problems, calculator, t.problem)}
      <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${inLang(intro, lang)}</p>
      ${worked !== undefined && answerOf(worked, lang)}
      <form method="get" action="/calculators/${form.key}#answer" novalidate><input type="hidden" name="calculate" value="yes">
        ${drawFields({ fields, answers, errors, lang, emptyRows: 3, headed: true })}
        ${govukButton({ text: t.calculate })}</form>
      ${govukDetails({ summaryText: t.forPrograms, text: t.forProgramsText(`/api/v1/calculators/${form.key}`) })}
      <p class="govuk-body-s">${t.legal}</p>`,
  }
}

function summaryOf(problems: readonly Misfit[], { form }: Calculator, titleText: string): Html {
  const errorList = problems.map(({ at, text }) => ({ text, href: `#${anchorOf(fieldAt(form, at), at)}` }))
  return govukErrorSummary({ titleText, errorList })
}

/** The question a problem is about; `stays.1.lastDay` is a question in the second row of a group. */
function fieldAt(form: Calculator['form'], at: string): Field | undefined {
  const [key, , cell] = at.split('.')
  const field = onlyPage(form).fields.find((each) => each.key === key)
  return field?.kind === 'group' ? field.fields.find((each) => each.key === cell) : field
}

function answerOf({ results, possible, working }: Worked, lang: Lang): Html {
  const t = words(lang, calculatorsText)
  return html`<div id="answer" data-answer>
      ${results.length > 0 && listOf(t.answer, 2, results)}
      ${possible.length > 0 && html`<h2 class="govuk-heading-m">${t.possible}</h2><p class="govuk-body">${t.possibleWhy}</p>`}
      ${possible.map(({ name, results: each }) => listOf(name, 3, each))}</div>
    <h2 class="govuk-heading-m">${t.working}</h2>
    <ol class="govuk-list govuk-list--number govuk-list--spaced" data-working>${working.map((step) => stepOf(step, lang))}</ol>
    <h2 class="govuk-heading-m">${t.again}</h2>`
}

/** Results stand in a card of their own; the first of them, which is what was asked, in large type. */
const listOf = (title: string, headingLevel: 2 | 3, results: readonly Result[]): Html =>
  govukSummaryList({
    card: { title: { text: title, headingLevel } },
    rows: results.map(({ key, name, shown }, at) => ({
      key: { text: name },
      value: {
        html: html`<span data-result="${key}"${at === 0 && html` class="govuk-!-font-size-24 govuk-!-font-weight-bold"`}>${shown}</span>`,
      },
    })),
  })

function stepOf({ text, source, datesFrom }: Step, lang: Lang): Html {
  const t = words(lang, calculatorsText)
  const sure =
    datesFrom === 'memory' && source.confidence === 'seen'
      ? t.datesFromMemory
      : t.confidences[source.confidence]
  return html`<li><span data-step>${text}</span>
    <span class="govuk-body-s govuk-!-display-block govuk-!-margin-bottom-0">${sourceLine(source)}. ${sure}.</span></li>`
}

function sourceLine({ key, document, at }: Step['source']): Html {
  const { address } = SOURCES[key]
  return address === null
    ? html`${document}, ${at}`
    : html`<a class="govuk-link" href="${address}" rel="noreferrer">${document}</a>, ${at}`
}
