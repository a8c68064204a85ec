import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukInput, govukInsetText, govukSelect } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { pager, recordTable } from '../parts.ts'
import {
  GRANT_KINDS,
  type OwnGrant,
  type OwnRole,
  type Sight,
  type SightFilter,
  type Subject,
} from './queries.ts'
import { sightText } from './sight.text.ts'
import { type Block, endsByHand, isInForce, type Suggestion } from './writes.ts'

export const PAGE_SIZE = 25

export type SightKnown = {
  person: Subject
  grants: readonly OwnGrant[]
  roles: readonly OwnRole[]
  banner: Html | null
  /** What only readers of grants see. */
  others: { rows: readonly Sight[]; total: number; seers: number; filter: SightFilter } | null
  blocks: readonly Block[]
  suggestions: readonly Suggestion[]
  mayGive: boolean
  form: FormState
  now: Date
  lang: Lang
}

/** Why the reader can see a person; and, for those who keep the grants of the area, who else can. */
export function showSightPage(known: SightKnown): Page {
  const { person, others, lang, mayGive } = known
  const t = words(lang, sightText)
  return {
    title: t.why,
    section: 'people',
    wide: others !== null,
    backLink: { href: `/people/${person.id}`, text: t.backToPerson },
    main: html`${errorSummary(known.form, undefined, { reason: `reason-${typed(known.form, 'suggestion')}` })}
      ${known.banner}
      <span class="govuk-caption-l">${t.personOf(person.givenName, person.familyName, person.reference)}</span>
      <h1 class="govuk-heading-l">${t.why}</h1>
      ${mayGive && suggestionList(known)}
      <h2 class="govuk-heading-m">${t.ownReasons}</h2>
      <p class="govuk-body">${t.ownReasonsHint}</p>
      ${ownTable(known)}
      ${others !== null && othersSection(known, others)}
      ${others !== null && blocksSection(known)}`,
  }
}

const until = (moment: Date | null, lang: Lang) =>
  moment === null ? words(lang, sightText).noEnd : formatDateTime(moment, lang)

function ownTable({ grants, roles, lang }: SightKnown): Html {
  const t = words(lang, sightText)
  const byRole = roles.map((role) => [
    t.roleReason(role.title),
    t.roleSees,
    role.reason === '' ? t.noReason : role.reason,
    formatDateTime(role.startsAt, lang),
    until(role.endsAt, lang),
    '',
  ])
  const byGrant = grants.map((grant) => [
    grant.post === null ? t.kinds[grant.kind] : html`${t.kinds[grant.kind]}<br>${t.throughPost(grant.post)}`,
    t.shows[grant.kind],
    grant.reason,
    formatDateTime(grant.startsAt, lang),
    until(grant.endsAt, lang),
    grant.givenBy ?? t.byRule,
  ])
  return recordTable(
    t.ownReasons,
    [t.through, t.sees, t.reason, t.from, t.until, t.givenBy],
    [...byRole, ...byGrant],
  )
}

function othersSection(known: SightKnown, others: NonNullable<SightKnown['others']>): Html {
  const { person, lang, mayGive } = known
  const t = words(lang, sightText)
  const { filter } = others
  return html`<h2 class="govuk-heading-m" id="who">${t.whoSees}</h2>
    <p class="govuk-body">${t.whoSeesHint}</p>
    ${mayGive && govukButton({ text: t.give, href: `/access/person/${person.id}/grants/new` })}
    ${filterForm(person, filter, lang)}
    <p class="govuk-body" role="status">${t.count(others.seers, others.total)}</p>
    ${others.rows.length === 0 ? html`<p class="govuk-body">${t.noneMatch}</p>` : othersTable(known, others.rows)}
    ${pager({ href: `/access/person/${person.id}`, query: { who: filter.who, via: filter.via }, page: filter.page, total: others.total, size: PAGE_SIZE, lang })}`
}

function filterForm(person: Subject, filter: SightFilter, lang: Lang): Html {
  const t = words(lang, sightText)
  const kinds = (['role', ...GRANT_KINDS] as const).map((kind) => ({
    value: kind,
    text: t.kinds[kind],
    selected: filter.via === kind,
  }))
  return html`<form method="get" action="/access/person/${person.id}#who" novalidate><div class="govuk-grid-row">
    <div class="govuk-grid-column-one-half">${govukInput({ id: 'who-name', name: 'who', value: filter.who, label: { text: t.filterWho }, autocomplete: 'off' })}</div>
    <div class="govuk-grid-column-one-half">${govukSelect({ id: 'via', name: 'via', label: { text: t.filterVia }, items: [{ value: '', text: t.anyVia }, ...kinds] })}</div>
    </div>${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>`
}

/** Who a line is about, in words: a name, or whoever holds the post. */
export function holderOf(row: Pick<Sight, 'userId' | 'name' | 'post'>, lang: Lang): string {
  const t = words(lang, sightText)
  if (row.userId === null) return t.anybodyWith(row.post ?? '')
  return row.name ?? t.outside
}

function othersTable({ lang, mayGive }: SightKnown, rows: readonly Sight[]): Html {
  const t = words(lang, sightText)
  return recordTable(
    t.whoSees,
    [t.who, t.agency, t.through, t.reason, t.from, t.until, ...(mayGive ? [t.endGrant] : [])],
    rows.map((row) => {
      const who = holderOf(row, lang)
      const cells = [
        row.userId === null || row.post === null
          ? who
          : html`${who}<br><span class="govuk-hint">${row.post}</span>`,
        row.agency ?? '',
        html`${t.kinds[row.via]}<br><span class="govuk-hint">${t.shows[row.via]}</span>`,
        row.reason === '' ? t.noReason : row.reason,
        formatDateTime(row.startsAt, lang),
        until(row.endsAt, lang),
      ]
      const end =
        row.grantId !== null && endsByHand(row.via)
          ? endLink(`/access/grants/${row.grantId}/end`, t.endGrant, t.endGrantOf(who))
          : ''
      return mayGive ? [...cells, end] : cells
    }),
  )
}

const endLink = (href: string, text: string, label: string) =>
  html`<a class="govuk-link" href="${href}" aria-label="${label}">${text}</a>`

function blocksSection({ person, blocks, now, lang, mayGive }: SightKnown): Html {
  const t = words(lang, sightText)
  const rows = blocks.map((block) => {
    const inForce = isInForce(block, now)
    const who = block.name ?? t.outside
    const ended =
      block.endsAt === null ? '' : t.endedOn(formatDateTime(block.endsAt, lang), block.endReason ?? '')
    const cells = [
      who,
      t.blockKinds[block.kind],
      block.reason,
      formatDateTime(block.startsAt, lang),
      until(block.endsAt, lang),
      inForce ? t.inForce : ended,
    ]
    const end = inForce ? endLink(`/access/blocks/${block.id}/end`, t.endBlock, t.endBlockOf(who)) : ''
    return mayGive ? [...cells, end] : cells
  })
  const heads = [t.who, t.blockKind, t.reason, t.from, t.until, t.state, ...(mayGive ? [t.endBlock] : [])]
  return html`<h2 class="govuk-heading-m">${t.blocks}</h2>
    <p class="govuk-body">${t.blocksHint}</p>
    ${rows.length === 0 ? html`<p class="govuk-body">${t.noBlocks}</p>` : recordTable(t.blocks, heads, rows)}
    ${mayGive && govukButton({ text: t.block, href: `/access/person/${person.id}/blocks/new`, classes: 'govuk-button--secondary' })}`
}

function suggestionList({ person, suggestions, form, lang }: SightKnown): Html | null {
  const t = words(lang, sightText)
  if (suggestions.length === 0) return null
  return html`<h2 class="govuk-heading-m">${t.suggestions}</h2><p class="govuk-body">${t.suggestionsHint}</p>
    ${suggestions.map((each) => {
      const own = typed(form, 'suggestion') === each.id ? form : undefined
      return govukInsetText({
        html: html`<p class="govuk-body">${t.suggestion(each.name)}</p>
        ${govukButton({ text: t.blockThem, href: `/access/person/${person.id}/blocks/new?user=${each.userId}&kind=own-name`, attributes: { 'aria-label': t.blockThemOf(each.name) } })}
        ${postForm(
          html`<input type="hidden" name="suggestion" value="${each.id}">
          ${govukInput({ id: `reason-${each.id}`, name: 'reason', label: { text: t.notTheSameWhy }, value: typed(own, 'reason'), errorMessage: errorFor(own, 'reason') })}
          ${govukButton({ text: t.notTheSame, classes: 'govuk-button--secondary', attributes: { 'aria-label': t.settleOf(each.name) } })}`,
          { action: `/access/person/${person.id}/suggestions` },
        )}`,
      })
    })}`
}
