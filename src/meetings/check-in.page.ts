import { formatTime } from '#platform/html/format.ts'
import { govukButton, govukCheckboxes, govukPanel } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Actor } from '#platform/http/actor.ts'
import { errorFor, errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { askedIn, CONFIDENTIALITY, FACT_SHEET, FACT_SHEET_SOURCE } from '#rules/meetings/attendance.ts'
import type { CheckInView } from './check-in.ts'
import { itemName, meetingName } from './meeting-words.ts'
import { roomText } from './room.text.ts'
import { notYet, sourceLine } from './rulings.page.ts'
import { declarationIn } from './signed-words.ts'

type Known = { view: CheckInView; actor: Actor; lang: Lang; form: FormState }

/** For each person in the room: the fact sheet, the declaration and their signature. */
export function checkInPage({ view, actor, lang, form }: Known): Page {
  const t = words(lang, roomText)
  const { meeting, own, ruling } = view
  const signed = own?.status === 'present' && own.signedAt !== null
  return {
    title: t.checkIn,
    section: 'meetings',
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${meetingName(meeting, view.profile, lang)}</span>
      ${signed ? signedPanel(view, lang) : html`<h1 class="govuk-heading-l">${t.checkIn}</h1>`}
      ${!signed && notYet(ruling, lang)}
      ${!signed && !ruling.met && ruling.because === 'protocol-not-confirmed' && govukButton({ text: t.confirmProtocol, href: '/protocol' })}
      ${signed && roomList(view, lang)}
      ${askedIn(view.profile).factSheet && factSheet(lang)}
      ${!signed && ruling.met && signForm({ view, actor, lang, form })}`,
  }
}

function signedPanel({ own }: CheckInView, lang: Lang): Html {
  const t = words(lang, roomText)
  return govukPanel({
    titleText: t.signed,
    headingLevel: 1,
    text: own?.signedAt == null ? '' : t.signedAt(formatTime(own.signedAt, lang)),
  })
}

/** What the fact sheet says, in our own words, each point with its paragraph. */
export function factSheet(lang: Lang): Html {
  const t = words(lang, roomText)
  return html`<h2 class="govuk-heading-m">${t.factSheet}</h2>
    <p class="govuk-body">${t.factSheetIntro}</p>
    <ul class="govuk-list govuk-list--bullet">${FACT_SHEET.map(({ key, source }) => html`<li>${t.fact(t.facts[key], source.at)}</li>`)}</ul>
    <p class="govuk-body">${sourceLine(FACT_SHEET_SOURCE, lang)}</p>`
}

function signForm({ view: { profile }, actor, lang, form }: Known): Html {
  const t = words(lang, roomText)
  const undertaking = html`<h2 class="govuk-heading-m">${t.undertakingTitle}</h2>
    <p class="govuk-body">${t.undertakingIntro}</p>
    <ul class="govuk-list govuk-list--bullet">${CONFIDENTIALITY.map(({ key }) => html`<li>${t.undertaking[key]}</li>`)}</ul>
    <p class="govuk-body">${sourceLine(profile.signatureIsUndertaking.source, lang)}</p>`
  return postForm(html`${profile.signatureIsUndertaking.value && undertaking}
    ${govukCheckboxes({
      name: 'declared',
      idPrefix: 'declared',
      fieldset: { legend: { text: t.declarationTitle, classes: 'govuk-fieldset__legend--m' } },
      hint: { text: t.signAs(actor.name, actor.agencyName) },
      errorMessage: errorFor(form, 'declared'),
      items: [{ value: 'yes', text: declarationIn(profile, lang) }],
    })}
    ${govukButton({ text: t.sign, preventDoubleClick: true })}`)
}

/** After signing: who else is here, and the way to one's own cases. */
function roomList({ meeting, attendance, items }: CheckInView, lang: Lang): Html {
  const t = words(lang, roomText)
  const here = attendance.filter((each) => each.status === 'present')
  return html`<h2 class="govuk-heading-m">${t.yourCases}</h2>
    <ul class="govuk-list">${items.map((item) => html`<li><a class="govuk-link" href="/meetings/${meeting.id}/items/${item.id}">${itemName(item, lang)}</a></li>`)}</ul>
    <h2 class="govuk-heading-m">${t.here}</h2>
    <p class="govuk-body">${t.hereCount(here.length)}</p>
    <ul class="govuk-list govuk-list--bullet">${here.map((each) => html`<li>${t.personLine(each.name, each.role, each.agencyName)}</li>`)}</ul>`
}
