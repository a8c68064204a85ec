import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukInsetText, govukSummaryList, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { agendaRequestsText } from './agenda-requests.text.ts'
import { caseBar } from './bar.ts'
import type { Case } from './queries.ts'
import type { OpenRequest } from './request-queries.ts'
import { type Cell, recordTable } from './table.ts'

type Known = {
  shown: Case
  requests: readonly OpenRequest[]
  mayWithdraw: (request: OpenRequest) => boolean
  form: FormState
  lang: Lang
}

/** What waits for a meeting about this case, and the form that asks for a place. */
export function agendaRequestsPage({ shown, requests, mayWithdraw, form, lang }: Known): Page {
  const t = words(lang, agendaRequestsText)
  return {
    title: t.title,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}` },
    main: html`${errorSummary(form, undefined, { wantedBy: 'wantedBy-day' })}${caseBar(shown, lang)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <h2 class="govuk-heading-m">${t.open}</h2>
      ${requestsTable(requests, lang, (request) => mayWithdraw(request) && withdrawLink(shown, request, lang))}
      ${shown.level === null ? govukInsetText({ text: t.noLevel }) : askForm(form, lang)}`,
  }
}

/** What asks for a place on an agenda, each with what the reader may do about it. */
export function requestsTable(
  requests: readonly OpenRequest[],
  lang: Lang,
  act: (request: OpenRequest) => Html | false = () => false,
): Html {
  const t = words(lang, agendaRequestsText)
  if (requests.length === 0) return html`<p class="govuk-body">${t.none}</p>`
  return html`<p class="govuk-body">${t.count(requests.length)}</p>${recordTable(
    t.open,
    [t.what, t.wanted, t.asked],
    requests.map((request): Cell[] => [
      html`${t.kinds[request.kind]}<br><span class="govuk-!-font-weight-regular">${request.reason}</span>`,
      request.wantedBy === null ? t.noDate : formatDate(request.wantedBy, lang),
      html`${t.askedBy(formatDateTime(request.requestedAt, lang), request.requestedBy)}${act(request)}`,
    ]),
  )}`
}

function withdrawLink(shown: Case, request: OpenRequest, lang: Lang): Html {
  const t = words(lang, agendaRequestsText)
  return html`<br><a class="govuk-link" href="/cases/${shown.id}/agenda/${request.id}/withdraw" aria-label="${t.withdrawOf(request.reason)}">${t.withdraw}</a>`
}

function askForm(form: FormState, lang: Lang): Html {
  const t = words(lang, agendaRequestsText)
  return html`<p class="govuk-body">${t.intro}</p>${postForm(html`${govukTextarea({
    id: 'reason',
    name: 'reason',
    label: { text: t.reason, classes: 'govuk-label--m' },
    hint: { text: t.reasonHint },
    value: typed(form, 'reason'),
    errorMessage: errorFor(form, 'reason'),
    rows: 4,
  })}
    ${dateField({ name: 'wantedBy', legend: t.wantedBy, hint: t.wantedHint, form, lang })}
    ${govukButton({ text: t.ask, preventDoubleClick: true })}`)}`
}

type Withdrawing = { shown: Case; waiting: OpenRequest; form: FormState; lang: Lang }

/** A request that is taken back, and why. */
export function withdrawRequestPage({ shown, waiting, form, lang }: Withdrawing): Page {
  const t = words(lang, agendaRequestsText)
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return {
    title: t.withdrawTitle,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}/agenda` },
    main: html`${errorSummary(form)}${caseBar(shown, lang)}
      <h1 class="govuk-heading-l">${t.withdrawTitle}</h1>
      ${govukSummaryList({
        rows: [
          row(t.what, waiting.reason),
          row(t.wanted, waiting.wantedBy === null ? t.noDate : formatDate(waiting.wantedBy, lang)),
          row(t.asked, t.askedBy(formatDateTime(waiting.requestedAt, lang), waiting.requestedBy)),
        ],
      })}
      <p class="govuk-body">${t.withdrawStays}</p>
      ${postForm(html`${govukTextarea({
        id: 'reason',
        name: 'reason',
        label: { text: t.withdrawWhy, classes: 'govuk-label--m' },
        value: typed(form, 'reason'),
        errorMessage: errorFor(form, 'reason'),
        rows: 3,
      })}
        ${govukButton({ text: t.withdraw, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
