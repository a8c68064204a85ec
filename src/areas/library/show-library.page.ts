import { formatDate, formatDateTime, formatList } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukSelect,
  govukSummaryList,
  govukTag,
  govukWarningText,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { TOPICS, type Topic } from '#rules/procedures/library.ts'
import { type ReviewState, reviewState } from '#rules/procedures/review.ts'
import { areasText } from '../areas.text.ts'
import { table } from '../parts.ts'
import type { Area } from '../versions.ts'
import type { LogEntry, ProcedureDocument } from './queries.ts'

const COLOURS: Readonly<Record<ReviewState, string>> = {
  current: 'govuk-tag--green',
  'due-soon': 'govuk-tag--yellow',
  overdue: 'govuk-tag--red',
  'no-date': 'govuk-tag--grey',
}

const stateTag = (state: ReviewState, lang: Lang): Html =>
  govukTag({ text: words(lang, areasText).docs.states[state], classes: COLOURS[state] })

type Library = {
  area: Area
  listed: readonly ProcedureDocument[]
  total: number
  show: string
  mayKeep: boolean
  /** How many documents the profile names that are not in the library. */
  named: number
  today: string
  lang: Lang
}

/** The library: count, filter, every document with its dates. */
export function libraryPage({ area, listed, total, show, mayKeep, named, today, lang }: Library): Page {
  const t = words(lang, areasText).docs
  const date = (on: string | null, none: string) => (on === null ? none : formatDate(on, lang))
  return {
    title: t.title,
    section: 'areas',
    wide: true,
    backLink: { href: `/areas/${area.id}` },
    main: html`<span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${mayKeep && govukButton({ text: t.add, href: `/areas/${area.id}/library/new` })}
      ${named > 0 && postForm(govukButton({ text: t.addNamed(named), classes: 'govuk-button--secondary', preventDoubleClick: true }), { action: `/areas/${area.id}/library/named` })}
      ${filter(show, lang)}
      <p class="govuk-body" role="status">${t.count(listed.length)}</p>
      ${
        listed.length === 0
          ? html`<p class="govuk-body">${total === 0 ? t.none : t.noneOfKind}</p>`
          : table(
              t.title,
              [t.name, t.issuer, t.edition, t.reviewed, t.next, t.state],
              listed.map((each) => [
                html`<a class="govuk-link" href="/areas/${area.id}/library/${each.id}">${each.title}</a>`,
                each.issuer,
                each.edition,
                date(each.lastReviewedOn, t.never),
                date(each.nextReviewOn, t.notPlanned),
                stateTag(reviewState(each.nextReviewOn, today), lang),
              ]),
            )
      }`,
  }
}

type Procedures = {
  listed: readonly (ProcedureDocument & { areaName: string })[]
  about: Topic | null
  today: string
  lang: Lang
}

/** What to read for one part of the service, or everything, with where the review of each stands. */
export function proceduresPage({ listed, about, today, lang }: Procedures): Page {
  const t = words(lang, areasText).docs
  return {
    title: t.title,
    wide: true,
    ...(about === null ? {} : { section: about }),
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <form method="get" novalidate>${govukSelect({
        id: 'about',
        name: 'about',
        label: { text: t.topicsTitle },
        items: [
          { value: '', text: t.about.all, selected: about === null },
          ...TOPICS.map((topic) => ({ value: topic, text: t.topics[topic], selected: topic === about })),
        ],
      })}${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>
      <p class="govuk-body" role="status">${t.count(listed.length)}</p>
      ${
        listed.length === 0
          ? html`<p class="govuk-body">${t.noneAbout}</p>`
          : table(
              t.title,
              [t.name, t.issuer, t.about.area, t.state],
              listed.map((each) => [
                html`<a class="govuk-link" href="/areas/${each.areaId}/library/${each.id}">${each.title}</a>`,
                each.issuer,
                each.areaName,
                stateTag(reviewState(each.nextReviewOn, today), lang),
              ]),
            )
      }`,
  }
}

function filter(show: string, lang: Lang): Html {
  const t = words(lang, areasText).docs
  return html`<form method="get" novalidate>${govukSelect({
    id: 'show',
    name: 'show',
    label: { text: t.show },
    items: Object.entries(t.shows).map(([value, text]) => ({ value, text, selected: value === show })),
  })}${govukButton({ text: t.apply, classes: 'govuk-button--secondary' })}</form>`
}

type Shown = {
  area: Area
  document: ProcedureDocument
  log: readonly LogEntry[]
  mayKeep: boolean
  today: string
  lang: Lang
}

/** One document with its dates, its state and its amendment log. */
export function showDocumentPage({ area, document, log, mayKeep, today, lang }: Shown): Page {
  const t = words(lang, areasText).docs
  const base = `/areas/${area.id}/library/${document.id}`
  return {
    title: document.title,
    section: 'areas',
    backLink: { href: `/areas/${area.id}/library` },
    main: html`<span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${document.title}</h1>
      ${banner(document, today, lang)}
      ${govukSummaryList({ rows: rowsOf(document, today, lang) })}
      ${
        mayKeep &&
        html`<div class="govuk-button-group">${govukButton({ text: t.review, href: `${base}/review` })}
        ${govukButton({ text: t.change, href: `${base}/change`, classes: 'govuk-button--secondary' })}</div>
        ${postForm(html`<input type="hidden" name="version" value="${String(document.version)}">${govukButton({ text: t.withdraw, classes: 'govuk-button--warning', preventDoubleClick: true })}`, { action: `${base}/withdraw` })}`
      }
      <h2 class="govuk-heading-m">${t.log}</h2>${logTable(log, lang)}`,
  }
}

function banner({ nextReviewOn, withdrawnAt }: ProcedureDocument, today: string, lang: Lang): Html | null {
  const t = words(lang, areasText).docs
  if (nextReviewOn === null || withdrawnAt !== null) return null
  const state = reviewState(nextReviewOn, today)
  const date = formatDate(nextReviewOn, lang)
  if (state === 'overdue')
    return govukWarningText({ text: t.overdueBanner(date), iconFallbackText: t.states.overdue })
  return state === 'due-soon' ? govukInsetText({ text: t.soonBanner(date) }) : null
}

function rowsOf(document: ProcedureDocument, today: string, lang: Lang) {
  const t = words(lang, areasText).docs
  const row = (key: string, value: string | Html) => ({
    key: { text: key },
    value: typeof value === 'string' ? { text: value } : { html: value },
  })
  const date = (on: string | null, none: string) => (on === null ? none : formatDate(on, lang))
  return [
    row(t.issuer, document.issuer),
    ...(document.edition === '' ? [] : [row(t.edition, document.edition)]),
    ...(document.link === ''
      ? []
      : [row(t.link, html`<a class="govuk-link" rel="noreferrer" href="${document.link}">${t.open}</a>`)]),
    row(
      t.topicsTitle,
      formatList(
        document.topics.map((topic) => t.topics[topic]),
        lang,
      ) || t.never,
    ),
    row(t.inEffect, date(document.inEffectFrom, t.never)),
    row(t.reviewed, date(document.lastReviewedOn, t.never)),
    row(t.next, date(document.nextReviewOn, t.notPlanned)),
    row(t.state, stateTag(reviewState(document.nextReviewOn, today), lang)),
  ]
}

function logTable(log: readonly LogEntry[], lang: Lang): Html {
  const t = words(lang, areasText).docs
  return table(
    t.log,
    [t.edition, t.what, t.when, t.who, t.noteHead],
    log.map(({ version, kind, note, changedAt, by }) => [
      String(version),
      t.kinds[kind as keyof typeof t.kinds] ?? kind,
      formatDateTime(changedAt, lang),
      by ?? '',
      note,
    ]),
  )
}
