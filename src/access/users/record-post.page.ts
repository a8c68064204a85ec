import { govukButton, govukInput, govukSelect, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { RANKS, ranksFor, serviceOf } from '#rules/posts/ranks.ts'
import { dateField } from '../parts.ts'
import type { Post } from './post-queries.ts'
import { postsText } from './posts.text.ts'
import type { Choices } from './record-post.ts'

type Known = Choices & { form: FormState; lang: Lang }

const ANCHORS = { heldFrom: 'heldFrom-day', heldTo: 'heldTo-day' }

/** A new post: agency, rank or grade, command area, from when. */
export function recordPostPage(known: Known): Page {
  const { user, form, lang } = known
  const t = words(lang, postsText)
  return {
    title: t.recordTitle,
    section: 'users',
    backLink: { href: `/users/${user.id}`, text: user.name },
    main: html`${errorSummary(form, undefined, ANCHORS)}
      <span class="govuk-caption-l">${user.name}</span>
      <h1 class="govuk-heading-l">${t.recordTitle}</h1>
      <p class="govuk-body">${t.recordIntro(user.name)}</p>
      ${postForm(html`${fields(known, undefined)}${govukButton({ text: t.recordSave, preventDoubleClick: true })}`)}`,
  }
}

/** A post on record as it should read, and why. */
export function correctPostPage(known: Known & { post: Post }): Page {
  const { user, post, form, lang } = known
  const t = words(lang, postsText)
  return {
    title: t.correctTitle,
    section: 'users',
    backLink: { href: `/users/${user.id}`, text: user.name },
    main: html`${errorSummary(form, undefined, ANCHORS)}
      <span class="govuk-caption-l">${user.name}</span>
      <h1 class="govuk-heading-l">${t.correctTitle}</h1>
      <p class="govuk-body">${t.correctIntro}</p>
      ${postForm(html`${fields(known, post)}${reason(t.because, form)}
        ${govukButton({ text: t.correctSave, preventDoubleClick: true })}`)}
      <p class="govuk-body"><a class="govuk-link" href="/users/posts/${post.id}/withdraw">${t.inError}</a></p>`,
  }
}

/** A post that was never held. */
export function withdrawPostPage({ user, post, form, lang }: Known & { post: Post }): Page {
  const t = words(lang, postsText)
  return {
    title: t.inErrorTitle,
    section: 'users',
    backLink: { href: `/users/posts/${post.id}/correct`, text: t.correctTitle },
    main: html`${errorSummary(form)}
      <h1 class="govuk-heading-l">${t.inErrorTitle}</h1>
      <p class="govuk-body">${t.inErrorIntro(user.name, post.title)}</p>
      ${postForm(html`${reason(t.why, form)}${govukButton({ text: t.inErrorSave, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}

const reason = (label: string, form: FormState) =>
  govukTextarea({
    id: 'because',
    name: 'because',
    rows: 2,
    label: { text: label, classes: 'govuk-label--s' },
    value: typed(form, 'because'),
    errorMessage: errorFor(form, 'because'),
  })

function fields(known: Known, post: Post | undefined): Html {
  const { form, lang } = known
  const t = words(lang, postsText)
  const date = (name: 'heldFrom' | 'heldTo', label: string, hint: string) =>
    dateField({ name, label, hint, form, lang, onRecord: post?.[name] ?? null })
  return html`${areaField(known, post)}
    ${chosen(
      'agencyId',
      t.agency,
      known.agencies.map(({ id, name }) => ({ value: id, text: name })),
      { form, lang, onRecord: post?.agencyId ?? known.user.agencyId },
    )}
    ${rankField(known, post)}
    ${govukInput({ id: 'title', name: 'title', label: { text: t.post, classes: 'govuk-label--s' }, hint: { text: t.postHint }, value: typed(form, 'title', post?.title ?? known.user.jobTitle), errorMessage: errorFor(form, 'title'), autocomplete: 'off' })}
    ${
      known.commandAreas.length > 0 &&
      chosen(
        'commandAreaId',
        t.commandArea,
        known.commandAreas.map(({ id, name }) => ({ value: id, text: name })),
        { form, lang, onRecord: post?.commandAreaId ?? '', none: t.noCommandArea },
      )
    }
    ${date('heldFrom', t.heldFrom, t.dateHint)}${date('heldTo', t.heldTo, t.heldToHint)}
    ${govukTextarea({ id: 'note', name: 'note', rows: 2, label: { text: t.note, classes: 'govuk-label--s' }, value: typed(form, 'note', post?.note), errorMessage: errorFor(form, 'note') })}`
}

function areaField({ areas, form, lang }: Known, post: Post | undefined): Html {
  const t = words(lang, postsText)
  const [only, ...others] = areas
  if (only !== undefined && others.length === 0 && errorFor(form, 'areaId') === undefined)
    return html`<input type="hidden" name="areaId" value="${only.id}">`
  const items = areas.map(({ id, name }) => ({ value: id, text: name }))
  return chosen('areaId', t.area, items, { form, lang, onRecord: post?.areaId ?? '' })
}

/** The ranks of the agencies that may be chosen, those of the account's own first. */
function rankField({ agencies, user, form, lang }: Known, post: Post | undefined): Html {
  const t = words(lang, postsText)
  const own = serviceOf(agencies.find(({ id }) => id === user.agencyId)?.kind ?? '')
  const offered = new Set(agencies.flatMap(({ kind }) => ranksFor(kind)))
  const ranks = RANKS.filter((rank) => offered.has(rank))
  const sorted = [
    ...ranks.filter(({ service }) => service === own),
    ...ranks.filter(({ service }) => service !== own),
  ]
  const items = sorted.map(({ code, title }) => ({ value: code, text: title }))
  return chosen('rank', t.rank, items, { form, lang, onRecord: post?.rank ?? '', hint: t.rankHint })
}

type Chosen = { form: FormState; lang: Lang; onRecord: string; hint?: string; none?: string }

function chosen(
  id: string,
  label: string,
  items: readonly { value: string; text: string }[],
  { form, lang, onRecord, hint, none }: Chosen,
): Html {
  const value = typed(form, id, onRecord)
  return govukSelect({
    id,
    name: id,
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint === undefined ? {} : { hint: { text: hint } }),
    errorMessage: errorFor(form, id),
    items: [
      { value: '', text: none ?? words(lang, postsText).pick },
      ...items.map((item) => ({ ...item, selected: item.value === value })),
    ],
  })
}
