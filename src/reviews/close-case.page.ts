import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type Case, caseBar, casesText } from '../cases/index.ts'
import { closeCaseText } from './close-case.text.ts'
import type { LeftOpen } from './left-open.ts'

type Known = { shown: Case; left: LeftOpen; form: FormState; lang: Lang }

/** Closing a case: what follows, why, and on what it rests. */
export function closeCasePage({ shown, left, form, lang }: Known): Page {
  const [t, c] = [words(lang, closeCaseText), words(lang, casesText)]
  const area = (name: 'reason' | 'evidence', label: string, hint: string) =>
    govukTextarea({
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--m' },
      hint: { text: hint },
      value: typed(form, name),
      errorMessage: errorFor(form, name),
      rows: 4,
    })
  return {
    title: t.title,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}` },
    main: html`${errorSummary(form)}${caseBar(shown, lang)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <h2 class="govuk-heading-s">${t.follows}</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>${t.ends(c.level(shown.level), c.category(shown.category))}</li>
        <li>${t.review}</li><li>${t.sight}</li>
      </ul>
      ${leftOpen(left, lang)}
      ${postForm(html`<input type="hidden" name="version" value="${typed(form, 'version', String(shown.version))}">
        ${area('reason', t.reason, t.reasonHint)}${area('evidence', t.evidence, t.evidenceHint)}
        ${govukButton({ text: t.confirm, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}

/** What is still open, and what becomes of it. */
function leftOpen({ actions, requests, clocks }: LeftOpen, lang: Lang): Html {
  const [t, c] = [words(lang, closeCaseText), words(lang, casesText)]
  const due = (what: string, on: string | null) =>
    on === null ? html`${what}` : html`${t.dueOn(what, formatDate(on, lang))}`
  const kindOf = (kind: string) => (kind === 'next-review' ? c.clockKinds['next-review'] : c.clockKinds.other)
  return html`${part(
    t.actions(actions.length),
    t.noActions,
    actions.map(
      ({ id, what, agency, dueOn }) =>
        html`<a class="govuk-link" href="/actions/${id}">${what}</a>, ${due(agency, dueOn)}`,
    ),
  )}
    ${part(
      t.requests(requests.length),
      t.noRequests,
      requests.map(({ reason, wantedBy }) => due(reason, wantedBy)),
    )}
    ${part(
      t.clocks(clocks.length),
      t.noClocks,
      clocks.map(
        ({ id, kind, dueOn }) =>
          html`<a class="govuk-link" href="/clocks/${id}">${due(kindOf(kind), dueOn)}</a>`,
      ),
    )}`
}

function part(title: string, none: string, items: readonly Html[]): Html {
  if (items.length === 0) return html`<p class="govuk-body">${none}</p>`
  return html`<p class="govuk-body">${title}</p>
    <ul class="govuk-list govuk-list--bullet">${items.map((item) => html`<li>${item}</li>`)}</ul>`
}
