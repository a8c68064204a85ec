import { formatDateTime, formatRelativeDay, londonDate } from '#platform/html/format.ts'
import { govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { missingBeforeStart } from '#rules/meetings/agenda.ts'
import type { ComingMeeting, FollowedReferral, UnitWork } from './follow.ts'
import { homeText } from './home.text.ts'

/** What waits for those who co-ordinate: referrals, overdue actions and reviews, cases without a meeting, and meetings with what they still lack. */
export function unitPart(unit: UnitWork, lang: Lang): Html {
  const { waiting, oldestSent, overdueActions, overdueReviews, waitForAgenda, meetings } = unit
  const t = words(lang, homeText)
  return html`<h2 class="govuk-heading-m">${t.unit}</h2>
    <ul class="govuk-list govuk-list--bullet">
      <li><a class="govuk-link" href="/screening">${t.waiting(waiting)}</a>${oldestSent !== null && html`. ${t.oldest(formatDateTime(oldestSent, lang))}`}</li>
      <li><a class="govuk-link" href="/actions?whose=all&amp;state=overdue">${t.overdueActions(overdueActions)}</a></li>
      <li><a class="govuk-link" href="/cases?wants=review&amp;sort=review">${t.overdueReviews(overdueReviews)}</a></li>
      <li><a class="govuk-link" href="/cases?wants=agenda&amp;sort=level">${t.waitForAgenda(waitForAgenda)}</a></li>
    </ul>
    <h3 class="govuk-heading-s">${t.meetings}</h3>
    ${meetings.length === 0 ? html`<p class="govuk-body">${t.noMeetings} <a class="govuk-link" href="/meetings/new">${t.convene}</a></p>` : meetingsTable(meetings, lang)}`
}

function meetingsTable(meetings: readonly ComingMeeting[], lang: Lang): Html {
  const t = words(lang, homeText)
  return table(
    t.meetings,
    [t.when, t.levelHead, t.cases, t.missing],
    meetings.map((meeting) => {
      const when = formatDateTime(meeting.startsAt, lang)
      return html`<tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header govuk-!-font-weight-regular"><a class="govuk-link" href="/meetings/${meeting.id}">${when}</a></th>
      <td class="govuk-table__cell">${t.level(meeting.level)}</td>
      <td class="govuk-table__cell">${meeting.items}</td>
      <td class="govuk-table__cell">${missingList(meeting, lang)}</td>
    </tr>`
    }),
  )
}

function missingList(meeting: ComingMeeting, lang: Lang): Html {
  const t = words(lang, homeText)
  const missing = missingBeforeStart(meeting)
  if (missing.length === 0) return govukTag({ text: t.nothingMissing, classes: 'govuk-tag--green' })
  return html`<ul class="govuk-list govuk-!-margin-bottom-0">${missing.map(({ key, values }) => html`<li>${t.missingWords[key](values.count)}</li>`)}</ul>`
}

/** RF-27: referrals of one's own, and what became of them. */
export function followedPart(referrals: readonly FollowedReferral[], today: string, lang: Lang): Html {
  const t = words(lang, homeText)
  return html`<h2 class="govuk-heading-m">${t.referrals}</h2>
    ${table(
      t.referrals,
      [t.referral, t.person, t.sent, t.status],
      referrals.map(
        (referral) => html`<tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header govuk-!-font-weight-regular"><a class="govuk-link" href="/referrals/${referral.id}">${referral.reference}</a></th>
      <td class="govuk-table__cell"><a class="govuk-link" href="/people/${referral.personId}">${t.fullName(referral.givenName, referral.familyName)}</a></td>
      <td class="govuk-table__cell">${formatDateTime(referral.submittedAt, lang)}<br><span class="govuk-hint govuk-!-margin-bottom-0">${formatRelativeDay(londonDate(referral.submittedAt), today, lang)}</span></td>
      <td class="govuk-table__cell">${statusOf(referral.status, lang)}</td>
    </tr>`,
      ),
    )}
    <p class="govuk-body"><a class="govuk-link" href="/referrals">${t.allReferrals}</a></p>`
}

function statusOf(status: string, lang: Lang): string {
  const t = words(lang, homeText)
  const states: Readonly<Record<string, string>> = t.referralStates
  return states[status] ?? t.otherState
}

function table(caption: string, heads: readonly string[], rows: readonly Html[]): Html {
  return scrollable(
    caption,
    html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${caption}</caption>
      <thead class="govuk-table__head"><tr class="govuk-table__row">${heads.map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
      <tbody class="govuk-table__body">${rows}</tbody></table>`,
  )
}
