import { formatDateTime, formatList, formatTime, londonDate } from '#platform/html/format.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { ATTENDANCE_RECORD } from '#rules/meetings/attendance.ts'
import { papersState } from '#rules/meetings/papers.ts'
import { invitationsText } from './invitations.text.ts'
import { itemName, nameOver, papersTag } from './meeting-words.ts'
import type { Attendance } from './queries/attendance.ts'
import type { Invitation } from './queries/invitations.ts'
import { roomText } from './room.text.ts'
import type { MeetingView } from './show-meeting.ts'

/** MT-23 and MT-45: who was invited, why and when, when papers went, who came, signed and was present for what. For those who run the meeting. */
export function attendanceRecord(view: MeetingView, lang: Lang): Html {
  const t = words(lang, roomText)
  const i = words(lang, invitationsText)
  const { invitations, attendance } = view
  return html`<h2 class="govuk-heading-m">${i.title}</h2>
    <p class="govuk-body">${i.count(invitations.filter((each) => each.items.length > 0).length)}</p>
    ${invitations.length > 0 && scrollable(i.title, invitationTable(view, lang))}
    ${
      (attendance.length > 0 || view.meeting.state !== 'planned') &&
      html`<h2 class="govuk-heading-m">${t.record}</h2>
      ${attendance.length === 0 ? html`<p class="govuk-body">${t.noRecord}</p>` : scrollable(t.record, recordTable(view, lang))}`
    }
    ${view.meeting.state === 'ended' && absentList(view, lang)}`
}

const heads = (names: readonly string[]) =>
  html`<thead class="govuk-table__head"><tr class="govuk-table__row">${names.map((name) => html`<th scope="col" class="govuk-table__header">${name}</th>`)}</tr></thead>`

const lines = (texts: readonly string[]) =>
  html`${texts.map((text, index) => html`${index > 0 && html`<br>`}${text}`)}`

function invitationTable(view: MeetingView, lang: Lang): Html {
  const t = words(lang, invitationsText)
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t.title}</caption>
    ${heads([t.name, t.agency, t.why, t.invited, t.papers, t.answerHead])}
    <tbody class="govuk-table__body">${view.invitations.map((invitation) => invitationRow(view, invitation, lang))}</tbody></table>`
}

function invitationRow(view: MeetingView, invitation: Invitation, lang: Lang): Html {
  const t = words(lang, invitationsText)
  const { items } = invitation
  const whys =
    items.length === 0
      ? [t.withdrawn]
      : items.map(({ agendaItemId, reason }) => t.caseAndReason(nameOf(view, agendaItemId, lang), reason))
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${nameOver(invitation.name, invitation.role)}</th>
    <td class="govuk-table__cell">${invitation.agencyName}</td>
    <td class="govuk-table__cell">${lines(whys)}</td>
    <td class="govuk-table__cell">${formatDateTime(invitation.sentAt ?? invitation.invitedAt, lang)}</td>
    <td class="govuk-table__cell">${papersCell(view, invitation, lang)}</td>
    <td class="govuk-table__cell">${answerWords(invitation, lang)}</td></tr>`
}

/** When somebody's papers went, and whether that was late. */
export function papersCell(
  { meeting }: Pick<MeetingView, 'meeting'>,
  { papersSentAt }: Invitation,
  lang: Lang,
): Html {
  const t = words(lang, invitationsText)
  if (papersSentAt === null) return html`${t.notSent}`
  const sent = html`${t.sentAt(formatDateTime(papersSentAt, lang))}`
  if (meeting.papersDueOn === null) return sent
  const sentOn = londonDate(papersSentAt)
  return html`${sent} ${papersTag(papersState({ dueOn: meeting.papersDueOn, sentOn, today: sentOn }), lang)}`
}

/** What somebody answered, in words. */
export function answerWords({ response, responseReason }: Invitation, lang: Lang): string {
  const t = words(lang, invitationsText)
  if (response === null) return t.noAnswer
  return response === 'apologies' && responseReason !== null
    ? t.apologiesBecause(responseReason)
    : t.answer[response]
}

function nameOf({ items }: MeetingView, agendaItemId: string, lang: Lang): string {
  return itemName(
    items.find((item) => item.id === agendaItemId) ?? { givenName: null, familyName: null },
    lang,
  )
}

function recordTable(view: MeetingView, lang: Lang): Html {
  const t = words(lang, roomText)
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t.record}</caption>
    ${heads(ATTENDANCE_RECORD.map(({ key }) => t.recordHeads[key]))}
    <tbody class="govuk-table__body">${view.attendance.map((attendance) => recordRow(view, attendance, lang))}</tbody></table>`
}

function recordRow(view: MeetingView, attendance: Attendance, lang: Lang): Html {
  const t = words(lang, roomText)
  const cases = view.presence.filter((each) => each.attendanceId === attendance.id)
  const presentFor = cases.map((each) => {
    const span =
      each.until === null
        ? t.from(formatTime(each.from, lang))
        : t.fromUntil(formatTime(each.from, lang), formatTime(each.until, lang))
    return html`${nameOf(view, each.agendaItemId, lang)}, ${span}${each.outReason !== null && html` (${t.outBecause(each.outReason)})`}<br>`
  })
  const moves = view.movements
    .filter((each) => each.attendanceId === attendance.id)
    .map((each) => t.moved[each.status](formatTime(each.at, lang)))
  return html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${attendance.name}</th>
    <td class="govuk-table__cell">${attendance.agencyName}</td><td class="govuk-table__cell">${attendance.role}</td>
    <td class="govuk-table__cell">${attendance.reason}</td>
    <td class="govuk-table__cell">${attendance.signedAt === null ? t.notSigned : formatDateTime(attendance.signedAt, lang)}</td>
    <td class="govuk-table__cell">${presentFor.length === 0 ? t.noneRecorded : presentFor}</td>
    <td class="govuk-table__cell">${lines(moves)}</td></tr>`
}

/** Whoever was called and neither came nor sent apologies. */
function absentList(view: MeetingView, lang: Lang): Html | null {
  const t = words(lang, roomText)
  const there = new Set(view.attendance.map((attendance) => attendance.userId))
  const absent = view.invitations.filter(
    (invitation) => invitation.items.length > 0 && !there.has(invitation.userId),
  )
  if (absent.length === 0) return null
  return html`<p class="govuk-body">${t.absent(
    formatList(
      absent.map((invitation) => invitation.name),
      lang,
    ),
  )}</p>`
}
