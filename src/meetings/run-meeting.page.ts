import { formatList, formatTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukDetails,
  govukInsetText,
  govukTag,
  govukWarningText,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { askedIn, mayShareInformation, mustSign } from '#rules/meetings/attendance.ts'
import type { Ruling } from '#rules/source.ts'
import { factSheet } from './check-in.page.ts'
import { isOpen } from './known.ts'
import { actOn, itemName, itemTag, meetingName, meetingTag, nameOver, sideBySide } from './meeting-words.ts'
import { meetingsText } from './meetings.text.ts'
import type { AgendaItem } from './queries/agenda.ts'
import { roomText } from './room.text.ts'
import { type Expected, gateOf, isCalledTo, isHere, type RoomView, standingIn } from './room.ts'
import { notYet } from './rulings.page.ts'

type Known = { view: RoomView; refused: Ruling; lang: Lang }

/** The chair's page: the fact sheet, who is here and who has not signed, and the cases one after the other. */
export function runMeetingPage({ view, refused, lang }: Known): Page {
  const t = words(lang, roomText)
  const { meeting, people } = view
  const here = people.filter((person) => person.attendance?.status === 'present')
  return {
    title: t.run,
    section: 'meetings',
    wide: true,
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`<span class="govuk-caption-l">${meetingName(meeting, view.profile, lang)}</span>
      <h1 class="govuk-heading-l">${t.run} ${meetingTag(meeting.state, lang)}</h1>
      ${refused.met ? gatePart(view, lang) : notYet(refused, lang)}
      ${askedIn(view.profile).factSheet ? factSheetPart(view, lang) : startPart(view, lang)}
      <h2 class="govuk-heading-m">${t.step2}</h2>
      <p class="govuk-body" role="status">${t.hereCount(here.length)}</p>
      ${peopleList(view, lang)}
      <p class="govuk-body">${t.signsThemselves} ${t.inviteUser}</p>
      <h2 class="govuk-heading-m">${t.step3}</h2>
      ${view.items.map((item) => itemCard(view, item, lang))}
      ${endPart(view, lang)}`,
  }
}

/** Whether discussion may open; while a case is open, whether everyone in the room has signed. */
function gatePart(view: RoomView, lang: Lang): Html | null {
  const t = words(lang, roomText)
  if (!isOpen(view.meeting)) return null
  const room = gateOf(view)
  const unsigned = room.attendees.filter((each) => each.present && !each.signed).map((each) => each.name)
  if (room.asked.factSheet && unsigned.length > 0 && openOf(view) !== undefined) {
    return govukWarningText({ text: t.unsignedNow(formatList(unsigned, lang)), iconFallbackText: 'Warning' })
  }
  const ruling = mayShareInformation(room, view.profile.factSheet.source)
  if (!ruling.met) return notYet(ruling, lang)
  if (!room.asked.factSheet) return openOf(view) === undefined ? govukInsetText({ text: t.mayOpen }) : null
  return govukInsetText({ text: openOf(view) === undefined ? t.canStart : t.allSigned })
}

const openOf = ({ items }: RoomView) => items.find((item) => item.openedAt !== null && item.outcome === null)

function factSheetPart({ meeting }: RoomView, lang: Lang): Html {
  const t = words(lang, roomText)
  return html`<h2 class="govuk-heading-m">${t.step1}</h2>${govukDetails({ summaryText: t.factSheet, html: factSheet(lang) })}
    ${
      meeting.factSheetShownAt === null
        ? isOpen(meeting) &&
          postForm(govukButton({ text: t.showFactSheet, preventDoubleClick: true }), {
            action: `/meetings/${meeting.id}/fact-sheet`,
          })
        : html`<p class="govuk-body">${t.factSheetShown(formatTime(meeting.factSheetShownAt, lang))}</p>`
    }`
}

/** Where the area asks for no fact sheet the meeting is simply started. */
function startPart({ meeting }: RoomView, lang: Lang): Html | null {
  const t = words(lang, roomText)
  if (meeting.state !== 'planned') return null
  return html`<h2 class="govuk-heading-m">${t.start}</h2>${postForm(
    govukButton({ text: t.startMeeting, preventDoubleClick: true }),
    { action: `/meetings/${meeting.id}/start` },
  )}`
}

/** One row a person: on a phone the parts stand below each other, so that the buttons stay in reach. */
function peopleList(view: RoomView, lang: Lang): Html {
  return html`<dl class="govuk-summary-list">${view.people.map(
    (person) => html`<div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">${nameOver(person.name, person.role)}</dt>
      <dd class="govuk-summary-list__value">${statusTag(view, person, lang)}<br>${nameOver(person.agencyName, person.reason)}</dd>
      ${isOpen(view.meeting) && html`<dd class="govuk-summary-list__actions">${attendanceForms(view, person, lang)}</dd>`}</div>`,
  )}</dl>`
}

function statusTag({ profile }: RoomView, { attendance, invitation }: Expected, lang: Lang): Html {
  const t = words(lang, roomText).states
  const tag = (text: string, colour: string) => govukTag({ text, classes: `govuk-tag--${colour}` })
  if (attendance === undefined)
    return invitation?.response === 'apologies' ? tag(t.apologies, 'yellow') : tag(t.expected, 'grey')
  if (attendance.status !== 'present')
    return tag(t[attendance.status], attendance.status === 'left' ? 'grey' : 'yellow')
  if (attendance.signedAt === null)
    return mustSign(askedIn(profile)) ? tag(t.unsigned, 'red') : tag(t.present, 'green')
  return html`${tag(t.signed, 'green')} ${formatTime(attendance.signedAt, lang)}`
}

function attendanceForms({ meeting }: RoomView, { userId, name, attendance }: Expected, lang: Lang): Html {
  const t = words(lang, roomText)
  const form = (status: 'present' | 'left' | 'apologies', text: string) =>
    postForm(
      html`<input type="hidden" name="userId" value="${userId}"><input type="hidden" name="status" value="${status}">
        ${govukButton({ html: actOn(text, name), classes: 'govuk-button--secondary govuk-!-margin-bottom-1' })}`,
      { action: `/meetings/${meeting.id}/attendance` },
    )
  if (attendance?.status === 'present') return form('left', t.acts.left)
  if (attendance?.status === 'left') return form('present', t.acts.back)
  return sideBySide([
    form('present', t.acts.present),
    attendance === undefined && form('apologies', t.acts.apologies),
  ])
}

function itemCard(view: RoomView, item: AgendaItem, lang: Lang): Html {
  const t = words(lang, roomText)
  const m = words(lang, meetingsText)
  const at = `/meetings/${view.meeting.id}/items/${item.id}`
  return html`<div class="govuk-summary-card"><div class="govuk-summary-card__title-wrapper"><h3 class="govuk-summary-card__title">${itemName(item, lang)}</h3><div>${itemTag(item, lang)}</div></div>
    <div class="govuk-summary-card__content"><p class="govuk-body">${m.levelAndPurpose(item.level, m.purpose[item.purpose])}
      ${item.openedAt !== null && html`<br>${t.openedAt(formatTime(item.openedAt, lang))}`}${item.outcomeReason !== null && html`<br>${item.outcomeReason}`}</p>
      ${item.purpose === 'information' && item.outcome === null && html`<p class="govuk-body">${t.passExplains}</p>`}
      ${item.openedAt !== null && item.outcome === null && presentPart(view, item, lang)}
      ${isOpen(view.meeting) && itemForms(view, item, lang)}
        <p class=\"govuk-body govuk-!-margin-top-3 govuk-!-margin-bottom-0\"><a class="govuk-link" href="${at}">${actOn(t.item, itemName(item, lang))}</a>
        ${item.openedAt !== null && html` <a class="govuk-link govuk-!-margin-left-3" href="/minutes/${item.id}">${actOn(t.minute, itemName(item, lang))}</a>`}</p></div></div>`
}

function presentPart(view: RoomView, item: AgendaItem, lang: Lang): Html {
  const t = words(lang, roomText)
  const present = view.people
    .filter((person) => standingIn(view, person, item) === 'in')
    .map((person) => person.name)
  const late = view.people
    .filter((person) => isHere(view, person) && isCalledTo(view, person, item))
    .filter(
      (person) =>
        !view.presence.some(
          (each) => each.agendaItemId === item.id && each.attendanceId === person.attendance?.id,
        ),
    )
    .map((person) => person.name)
  return html`<p class="govuk-body">${t.presentNow(formatList(present, lang))} <a class="govuk-link" href="/meetings/${view.meeting.id}/items/${item.id}/people">${t.peopleOfItem}</a></p>
    ${late.length > 0 && govukWarningText({ text: t.lateSigner(formatList(late, lang)), iconFallbackText: 'Warning' })}`
}

function itemForms(view: RoomView, item: AgendaItem, lang: Lang): Html | null {
  const t = words(lang, roomText)
  if (item.outcome !== null) return null
  const at = `/meetings/${view.meeting.id}/items/${item.id}`
  const name = itemName(item, lang)
  const waiting = item.openedAt === null
  const look = (first: boolean) => `${first ? '' : 'govuk-button--secondary '}govuk-!-margin-bottom-0`
  const act = (path: string, text: string, first: boolean) =>
    postForm(govukButton({ html: actOn(text, name), classes: look(first), preventDoubleClick: true }), {
      action: `${at}/${path}`,
    })
  return sideBySide([
    waiting && openOf(view) === undefined && act('open', t.open, true),
    waiting && item.purpose === 'information' && act('pass', t.pass, false),
    govukButton({ html: actOn(t.close, name), href: `${at}/outcome`, classes: look(!waiting) }),
  ])
}

function endPart({ meeting }: RoomView, lang: Lang): Html | null {
  const t = words(lang, roomText)
  if (meeting.endedAt !== null)
    return html`<p class="govuk-body">${t.ended(formatTime(meeting.endedAt, lang))}</p>`
  if (meeting.state !== 'in-progress') return null
  return postForm(govukButton({ text: t.end, classes: 'govuk-button--warning', preventDoubleClick: true }), {
    action: `/meetings/${meeting.id}/end`,
  })
}
