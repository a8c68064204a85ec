import { govukButton } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { demonstrationText } from './demonstration.text.ts'
import type { DemonstrationUser } from './demonstration.ts'

type Known = { lang: Lang; password: string; users: readonly DemonstrationUser[] }

/** Everybody of the demonstration, with what they would type. */
export function demonstrationPage({ lang, password, users }: Known): Page {
  const t = words(lang, demonstrationText)
  return {
    title: t.title,
    wide: true,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      <p class="govuk-body">${t.password(password)}</p>
      <p class="govuk-body">${t.codes}</p>
      ${users.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : scrollable(t.people, table(users, lang))}`,
  }
}

function table(users: readonly DemonstrationUser[], lang: Lang): Html {
  const t = words(lang, demonstrationText)
  return html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">${t.people}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">
      ${[t.name, t.post, t.agency, t.area, t.code, t.signIn].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}
    </tr></thead>
    <tbody class="govuk-table__body">${users.map((user) => userRow(user, lang))}</tbody>
  </table>`
}

function userRow(user: DemonstrationUser, lang: Lang): Html {
  const t = words(lang, demonstrationText)
  const button = govukButton({
    text: t.signIn,
    classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
    attributes: { 'aria-label': t.signInAs(user.name) },
  })
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${user.name}<br><span class="govuk-!-font-weight-regular">${user.email}</span></th>
    ${[user.post, user.agency, user.areas].map((text) => html`<td class="govuk-table__cell">${text}</td>`)}
    <td class="govuk-table__cell"><code>${user.code}</code></td>
    <td class="govuk-table__cell">${postForm(html`<input type="hidden" name="user" value="${user.userId}">${button}`, { action: '/demonstration/sign-in' })}</td>
  </tr>`
}
