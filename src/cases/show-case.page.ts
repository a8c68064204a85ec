import { formatDate, formatDateTime, formatDue } from '#platform/html/format.ts'
import { govukInsetText, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import type { StageFacts } from '#rules/cases/stages.ts'
import type { ChronologyPage, ClockRow } from '../work/index.ts'
import { requestsTable } from './agenda-requests.page.ts'
import { agendaRequestsText } from './agenda-requests.text.ts'
import { caseBar } from './bar.ts'
import { casesText } from './cases.text.ts'
import { chronologySection } from './chronology.page.ts'
import type { CaseKind } from './chronology-kinds.ts'
import type { CaseAction, CaseItem, CaseMeeting, CaseReferral, CaseReview } from './contents.ts'
import type { Case } from './queries.ts'
import type { OpenRequest } from './request-queries.ts'
import { stagesList } from './stages.page.ts'
import { recordTable } from './table.ts'

type Known = {
  banner: Html | null
  shown: Case
  stages: StageFacts
  clocks: readonly ClockRow[]
  actions: readonly CaseAction[]
  referrals: readonly CaseReferral[]
  meetings: readonly CaseMeeting[]
  requests: readonly OpenRequest[]
  reviews: readonly CaseReview[]
  items: { items: readonly CaseItem[]; total: number }
  chronology: ChronologyPage
  asked: { kind: CaseKind; page: number }
  actor: Actor
  today: string
  lang: Lang
}

/** One case: who, what is due, what agencies do about it, and what has happened. */
export function showCasePage(known: Known): Page {
  const { banner, shown, lang } = known
  const t = words(lang, casesText)
  const name = t.fullName(shown.givenName, shown.familyName)
  return {
    title: `${name}, ${shown.reference}`,
    section: 'cases',
    wide: true,
    backLink: { href: '/cases' },
    main: html`${banner}${caseBar(shown, lang, 'case')}
      <h1 class="govuk-heading-l">${t.caseFile}</h1>
      ${shown.closedAt !== null && govukInsetText({ text: t.closedOn(formatDateTime(shown.closedAt, lang), shown.closedReason ?? '') })}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">${section(t.clocks, clocksTable(known))}${section(t.actions, actionsTable(known))}</div>
        <div class="govuk-grid-column-one-third">${acts(known)}${section(t.stagesTitle, stagesList(known.stages, lang))}</div>
      </div>
      ${known.requests.length > 0 && section(words(lang, agendaRequestsText).open, requestsTable(known.requests, lang))}
      ${section(t.meetings, meetingsTable(known))}
      ${section(t.reviews, reviewsTable(known))}
      ${section(t.referrals, referralsTable(known))}
      ${section(t.items, itemsTable(known))}
      ${chronologySection(known)}`,
  }
}

function section(title: string, content: Html): Html {
  return html`<h2 class="govuk-heading-m">${title}</h2>${content}`
}

const none = (sentence: string) => html`<p class="govuk-body">${sentence}</p>`
const link = (href: string, text: string, hidden = '') =>
  html`<a class="govuk-link" href="${href}">${text}${hidden !== '' && html`<span class="govuk-visually-hidden"> ${hidden}</span>`}</a>`

function clocksTable({ clocks, today, lang }: Known): Html {
  const t = words(lang, casesText)
  if (clocks.length === 0) return none(t.noClocks)
  return recordTable(
    t.clocks,
    [t.what, t.due, t.why],
    clocks.map((clock) => {
      const what = clock.kind === 'next-review' ? t.clockKinds['next-review'] : t.clockKinds.other
      return [what, dueCell(clock.dueOn, today, lang), link(`/clocks/${clock.id}`, t.why, what)]
    }),
  )
}

function dueCell(dueOn: string | null, today: string, lang: Lang): Html {
  const t = words(lang, casesText)
  if (dueOn === null) return html`${t.unknown}`
  const late = dueOn < today && html` ${govukTag({ text: t.overdue, classes: 'govuk-tag--red' })}`
  return html`${formatDate(dueOn, lang)} (${formatDue(dueOn, today, lang)})${late}`
}

function actionsTable({ actions, today, lang }: Known): Html {
  const t = words(lang, casesText)
  if (actions.length === 0) return none(t.noActions)
  return recordTable(
    t.actions,
    [t.action, t.agency, t.owner, t.due, t.status],
    actions.map((action) => {
      const open = action.state === 'proposed' || action.state === 'accepted'
      const due = open ? dueCell(action.dueOn, today, lang) : html`${formatDate(action.dueOn, lang)}`
      return [
        link(`/actions/${action.id}`, action.what),
        action.agency,
        action.owner ?? t.noManager,
        due,
        t.actionStates[action.state],
      ]
    }),
  )
}

function meetingsTable({ meetings, lang }: Known): Html {
  const t = words(lang, casesText)
  if (meetings.length === 0) return none(t.noMeetings)
  return recordTable(
    t.meetings,
    [t.meeting, t.what, t.outcome, t.minutes],
    meetings.map((each) => {
      const when = formatDateTime(each.startsAt, lang)
      const minutes = each.minuteId === null ? '' : link(`/minutes/${each.agendaItemId}`, t.readMinutes, when)
      return [
        link(`/meetings/${each.meetingId}`, when),
        `${t.levelMeeting(each.level)}: ${t.purposes[each.purpose]}`,
        t.outcomes[each.outcome ?? 'none'],
        minutes,
      ]
    }),
  )
}

function reviewsTable({ shown, reviews, today, lang }: Known): Html {
  const t = words(lang, casesText)
  if (reviews.length === 0) return none(t.noReviews)
  const table = recordTable(
    t.reviews,
    [t.due, t.setOn, t.reasons],
    reviews.map((review) => {
      const due =
        review.dueOn === null
          ? t.reviewEnded
          : review.supersededAt === null
            ? dueCell(review.dueOn, today, lang)
            : formatDate(review.dueOn, lang)
      return [due, formatDateTime(review.setAt, lang), review.reasons]
    }),
  )
  return html`${table}<p class="govuk-body">${link(`/cases/${shown.id}/reviews`, t.allReviews)}</p>`
}

function referralsTable({ referrals, lang }: Known): Html {
  const t = words(lang, casesText)
  if (referrals.length === 0) return none(t.noReferrals)
  return recordTable(
    t.referrals,
    [t.reference, t.sent, t.status],
    referrals.map((each) => [
      link(`/referrals/${each.id}`, each.reference),
      each.submittedAt === null ? '' : formatDateTime(each.submittedAt, lang),
      t.referralStates[each.status],
    ]),
  )
}

function itemsTable({ shown, items, lang }: Known): Html {
  const t = words(lang, casesText)
  if (items.total === 0) return none(t.noItems)
  const table = recordTable(
    t.items,
    [t.what, t.suppliedBy, t.entered],
    items.items.map((item) => [
      html`${link(`/items/${item.id}`, t.itemKinds[item.kind])}${item.withdrawnAt !== null && html` ${govukTag({ text: t.withdrawn, classes: 'govuk-tag--grey' })}`}`,
      item.agency,
      formatDateTime(item.recordedAt, lang),
    ]),
  )
  return html`<p class="govuk-body">${t.itemCount(items.total)}</p>${table}<p class="govuk-body">${link(`/cases/${shown.id}/items`, t.allItems)}</p>`
}

function acts({ shown, actor, lang }: Known): Html {
  const t = words(lang, casesText)
  const may = (permission: string) => shown.closedAt === null && mayIn(actor, permission, shown.areaId)
  return section(
    t.acts,
    html`<ul class="govuk-list">
    <li>${link(`/people/${shown.personId}`, t.personRecord)}</li>
    ${may('level.decide') && html`<li>${link(`/cases/${shown.id}/level`, t.recordLevel)}</li><li>${link(`/cases/${shown.id}/category`, t.recordCategory)}</li>`}
    ${may('review.set') && html`<li>${link(`/cases/${shown.id}/reviews/new`, t.setReview)}</li>`}
    ${may('action.propose') && html`<li>${link(`/cases/${shown.id}/agenda`, words(lang, agendaRequestsText).title)}</li>`}
    ${may('case.manage') && html`<li>${link(`/cases/${shown.id}/manager`, t.changeManager)}</li><li>${link(`/cases/${shown.id}/close`, t.close)}</li>`}
    <li>${link(`/access/person/${shown.personId}`, t.whySee)}</li>
  </ul>`,
  )
}
