import type { Answers } from '#platform/forms/answers.ts'
import { inLang } from '#platform/forms/define.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { answerText } from '#platform/forms/values.ts'
import { formatDateTime } from '#platform/html/format.ts'
import { govukTable, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { captionOf } from './add-fact.page.ts'
import { type ChangeKnown, changeForm } from './change-fact.page.ts'
import type { Fact } from './fact-queries.ts'
import { factsText } from './facts.text.ts'
import { answersOf } from './judge-fact.ts'

type Known = Omit<ChangeKnown, 'problems'> & { was: Fact | undefined }

/** Two people changed one fact: what it said, what it says now and what was typed, field by field. The form keeps what was typed. */
export function conflictPage(known: Known): Page {
  const { person, now, lang } = known
  const t = words(lang, factsText)
  const who = now.recordedBy ?? t.somebody
  return {
    title: t.conflictTitle,
    section: 'people',
    wide: true,
    backLink: { href: known.base },
    main: html`${captionOf(person, lang)}<h1 class="govuk-heading-l">${t.conflictTitle}</h1>
      <p class="govuk-body">${t.conflictIntro(who, formatDateTime(now.recordedAt, lang))}</p>
      ${comparison(known)}
      ${readable(changeForm({ ...known, problems: {} }))}`,
  }
}

function comparison({ kind, was, now, way, sent, lang }: Known): Html {
  const t = words(lang, factsText)
  const fields = kind.form.sections[0]?.pages[0]?.fields ?? []
  const before = was === undefined ? {} : answersOf(was)
  const yours: Answers = way === 'end' ? { ...before, to: sent.to } : sent.answers
  const rows = fields.map((field) => {
    const [a, b, c] = [before, answersOf(now), yours].map(
      (answers) => answerText(field, answers, lang) || t.empty,
    )
    const changed = a !== b && govukTag({ text: t.conflictChanged, classes: 'govuk-tag--yellow' })
    const name = inLang(field.name, lang)
    return [
      { text: name },
      { text: a ?? '' },
      { html: html`${b ?? ''} ${changed}` },
      { text: c === b ? t.conflictSame : (c ?? '') },
    ]
  })
  const head = [t.conflictField, t.conflictWas, t.conflictNow, t.conflictYours].map((text) => ({ text }))
  return scrollable(
    t.conflictTitle,
    govukTable({
      caption: t.conflictTitle,
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head,
      rows,
    }),
  )
}
