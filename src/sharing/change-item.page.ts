import { govukButton, govukInsetText, govukTextarea, govukWarningText } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { itemFields } from './item-form.page.ts'
import type { Item } from './queries.ts'
import { sharingText } from './sharing.text.ts'

type Known = { item: Item; form: FormState; lang: Lang }

const versionField = ({ item, form }: Known) =>
  html`<input type="hidden" name="version" value="${typed(form, 'version', String(item.version))}">`

/** The item's questions with what it says now. */
export function changeItemPage(known: Known): Page {
  const { item, form, lang } = known
  const t = words(lang, sharingText)
  return {
    title: t.changeTitle,
    section: 'meetings',
    backLink: { href: `/items/${item.id}` },
    main: html`${errorSummary(form, undefined, { eventOn: 'eventOn-day' })}
      <h1 class="govuk-heading-l">${t.changeTitle}</h1>
      ${govukInsetText({ text: t.whatChanges })}
      ${postForm(html`${versionField(known)}${itemFields({ kind: item.kind, form, onRecord: item, lang })}
        ${govukButton({ text: t.saveChange, preventDoubleClick: true })}`)}`,
  }
}

/** Why the owner takes the item back. */
export function withdrawItemPage(known: Known): Page {
  const { item, form, lang } = known
  const t = words(lang, sharingText)
  return {
    title: t.withdrawTitle,
    section: 'meetings',
    backLink: { href: `/items/${item.id}` },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.withdrawTitle}</h1>
      ${govukWarningText({ text: t.withdrawEffect })}
      ${postForm(html`${versionField(known)}
        ${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.reason, classes: 'govuk-label--s' }, hint: { text: t.reasonHint }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.withdrawNow, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
