import { formatDate, formatDateTime, formatRelativeDay } from '#platform/html/format.ts'
import { govukButton } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import type { ForReview } from '#rules/plans/monitoring.ts'
import { type Case, caseBar } from '../cases/index.ts'
import { actionTable } from './action-table.ts'
import { plansText } from './plans.text.ts'
import type { Action } from './queries.ts'

type Known = {
  about: Case
  review: ForReview<Action>
  nextReviewOn: string | null
  actor: Actor
  today: string
  lang: Lang
}

/** What the next review hears: overdue, open, done and not done. */
export function caseActionsPage({ about, review, nextReviewOn, actor, today, lang }: Known): Page {
  const t = words(lang, plansText)
  const next =
    nextReviewOn === null
      ? t.noReview
      : t.nextReview(formatDate(nextReviewOn, lang), formatRelativeDay(nextReviewOn, today, lang))
  const last = review.since === null ? t.neverReviewed : t.lastReview(formatDateTime(review.since, lang))
  return {
    title: t.caseActions,
    section: 'actions',
    wide: true,
    backLink: { href: `/cases/${about.id}` },
    main: html`${caseBar(about, lang)}
      <h1 class="govuk-heading-l">${t.caseActions}</h1>
      <p class="govuk-body">${next} ${last}</p>
      ${mayIn(actor, 'action.propose', about.areaId) && about.closedAt === null && govukButton({ text: t.propose, href: `/cases/${about.id}/actions/new` })}
      ${reviewTables(review, today, lang)}`,
  }
}

/** The four lists, each with its count; also for the page of a review's minutes. */
export function reviewTables(review: ForReview<Action>, today: string, lang: Lang): Html {
  const t = words(lang, plansText)
  const part = (
    title: string,
    actions: readonly Action[],
    none: string,
  ) => html`<h2 class="govuk-heading-m">${title}</h2>
    ${actions.length === 0 ? html`<p class="govuk-body">${none}</p>` : actionTable({ actions, caption: title, today, lang })}`
  const ever = review.since === null
  return html`${part(t.overdueActions(review.overdue.length), review.overdue, t.noOverdue)}
    ${part(t.openActions(review.open.length), review.open, t.noOpen)}
    ${part(ever ? t.completedEver(review.completed.length) : t.completedActions(review.completed.length), review.completed, t.noCompleted)}
    ${part(ever ? t.notDoneEver(review.notDone.length) : t.notDoneActions(review.notDone.length), review.notDone, t.noNotDone)}`
}
