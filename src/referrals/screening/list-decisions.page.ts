import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukDateInput, govukPagination, govukSelect, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../../cases/index.ts'
import type { Decision, DecisionFilter } from './decision-queries.ts'
import { screeningText } from './screening.text.ts'

export const PAGE_SIZE = 25

type Known = {
  decisions: readonly Decision[]
  total: number
  filter: DecisionFilter
  typed: Readonly<Record<string, unknown>>
  form: FormState
  lang: Lang
}

/** CP-07: the decisions, filtered by outcome, level and date, and as a file. */
export function listDecisionsPage(known: Known): Page {
  const { decisions, total, filter, form, lang } = known
  const t = words(lang, screeningText)
  const heads = [t.date, t.person, t.outcomeHead, t.reasonsHead]
  return {
    title: t.decisions,
    section: 'screening',
    wide: true,
    backLink: { href: '/screening' },
    main: html`${errorSummary(form, undefined, { from: 'from-day', to: 'to-day' })}
      <h1 class="govuk-heading-l">${t.decisions}</h1>
      ${filterForm(known)}
      <p class="govuk-body" role="status">${t.decisionsCount(total)}</p>
      ${
        decisions.length === 0
          ? html`<p class="govuk-body">${t.noDecisions}</p>`
          : recordTable(
              t.decisions,
              heads,
              decisions.map((each) => row(each, lang)),
            )
      }
      ${pagination(filter, total, lang)}
      <p class="govuk-body"><a class="govuk-link" href="/screening/decisions.csv?${address(filter, 1)}">${t.download}</a></p>`,
  }
}

function filterForm({ filter, typed, form, lang }: Known): Html {
  const t = words(lang, screeningText)
  const select = (name: 'outcome' | 'level', label: string, items: readonly (readonly [string, string])[]) =>
    govukSelect({
      id: name,
      name,
      label: { text: label },
      items: items.map(([value, text]) => ({ value, text, selected: filter[name] === value })),
    })
  const date = (id: 'from' | 'to', legend: string) => {
    const errorMessage = errorFor(form, id)
    const part = (name: 'day' | 'month' | 'year') => ({
      name,
      label: t[name],
      value: typeof typed[`${id}-${name}`] === 'string' ? (typed[`${id}-${name}`] as string) : '',
      classes: `govuk-input--width-${name === 'year' ? '4' : '2'}`,
    })
    return govukDateInput({
      id,
      namePrefix: id,
      fieldset: { legend: { text: legend } },
      errorMessage,
      items: [part('day'), part('month'), part('year')],
    })
  }
  const outcomes = Object.entries(t.outcomeDone)
  return html`<form method="get" action="/screening/decisions" novalidate><div class="govuk-grid-row">
      <div class="govuk-grid-column-one-half">${select('outcome', t.outcomeHead, [['', t.anyOutcome], ...outcomes])}${select('level', t.level, [['', t.anyLevel], ...['1', '2', '3'].map((level) => [level, t.levels(Number(level))] as const)])}</div>
      <div class="govuk-grid-column-one-half">${date('from', t.dateFrom)}${date('to', t.dateTo)}</div>
    </div>${govukButton({ text: t.applyDecisions, classes: 'govuk-button--secondary' })}</form>`
}

/** Four columns: what is long shares one, so that it has the width of a desk to be read in. */
function row(each: Decision, lang: Lang) {
  const t = words(lang, screeningText)
  const small = (text: string) => html`<p class="govuk-body-s govuk-!-margin-bottom-1">${text}</p>`
  return [
    html`<span class="parapet-nowrap">${formatDate(each.decidedOn, lang)}</span>`,
    html`<a class="govuk-link" href="/screening/${each.referralId}">${t.fullName(each.givenName, each.familyName)}</a><br>${each.reference}`,
    html`${t.outcomeDone[each.outcome]}${each.level !== null && html`<br>${levelOf(each.level, lang)}`}`,
    html`<p class="govuk-body govuk-!-margin-bottom-1">${each.reasons}</p>
      ${each.evidence !== '' && small(t.restsOn(each.evidence))}
      ${(each.evidenceAsked ?? '') !== '' && small(t.askedFor(each.evidenceAsked ?? ''))}
      ${each.members !== '' && small(t.decidedWith(each.members))}`,
  ]
}

function levelOf(level: number, lang: Lang): Html {
  const t = words(lang, screeningText)
  return level === 3 ? govukTag({ text: t.levels(3), classes: 'govuk-tag--red' }) : html`${t.levels(level)}`
}

function address({ outcome, level, from, to }: DecisionFilter, page: number): string {
  const boxes = (name: string, date: string | null) => {
    const [year = '', month = '', day = ''] = date?.split('-') ?? []
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year }
  }
  return new URLSearchParams({
    outcome,
    level,
    ...boxes('from', from),
    ...boxes('to', to),
    page: String(page),
  }).toString()
}

function pagination(filter: DecisionFilter, total: number, lang: Lang): Html | null {
  const t = words(lang, screeningText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const href = (to: number) => `/screening/decisions?${address(filter, to)}`
  return govukPagination({
    landmarkLabel: t.decisionPages,
    previous: filter.page > 1 ? { href: href(filter.page - 1), text: t.previous } : undefined,
    next: filter.page < last ? { href: href(filter.page + 1), text: t.next } : undefined,
  })
}
