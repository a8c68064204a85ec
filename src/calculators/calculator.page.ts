import type { Answers } from '#platform/forms/answers.ts'
import { inLang } from '#platform/forms/define.ts'
import { anchorOf, drawFields } from '#platform/forms/fields.page.ts'
import {
  govukButton,
  govukDetails,
  govukErrorSummary,
  govukSummaryList,
  govukTable,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
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
    languages: LANGUAGES,
    refused: problems.length > 0,
    backLink: { text: t.back, href: '/calculators' },
    main: html`${problems.length > 0 && summaryOf(problems, calculator, t.problem)}
      <h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${inLang(intro, lang)}</p>
      ${worked !== undefined && answerOf(worked, lang)}
      <form method="get" action="/calculators/${form.key}" novalidate><input type="hidden" name="calculate" value="yes">
        ${drawFields({ fields, answers, errors, lang, emptyRows: 1, headed: true })}
        ${govukButton({ text: t.calculate })}</form>
      ${govukDetails({ summaryText: t.forPrograms, text: t.forProgramsText(`/api/v1/calculators/${form.key}`) })}
      <p class="govuk-body-s">${t.legal}</p>`,
  }
}

function summaryOf(problems: readonly Misfit[], { form }: Calculator, titleText: string): Html {
  const { fields } = onlyPage(form)
  const field = (at: string) => fields.find(({ key }) => key === at)
  const errorList = problems.map(({ at, text }) => ({ text, href: `#${anchorOf(field(at), at)}` }))
  return govukErrorSummary({ titleText, errorList })
}

function answerOf({ results, possible, working }: Worked, lang: Lang): Html {
  const t = words(lang, calculatorsText)
  return html`<div class="govuk-inset-text" id="answer" data-answer>
      <h2 class="govuk-heading-m">${possible.length > 0 ? t.possible : t.answer}</h2>
      ${results.length > 0 && listOf(results)}
      ${possible.length > 0 && html`<p class="govuk-body">${t.possibleWhy}</p>`}
      ${possible.map(({ name, results: each }) => html`<h3 class="govuk-heading-s">${name}</h3>${listOf(each)}`)}</div>
    ${scrollable(t.working, workingOf(working, lang))}`
}

const listOf = (results: readonly Result[]): Html =>
  govukSummaryList({
    rows: results.map(({ key, name, shown }) => ({
      key: { text: name },
      value: { html: html`<span data-result="${key}">${shown}</span>` },
    })),
  })

function workingOf(steps: readonly Step[], lang: Lang): Html {
  const t = words(lang, calculatorsText)
  return govukTable({
    caption: t.working,
    captionClasses: 'govuk-table__caption--m',
    head: [t.step, t.source, t.sure].map((text) => ({ text })),
    rows: steps.map(({ text, source }) => [
      { text },
      { html: sourceLine(source) },
      { text: t.confidences[source.confidence] },
    ]),
  })
}

function sourceLine({ key, document, at }: Step['source']): Html {
  const { address } = SOURCES[key]
  return address === null
    ? html`${document}, ${at}`
    : html`<a class="govuk-link" href="${address}" rel="noreferrer">${document}</a>, ${at}`
}
