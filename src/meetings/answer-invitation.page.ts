import { formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukRadios,
  govukSummaryList,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { OwnInvitation } from './answer-invitation.ts'
import { invitationsText } from './invitations.text.ts'
import { isOpen } from './known.ts'
import { actOn, itemName, meetingName } from './meeting-words.ts'
import { meetingsText } from './meetings.text.ts'

type Known = { own: OwnInvitation; lang: Lang; form: FormState }

/** For the person invited: when and where, which cases and why, the papers, and their answer. Short, for a phone. */
export function answerInvitationPage({ own, lang, form }: Known): Page {
  const t = words(lang, invitationsText)
  const m = words(lang, meetingsText)
  const { meeting, invitation, items } = own
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return {
    title: t.yours,
    section: 'meetings',
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${meetingName(meeting, own.profile, lang)}</span>
      <h1 class="govuk-heading-l">${t.yours}</h1>
      ${meeting.cancelledReason !== null && govukInsetText({ text: m.heldNot(meeting.cancelledReason) })}
      ${invitation.response !== null && govukInsetText({ text: t.answered[invitation.response] })}
      ${govukSummaryList({ rows: [row(m.time, formatDateTime(meeting.startsAt, lang)), row(m.place, meeting.place), row(t.roleLabel, invitation.role)] })}
      <h2 class="govuk-heading-m">${t.yourCases}</h2>
      <p class="govuk-body">${t.yourCount(items.length)}</p>
      ${items.map((item) => caseCard(own, item.id, lang))}
      ${isOpen(meeting) ? answerForm({ own, lang, form }) : html`<p class="govuk-body">${t.over}</p>`}`,
  }
}

function caseCard({ meeting, invitation, items }: OwnInvitation, itemId: string, lang: Lang): Html | null {
  const t = words(lang, invitationsText)
  const m = words(lang, meetingsText)
  const item = items.find((each) => each.id === itemId)
  if (item === undefined) return null
  const reason = invitation.items.find((each) => each.agendaItemId === itemId)?.reason ?? invitation.reason
  return html`<div class="govuk-inset-text"><h3 class="govuk-heading-s govuk-!-margin-bottom-1">${itemName(item, lang)}</h3>
    <p class="govuk-body">${m.levelAndPurpose(item.level, m.purpose[item.purpose])}. ${reason}</p>
    <p class="govuk-body"><a class="govuk-link" href="/meetings/${meeting.id}/items/${item.id}">${actOn(t.openCase, itemName(item, lang))}</a>
      ${invitation.papersSentAt === null && html`<br>${t.papersLater}`}</p></div>`
}

function answerForm({ own: { invitation }, lang, form }: Known): Html {
  const t = words(lang, invitationsText)
  const reason = govukTextarea({
    id: 'reason',
    name: 'reason',
    label: { text: t.apologiesReason },
    hint: { text: t.apologiesOnly },
    rows: 3,
    value: typed(form, 'reason', invitation.responseReason),
    errorMessage: errorFor(form, 'reason'),
  })
  const chosen = typed(form, 'response', invitation.response)
  return postForm(html`${govukRadios({
    name: 'response',
    fieldset: { legend: { text: t.ask, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: t.mayChange },
    errorMessage: errorFor(form, 'response'),
    items: [
      { value: 'coming', text: t.coming, checked: chosen === 'coming' },
      { value: 'apologies', text: t.apologies, checked: chosen === 'apologies' },
    ],
  })}
  ${reason}
  ${govukButton({ text: t.save, preventDoubleClick: true })}`)
}
