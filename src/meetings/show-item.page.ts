import { formatDate, formatTime } from '#platform/html/format.ts'
import { govukInsetText, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { Known as KnownMeeting } from './known.ts'
import { itemName, itemTag, meetingName } from './meeting-words.ts'
import { meetingsText } from './meetings.text.ts'
import type { AgendaItem } from './queries/agenda.ts'
import { roomText } from './room.text.ts'

type Known = KnownMeeting & {
  item: AgendaItem
  /** The referral as it was sent, or nothing where there is none or it has not been sent to the reader. */
  paper: Html | null
  waits: boolean
  mayRun: boolean
  mayReadMinute: boolean
  maySupply: boolean
  lang: Lang
}

/** One case at its meeting: the person, why it is here, the papers, the way to information and the minute. */
export function showItemPage(known: Known): Page {
  const { meeting, profile, item, lang } = known
  const t = words(lang, roomText)
  return {
    title: itemName(item, lang),
    section: 'meetings',
    backLink: { href: `/meetings/${meeting.id}` },
    main: html`<span class="govuk-caption-l">${meetingName(meeting, profile, lang)}</span>
      <h1 class="govuk-heading-l">${itemName(item, lang)} ${itemTag(item, lang)}</h1>
      ${item.outcome !== null && item.outcomeReason !== null && govukInsetText({ text: t.outcomeWas(t.outcomes[item.outcome], item.outcomeReason) })}
      ${govukSummaryList({ rows: aboutRows(known) })}
      ${links(known)}
      <h2 class="govuk-heading-m">${t.papers}</h2>
      ${known.paper ?? html`<p class="govuk-body">${known.waits ? t.papersSoon : t.noPaper}</p>`}`,
  }
}

function aboutRows({ item, lang }: Known) {
  const t = words(lang, roomText)
  const m = words(lang, meetingsText)
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  return [
    ...(item.dateOfBirth === null ? [] : [row(t.dateOfBirth, formatDate(item.dateOfBirth, lang))]),
    ...(item.caseReference === null ? [] : [row(m.reference, item.caseReference)]),
    row(m.levelLabel, m.level(item.level)),
    row(m.purposeHead, m.purpose[item.purpose]),
    ...(item.openedAt === null ? [] : [row(t.discussion, t.openedAt(formatTime(item.openedAt, lang)))]),
  ]
}

function links({ meeting, item, mayRun, mayReadMinute, maySupply, lang }: Known): Html {
  const t = words(lang, roomText)
  const link = (href: string, text: string) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`
  return html`<ul class="govuk-list">
    ${item.caseReference !== null && link(`/cases/${item.caseId}`, t.caseLink)}
    ${maySupply && link(`/items/new?agendaItem=${item.id}`, t.supply)}
    ${link(`/items?agendaItem=${item.id}`, t.information)}
    ${mayReadMinute && link(`/minutes/${item.id}`, t.minuteLink)}
    ${mayRun && link(`/meetings/${meeting.id}/items/${item.id}/people`, t.peopleOfItem)}
    ${mayRun && link(`/meetings/${meeting.id}/run`, t.run)}</ul>`
}
