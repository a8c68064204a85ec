import { formatDate, formatDue, formatRelativeDay } from '#platform/html/format.ts'
import { govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { isOpen } from '#rules/plans/action.ts'
import { isOverdue } from '#rules/plans/monitoring.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

const COLOURS = {
  proposed: 'yellow',
  accepted: 'blue',
  refused: 'orange',
  done: 'green',
  closed: 'grey',
} as const

type Shown = { actions: readonly Action[]; caption: string; today: string; lang: Lang; withPerson?: boolean }

/** Actions one below the other: what, about whom unless the page says so already, who, by when, status. */
export function actionTable({ actions, caption, today, lang, withPerson = false }: Shown): Html {
  const t = words(lang, plansText)
  const heads = [t.action, ...(withPerson ? [t.person] : []), t.owner, t.due, t.state]
  return scrollable(
    caption,
    html`<table class="govuk-table">
      <caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
      <thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
      <tbody class="govuk-table__body">${actions.map((action) => actionRow(action, today, lang, withPerson))}</tbody>
    </table>`,
  )
}

function actionRow(action: Action, today: string, lang: Lang, withPerson: boolean): Html {
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header govuk-!-font-weight-regular"><a class="govuk-link" href="/actions/${action.id}">${shorten(action.what)}</a></th>
    ${withPerson && html`<td class="govuk-table__cell">${personName(action, lang)}</td>`}
    <td class="govuk-table__cell">${ownerName(action, lang)}<br><span class="govuk-hint govuk-!-margin-bottom-0">${action.agency}</span></td>
    <td class="govuk-table__cell">${dueText(action, today, lang)}</td>
    <td class="govuk-table__cell">${stateTags(action, today, lang)}</td>
  </tr>`
}

const MOST = 140

/** Enough of a long text to know it again; the whole is on the action's own page. */
function shorten(text: string): string {
  if (text.length <= MOST) return text
  const end = text.lastIndexOf(' ', MOST)
  return `${text.slice(0, end > 0 ? end : MOST)}…`
}

/** Whom an action concerns, where the reader may know. */
export function personName({ givenName, familyName }: Action, lang: Lang): string {
  const t = words(lang, plansText)
  return givenName === null || familyName === null ? t.notInSight : t.fullName(givenName, familyName)
}

/** Who is responsible, where the reader may know. */
export const ownerName = ({ owner }: Action, lang: Lang): string =>
  owner ?? words(lang, plansText).nobodyKnown

/** The date, and how far off it is while the action is open. */
export function dueText({ dueOn, state }: Action, today: string, lang: Lang): Html {
  const date = formatDate(dueOn, lang)
  if (!isOpen(state)) return html`<span class="parapet-nowrap">${date}</span>`
  const days = isOverdue({ state, dueOn }, today)
    ? formatDue(dueOn, today, lang)
    : formatRelativeDay(dueOn, today, lang)
  return html`<span class="parapet-nowrap">${date}</span><br><span class="govuk-hint govuk-!-margin-bottom-0">${days}</span>`
}

/** The status, and whether it is overdue: said in words, not by colour alone. */
export function stateTags(action: Action, today: string, lang: Lang): Html {
  const t = words(lang, plansText)
  const state = govukTag({ text: t.states[action.state], classes: `govuk-tag--${COLOURS[action.state]}` })
  return isOverdue(action, today)
    ? html`${govukTag({ text: t.overdue, classes: 'govuk-tag--red' })} ${state}`
    : state
}
