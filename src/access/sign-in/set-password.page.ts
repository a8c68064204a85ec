import { govukButton, govukPasswordInput } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { LinkKind } from './links.ts'
import { setPasswordText } from './set-password.text.ts'

type Known = {
  lang: Lang
  kind: LinkKind
  email: string
  form?: FormState
  localAccounts: boolean
  /** The organisation's own sign-in, offered with an invitation. */
  provider: { name: string; href: string } | null
}

/** The page behind the link in an e-mail. */
export function setPasswordPage(known: Known): Page {
  const t = words(known.lang, setPasswordText)
  const title = known.kind === 'invite' ? t.inviteTitle : t.resetTitle
  return {
    title,
    main: html`${errorSummary(known.form, t.problem)}
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${t.whose(known.email)}</p>
      ${known.provider !== null && html`<p class="govuk-body">${t.providerIntro} <a class="govuk-link" href="${known.provider.href}">${t.withProvider(known.provider.name)}</a></p>`}
      ${known.localAccounts && passwordForm(known)}`,
  }
}

function passwordForm({ lang, kind, email, form }: Known): Html {
  const t = words(lang, setPasswordText)
  // A password manager files the password under the address it finds in the form.
  return postForm(html`<input type="hidden" name="username" value="${email}" autocomplete="username">
    ${govukPasswordInput({
      name: 'password',
      label: { text: t.password },
      hint: { text: t.hint },
      autocomplete: 'new-password',
      errorMessage: errorFor(form, 'password'),
    })}
    ${kind === 'reset' && html`<p class="govuk-body">${t.afterReset}</p>`}
    ${govukButton({ text: kind === 'invite' ? t.continue : t.save, preventDoubleClick: true })}`)
}

/** For a link that is unknown, used or late: which of them is not said. */
export function linkOverPage({ lang, localAccounts }: { lang: Lang; localAccounts: boolean }): Page {
  const t = words(lang, setPasswordText)
  return {
    title: t.overTitle,
    main: html`<h1 class="govuk-heading-l">${t.overTitle}</h1>
      <p class="govuk-body">${t.over}</p>
      ${localAccounts && html`<p class="govuk-body"><a class="govuk-link" href="/forgotten-password">${t.overReset}</a></p>`}
      <p class="govuk-body">${t.overInvite}</p>`,
  }
}
