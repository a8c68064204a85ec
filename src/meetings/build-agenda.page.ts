import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukCheckboxes } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typedList } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { isForInformation } from '#rules/meetings/agenda.ts'
import { agendaText } from './agenda.text.ts'
import type { AgendaView, Waiting } from './build-agenda.ts'
import { actOn, itemName, itemTag, meetingName, sideBySide } from './meeting-words.ts'
import { meetingsText } from './meetings.text.ts'
import type { AgendaItem } from './queries/agenda.ts'
import { sourceLine } from './rulings.page.ts'
import { becauseOf } from './rulings.text.ts'

type Known = { view: AgendaView; lang: Lang; form: FormState }

/** The agenda in order, and the cases that wait for a meeting. */
export function buildAgendaPage({ view, lang, form }: Known): Page {
  const t = words(lang, agendaText)
  const { meeting, items, waiting } = view
  return {
    title: t.title,
    section: 'meetings',
    wide: true,
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${meetingName(meeting, view.profile, lang)}</span>
      <h1 class="govuk-heading-l">${t.title}</h1>
      <h2 class="govuk-heading-m">${t.on}</h2>
      ${items.length === 0 ? html`<p class="govuk-body">${t.empty}</p>` : scrollable(t.on, agendaTable(view, lang))}
      <h2 class="govuk-heading-m">${t.waiting}</h2>
      <p class="govuk-body">${waiting.length === 0 ? t.nothingWaits : t.waitingCount(waiting.length)}</p>
      ${waitingForm({ view, lang, form })}
      ${cannotBePlaced(waiting, lang)}`,
  }
}

function agendaTable({ meeting, items }: AgendaView, lang: Lang): Html {
  const t = words(lang, meetingsText)
  const a = words(lang, agendaText)
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${a.on}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${[
      t.caseHead,
      t.levelLabel,
      t.purposeHead,
      t.stateLabel,
      a.order,
    ].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${items.map(
      (item, index) => html`<tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header">${itemName(item, lang)}</th>
        <td class="govuk-table__cell">${t.level(item.level)}</td>
        <td class="govuk-table__cell">${t.purpose[item.purpose]}</td>
        <td class="govuk-table__cell">${itemTag(item, lang)}</td>
        <td class="govuk-table__cell">${orderForms(meeting, items, index, lang)}</td></tr>`,
    )}</tbody></table>`
}

function orderForms(
  meeting: AgendaView['meeting'],
  items: readonly AgendaItem[],
  index: number,
  lang: Lang,
): Html | null {
  const t = words(lang, agendaText)
  const item = items[index]
  if (item === undefined) return null
  const takeOff = govukButton({
    html: actOn(t.takeOff, itemName(item, lang)),
    href: `/meetings/${meeting.id}/items/${item.id}/take-off`,
    classes: 'govuk-button--secondary govuk-!-margin-bottom-0',
  })
  return sideBySide([
    index > 0 && moveForm(meeting, item, 'up', lang),
    index < items.length - 1 && moveForm(meeting, item, 'down', lang),
    item.openedAt === null && item.outcome === null && takeOff,
  ])
}

function moveForm(
  meeting: AgendaView['meeting'],
  item: AgendaItem,
  direction: 'up' | 'down',
  lang: Lang,
): Html {
  const t = words(lang, agendaText)
  return postForm(
    html`<input type="hidden" name="agendaItemId" value="${item.id}"><input type="hidden" name="direction" value="${direction}"><input type="hidden" name="version" value="${meeting.version}">
      ${govukButton({ html: actOn(t[direction], itemName(item, lang)), classes: 'govuk-button--secondary govuk-!-margin-bottom-0' })}`,
    { action: `/meetings/${meeting.id}/agenda/move` },
  )
}

function waitingForm({ view, lang, form }: Known): Html | null {
  const t = words(lang, agendaText)
  const ready = view.waiting.filter((each) => each.ruling.met)
  if (ready.length === 0) return null
  const ticked = typedList(form, 'requests')
  return postForm(html`<input type="hidden" name="version" value="${view.meeting.version}">
    ${govukCheckboxes({
      name: 'requests',
      idPrefix: 'requests',
      fieldset: { legend: { text: t.tick, classes: 'govuk-fieldset__legend--s' } },
      errorMessage: errorFor(form, 'requests'),
      items: ready.map((each) => ({
        value: each.id,
        text: requestName(each, lang),
        hint: { text: hintOf(view, each, lang) },
        checked: ticked.includes(each.id),
      })),
    })}
    ${govukButton({ text: t.place, preventDoubleClick: true })}`)
}

const requestName = (each: Waiting, lang: Lang) =>
  words(lang, agendaText).requestLine(
    words(lang, meetingsText).fullName(each.givenName, each.familyName),
    each.caseReference,
  )

function hintOf({ profile }: AgendaView, each: Waiting, lang: Lang): string {
  const t = words(lang, agendaText)
  const hint = t.requestHint(words(lang, meetingsText).level(each.level), t.kind[each.kind], each.reason)
  const dated = each.wantedBy === null ? hint : t.wantedBy(hint, formatDate(each.wantedBy, lang))
  return isForInformation(each.level, profile.key) ? t.information(dated) : dated
}

function cannotBePlaced(waiting: readonly Waiting[], lang: Lang): Html | null {
  const t = words(lang, agendaText)
  const kept = waiting.filter((each) => !each.ruling.met)
  if (kept.length === 0) return null
  return html`<h3 class="govuk-heading-s">${t.cannot}</h3><ul class="govuk-list govuk-list--bullet">${kept.map(
    (each) =>
      html`<li>${requestName(each, lang)}${!each.ruling.met && html`<br>${becauseOf(each.ruling, lang)}<br>${sourceLine(each.ruling.source, lang)}`}</li>`,
  )}</ul>`
}
