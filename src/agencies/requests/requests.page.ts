import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukPagination, govukSelect, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { ADVICE_SOURCE } from '#rules/agencies/requests.ts'
import { dateField, recordTable } from '../../access/index.ts'
import { type Case, caseBar } from '../../cases/index.ts'
import type { Listed } from '../list-agencies.ts'
import { lines, oneOf, type Place, paragraph } from '../parts.ts'
import { answersPart } from './answer.page.ts'
import type { CoAnswer, CoRequest } from './request-queries.ts'
import { requestsText } from './requests.text.ts'
import type { Shown } from './requests.ts'

export const PAGE_SIZE = 25

type Listing = Place & {
  listed: readonly CoRequest[]
  total: number
  filter: Shown
  today: string
  lang: Lang
}

/** Requests for co-operation in an area, for both sides. */
export function listRequestsPage(known: Listing): Page {
  const { area, listed, total, filter, lang } = known
  const t = words(lang, requestsText)
  const base = `/areas/${area.id}/requests`
  const chooser = (name: 'side' | 'state', label: string, of: Readonly<Record<string, string>>) =>
    govukSelect({
      id: name,
      name,
      label: { text: label },
      items: Object.entries(of).map(([value, text]) => ({ value, text, selected: filter[name] === value })),
    })
  return {
    title: t.title,
    section: 'agencies',
    wide: true,
    backLink: { href: `/areas/${area.id}/agencies` },
    main: html`<span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${govukButton({ text: t.ask, href: `${base}/new` })}
      <form method="get" action="${base}" class="filter" novalidate>${chooser('side', t.side, t.sides)}${chooser('state', t.state, t.states)}
        ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${listed.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : requestTable(known)}
      ${pages(known, base)}`,
  }
}

function requestTable({ area, listed, today, lang }: Listing): Html {
  const t = words(lang, requestsText)
  const late = (each: CoRequest) => each.state === 'open' && each.answerBy !== null && each.answerBy < today
  return recordTable(
    t.title,
    [t.reference, t.kind, t.from, t.to, t.asked, t.answerBy, t.state],
    listed.map((each) => [
      html`<a class="govuk-link" href="/areas/${area.id}/requests/${each.id}">${each.reference}</a>`,
      each.kind === 'advice' ? t.adviceKind : t.cooperationKind,
      each.from,
      each.to,
      formatDateTime(each.askedAt, lang),
      each.answerBy === null ? t.noDay : t.on(each.answerBy),
      late(each) ? govukTag({ text: t.overdue, classes: 'govuk-tag--red' }) : t.tags[each.state],
    ]),
  )
}

function pages({ filter, total, lang }: Listing, base: string): Html | null {
  if (total <= PAGE_SIZE) return null
  const to = (page: number) =>
    `${base}?${new URLSearchParams({ side: filter.side, state: filter.state, page: String(page) })}`
  return govukPagination({
    landmarkLabel: words(lang, requestsText).next,
    previous: filter.page > 1 ? { href: to(filter.page - 1) } : undefined,
    next: filter.page * PAGE_SIZE < total ? { href: to(filter.page + 1) } : undefined,
  })
}

type Asking = Place & { agencies: readonly Listed[]; form: FormState; lang: Lang }

/** A request of an agency: whom, what, by when. */
export function askPage(known: Asking): Page {
  const { area, form, lang } = known
  const t = words(lang, requestsText)
  return {
    title: t.askTitle,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/requests`, text: t.title },
    main: html`${errorSummary(form, undefined, { answerBy: 'answerBy-day' })}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.askTitle}</h1>
      ${postForm(html`${fields(known, t.whatHint)}${govukButton({ text: t.send, preventDoubleClick: true })}`)}`,
  }
}

function fields({ agencies, form, lang }: Asking, hint: string): Html {
  const t = words(lang, requestsText)
  return html`${oneOf({ name: 'toId', label: t.askTo, form }, agencies, t.pick)}
    ${lines({ name: 'what', label: t.what, hint, rows: 5, form })}
    ${dateField({ name: 'answerBy', label: t.answerByLabel, hint: t.dateHint, form, lang })}`
}

/** Advice asked of an agency that has no part in the case. */
export function adviceFormPage({ shown, ...known }: Asking & { shown: Case }): Page {
  const { form, lang } = known
  const t = words(lang, requestsText)
  return {
    title: t.askAdvice,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}/advice`, text: t.adviceTitle },
    main: html`${errorSummary(form, undefined, { answerBy: 'answerBy-day' })}${caseBar(shown, lang, 'advice')}
      <h1 class="govuk-heading-l">${t.askAdvice}</h1>
      ${postForm(html`${fields(known, t.adviceHint)}${govukButton({ text: t.send, preventDoubleClick: true })}`)}`,
  }
}

type Filed = { shown: Case; advice: readonly CoRequest[]; answers: readonly CoAnswer[]; lang: Lang }

/** The advice on a case, filed with it. */
export function advicePage({ shown, advice, answers, lang }: Filed): Page {
  const t = words(lang, requestsText)
  return {
    title: t.adviceTitle,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}`, text: t.backToCase },
    main: html`${caseBar(shown, lang, 'advice')}<h1 class="govuk-heading-l">${t.adviceTitle}</h1>
      <p class="govuk-body">${t.adviceIntro} ${paragraph(ADVICE_SOURCE)}</p>
      ${shown.closedAt === null && govukButton({ text: t.askAdvice, href: `/cases/${shown.id}/advice/new` })}
      ${advice.length === 0 && html`<p class="govuk-body">${t.noAdvice}</p>`}
      ${advice.map((each) => filed(each, answers, lang))}`,
  }
}

function filed(each: CoRequest, answers: readonly CoAnswer[], lang: Lang): Html {
  const t = words(lang, requestsText)
  const own = answers.filter(({ requestId }) => requestId === each.id)
  return html`<section class="govuk-!-margin-bottom-6"><h2 class="govuk-heading-m"><a class="govuk-link" href="/areas/${each.areaId}/requests/${each.id}">${each.reference}</a>: ${each.to}</h2>
    <p class="govuk-body">${each.what}</p><p class="govuk-body">${t.tags[each.state]}</p>
    ${answersPart(
      own,
      own.some(({ limits }) => limits !== ''),
      lang,
    )}</section>`
}
