import { govukButton, govukInput, govukNotificationBanner, govukPasswordInput } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { signInText } from './sign-in.text.ts'

export type SignInPage = {
  lang: Lang
  form?: FormState
  next: string
  held: string | null
  passwordSet?: boolean
  localAccounts: boolean
  provider: string | null
  demonstration: boolean
}

/** Where everybody begins: the organisation's own sign-in if there is one, an address and a password if there are any. */
export function signInPage(known: SignInPage): Page {
  const t = words(known.lang, signInText)
  return {
    title: t.title,
    main: html`${errorSummary(known.form, t.problem)}
      ${notice(known)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      ${known.provider !== null && providerLink(known, known.provider)}
      ${known.localAccounts && passwordForm(known)}
      ${known.demonstration && html`<p class="govuk-body">${t.demonstration} <a class="govuk-link" href="/demonstration">${t.demonstrationLink}</a></p>`}`,
  }
}

function notice({ held, passwordSet, lang }: SignInPage): Html | null {
  const t = words(lang, signInText)
  if (held !== null) return govukNotificationBanner({ titleText: t.heldTitle, text: t.held })
  if (passwordSet === true)
    return govukNotificationBanner({ type: 'success', titleText: t.passwordSetTitle, text: t.passwordSet })
  return null
}

function providerLink({ lang, next, held, localAccounts }: SignInPage, provider: string): Html {
  const t = words(lang, signInText)
  const query = new URLSearchParams({ next, ...(held === null ? {} : { held }) })
  return html`${govukButton({ text: t.withProvider(provider), href: `/sign-in/oidc?${query}` })}
    ${localAccounts && html`<h2 class="govuk-heading-m">${t.orLocal}</h2>`}`
}

function passwordForm({ lang, form, next, held }: SignInPage): Html {
  const t = words(lang, signInText)
  return html`${postForm(
    html`<input type="hidden" name="next" value="${next}">
      ${held !== null && html`<input type="hidden" name="held" value="${held}">`}
      ${govukInput({
        name: 'email',
        type: 'email',
        value: typed(form, 'email'),
        label: { text: t.email },
        autocomplete: 'username',
        spellcheck: false,
        errorMessage: errorFor(form, 'email'),
      })}
      ${govukPasswordInput({ name: 'password', label: { text: t.password }, autocomplete: 'current-password', errorMessage: errorFor(form, 'password') })}
      ${govukButton({ text: t.continue, preventDoubleClick: true })}`,
    { action: '/sign-in' },
  )}
  <p class="govuk-body"><a class="govuk-link" href="/forgotten-password">${t.forgotten}</a></p>`
}
