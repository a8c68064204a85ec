import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukCheckboxes, govukInput, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed, typedList } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { userSelect } from './arrangement.page.ts'
import { answerWords, papersCell } from './attendance-record.page.ts'
import { invitationsText } from './invitations.text.ts'
import type { InvitationsView } from './invite.ts'
import { actOn, itemName, meetingName, nameOver } from './meeting-words.ts'
import { meetingsText } from './meetings.text.ts'
import type { AgendaItem } from './queries/agenda.ts'
import type { Invitation } from './queries/invitations.ts'

type Known = { view: InvitationsView; lang: Lang; form: FormState }

/** Case by case who is invited; the papers; and the form to invite somebody. */
export function invitePage({ view, lang, form }: Known): Page {
  const t = words(lang, invitationsText)
  const { meeting, items } = view
  return {
    title: t.title,
    section: 'meetings',
    wide: true,
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${meetingName(meeting, view.profile, lang)}</span>
      <h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.explains}</p>
      ${items.map((item) => invitedTo(view, item, lang))}
      <h2 class="govuk-heading-m">${t.papersTitle}</h2>${papersPart(view, lang)}
      <h2 class="govuk-heading-m">${t.invite}</h2>
      ${items.length === 0 ? html`<p class="govuk-body">${t.errors.agenda}</p>` : inviteForm({ view, lang, form })}`,
  }
}

function invitedTo(view: InvitationsView, item: AgendaItem, lang: Lang): Html {
  const t = words(lang, invitationsText)
  const invited = view.invitations.filter((each) => each.items.some((for_) => for_.agendaItemId === item.id))
  const name = itemName(item, lang)
  return html`<h2 class="govuk-heading-m">${name}</h2>
    <p class="govuk-body">${invited.length === 0 ? t.nobody : t.count(invited.length)}</p>
    ${invited.length > 0 && scrollable(name, invitedTable(view, item, invited, lang))}`
}

function invitedTable(
  view: InvitationsView,
  item: AgendaItem,
  invited: readonly Invitation[],
  lang: Lang,
): Html {
  const t = words(lang, invitationsText)
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${itemName(item, lang)}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${[
      t.name,
      t.agency,
      t.why,
      t.invited,
      t.papers,
      t.answerHead,
    ].map(
      (head) => html`<th scope="col" class="govuk-table__header">${head}</th>`,
    )}<th scope="col" class="govuk-table__header"><span class="govuk-visually-hidden">${t.withdraw}</span></th></tr></thead>
    <tbody class="govuk-table__body">${invited.map(
      (each) => html`<tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header">${nameOver(each.name, each.role)}</th>
        <td class="govuk-table__cell">${each.agencyName}</td>
        <td class="govuk-table__cell">${each.items.find((for_) => for_.agendaItemId === item.id)?.reason ?? each.reason}</td>
        <td class="govuk-table__cell">${formatDateTime(each.sentAt ?? each.invitedAt, lang)}</td>
        <td class="govuk-table__cell">${papersCell(view, each, lang)}</td>
        <td class="govuk-table__cell">${answerWords(each, lang)}</td>
        <td class="govuk-table__cell">${item.openedAt === null && withdrawForm(view, item, each, lang)}</td></tr>`,
    )}</tbody></table>`
}

function withdrawForm(
  { meeting }: InvitationsView,
  item: AgendaItem,
  invitation: Invitation,
  lang: Lang,
): Html {
  const t = words(lang, invitationsText)
  return postForm(
    html`<input type="hidden" name="invitationId" value="${invitation.id}"><input type="hidden" name="agendaItemId" value="${item.id}">
      ${govukButton({ html: actOn(t.withdraw, t.withdrawWho(invitation.name, itemName(item, lang))), classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}`,
    { action: `/meetings/${meeting.id}/invitations/withdraw` },
  )
}

function papersPart({ meeting, invitations }: InvitationsView, lang: Lang): Html {
  const t = words(lang, invitationsText)
  const standing = invitations.filter((each) => each.items.length > 0)
  const without = standing.filter((each) => each.papersSentAt === null)
  return html`${meeting.papersDueOn !== null && html`<p class="govuk-body">${t.papersDue(formatDate(meeting.papersDueOn, lang))}</p>`}
    <p class="govuk-body">${standing.length === 0 ? t.papersNobody : without.length === 0 ? t.papersAll : t.papersTo(without.length)}</p>
    ${
      without.length > 0 &&
      html`<p class="govuk-body">${t.papersExplain}</p>
        ${postForm(govukButton({ text: t.sendPapers, preventDoubleClick: true }), { action: `/meetings/${meeting.id}/papers` })}`
    }`
}

function inviteForm({ view, lang, form }: Known): Html {
  const t = words(lang, invitationsText)
  const m = words(lang, meetingsText)
  const ticked = typedList(form, 'agendaItemIds')
  return postForm(html`
    ${userSelect('userId', { label: t.who }, view.users, { chosen: typed(form, 'userId'), form, lang })}
    ${govukCheckboxes({
      name: 'agendaItemIds',
      idPrefix: 'agendaItemIds',
      fieldset: { legend: { text: t.cases, classes: 'govuk-fieldset__legend--s' } },
      errorMessage: errorFor(form, 'agendaItemIds'),
      items: view.items
        .filter((item) => item.outcome === null)
        .map((item) => ({
          value: item.id,
          text: itemName(item, lang),
          hint: { text: m.levelAndPurpose(item.level, m.purpose[item.purpose]) },
          checked: ticked.includes(item.id),
        })),
    })}
    ${govukInput({ id: 'role', name: 'role', value: typed(form, 'role'), label: { text: t.role }, hint: { text: t.roleHint }, errorMessage: errorFor(form, 'role'), classes: 'govuk-!-width-two-thirds', autocomplete: 'off' })}
    ${govukTextarea({ id: 'reason', name: 'reason', value: typed(form, 'reason'), label: { text: t.reason }, hint: { text: t.reasonHint }, errorMessage: errorFor(form, 'reason'), rows: 3 })}
    ${govukButton({ text: t.send, preventDoubleClick: true })}`)
}
