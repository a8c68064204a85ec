import { govukButton, govukDetails, govukInput } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../parts.ts'
import type { CataloguePost } from './queries.ts'
import { usersText } from './users.text.ts'

/** Every post by family, with what it may do. */
export function listRolesPage({
  posts,
  q,
  lang,
}: {
  posts: readonly CataloguePost[]
  q: string
  lang: Lang
}): Page {
  const t = words(lang, usersText)
  return {
    title: t.catalogue,
    section: 'users',
    main: html`<h1 class="govuk-heading-l">${t.catalogue}</h1>
      <p class="govuk-body">${t.catalogueIntro}</p>
      <form method="get" action="/roles" novalidate>
        ${govukInput({ id: 'q', name: 'q', value: q, label: { text: t.catalogueSearch }, classes: 'govuk-!-width-one-half', autocomplete: 'off' })}
        ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}
      </form>
      <p class="govuk-body" role="status">${t.catalogueCount(posts.length)}</p>
      ${posts.length === 0 && html`<p class="govuk-body">${t.noPosts}</p>`}
      ${familiesOf(posts).map((family) =>
        familySection(
          family,
          posts.filter((post) => familyOf(post) === family),
          lang,
        ),
      )}`,
  }
}

type Family = keyof typeof usersText.en.families
const ORDER = Object.keys(usersText.en.families) as Family[]
const isFamily = (word: string): word is Family => (ORDER as string[]).includes(word)
const familyOf = (post: CataloguePost): Family | '' => (isFamily(post.family) ? post.family : '')
const familiesOf = (posts: readonly CataloguePost[]) =>
  [...ORDER, '' as const].filter((family) => posts.some((post) => familyOf(post) === family))

function familySection(family: string, posts: readonly CataloguePost[], lang: Lang): Html {
  const t = words(lang, usersText)
  const title = isFamily(family) ? t.families[family] : t.otherFamily
  return html`<h2 class="govuk-heading-m">${title}</h2>
    ${recordTable(
      title,
      [t.post, t.may],
      posts.map((post) => [
        post.title,
        govukDetails({
          summaryText: t.permissions(post.permissions.length),
          classes: 'govuk-!-margin-bottom-0',
          html: html`<ul class="govuk-list govuk-list--bullet">${post.permissions.map((each) => html`<li>${each.description}</li>`)}</ul>`,
        }),
      ]),
    )}`
}
