import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukSummaryList, govukTaskList, govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import type { Missing } from '#rules/meetings/agenda.ts'
import { type PapersState, papersAtOnce } from '#rules/meetings/papers.ts'
import { attendanceRecord } from './attendance-record.page.ts'
import { convenes, isOpen, runs } from './known.ts'
import { itemName, itemTag, meetingName, meetingTag, papersTag } from './meeting-words.ts'
import { meetingsText } from './meetings.text.ts'
import type { AgendaItem } from './queries/agenda.ts'
import type { Invitation } from './queries/invitations.ts'
import type { MeetingView } from './show-meeting.ts'

type Known = {
  view: MeetingView
  missing: Missing[] | null
  own: Invitation | undefined
  mayCheckIn: boolean
  actor: Actor
  today: string
  lang: Lang
}

/** One meeting: when and where, what it lacks, its agenda, who came. */
export function showMeetingPage({ view, missing, own, mayCheckIn, actor, lang }: Known): Page {
  const t = words(lang, meetingsText)
  const { meeting } = view
  return {
    title: meetingName(meeting, view.profile, lang),
    section: 'meetings',
    wide: true,
    backLink: { href: '/meetings' },
    main: html`<span class="govuk-caption-l">${meeting.reference}</span>
      <h1 class="govuk-heading-l">${meetingName(meeting, view.profile, lang)} ${meetingTag(meeting.state, lang)}</h1>
      ${warnings(view, actor, lang)}
      ${buttons({ view, own, mayCheckIn, actor, lang })}
      ${govukSummaryList({ rows: [...aboutRows(view, lang), ...papersRows(view, lang)] })}
      ${missing !== null && missingList(meeting.id, missing, { lang, links: convenes(actor, meeting) })}
      <h2 class="govuk-heading-m">${t.agenda}</h2>
      <p class="govuk-body">${t.cases(view.items.length)}</p>
      ${view.items.length === 0 ? html`<p class="govuk-body">${t.noCases}</p>` : scrollable(t.agenda, agendaTable(view.items, lang))}
      ${runs(actor, meeting) && attendanceRecord(view, lang)}`,
  }
}

/** MT-23, MT-24: those who run the meeting see at once that papers are late or were never sent. */
function warnings(view: MeetingView, actor: Actor, lang: Lang): Html {
  const t = words(lang, meetingsText)
  const { meeting, papers } = view
  const late = runs(actor, meeting) && (papers?.state === 'overdue' || papers?.state === 'sent-late')
  const warn = (text: string) => govukWarningText({ text, iconFallbackText: 'Warning' })
  return html`${meeting.cancelledReason !== null && warn(t.heldNot(meeting.cancelledReason))}
    ${late && papers !== null && warn(latePapers(view, papers, lang))}
    ${meeting.urgent && papersAtOnce(view.profile.key) && meeting.state === 'planned' && meeting.papersSentAt === null && warn(t.withoutPapers)}`
}

function latePapers({ meeting }: MeetingView, papers: PapersState, lang: Lang): string {
  const t = words(lang, meetingsText)
  if (papers.state !== 'overdue') return t.sentLate(papers.days)
  return meeting.state === 'ended' ? t.neverSent : t.latePapers(papers.days)
}

function buttons({
  view: { meeting },
  own,
  mayCheckIn,
  actor,
  lang,
}: Omit<Known, 'missing' | 'today'>): Html {
  const t = words(lang, meetingsText)
  const at = `/meetings/${meeting.id}`
  const button = (text: string, href: string, secondary = true) =>
    govukButton({ text, href, classes: secondary ? 'govuk-button--secondary' : '' })
  const link = (text: string, href: string) => html`<a class="govuk-link" href="${href}">${text}</a>`
  const planned = meeting.state === 'planned'
  return html`<div class="govuk-button-group">
    ${mayCheckIn && button(t.checkIn, `${at}/check-in`, false)}
    ${own !== undefined && button(t.answer, `${at}/invitation`, mayCheckIn)}
    ${isOpen(meeting) && runs(actor, meeting) && button(t.run, `${at}/run`)}
    ${isOpen(meeting) && convenes(actor, meeting) && button(t.buildAgenda, `${at}/agenda`)}
    ${isOpen(meeting) && convenes(actor, meeting) && button(t.invitations, `${at}/invitations`)}
    ${planned && convenes(actor, meeting) && link(t.change, `${at}/change`)}
    ${planned && convenes(actor, meeting) && link(t.cancel, `${at}/cancel`)}
  </div>`
}

const row = (key: string, value: string | Html) => ({
  key: { text: key },
  value: typeof value === 'string' ? { text: value } : { html: value },
})

function aboutRows({ meeting, profile }: MeetingView, lang: Lang) {
  const t = words(lang, meetingsText)
  return [
    row(t.meeting, profile.meetings[meeting.level].value.name),
    row(t.time, formatDateTime(meeting.startsAt, lang)),
    row(t.place, meeting.place),
    row(t.chair, meeting.chairName ?? t.notChosen),
    row(t.minuteTaker, meeting.minuteTakerName ?? t.notChosen),
    row(
      t.convenedBy,
      t.byAt(meeting.convenedByName ?? t.unknownUser, formatDateTime(meeting.convenedAt, lang)),
    ),
    ...(meeting.urgentReason === null ? [] : [row(t.urgent, meeting.urgentReason)]),
  ]
}

function papersRows({ meeting, papers, clockId }: MeetingView, lang: Lang) {
  const t = words(lang, meetingsText)
  const why = clockId !== undefined && html` <a class="govuk-link" href="/clocks/${clockId}">${t.whyDate}</a>`
  const sent = meeting.papersSentAt === null ? t.notSent : formatDateTime(meeting.papersSentAt, lang)
  return [
    ...(meeting.papersDueOn === null
      ? []
      : [row(t.papersDue, html`${formatDate(meeting.papersDueOn, lang)}${why}`)]),
    row(t.papersSent, html`${sent} ${papers !== null && papersTag(papers, lang)}`),
  ]
}

const WHERE: Record<Missing['key'], string> = {
  chair: 'change',
  'minute-taker': 'change',
  agenda: 'agenda',
  invitees: 'invitations',
  papers: 'invitations',
  answers: 'invitations',
}

function missingList(
  meetingId: string,
  missing: readonly Missing[],
  { lang, links }: { lang: Lang; links: boolean },
): Html {
  const t = words(lang, meetingsText)
  if (missing.length === 0)
    return html`<h2 class="govuk-heading-m">${t.missing}</h2><p class="govuk-body">${t.nothingMissing}</p>`
  return html`<h2 class="govuk-heading-m">${t.missing}</h2>${govukTaskList({
    idPrefix: 'missing',
    items: missing.map(({ key, values, source }) => ({
      title: { text: t.lacks[key](values.count) },
      hint: { text: t.source(source.document, source.at) },
      status: { text: '' },
      href: links ? `/meetings/${meetingId}/${WHERE[key]}` : undefined,
    })),
  })}`
}

function agendaTable(items: readonly AgendaItem[], lang: Lang): Html {
  const t = words(lang, meetingsText)
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t.agenda}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row">${[
      t.caseHead,
      t.levelLabel,
      t.purposeHead,
      t.stateLabel,
    ].map((head) => html`<th scope="col" class="govuk-table__header">${head}</th>`)}</tr></thead>
    <tbody class="govuk-table__body">${items.map(
      (item) => html`<tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header"><a class="govuk-link" href="/meetings/${item.meetingId}/items/${item.id}">${itemName(item, lang)}</a>
          ${item.caseReference !== null && html`<br><span class="govuk-hint govuk-!-margin-bottom-0">${item.caseReference}</span>`}</th>
        <td class="govuk-table__cell">${t.level(item.level)}</td>
        <td class="govuk-table__cell">${t.purpose[item.purpose]}</td>
        <td class="govuk-table__cell">${itemTag(item, lang)}${item.outcomeReason !== null && html`<br>${item.outcomeReason}`}</td></tr>`,
    )}</tbody></table>`
}
