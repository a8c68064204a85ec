import { formatDateTime, londonDate } from '#platform/html/format.ts'
import {
  govukButton,
  govukDateInput,
  govukDetails,
  govukInput,
  govukSummaryList,
  govukTag,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import { errorFor, errorSummary, type FormState } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { caseBar } from './bar.ts'
import type { Asked } from './case-history.ts'
import { casesText } from './cases.text.ts'
import { lateMark } from './chronology.page.ts'
import type { HistoryEntry, HistoryKind, InForce } from './history.ts'
import type { Case } from './queries.ts'
import { recordTable } from './table.ts'

type Known = {
  shown: Case
  level: readonly HistoryEntry[]
  category: readonly HistoryEntry[]
  answer: (Asked & InForce) | undefined
  form: FormState
  /** What stands in the address, so that the question stays in its boxes. */
  typed: Readonly<Record<string, unknown>>
  actor: Actor
  lang: Lang
}

/** Both histories, each entry with event date and entry date, and the question "as at, as known at". */
export function caseHistoryPage(known: Known): Page {
  const { shown, form, answer, lang, actor } = known
  const t = words(lang, casesText)
  const mayDecide = shown.closedAt === null && mayIn(actor, 'level.decide', shown.areaId)
  return {
    title: `${t.historyTitle}, ${shown.reference}`,
    section: 'cases',
    wide: true,
    backLink: { href: `/cases/${shown.id}` },
    main: html`${errorSummary(form, undefined, { at: 'at-day', known: 'known-day' })}
      ${caseBar(shown, lang, 'history')}
      <h1 class="govuk-heading-l">${t.historyTitle}</h1>
      ${answer !== undefined && answerPanel(shown, answer, lang)}
      ${historySection('level', known)}${mayDecide && act(`/cases/${shown.id}/level`, t.recordLevel)}
      ${historySection('category', known)}${mayDecide && act(`/cases/${shown.id}/category`, t.recordCategory)}
      ${questionForm(known)}`,
  }
}

const act = (href: string, text: string) =>
  html`<p class="govuk-body"><a class="govuk-link" href="${href}">${text}</a></p>`

function historySection(kind: HistoryKind, { level, category, shown, lang }: Known): Html {
  const t = words(lang, casesText)
  const entries = kind === 'level' ? level : category
  const believed = entries.filter((entry) => entry.supersededAt === null)
  const corrected = entries.filter((entry) => entry.supersededAt !== null)
  const title = kind === 'level' ? t.levelHistory : t.categoryHistory
  return html`<h2 class="govuk-heading-m">${title}</h2>
    ${believed.length === 0 ? html`<p class="govuk-body">${t.noHistory}</p>` : entriesTable(title, kind, believed, shown, lang)}
    ${corrected.length > 0 && govukDetails({ summaryText: t.correctedEntries(corrected.length), html: entriesTable(title, kind, corrected, shown, lang) })}`
}

function entriesTable(
  title: string,
  kind: HistoryKind,
  entries: readonly HistoryEntry[],
  shown: Case,
  lang: Lang,
): Html {
  const t = words(lang, casesText)
  const heads = [title, t.from, t.until, t.decidedBy, t.reasons, t.entered]
  return recordTable(
    title,
    heads,
    entries.map((entry) => entryRow(kind, entry, shown, lang)),
  )
}

function entryRow(kind: HistoryKind, entry: HistoryEntry, shown: Case, lang: Lang) {
  const t = words(lang, casesText)
  const current = entry.supersededAt === null && entry.until === null && shown.closedAt === null
  return [
    html`${kind === 'level' ? t.level(entry.value) : t.category(entry.value)}${current && html` ${govukTag({ text: t.inForce, classes: 'govuk-tag--green' })}`}`,
    formatDateTime(entry.from, lang),
    entry.until === null ? t.now : formatDateTime(entry.until, lang),
    decider(entry, lang),
    html`${entry.reasons}${entry.evidence !== '' && html`<br><span class="govuk-body-s">${t.evidence}: ${entry.evidence}</span>`}`,
    html`${formatDateTime(entry.enteredAt, lang)}${lateMark({ happenedOn: londonDate(entry.from), enteredAt: entry.enteredAt, openedAt: shown.openedAt }, lang)}
      ${entry.continues !== null && html`<br><span class="govuk-hint govuk-!-margin-bottom-0">${t.piece}</span>`}
      ${entry.supersededAt !== null && html`<br><strong>${t.correctedAt(formatDateTime(entry.supersededAt, lang))}</strong>`}`,
  ]
}

function decider(entry: HistoryEntry, lang: Lang): Html {
  const t = words(lang, casesText)
  const who =
    entry.decidedBy === null ? entry.decidedByBody : t.decidedByPerson(entry.decidedByBody, entry.decidedBy)
  if (entry.referralId !== null)
    return html`${who}<br><a class="govuk-link" href="/referrals/${entry.referralId}">${t.sitting}</a>`
  if (entry.meetingId !== null)
    return html`${who}<br><a class="govuk-link" href="/meetings/${entry.meetingId}">${t.meeting}</a>`
  return html`${who}`
}

function answerPanel(shown: Case, answer: Asked & InForce, lang: Lang): Html {
  const t = words(lang, casesText)
  const row = (name: string, words: string, entry: HistoryEntry | undefined) => ({
    key: { text: name },
    value: {
      text: entry === undefined ? t.noneInForce : `${words}. ${entry.decidedByBody}. ${entry.reasons}`,
    },
  })
  const query = new URLSearchParams({ at: answer.at.toISOString(), known: answer.knownAt.toISOString() })
  return html`<div role="status"><h2 class="govuk-heading-m">${t.answer(formatDateTime(answer.at, lang), formatDateTime(answer.knownAt, lang))}</h2>
    ${govukSummaryList({
      rows: [
        row(t.levelWord, t.level(answer.level?.value ?? null), answer.level),
        row(t.categoryWord, t.category(answer.category?.value ?? null), answer.category),
      ],
    })}</div>
    <p class="govuk-body"><a class="govuk-link" href="/cases/${shown.id}/certificate?${query.toString()}">${t.certificate}</a></p>`
}

function questionForm({ shown, form, typed, lang }: Known): Html {
  const t = words(lang, casesText)
  const value = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '')
  const date = (id: 'at' | 'known', legend: string, hint: string) => {
    const errorMessage = errorFor(form, id)
    const part = (name: 'day' | 'month' | 'year') => ({
      name,
      label: t[name],
      value: value(`${id}-${name}`),
      classes: `govuk-input--width-${name === 'year' ? '4' : '2'}${errorMessage === undefined ? '' : ' govuk-input--error'}`,
    })
    return govukDateInput({
      id,
      namePrefix: id,
      fieldset: { legend: { text: legend } },
      hint: { text: hint },
      errorMessage,
      items: [part('day'), part('month'), part('year')],
    })
  }
  const time = (id: string, label: string) =>
    govukInput({
      id,
      name: id,
      label: { text: label },
      hint: { text: t.atTimeHint },
      value: value(id),
      errorMessage: errorFor(form, id),
      classes: 'govuk-input--width-5',
      autocomplete: 'off',
    })
  return html`<h2 class="govuk-heading-m">${t.asked}</h2><p class="govuk-body">${t.askedIntro}</p>
    <form method="get" action="/cases/${shown.id}/history" novalidate>
      ${date('at', t.at, t.dateHint)}${time('at-time', t.atTime)}
      ${date('known', t.known, t.knownHint)}${time('known-time', t.knownTime)}
      ${govukButton({ text: t.ask })}
    </form>`
}
