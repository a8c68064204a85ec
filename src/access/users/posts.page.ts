import { formatDateTime } from '#platform/html/format.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { findRank } from '#rules/posts/ranks.ts'
import { recordTable } from '../parts.ts'
import type { Post, SupersededPost } from './post-queries.ts'
import { postsText } from './posts.text.ts'

type Known = {
  userId: string
  posts: readonly Post[]
  superseded: readonly SupersededPost[]
  mayChange: boolean
  goesOn: boolean
  lang: Lang
}

/** The posts of a user with their dates, and what was corrected. */
export function postsPart(known: Known): Html {
  const { userId, posts, superseded, mayChange, goesOn, lang } = known
  const t = words(lang, postsText)
  return html`<h2 class="govuk-heading-m">${t.title}</h2>
    <p class="govuk-body">${t.intro}</p>
    ${mayChange && goesOn && html`<p class="govuk-body"><a class="govuk-link" href="/users/${userId}/posts/new">${t.record}</a></p>`}
    ${posts.length === 0 ? html`<p class="govuk-body">${t.none}</p>` : postsTable(known)}
    ${superseded.length > 0 && correctionsTable(superseded, lang)}`
}

const cells = (post: Post, lang: Lang) => {
  const t = words(lang, postsText)
  return [
    post.title,
    findRank(post.rank)?.title ?? post.rank,
    post.agency,
    post.commandArea ?? t.noCommandArea,
    post.heldTo === null ? t.since(post.heldFrom) : t.between(post.heldFrom, post.heldTo),
  ]
}

function postsTable({ posts, mayChange, lang }: Known): Html {
  const t = words(lang, postsText)
  const heads = [t.post, t.rank, t.agency, t.commandArea, t.held]
  const link = (post: Post) =>
    html`<a class="govuk-link" href="/users/posts/${post.id}/correct" aria-label="${t.correctOf(post.title)}">${t.correct}</a>`
  return recordTable(
    t.title,
    mayChange ? [...heads, t.correct] : heads,
    posts.map((post) => (mayChange ? [...cells(post, lang), link(post)] : cells(post, lang))),
  )
}

function correctionsTable(superseded: readonly SupersededPost[], lang: Lang): Html {
  const t = words(lang, postsText)
  return html`<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t.history}</span></summary>
    <div class="govuk-details__text">${recordTable(
      t.history,
      [t.wasOnRecord, t.rank, t.agency, t.commandArea, t.held, t.until, t.by, t.why],
      superseded.map((post) => [
        ...cells(post, lang),
        formatDateTime(post.supersededAt, lang),
        post.by ?? '',
        post.because,
      ]),
    )}</div></details>`
}
