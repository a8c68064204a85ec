import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukInput, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { csrfField, errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Item } from './queries.ts'
import type { Colleague, Reader } from './readers.ts'
import { sharingText } from './sharing.text.ts'

type Known = {
  item: Item
  readers: readonly Reader[]
  colleagues: readonly Colleague[]
  form: FormState
  lang: Lang
}

/** Readers named so far, and the form that names another. */
export function nameReaderPage({ item, readers, colleagues, form, lang }: Known): Page {
  const t = words(lang, sharingText)
  return {
    title: t.readersTitle,
    section: 'meetings',
    backLink: { href: `/items/${item.id}` },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.readersTitle}</h1>
      ${readers.length === 0 ? html`<p class="govuk-body">${t.noReaders}</p>` : readersTable(item, readers, lang)}
      <h2 class="govuk-heading-m">${t.nameReader}</h2>
      ${postForm(html`${colleagueSelect({ id: 'userId', label: t.who, colleagues, form, lang })}
        ${govukInput({ id: 'reason', name: 'reason', label: { text: t.why }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.nameReader, preventDoubleClick: true })}`)}`,
  }
}

/** A choice of one person of the area, with post and agency beside the name. */
export function colleagueSelect({
  id,
  label,
  colleagues,
  form,
  lang,
}: {
  id: string
  label: string
  colleagues: readonly Colleague[]
  form: FormState
  lang: Lang
}): Html {
  const t = words(lang, sharingText)
  const chosen = typed(form, id)
  return govukSelect({
    id,
    name: id,
    label: { text: label },
    errorMessage: errorFor(form, id),
    items: [
      { value: '', text: t.pickOne },
      ...colleagues.map((each) => ({
        value: each.id,
        text: t.person(each.name, each.jobTitle, each.agencyName),
        selected: each.id === chosen,
      })),
    ],
  })
}

function readersTable(item: Item, readers: readonly Reader[], lang: Lang): Html {
  const t = words(lang, sharingText)
  const head = (text: string) => html`<th scope="col" class="govuk-table__header">${text}</th>`
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-table__caption--m">${t.readers}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${[t.who, t.why, t.since].map(head)}<td class="govuk-table__header"></td></tr></thead>
    <tbody class="govuk-table__body">${readers.map(
      (
        reader,
      ) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${reader.name}, ${reader.agencyName}</th>
        <td class="govuk-table__cell">${reader.reason}</td><td class="govuk-table__cell">${formatDateTime(reader.since, lang)}</td>
        <td class="govuk-table__cell"><form method="post" action="/items/${item.id}/readers/${reader.grantId}/end" novalidate>${csrfField}
          ${govukButton({ text: t.endSight, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', attributes: { 'aria-label': t.endSightOf(reader.name) } })}</form></td></tr>`,
    )}</tbody></table>`
}
