import { formatDate, formatList } from '#platform/html/format.ts'
import {
  govukButton,
  govukFieldset,
  govukInsetText,
  govukNotificationBanner,
  govukSelect,
  govukSummaryList,
} from '#platform/html/govuk.ts'
import { type Html, html, join } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { missingFromProtocol, PROTOCOL_SOURCE } from '#rules/agencies/directory.ts'
import { dateField, recordTable } from '../access/index.ts'
import type { LogLine } from './changes.ts'
import { historyPart, line, lines, missingPart, type Place, paragraph, row, versionField } from './parts.ts'
import type { Protocol } from './protocol-queries.ts'
import { protocolsText } from './protocols.text.ts'

const SHOWS = ['standing', 'incomplete', 'ended'] as const
type Listing = Place & { listed: readonly Protocol[]; show: (typeof SHOWS)[number]; lang: Lang }

/** The signed protocols of an area, with what each lacks. */
export function listProtocolsPage({ area, keeps, listed, show, lang }: Listing): Page {
  const t = words(lang, protocolsText)
  const base = `/areas/${area.id}/protocols`
  return {
    title: t.title,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/agencies` },
    main: html`<span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${keeps && govukButton({ text: t.add, href: `${base}/new` })}
      <form method="get" action="${base}" class="filter" novalidate>
        ${govukSelect({ id: 'show', name: 'show', label: { text: t.filter }, items: SHOWS.map((value) => ({ value, text: t.shows[value], selected: value === show })) })}
        ${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>
      <p class="govuk-body" role="status">${t.count(listed.length)}</p>
      ${
        listed.length === 0
          ? html`<p class="govuk-body">${t.none}</p>`
          : recordTable(
              t.title,
              [t.name, t.signedOn, t.signatories, t.missing],
              listed.map((each) => [
                html`<a class="govuk-link" href="${base}/${each.id}">${each.title}</a>`,
                each.signedOn === null ? t.notRecorded : formatDate(each.signedOn, lang),
                formatList(
                  each.signatories.map(({ agency }) => agency),
                  lang,
                ),
                missingWords(each, lang).join(', ') || t.nothingMissing,
              ]),
            )
      }`,
  }
}

const missingWords = (protocol: Protocol, lang: Lang) =>
  missingFromProtocol(protocol).map((key) => words(lang, protocolsText).missings[key])

type Shown = Place & {
  protocol: Protocol
  log: readonly LogLine[]
  done: keyof typeof protocolsText.en.done | undefined
  lang: Lang
}

/** One protocol: who signed, by which posts, when, and what it stands on. */
export function showProtocolPage({ area, keeps, protocol, log, done, lang }: Shown): Page {
  const t = words(lang, protocolsText)
  const base = `/areas/${area.id}/protocols/${protocol.id}`
  const signed = protocol.signatories.map(({ agency, posts }) => html`${agency}: ${posts}`)
  return {
    title: protocol.title,
    section: 'agencies',
    backLink: { href: `/areas/${area.id}/protocols`, text: t.title },
    main: html`${done !== undefined && govukNotificationBanner({ type: 'success', titleText: t.doneTitle, text: t.done[done] })}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${protocol.title}</h1>
      ${protocol.endedOn !== null && govukInsetText({ text: t.endedOn(protocol.endedOn) })}
      ${missingPart(t.missingLabel, missingWords(protocol, lang))}
      ${govukSummaryList({
        rows: [
          row(t.signedOn, protocol.signedOn === null ? null : formatDate(protocol.signedOn, lang)),
          row(t.signatories, signed.length === 0 ? null : join(signed, html`<br>`)),
          row(t.replaced, protocol.replaced),
          row(t.legislation, protocol.legislation),
        ],
      })}${paragraph(PROTOCOL_SOURCE)}
      ${keeps && acts(base, protocol, lang)}
      ${historyPart(log, t.fields, lang)}`,
  }
}

function acts(base: string, protocol: Protocol, lang: Lang): Html {
  const t = words(lang, protocolsText)
  const other = protocol.endedOn === null ? t.end : t.restore
  return html`<p class="govuk-body govuk-!-margin-top-4"><a class="govuk-link" href="${base}/change">${t.changeTitle}</a></p>
    ${postForm(html`${versionField(protocol.version)}${govukButton({ text: other, classes: 'govuk-button--secondary', preventDoubleClick: true })}`, { action: `${base}/end` })}`
}

type Keeping = Place & {
  protocol?: Protocol
  agencies: readonly { id: string; name: string }[]
  form: FormState
  lang: Lang
}

/** A protocol and the posts that signed it for each agency. */
export function protocolFormPage({ area, protocol, agencies, form, lang }: Keeping): Page {
  const t = words(lang, protocolsText)
  const title = protocol === undefined ? t.add : t.changeTitle
  const back = `/areas/${area.id}/protocols${protocol === undefined ? '' : `/${protocol.id}`}`
  const postsOf = (id: string) => protocol?.signatories.find(({ agencyId }) => agencyId === id)?.posts ?? ''
  return {
    title,
    section: 'agencies',
    backLink: { href: back },
    main: html`${errorSummary(form, undefined, { signedOn: 'signedOn-day' })}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${title}</h1>
      ${postForm(html`${protocol !== undefined && versionField(protocol.version)}
        ${line({ name: 'title', label: t.name, onRecord: protocol?.title ?? '', form })}
        ${dateField({ name: 'signedOn', label: t.signedOnLabel, hint: t.dateHint, form, lang, onRecord: protocol?.signedOn ?? null })}
        ${govukFieldset({
          legend: { text: t.signatories, classes: 'govuk-fieldset__legend--m' },
          html: html`<p class="govuk-hint">${t.signatoriesHint}</p>${agencies.map(({ id, name }) => line({ name: `posts-${id}`, label: name, onRecord: postsOf(id), form }))}`,
        })}
        ${lines({ name: 'replaced', label: t.replacedLabel, onRecord: protocol?.replaced ?? '', rows: 2, form })}
        ${lines({ name: 'legislation', label: t.legislationLabel, onRecord: protocol?.legislation ?? '', rows: 2, form })}
        ${lines({ name: 'note', label: t.note, rows: 2, form })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
