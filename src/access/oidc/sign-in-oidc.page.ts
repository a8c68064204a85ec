import { govukButton } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { type OidcProblem, oidcText } from './oidc.text.ts'

/** Says why the organisation's own sign-in did not lead in. */
export function oidcProblemPage({
  lang,
  name,
  problem,
}: {
  lang: Lang
  name: string
  problem: OidcProblem
}): Page {
  const t = words(lang, oidcText)
  return {
    title: t.title(name),
    main: html`<h1 class="govuk-heading-l">${t.title(name)}</h1>
      <p class="govuk-body">${t[problem]}</p>
      ${govukButton({ text: t.again, href: '/sign-in' })}`,
  }
}
