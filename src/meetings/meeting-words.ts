import { formatDateTime } from '#platform/html/format.ts'
import { govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { PapersState } from '#rules/meetings/papers.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { meetingsText } from './meetings.text.ts'
import type { AgendaItem } from './queries/agenda.ts'
import type { Meeting, MeetingState } from './queries/meetings.ts'

/** What the area calls this meeting, and when it is. */
export function meetingName(meeting: Meeting, profile: Profile | undefined, lang: Lang): string {
  const t = words(lang, meetingsText)
  const name = profile?.meetings[meeting.level].value.shortName ?? t.plainName(meeting.level)
  return t.nameAndTime(name, formatDateTime(meeting.startsAt, lang))
}

/** Who a case on an agenda is about, as far as the reader may know. */
export function itemName(item: Pick<AgendaItem, 'givenName' | 'familyName'>, lang: Lang): string {
  const t = words(lang, meetingsText)
  return item.givenName === null || item.familyName === null
    ? t.hiddenCase
    : t.fullName(item.givenName, item.familyName)
}

const STATE_COLOURS = {
  planned: 'govuk-tag--blue',
  'in-progress': 'govuk-tag--green',
  ended: 'govuk-tag--grey',
  cancelled: 'govuk-tag--red',
} as const

/** What an act is called, and for those who hear the page whom it is about. */
export const actOn = (act: string, name: string): Html =>
  html`${act}<span class="govuk-visually-hidden"> ${name}</span>`

/** Buttons beside each other, some of them forms of their own. */
export const sideBySide = (buttons: readonly (Html | false | null)[]): Html =>
  html`${buttons.map((button) => button !== false && button !== null && html`<div class="govuk-!-display-inline-block govuk-!-margin-right-2">${button}</div>`)}`

/** A name with a line below it in a lighter shade. */
export const nameOver = (name: string, below: string): Html =>
  html`${name}<br><span class="govuk-hint govuk-!-margin-bottom-0">${below}</span>`

/** A meeting's state as a tag. */
export function meetingTag(state: MeetingState, lang: Lang): Html {
  return govukTag({ text: words(lang, meetingsText).state[state], classes: STATE_COLOURS[state] })
}

export type ItemState = 'waiting' | 'open' | 'decided' | 'deferred' | 'not-discussed'

/** Where a case stands at its meeting. */
export function itemState(item: Pick<AgendaItem, 'outcome' | 'openedAt'>): ItemState {
  return item.outcome ?? (item.openedAt === null ? 'waiting' : 'open')
}

const ITEM_COLOURS = {
  waiting: 'govuk-tag--grey',
  open: 'govuk-tag--green',
  decided: 'govuk-tag--blue',
  deferred: 'govuk-tag--yellow',
  'not-discussed': 'govuk-tag--yellow',
} as const

/** The state of a case at its meeting as a tag. */
export function itemTag(item: Pick<AgendaItem, 'outcome' | 'openedAt'>, lang: Lang): Html {
  const state = itemState(item)
  return govukTag({ text: words(lang, meetingsText).itemState[state], classes: ITEM_COLOURS[state] })
}

/** Whether papers are late, in words: a red tag when they are. */
export function papersTag(papers: PapersState, lang: Lang): Html {
  const t = words(lang, meetingsText).papers
  switch (papers.state) {
    case 'sent':
      return govukTag({ text: t.sent, classes: 'govuk-tag--green' })
    case 'sent-late':
      return govukTag({ text: t.late(papers.days), classes: 'govuk-tag--red' })
    case 'overdue':
      return govukTag({ text: t.overdue(papers.days), classes: 'govuk-tag--red' })
    case 'waiting':
      return govukTag({ text: t.waiting(papers.days), classes: 'govuk-tag--grey' })
  }
}
