import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukInput, govukRadios, govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { tokensText } from './tokens.text.ts'
import { LIFETIMES, SCOPES } from './tokens.ts'

/** Name, scope and lifetime of a new token. */
export function createTokenPage({ lang, form }: { lang: Lang; form?: FormState }): Page {
  const t = words(lang, tokensText)
  return {
    title: t.create,
    backLink: { href: '/account/tokens', text: t.backToTokens },
    main: html`${errorSummary(form, t.problem)}
      <h1 class="govuk-heading-l">${t.create}</h1>
      ${postForm(
        html`${govukInput({ name: 'name', value: typed(form, 'name'), label: { text: t.name }, hint: { text: t.nameHint }, autocomplete: 'off', errorMessage: errorFor(form, 'name') })}
          ${scopeRadios(lang, form)}${lifetimeRadios(lang, form)}
          ${govukButton({ text: t.create, preventDoubleClick: true })}`,
        { action: '/account/tokens' },
      )}`,
  }
}

function scopeRadios(lang: Lang, form: FormState): Html {
  const t = words(lang, tokensText)
  return govukRadios({
    name: 'scope',
    idPrefix: 'scope',
    fieldset: { legend: { text: t.scope, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'scope'),
    value: typed(form, 'scope'),
    items: SCOPES.map((value) => ({ value, text: t.scopes[value], hint: { text: t.scopeHints[value] } })),
  })
}

function lifetimeRadios(lang: Lang, form: FormState): Html {
  const t = words(lang, tokensText)
  return govukRadios({
    name: 'days',
    idPrefix: 'days',
    fieldset: { legend: { text: t.days, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'days'),
    value: typed(form, 'days'),
    items: LIFETIMES.map((days) => ({ value: days, text: t.day(Number(days)) })),
  })
}

/** The token itself, this once. */
export function newTokenPage({
  lang,
  token,
  expiresAt,
}: {
  lang: Lang
  token: string
  expiresAt: Date
}): Page {
  const t = words(lang, tokensText)
  return {
    title: t.createdTitle,
    main: html`<h1 class="govuk-heading-l">${t.createdTitle}</h1>
      ${govukWarningText({ text: t.once, iconFallbackText: t.createdTitle })}
      ${govukInput({ id: 'token', name: 'token', value: token, label: { text: t.token }, spellcheck: false, autocomplete: 'off', attributes: { readonly: '' } })}
      <p class="govuk-body">${t.use}</p>
      <p class="govuk-body"><code>Authorization: Bearer ${token}</code></p>
      <p class="govuk-body">${t.until(formatDateTime(expiresAt, lang))}</p>
      <p class="govuk-body"><a class="govuk-link" href="/account/tokens">${t.backToTokens}</a></p>`,
  }
}
