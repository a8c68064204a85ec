import { govukButton } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { signInText } from './sign-in.text.ts'

/** After signing out. The provider's own sign-out is a link, because forms may not lead away from the service. */
export function signedOutPage({ lang, provider }: { lang: Lang; provider: string | null }): Page {
  const t = words(lang, signInText).out
  return {
    title: t.title,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      ${
        provider !== null &&
        html`<p class="govuk-body">${t.stillThere(provider)}</p>
        <p class="govuk-body"><a class="govuk-link" href="/sign-out/oidc">${t.alsoThere(provider)}</a></p>`
      }
      ${govukButton({ text: t.again, href: '/sign-in' })}`,
  }
}
