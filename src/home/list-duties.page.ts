import { formatDate, formatDateTime, formatDue, formatRelativeDay } from '#platform/html/format.ts'
import { govukButton, govukPagination, govukSelect, govukTable, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { dutiesText } from './duties.text.ts'
import { DUE, type Duty, type DutyChoices, type DutyQuery, WHOSE } from './duties.ts'
import { kindWords, owedWords } from './home.text.ts'

export const PAGE_SIZE = 25

type Known = {
  duties: readonly Duty[]
  total: number
  overdue: number
  choices: DutyChoices
  query: DutyQuery
  today: string
  lang: Lang
}

/** AU-06: filter, counts, table with rule and source, next page. */
export function listDutiesPage(known: Known): Page {
  const { duties, total, overdue, query, lang } = known
  const t = words(lang, dutiesText)
  const narrowed = query.due !== 'all' || `${query.agencyId}${query.ownerId}${query.kind}` !== ''
  return {
    title: t.title,
    section: 'home',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1><p class="govuk-body">${t.intro}</p>
      ${filterForm(known)}
      <p class="govuk-body" role="status">${t.count(total, overdue)}</p>
      ${duties.length === 0 ? html`<p class="govuk-body">${narrowed ? t.none : t.noneAtAll}</p>` : table(known)}
      ${pagination(known)}`,
  }
}

function filterForm({ query, choices, lang }: Known): Html {
  const t = words(lang, dutiesText)
  const any = { value: '', text: t.any }
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, text: name }))
  const field = (
    name: 'whose' | 'due' | 'agencyId' | 'ownerId' | 'kind',
    label: string,
    items: { value: string; text: string }[],
  ) =>
    html`<div class="govuk-grid-column-one-third">${govukSelect({ id: name, name, label: { text: label }, items, value: query[name], classes: 'govuk-!-width-full' })}</div>`
  return html`<form method="get" action="/duties" novalidate>
    <div class="govuk-grid-row">
      ${field(
        'whose',
        t.whoseLabel,
        WHOSE.map((value) => ({ value, text: t.whose[value] })),
      )}
      ${field(
        'due',
        t.dueLabel,
        DUE.map((value) => ({ value, text: t.dues[value] })),
      )}
      ${field('kind', t.kindLabel, [any, ...choices.kinds.map((kind) => ({ value: kind, text: kindWords(kind, lang) }))])}
    </div><div class="govuk-grid-row">
      ${field('agencyId', t.agencyLabel, [any, ...named(choices.agencies)])}
      ${field('ownerId', t.ownerLabel, [any, ...named(choices.owners)])}
    </div>
    ${govukButton({ text: t.filter, classes: 'govuk-button--secondary' })}
  </form>`
}

function table({ duties, today, lang }: Known): Html {
  const t = words(lang, dutiesText)
  return scrollable(
    t.title,
    govukTable({
      caption: t.title,
      captionClasses: 'govuk-visually-hidden',
      head: [t.what, t.who, t.about, t.due, t.rule].map((text) => ({ text })),
      rows: duties.map((duty) => {
        const { what, detail, href } = owedWords(duty, lang)
        return [
          {
            html: html`${href === null ? html`${what}` : html`<a class="govuk-link" href="${href}">${what}</a>`}
              ${detail !== '' && html`<span class="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">${detail}</span>`}`,
          },
          { html: ownerCell(duty) },
          { html: aboutCell(duty, lang) },
          { html: dueCell(duty, today, lang) },
          { html: ruleCell(duty, what, lang) },
        ]
      }),
    }),
  )
}

function ownerCell({ ownerName, agencyName, postTitle }: Duty): Html {
  const lines = [ownerName ?? postTitle, agencyName].filter((line) => line !== null)
  return html`${lines.map((line) => html`<span class="govuk-!-display-block">${line}</span>`)}`
}

function aboutCell(
  { personId, givenName, familyName, caseId, caseReference, level }: Duty,
  lang: Lang,
): Html {
  const t = words(lang, dutiesText)
  if (personId === null || givenName === null || familyName === null) return html``
  return html`<a class="govuk-link" href="/people/${personId}">${t.fullName(givenName, familyName)}</a>
    ${level !== null && govukTag({ text: t.level(level), classes: level === 3 ? 'govuk-tag--red' : 'govuk-tag--blue' })}
    ${caseId !== null && caseReference !== null && html`<br><a class="govuk-link govuk-body-s" href="/cases/${caseId}">${caseReference}</a>`}`
}

function dueCell({ dueOn, dueAt }: Duty, today: string, lang: Lang): Html {
  if (dueOn === null) return html`${words(lang, dutiesText).noDate}`
  const date = dueAt === null ? formatDate(dueOn, lang) : formatDateTime(new Date(dueAt), lang)
  const late = dueOn < today
  const when = late ? formatDue(dueOn, today, lang) : formatRelativeDay(dueOn, today, lang)
  return html`<span class="parapet-nowrap">${date}</span><br>
    ${late ? govukTag({ text: when, classes: 'govuk-tag--red' }) : html`<span class="govuk-hint govuk-!-margin-bottom-0">${when}</span>`}`
}

function ruleCell({ source, clockId }: Duty, what: string, lang: Lang): Html {
  const t = words(lang, dutiesText)
  if (source === null || clockId === null) return html`${t.noRule}`
  return html`${t.source(source.document, source.at)}<br>
    <a class="govuk-link govuk-body-s" href="/clocks/${clockId}" aria-label="${t.whyOf(what)}">${t.why}</a>`
}

function pagination({ query, total, lang }: Known): Html | null {
  const t = words(lang, dutiesText)
  const last = Math.ceil(total / PAGE_SIZE)
  if (last <= 1) return null
  const to = (page: number) => `/duties?${new URLSearchParams({ ...query, page: String(page) })}`
  return govukPagination({
    landmarkLabel: t.pages,
    previous: query.page > 1 ? { href: to(query.page - 1), text: t.previous } : undefined,
    next: query.page < last ? { href: to(query.page + 1), text: t.next } : undefined,
  })
}
