import { govukButton, govukPasswordInput } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { accountText } from './account.text.ts'

type Known = { lang: Lang; title: string; intro: string; form?: FormState }

/** Asks for the password before something that decides who can sign in. */
export function passwordAgainPage({ lang, title, intro, form }: Known): Page {
  const t = words(lang, accountText)
  return {
    title,
    backLink: { href: '/account', text: t.back },
    main: html`${errorSummary(form, t.again.problem)}
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${intro}</p>
      ${postForm(html`${govukPasswordInput({
        name: 'password',
        label: { text: t.again.password },
        hint: { text: t.again.hint },
        autocomplete: 'current-password',
        errorMessage: errorFor(form, 'password'),
      })}
      ${govukButton({ text: t.again.continue, preventDoubleClick: true })}`)}`,
  }
}

/** The new authenticator app is in use. */
export function secondFactorDonePage({ lang }: { lang: Lang }): Page {
  const t = words(lang, accountText)
  return {
    title: t.doneTitle,
    main: html`<h1 class="govuk-heading-l">${t.doneTitle}</h1>
      <p class="govuk-body">${t.done}</p>
      <p class="govuk-body"><a class="govuk-link" href="/account">${t.back}</a></p>`,
  }
}
