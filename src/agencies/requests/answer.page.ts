import { formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukNotificationBanner,
  govukRadios,
  govukSummaryList,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import {
  ADVICE_SOURCE,
  asksOfMonitoring,
  COOPERATION_SOURCE,
  MONITORING_SOURCE,
} from '#rules/agencies/requests.ts'
import { lines, paragraph, row, versionField } from '../parts.ts'
import type { Opened } from './answer.ts'
import type { CoAnswer } from './request-queries.ts'
import { requestsText } from './requests.text.ts'

type Known = Opened & { done: keyof typeof requestsText.en.done | undefined; form: FormState; lang: Lang }

/** One request with its answers, and the form by which the agency that was asked answers it. */
export function requestPage(known: Known): Page {
  const { area, asked, answersIt, mayWithdraw, done, form, lang } = known
  const t = words(lang, requestsText)
  return {
    title: asked.reference,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/requests`, text: t.title },
    main: html`${errorSummary(form)}
      ${done !== undefined && govukNotificationBanner({ type: 'success', titleText: t.doneTitle, text: t.done[done] })}
      <span class="govuk-caption-l">${asked.kind === 'advice' ? t.adviceKind : t.cooperationKind}</span>
      <h1 class="govuk-heading-l">${asked.reference}</h1>
      ${facts(known)}${answersPart(known.answers, asksOfMonitoring(known.agency.type), lang)}
      ${answersIt && answerForm(known)}
      ${mayWithdraw && postForm(html`${versionField(asked.version)}${govukButton({ text: t.withdraw, classes: 'govuk-button--secondary', preventDoubleClick: true })}`, { action: `/areas/${area.id}/requests/${asked.id}/withdraw` })}`,
  }
}

function facts({ asked, lang }: Known): Html {
  const t = words(lang, requestsText)
  return govukSummaryList({
    rows: [
      row(t.state, t.tags[asked.state]),
      row(t.from, t.askedBy(asked.askedBy ?? '', asked.from)),
      row(t.to, asked.to),
      row(t.asked, formatDateTime(asked.askedAt, lang)),
      row(t.answerBy, asked.answerBy === null ? t.noDay : t.on(asked.answerBy)),
      row(t.what, asked.what),
    ],
  })
}

/** The answers to a request, the latest first. */
export function answersPart(answers: readonly CoAnswer[], monitoring: boolean, lang: Lang): Html | null {
  const t = words(lang, requestsText)
  if (answers.length === 0) return null
  return html`<h2 class="govuk-heading-m">${t.answers}</h2>
    ${answers.length > 1 && html`<p class="govuk-body">${t.latest}</p>`}
    ${answers.map((answer) =>
      govukSummaryList({
        card: {
          title: {
            text: `${t.tags[answer.outcome]}, ${formatDateTime(answer.at, lang)}, ${answer.by ?? ''}`,
            headingLevel: 3,
          },
        },
        rows: [
          row(monitoring && answer.outcome === 'answered' ? t.technology : t.advice, answer.words),
          answer.responsibility !== '' && row(t.responsibility, answer.responsibility),
          answer.limits !== '' && row(t.limits, answer.limits),
          answer.needs !== '' && row(t.needs, answer.needs),
        ],
      }),
    )}`
}

function answerForm(known: Known): Html {
  const { area, asked, answers, agency, forThem, form, lang } = known
  const t = words(lang, requestsText)
  const advice = asked.kind === 'advice'
  const monitoring = advice && asksOfMonitoring(agency.type)
  const label = monitoring ? t.technology : advice ? t.advice : t.words
  return html`<h2 class="govuk-heading-m">${answers.length === 0 ? t.answerTitle : t.answerAgain}</h2>
    ${forThem && govukInsetText({ text: t.forThem })}
    <p class="govuk-body">${paragraph(monitoring ? MONITORING_SOURCE : advice ? ADVICE_SOURCE : COOPERATION_SOURCE)}</p>
    ${postForm(
      html`${versionField(asked.version)}${!advice && outcomeField(form, lang)}
      ${lines({ name: 'words', label, rows: 5, form })}
      ${!advice && lines({ name: 'responsibility', label: t.responsibility, hint: t.responsibilityHint, rows: 2, form })}
      ${monitoring && html`${lines({ name: 'limits', label: t.limits, form })}${lines({ name: 'needs', label: t.needs, form })}`}
      ${govukButton({ text: t.save, preventDoubleClick: true })}`,
      { action: `/areas/${area.id}/requests/${asked.id}/answer` },
    )}`
}

function outcomeField(form: FormState, lang: Lang): Html {
  const t = words(lang, requestsText)
  return govukRadios({
    name: 'outcome',
    idPrefix: 'outcome',
    fieldset: { legend: { text: t.outcome, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'outcome'),
    items: (['accepted', 'refused'] as const).map((value) => ({
      value,
      text: t.outcomes[value],
      checked: typed(form, 'outcome') === value,
    })),
  })
}
