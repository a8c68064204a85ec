import { govukButton, govukInput } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { signInText } from './sign-in.text.ts'

/** The second thing: a code from the authenticator app, or a recovery code. */
export function enterCodePage({ lang, form }: { lang: Lang; form?: FormState }): Page {
  const t = words(lang, signInText)
  return {
    title: t.code.title,
    backLink: { href: '/sign-in' },
    main: html`${errorSummary(form, t.problem)}
      <h1 class="govuk-heading-l">${t.code.title}</h1>
      <p class="govuk-body">${t.code.intro}</p>
      ${postForm(html`${govukInput({
        name: 'code',
        label: { text: t.code.label },
        hint: { text: t.code.hint },
        classes: 'govuk-input--width-10',
        autocomplete: 'one-time-code',
        spellcheck: false,
        errorMessage: errorFor(form, 'code'),
      })}
      ${govukButton({ text: t.continue, preventDoubleClick: true })}`)}`,
  }
}
