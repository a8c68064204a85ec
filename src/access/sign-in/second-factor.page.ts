import { govukButton, govukInput, govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { setPasswordText } from './set-password.text.ts'
import { qrCode, totpUri, typableSecret } from './totp.ts'

type Enrolment = { lang: Lang; secret: string; email: string; form?: FormState }

/** The picture, the same as text, and the first code that the app shows. */
export async function enrolPage({ lang, secret, email, form }: Enrolment): Promise<Page> {
  const t = words(lang, setPasswordText)
  return {
    title: t.app.title,
    main: html`${errorSummary(form, t.problem)}
      <h1 class="govuk-heading-l">${t.app.title}</h1>
      <p class="govuk-body">${t.app.intro}</p>
      <p class="govuk-body">${t.app.scan}</p>
      ${await qrCode(totpUri(secret, email), t.app.picture)}
      <p class="govuk-body">${t.app.cannotScan}</p>
      <p class="govuk-inset-text">${t.app.keyIs} <code>${typableSecret(secret)}</code><br>${t.app.typeIs}</p>
      ${postForm(html`${codeInput(lang, form)}${govukButton({ text: t.app.continue, preventDoubleClick: true })}`)}`,
  }
}

function codeInput(lang: Lang, form: FormState): Html {
  const t = words(lang, setPasswordText).app
  return govukInput({
    name: 'code',
    label: { text: t.label },
    hint: { text: t.hint },
    classes: 'govuk-input--width-10',
    inputmode: 'numeric',
    autocomplete: 'one-time-code',
    spellcheck: false,
    errorMessage: errorFor(form, 'code'),
  })
}

/** The recovery codes, shown this once. */
export function recoveryCodesPage({
  lang,
  codes,
  next,
}: {
  lang: Lang
  codes: readonly string[]
  next: string
}): Page {
  const t = words(lang, setPasswordText).codes
  return {
    title: t.title,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      ${govukWarningText({ text: t.once, iconFallbackText: t.title })}
      <p class="govuk-body">${t.intro}</p>
      <ul class="govuk-list govuk-list--spaced" aria-label="${t.list}">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
      ${govukButton({ text: t.continue, href: next })}`,
  }
}
