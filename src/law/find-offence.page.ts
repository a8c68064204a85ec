import { govukButton, govukInput, govukTable } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { OffenceHit } from '#rules/offences/search.ts'
import { findOffenceText } from './find-offence.text.ts'
import type { OffenceCode } from './queries.ts'

export type Found = { offences: readonly OffenceHit[]; codes: readonly OffenceCode[] }

/** The search, what it found in the schedules, and among the imported codes. */
export function findOffencePage({ q, found, lang }: { q: string; found: Found; lang: Lang }): Page {
  const t = words(lang, findOffenceText)
  const { offences, codes } = found
  const nothing = q !== '' && offences.length + codes.length === 0
  return {
    title: t.title,
    section: 'people',
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1><p class="govuk-body">${t.intro}</p>
      <form method="get" action="/offences" novalidate>${govukInput({ id: 'q', name: 'q', label: { text: t.label }, value: q, classes: 'govuk-!-width-one-half', autocomplete: 'off', spellcheck: false })}
        ${govukButton({ text: t.search, classes: 'govuk-button--secondary' })}</form>
      ${nothing && html`<p class="govuk-body" role="status">${t.none}</p>`}
      ${offences.length > 0 && offencesTable(offences, lang)}
      ${codes.length > 0 && codesTable(codes, lang)}
      <p class="govuk-body">${t.conditions} <a class="govuk-link" href="/calculators/offences">${t.calculator}</a></p>`,
  }
}

function offencesTable(offences: readonly OffenceHit[], lang: Lang): Html {
  const t = words(lang, findOffenceText)
  const rows = offences.map(({ description, act, sections, schedule, part, paragraph, listed }) => [
    {
      html: html`${sentence(description)}<span class="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">${t.act(act, sections.join(', '))}</span>`,
    },
    {
      html: html`${t.paragraph(schedule, part, paragraph)}${!listed && html`<span class="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">${t.gone}</span>`}`,
    },
  ])
  return table(t.listed(offences.length), [t.offence, t.where], rows)
}

/** The schedules name an offence in small letters, as part of a sentence. */
const sentence = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function codesTable(codes: readonly OffenceCode[], lang: Lang): Html {
  const t = words(lang, findOffenceText)
  const rows = codes.map(({ code, title, texts, elements, unclassified, fileName }) => [
    { html: html`<strong>${code}</strong>` },
    {
      html: html`${title !== null && html`${title}<br>`}${texts.join(' ')}<span class="govuk-hint govuk-!-display-block govuk-!-margin-bottom-0">${t.imported(fileName)}</span>`,
    },
    {
      html:
        unclassified === null
          ? html`${elements.map(({ schedule, part, paragraph }) => html`<span class="govuk-!-display-block">${t.paragraph(schedule, part, paragraph)}</span>`)}`
          : html`${t.unclassified(unclassified)}`,
    },
  ])
  return table(t.codes(codes.length), [t.code, t.text, t.where], rows)
}

const table = (caption: string, head: readonly string[], rows: { html: Html }[][]): Html =>
  scrollable(
    caption,
    govukTable({
      caption,
      captionClasses: 'govuk-table__caption--m',
      head: head.map((text) => ({ text })),
      rows,
    }),
  )
