import { formatDateTime } from '#platform/html/format.ts'
import { govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { auditText } from './audit.text.ts'
import { eventWords, grantWords, subjectWords } from './event-words.ts'
import { outcomeTag } from './list-events.page.ts'
import type { InSight, RelevantGrant, WholeEvent } from './queries.ts'

type Known = {
  event: WholeEvent
  inSight: ReadonlyMap<string, InSight>
  grants: ReadonlyMap<string, RelevantGrant>
  lang: Lang
}

const row = (key: string, value: string | Html) => ({
  key: { text: key },
  value: typeof value === 'string' ? { text: value } : { html: value },
})

/** Everything of one event: who, what, when; about what, by which grant; the words behind it; its place in the log. */
export function showEventPage(known: Known): Page {
  const { event, lang } = known
  const t = words(lang, auditText)
  return {
    title: eventWords(event.event),
    section: 'audit',
    backLink: { href: '/audit', text: t.back },
    main: html`<span class="govuk-caption-l">${t.eventTitle}</span>
      <h1 class="govuk-heading-l">${eventWords(event.event)}</h1>
      ${facts(known)}
      <h2 class="govuk-heading-m">${t.words}</h2>${wordsList(event, lang)}
      <h2 class="govuk-heading-m">${t.place}</h2>${place(event, lang)}`,
  }
}

function facts({ event, inSight, grants, lang }: Known): Html {
  const t = words(lang, auditText)
  const list = (items: readonly Html[]) =>
    html`<ul class="govuk-list govuk-!-margin-bottom-0">${items.map((item) => html`<li>${item}</li>`)}</ul>`
  const about = event.subjects.map(
    (subject) =>
      html`${subjectWords(subject, inSight, lang)}<br><span class="govuk-hint">${subject.id}</span>`,
  )
  const relied = event.grantIds.map((id) => html`${grantWords(grants.get(id), lang)}`)
  const code = (text: string) => html`<code>${text}</code>`
  return govukSummaryList({
    rows: [
      row(t.when, formatDateTime(event.at, lang)),
      row(t.exactly, code(event.at.toISOString())),
      row(
        t.actor,
        event.actorName ??
          (event.actorId === null
            ? t.services[event.service]
            : html`${t.somebody}<br>${code(event.actorId)}`),
      ),
      row(t.through, t.services[event.service]),
      event.onBehalfOf !== null && row(t.onBehalfOf, event.onBehalfOf),
      row(t.outcome, outcomeTag(event.outcome, lang)),
      event.area !== null && row(t.area, event.area),
      row(t.subjects, about.length === 0 ? t.nothing : list(about)),
      row(t.grants, relied.length === 0 ? t.noGrants : list(relied)),
      row(t.recordedAt, code(event.recordedAt.toISOString())),
      row(t.request, code(event.requestId)),
      row(t.id, code(event.id)),
    ],
  })
}

function wordsList({ words: said, disposedAt }: WholeEvent, lang: Lang): Html {
  const t = words(lang, auditText)
  if (disposedAt !== null)
    return html`<p class="govuk-body">${t.disposed(formatDateTime(disposedAt, lang))}</p>`
  if (said === null) return html`<p class="govuk-body">${t.noWords}</p>`
  const keys = t.wordKeys
  const known = (key: string) => (Object.hasOwn(keys, key) ? keys[key as keyof typeof keys] : eventWords(key))
  return govukSummaryList({
    rows: Object.entries(said).map(([key, value]) => row(known(key), String(value ?? ''))),
  })
}

function place({ leafIndex, leafHash, sealedSize, sealedAt }: WholeEvent, lang: Lang): Html {
  const t = words(lang, auditText)
  if (leafIndex === null || leafHash === null) return html`<p class="govuk-body">${t.notSealed}</p>`
  const sealed =
    sealedSize === null || sealedAt === null
      ? t.notSealed
      : t.sealedIn(sealedSize, formatDateTime(sealedAt, lang))
  return govukSummaryList({
    rows: [
      row(t.place, t.leaf(leafIndex)),
      row(t.leafHash, html`<code>${leafHash.toString('base64')}</code>`),
      row(t.sealed, sealed),
    ],
  })
}
