import { formatDate, formatDateTime, formatDue } from '#platform/html/format.ts'
import { govukInsetText, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { ClockRow } from './clocks.ts'
import type { Told } from './explain.ts'
import { clockText } from './show-clock.text.ts'
import type { ClockSetting } from './show-clock.ts'

type Known = { clock: ClockRow; setting: ClockSetting; explanation: Told; today: string; lang: Lang }

/** "Why this date?": everything the date rests on, in English or Welsh. */
export function showClockPage({ clock, setting, explanation, today, lang }: Known): Page {
  const t = words(lang, clockText)
  const due = clock.dueOn === null ? '' : formatDate(clock.dueOn, lang)
  const back =
    clock.caseId !== null && setting.caseInSight ? { href: `/cases/${clock.caseId}` } : { href: '/' }
  return {
    title: t.title,
    section: 'home',
    languages: ['en', 'cy'],
    backLink: back,
    main: html`<span class="govuk-caption-l">${explanation.name}</span>
      <h1 class="govuk-heading-l">${t.title}</h1>
      ${govukSummaryList({ rows: dueRows(clock, setting, today, lang) })}
      <h2 class="govuk-heading-m">${t.rule}</h2>
      ${govukInsetText({ text: explanation.inWords ?? t.noWords(due) })}
      <h2 class="govuk-heading-m">${t.facts}</h2>${factsList(explanation, lang)}
      <h2 class="govuk-heading-m">${t.source}</h2>${govukSummaryList({ rows: sourceRows(clock, setting, lang) })}
      <h2 class="govuk-heading-m">${t.changes}</h2>${changesList(explanation, lang)}
      ${clock.keptBy !== null && clock.state === 'open' && setting.mayEnd && html`<p class="govuk-body"><a class="govuk-link" href="/clocks/${clock.id}/end">${t.end}</a></p>`}
      ${clock.caseId !== null && setting.caseInSight && caseLinks(clock.caseId, clock.kind, lang)}`,
  }
}

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })

function dueRows(clock: ClockRow, setting: ClockSetting, today: string, lang: Lang) {
  const t = words(lang, clockText)
  const state = clock.state as keyof typeof t.states
  const due = clock.dueOn === null ? '' : formatDate(clock.dueOn, lang)
  const relative =
    clock.dueOn !== null && clock.state === 'open' ? t.dueOn(due, formatDue(clock.dueOn, today, lang)) : due
  return [
    row(t.due, relative),
    row(t.state, t.states[state]),
    ...(clock.closedAt === null
      ? []
      : [row(t.ended, t.closed(formatDateTime(clock.closedAt, lang), clock.closeReason ?? ''))]),
    ...(setting.owner === null ? [] : [row(t.owner, setting.owner)]),
  ]
}

function factsList(explanation: Told, lang: Lang): Html {
  const t = words(lang, clockText)
  if (explanation.facts.length === 0) return html`<p class="govuk-body">${t.noFacts}</p>`
  return govukSummaryList({ rows: explanation.facts.map((fact) => row(fact.name, fact.value)) })
}

function sourceRows(clock: ClockRow, setting: ClockSetting, lang: Lang) {
  const t = words(lang, clockText)
  const profile =
    setting.profile === null ? t.noProfile : t.profileVersion(setting.profile.name, setting.profile.version)
  return [
    row(t.document, clock.source.document),
    row(t.paragraph, clock.source.at),
    row(t.confidence, t.confidences[clock.source.confidence]),
    row(t.profile, profile),
    row(t.started, formatDate(clock.triggeredOn, lang)),
    row(t.opened, formatDateTime(clock.openedAt, lang)),
  ]
}

function changesList(explanation: Told, lang: Lang): Html {
  const t = words(lang, clockText)
  if (explanation.changes.length === 0) return html`<p class="govuk-body">${t.noChanges}</p>`
  return html`<ul class="govuk-list govuk-list--bullet">${explanation.changes.map((change) => html`<li>${change}</li>`)}</ul>`
}

function caseLinks(caseId: string, kind: string, lang: Lang): Html {
  const t = words(lang, clockText)
  return html`<p class="govuk-body"><a class="govuk-link" href="/cases/${caseId}">${t.openCase}</a></p>
    ${kind === 'next-review' && html`<p class="govuk-body"><a class="govuk-link" href="/cases/${caseId}/reviews">${t.openReviews}</a></p>`}`
}
