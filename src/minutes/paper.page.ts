import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html, join } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { REVIEW_FACTORS } from '#rules/reviews/factors.ts'
import { paragraphs } from '../sharing/index.ts'
import { levelBefore, meetingName } from './known.ts'
import { actionsList, decisionsList, quotesList, recipientsList } from './lists.page.ts'
import { minutesText } from './minutes.text.ts'
import { paperText } from './paper.text.ts'
import type { Paper } from './paper.ts'

/** A minute as a paper: who, when, what was known, discussed, decided and set, under whose approval. */
export const minutePaper = (paper: Paper, lang: Lang): Html => join(paperParts(paper, lang))

/** The parts of the paper in their order. */
export function paperParts(paper: Paper, lang: Lang): Html[] {
  const t = words(lang, minutesText)
  const p = words(lang, paperText)
  const { minute, quotes, decisions, actions, recipients } = paper
  return [
    govukSummaryList({ rows: headRows(paper, lang) }),
    section(t.risk, said(minute.riskConfirmed, lang)),
    section(t.information, quotesList(quotes, p.noQuotes, lang)),
    section(t.discussion, said(minute.discussion, lang)),
    section(t.decisions, decisionsList(decisions, lang)),
    ...(minute.dissent === '' ? [] : [section(t.dissent, said(minute.dissent, lang))]),
    section(t.actions, actionsList(actions, lang)),
    section(t.level, levelWords(paper, lang)),
    section(t.told, toldWords(paper, lang)),
    section(t.review, reviewWords(paper, lang)),
    section(t.distribution, recipientsList(recipients, lang)),
  ]
}

const section = (title: string, content: Html): Html =>
  html`<h2 class="govuk-heading-m">${title}</h2>${content}`

const said = (text: string, lang: Lang): Html =>
  text === '' ? html`<p class="govuk-body">${words(lang, paperText).notRecorded}</p>` : paragraphs(text)

function headRows({ known, minute, attended, apologies }: Paper, lang: Lang) {
  const t = words(lang, minutesText)
  const p = words(lang, paperText)
  const { discussed } = known
  const row = (key: string, value: string | null) =>
    value === null ? [] : [{ key: { text: key }, value: { text: value } }]
  const people = (key: string, who: readonly { name: string; role: string; agencyName: string }[]) =>
    who.length === 0
      ? []
      : [
          {
            key: { text: key },
            value: {
              html: html`${who.map((each) => html`<div>${p.attendee(each.name, each.role, each.agencyName)}</div>`)}`,
            },
          },
        ]
  const outcome = discussed.outcome === null ? null : t.closedAs[discussed.outcome]
  return [
    ...row(p.caseReference, discussed.caseReference),
    ...row(p.born, discussed.dateOfBirth === null ? null : formatDate(discussed.dateOfBirth, lang)),
    ...row(p.meeting, meetingName(known, lang)),
    ...row(p.chair, discussed.chairName),
    ...people(
      p.present,
      attended.filter((each) => each.outReason === null),
    ),
    ...people(p.apologies, apologies),
    ...row(p.outcome, outcome),
    ...row(p.written, p.byAndWhen(minute.writtenBy ?? p.unknown, formatDateTime(minute.writtenAt, lang))),
    ...row(
      p.approval,
      minute.approvedAt === null
        ? p.draftPaper
        : p.byAndWhen(minute.approvedBy ?? p.unknown, formatDateTime(minute.approvedAt, lang)),
    ),
  ]
}

function levelWords({ known, minute }: Paper, lang: Lang): Html {
  const p = words(lang, paperText)
  if (minute.level === null) return said('', lang)
  const changed = minute.status === 'draft' && minute.level !== levelBefore(known.discussed)
  return html`<p class="govuk-body">${changed ? p.levelChanges(levelBefore(known.discussed), minute.level) : p.level(minute.level)}</p>${minute.levelReasons !== '' && paragraphs(minute.levelReasons)}`
}

function toldWords({ minute }: Paper, lang: Lang): Html {
  const p = words(lang, paperText)
  if (minute.personTold === null) return said('', lang)
  return html`<p class="govuk-body">${p.told[minute.personTold]}</p>${minute.personToldReasons !== '' && paragraphs(minute.personToldReasons)}`
}

function reviewWords({ minute }: Paper, lang: Lang): Html {
  const t = words(lang, minutesText)
  const p = words(lang, paperText)
  if (minute.reviewOutcome === null) return said('', lang)
  const when =
    minute.reviewOutcome === 'end-review'
      ? p.reviewEnds
      : minute.nextReviewOn === null
        ? p.notRecorded
        : p.reviewOn(formatDate(minute.nextReviewOn, lang))
  const factors = REVIEW_FACTORS.map(({ key }) => ({
    key: { text: t.factor[key] },
    value: { text: minute.reviewFactors[key] ?? '' },
  })).filter(({ value }) => value.text !== '')
  return html`<p class="govuk-body"><strong>${when}</strong></p>${said(minute.reviewReasons, lang)}
    ${factors.length > 0 && html`<h3 class="govuk-heading-s">${t.factors}</h3>${govukSummaryList({ rows: factors })}`}`
}
