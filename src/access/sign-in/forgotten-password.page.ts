import { govukButton, govukInput } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { forgottenPasswordText } from './forgotten-password.text.ts'

/** Asks for the address. */
export function forgottenPasswordPage({ lang, form }: { lang: Lang; form?: FormState }): Page {
  const t = words(lang, forgottenPasswordText)
  return {
    title: t.title,
    backLink: { href: '/sign-in' },
    main: html`${errorSummary(form, t.problem)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${postForm(html`${govukInput({
        name: 'email',
        type: 'email',
        value: typed(form, 'email'),
        label: { text: t.email },
        autocomplete: 'username',
        spellcheck: false,
        errorMessage: errorFor(form, 'email'),
      })}
      ${govukButton({ text: t.send, preventDoubleClick: true })}`)}
      <p class="govuk-body">${t.lostPhone}</p>`,
  }
}

/** The same words whether or not there is an account. */
export function linkSentPage({ lang }: { lang: Lang }): Page {
  const t = words(lang, forgottenPasswordText)
  return {
    title: t.sentTitle,
    main: html`<h1 class="govuk-heading-l">${t.sentTitle}</h1>
      <p class="govuk-body">${t.sent}</p>
      <p class="govuk-body">${t.notThere}</p>`,
  }
}
