import { formatTime } from '#platform/html/format.ts'
import { govukButton, govukInput, govukRadios, govukTag, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Ruling } from '#rules/source.ts'
import { actOn, itemName, itemTag } from './meeting-words.ts'
import type { AgendaItem } from './queries/agenda.ts'
import { roomText } from './room.text.ts'
import { type Expected, isCalledTo, isHere, standingIn } from './room.ts'
import { notYet } from './rulings.page.ts'
import type { ItemInRoom } from './run-item.ts'

type Outcome = { item: AgendaItem; ruling: Ruling; lang: Lang; form: FormState }

/** How one case ended at this meeting. */
export function itemOutcomePage({ item, ruling, lang, form }: Outcome): Page {
  const t = words(lang, roomText)
  const chosen = typed(form, 'outcome')
  // A case that was opened was discussed; one that was not cannot have been decided.
  const outcomes =
    item.openedAt === null ? (['deferred', 'not-discussed'] as const) : (['decided', 'deferred'] as const)
  return {
    title: t.outcomeTitle,
    section: 'meetings',
    backLink: { href: `/meetings/${item.meetingId}/run` },
    main: html`${form !== undefined && Object.keys(form.errors).length > 0 && errorSummary(form)}
      <span class="govuk-caption-l">${itemName(item, lang)}</span>
      <h1 class="govuk-heading-l">${t.outcomeTitle}</h1>
      ${notYet(ruling, lang)}
      ${postForm(html`${govukRadios({
        name: 'outcome',
        fieldset: { legend: { text: t.outcomeAsk, classes: 'govuk-fieldset__legend--m' } },
        errorMessage: errorFor(form, 'outcome'),
        items: outcomes.map((outcome) => ({
          value: outcome,
          text: t.outcomes[outcome],
          checked: chosen === outcome,
        })),
      })}
      ${govukTextarea({ id: 'reason', name: 'reason', label: { text: t.outcomeReason }, hint: { text: t.outcomeReasonHint }, rows: 3, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
      ${govukButton({ text: t.saveOutcome, preventDoubleClick: true })}`)}`,
  }
}

type People = { view: ItemInRoom; ruling: Ruling; lang: Lang; form: FormState }

/** Who is in the discussion of one case: each may be taken out, with the reason; those called to it may be brought in. */
export function itemPeoplePage({ view, ruling, lang, form }: People): Page {
  const t = words(lang, roomText)
  const { item } = view
  const called = view.people.filter(
    (person) => person.attendance !== undefined && isCalledTo(view, person, item),
  )
  return {
    title: t.peopleOfItem,
    section: 'meetings',
    backLink: { href: `/meetings/${item.meetingId}/run` },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${itemName(item, lang)}</span>
      <h1 class="govuk-heading-l">${t.peopleOfItem} ${itemTag(item, lang)}</h1>
      ${notYet(ruling, lang)}
      ${called.length === 0 && html`<p class="govuk-body">${t.nobodyCalled}</p>`}
      ${called.map((person) => personCard(view, person, { lang, form }))}`,
  }
}

function personCard(
  view: ItemInRoom,
  person: Expected,
  { lang, form }: { lang: Lang; form: FormState },
): Html {
  const t = words(lang, roomText)
  const standing = standingIn(view, person, view.item)
  const presence = view.presence.find(
    (each) => each.agendaItemId === view.item.id && each.attendanceId === person.attendance?.id,
  )
  const tag =
    standing === 'in'
      ? govukTag({ text: t.inItem, classes: 'govuk-tag--green' })
      : govukTag({ text: t.outOfItem, classes: 'govuk-tag--grey' })
  const open = view.item.openedAt !== null && view.item.outcome === null
  return html`<div class="govuk-!-margin-bottom-6"><h2 class="govuk-heading-s govuk-!-margin-bottom-1">${person.name} ${tag}</h2>
    <p class="govuk-body govuk-!-margin-bottom-2">${t.roleAndAgency(person.role, person.agencyName)}
      ${presence !== undefined && html`<br>${presence.until === null ? t.from(formatTime(presence.from, lang)) : t.fromUntil(formatTime(presence.from, lang), formatTime(presence.until, lang))}`}
      ${presence?.outReason != null && html`<br>${t.outBecause(presence.outReason)}`}</p>
    ${open && standing === 'in' && takeOutForm(person, { lang, form })}
    ${open && standing === 'out' && isHere(view, person) && bringInForm(person, lang)}</div>`
}

function takeOutForm(person: Expected, { lang, form }: { lang: Lang; form: FormState }): Html {
  const t = words(lang, roomText)
  const mine = typed(form, 'userId') === person.userId ? form : undefined
  return postForm(html`<input type="hidden" name="act" value="out"><input type="hidden" name="userId" value="${person.userId}">
    ${govukInput({
      // The error summary leads to the box of the form that was sent.
      id: mine === undefined ? `reason-${person.userId}` : 'reason',
      name: 'reason',
      label: { text: t.takeOutReason },
      value: typed(mine, 'reason'),
      errorMessage: errorFor(mine, 'reason'),
      autocomplete: 'off',
    })}
    ${govukButton({ html: actOn(t.takeOut, person.name), classes: 'govuk-button--secondary', preventDoubleClick: true })}`)
}

function bringInForm(person: Expected, lang: Lang): Html {
  const t = words(lang, roomText)
  return postForm(html`<input type="hidden" name="act" value="in"><input type="hidden" name="userId" value="${person.userId}">
    ${govukButton({ html: actOn(t.bringIn, person.name), classes: 'govuk-button--secondary', preventDoubleClick: true })}`)
}
