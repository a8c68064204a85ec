import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukSelect, govukSummaryList, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { pager, recordTable } from '../parts.ts'
import { breakGlassText } from './break-glass.text.ts'
import type { Use, UseFilter } from './queries.ts'

export const PAGE_SIZE = 25

type Listed = { uses: readonly Use[]; total: number; filter: UseFilter; now: Date; lang: Lang }

/** Emergency uses: count, filter, table, next page. */
export function usesPage({ uses, total, filter, now, lang }: Listed): Page {
  const t = words(lang, breakGlassText)
  const states = (['all', 'waiting', 'running'] as const).map((state) => ({
    value: state,
    text: t.states[state],
    selected: filter.state === state,
  }))
  return {
    title: t.uses,
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.uses}</h1>
      <p class="govuk-body">${t.usesIntro}</p>
      <form method="get" action="/break-glass/uses" novalidate>
        ${govukSelect({ id: 'state', name: 'state', label: { text: t.state }, items: states })}
        ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}
      </form>
      <p class="govuk-body" role="status">${t.count(total)}</p>
      ${uses.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : usesTable(uses, now, lang)}
      ${pager({ href: '/break-glass/uses', query: { state: filter.state }, page: filter.page, total, size: PAGE_SIZE, lang })}`,
  }
}

const nameOf = (use: Use, lang: Lang) => use.name ?? words(lang, breakGlassText).outside

function caseOf(use: Use, lang: Lang): Html {
  const t = words(lang, breakGlassText)
  if (use.caseId === null || use.reference === null) return html`${t.unseen}`
  return html`<a class="govuk-link" href="/cases/${use.caseId}">${use.reference}</a>`
}

function untilOf(use: Use, now: Date, lang: Lang): string {
  const t = words(lang, breakGlassText)
  if (use.revokedAt !== null) return t.endedEarly(formatDateTime(use.revokedAt, lang), use.revokeReason ?? '')
  return use.endsAt > now ? t.running : t.over
}

function outcomeOf(use: Use, lang: Lang): string {
  const t = words(lang, breakGlassText)
  if (use.lookedIntoAt === null) return t.waiting
  return t.settled(
    formatDateTime(use.lookedIntoAt, lang),
    use.lookedIntoBy ?? t.settledBySomebody,
    use.outcome ?? '',
  )
}

function usesTable(uses: readonly Use[], now: Date, lang: Lang): Html {
  const t = words(lang, breakGlassText)
  return recordTable(
    t.uses,
    [t.who, t.when, t.until, t.case, t.why, t.outcome, t.lookInto],
    uses.map((use) => {
      const when = formatDateTime(use.startsAt, lang)
      const who = nameOf(use, lang)
      return [
        use.agency === null ? who : html`${who}<br><span class="govuk-hint">${use.agency}</span>`,
        when,
        html`${formatDateTime(use.endsAt, lang)}<br><span class="govuk-hint">${untilOf(use, now, lang)}</span>`,
        caseOf(use, lang),
        use.reason,
        outcomeOf(use, lang),
        html`<a class="govuk-link" href="/break-glass/uses/${use.grantId}" aria-label="${t.lookIntoOf(who, when)}">${t.lookInto}</a>`,
      ]
    }),
  )
}

type One = { use: Use; form: FormState; now: Date; mayGive: boolean; mayAudit: boolean; lang: Lang }

/** One use in full, and what co-ordination found out about it. */
export function oneUsePage({ use, form, now, mayGive, mayAudit, lang }: One): Page {
  const t = words(lang, breakGlassText)
  const runs = use.revokedAt === null && use.endsAt > now
  return {
    title: t.oneTitle,
    backLink: { href: '/break-glass/uses', text: t.backToUses },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.oneTitle}</h1>
      ${facts(use, now, lang)}
      ${runs && mayGive && govukButton({ text: t.end, href: `/access/grants/${use.grantId}/end`, classes: 'govuk-button--warning' })}
      ${mayAudit && html`<p class="govuk-body"><a class="govuk-link" href="/audit?about=${use.grantId}">${t.trail}</a></p>`}
      ${
        use.lookedIntoAt === null &&
        postForm(
          html`${govukTextarea({ id: 'found', name: 'found', label: { text: t.found, classes: 'govuk-label--s' }, hint: { text: t.foundHint }, value: typed(form, 'found'), errorMessage: errorFor(form, 'found') })}
          ${govukButton({ text: t.save, preventDoubleClick: true })}`,
          { action: `/break-glass/uses/${use.grantId}` },
        )
      }`,
  }
}

function facts(use: Use, now: Date, lang: Lang): Html {
  const t = words(lang, breakGlassText)
  const row = (key: string, value: string | Html) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  })
  const person =
    use.givenName === null || use.familyName === null
      ? t.unseen
      : html`<a class="govuk-link" href="/people/${use.personId}">${use.givenName} ${use.familyName}</a>`
  return govukSummaryList({
    rows: [
      row(t.who, use.agency === null ? nameOf(use, lang) : html`${nameOf(use, lang)}<br>${use.agency}`),
      row(t.case, caseOf(use, lang)),
      row(t.person, person),
      row(t.why, use.reason),
      row(t.when, formatDateTime(use.startsAt, lang)),
      row(t.until, formatDateTime(use.endsAt, lang)),
      row(t.howItStands, untilOf(use, now, lang)),
      row(t.outcome, outcomeOf(use, lang)),
    ],
  })
}
