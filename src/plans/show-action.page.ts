import { formatDate, formatDateTime, formatDue, formatRelativeDay } from '#platform/html/format.ts'
import { govukButton, govukInsetText, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { mojTimeline } from '#platform/html/moj.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type ActionAct, isOpen } from '#rules/plans/action.ts'
import { isOverdue } from '#rules/plans/monitoring.ts'
import { ownerName, personName, stateTags } from './action-table.ts'
import { plansText } from './plans.text.ts'
import type { Action, ActionEvent } from './queries.ts'

type Known = {
  action: Action
  acts: readonly ActionAct[]
  history: readonly ActionEvent[]
  clockId: string | undefined
  today: string
  lang: Lang
}

/** The record of one action, what the reader may do with it, and what happened to it. */
export function showActionPage(known: Known): Page {
  const { action, lang, today } = known
  const t = words(lang, plansText)
  return {
    title: t.actionFor(action.agency),
    section: 'actions',
    backLink: { href: action.caseReference === null ? '/actions' : `/cases/${action.caseId}/actions` },
    main: html`<h1 class="govuk-heading-l govuk-!-margin-bottom-2">${t.actionFor(action.agency)}</h1>
      <p class="govuk-body">${stateTags(action, today, lang)}</p>
      ${action.state === 'proposed' && govukInsetText({ text: t.waiting })}
      ${govukSummaryList({ rows: [...recordRows(known), ...outcomeRows(action, lang)] })}
      ${actsPart(known)}
      <h2 class="govuk-heading-m">${t.history}</h2>
      ${mojTimeline({ headingLevel: 3, items: known.history.map((event) => historyItem(event, lang)) })}`,
  }
}

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
const markup = (key: string, value: Html) => ({ key: { text: key }, value: { html: value } })

function recordRows({ action, clockId, today, lang }: Known) {
  const t = words(lang, plansText)
  return [
    row(t.what, action.what),
    markup(t.person, personLink(action, lang)),
    ...(action.caseReference === null
      ? []
      : [
          markup(
            t.caseFile,
            html`<a class="govuk-link" href="/cases/${action.caseId}">${action.caseReference}</a>`,
          ),
        ]),
    row(t.agency, action.agency),
    row(t.owner, ownerName(action, lang)),
    markup(t.due, dueValue(action, clockId, today, lang)),
    row(t.reasons, action.reasons),
    row(t.proposedBy, action.proposedBy ?? t.somebody),
    ...(action.acceptedAt === null || action.acceptedBy === null
      ? []
      : [row(t.acceptedBy, t.acceptedByOn(action.acceptedBy, formatDateTime(action.acceptedAt, lang)))]),
  ]
}

function personLink(action: Action, lang: Lang): Html {
  const name = personName(action, lang)
  return action.givenName === null
    ? html`${name}`
    : html`<a class="govuk-link" href="/people/${action.personId}">${name}</a>`
}

function dueValue({ dueOn, state }: Action, clockId: string | undefined, today: string, lang: Lang): Html {
  const t = words(lang, plansText)
  const days = isOverdue({ state, dueOn }, today)
    ? formatDue(dueOn, today, lang)
    : formatRelativeDay(dueOn, today, lang)
  const date = formatDate(dueOn, lang)
  return html`${isOpen(state) ? t.dueWithDays(date, days) : date}${clockId !== undefined && html` <a class="govuk-link parapet-nowrap" href="/clocks/${clockId}">${t.why}</a>`}`
}

function outcomeRows(action: Action, lang: Lang) {
  const t = words(lang, plansText)
  const told: [string, string | null][] = [
    [t.refusedReason, action.refusedReason],
    [t.result, action.result],
    [t.evidence, action.evidence],
    [t.closeReason, action.closeReason],
  ]
  return told.flatMap(([key, value]) => (value === null ? [] : [row(key, value)]))
}

function actsPart({ action, acts, lang }: Known): Html {
  const t = words(lang, plansText)
  return html`<h2 class="govuk-heading-m">${t.acts}</h2>
    ${acts.length === 0 && html`<p class="govuk-body">${t.noActs}</p>`}
    ${acts.includes('accept') && postForm(html`<input type="hidden" name="version" value="${action.version}">`, { action: `/actions/${action.id}/accept`, id: 'accept' })}
    <div class="govuk-button-group">${acts.map((act) => actButton(act, action, lang))}</div>
    ${action.state === 'accepted' && html`<p class="govuk-body-s">${t.stands}</p>`}`
}

/** Accepting needs no more than a press; every other act has a page of its own. */
function actButton(act: ActionAct, { id, state }: Action, lang: Lang): Html {
  const text = words(lang, plansText).buttons[act]
  const first = act === 'done' || (act === 'accept' && state === 'proposed')
  const classes = first ? '' : 'govuk-button--secondary'
  if (act === 'accept')
    return govukButton({ text, classes, preventDoubleClick: true, attributes: { form: 'accept' } })
  return govukButton({ text, classes, href: `/actions/${id}/${act}` })
}

function historyItem(event: ActionEvent, lang: Lang) {
  const t = words(lang, plansText)
  const lines = [
    ...(event.act === 'proposed' || event.act === 'corrected'
      ? [t.statement(event.what), t.dueAt(formatDate(event.dueOn, lang))]
      : []),
    ...(event.reason === null ? [] : [t.reasonGiven(event.reason)]),
    ...(event.result === null ? [] : [t.resultGiven(event.result)]),
    ...(event.evidence === null ? [] : [t.evidenceGiven(event.evidence)]),
  ]
  return {
    label: { text: t.did[event.act](event.by ?? t.somebody, event.owner ?? t.somebody) },
    datetime: { timestamp: event.at.toISOString(), format: formatDateTime(event.at, lang) },
    html: html`${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}`,
  }
}
