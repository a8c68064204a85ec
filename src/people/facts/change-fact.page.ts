import { readable } from '#platform/forms/readable.page.ts'
import { govukButton, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { postForm, refuse } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Person } from '../queries.ts'
import { captionOf, factFields, problemSummary } from './add-fact.page.ts'
import type { Sent, Way } from './change-fact.ts'
import type { Fact } from './fact-queries.ts'
import { factsText } from './facts.text.ts'
import type { Misfits } from './judge-fact.ts'
import { type FactKind, summaryOf } from './kind.ts'

export type ChangeKnown = {
  person: Person
  kind: FactKind
  now: Fact
  base: string
  way: Way
  sent: Sent
  problems: Misfits
  lang: Lang
}

const HOWS = ['replace', 'take-out'] as const

/** A fact that is wrong, or no longer true: what is right, and why. */
export function changeFactPage(known: ChangeKnown): Page {
  const { person, kind, now, way, problems, lang } = known
  const t = words(lang, factsText)
  const title = way === 'end' ? t.endTitle(kind.name) : t.correctTitle(kind.name)
  return {
    title,
    section: 'people',
    backLink: { href: known.base },
    main: readable(html`${problemSummary(kind, problems)}${captionOf(person, lang)}
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${summaryOf(kind, now.details)}</p>
      <p class="govuk-body">${t.stays}</p>
      ${changeForm(known)}`),
  }
}

/** The form of a change, with the entry it was made from. */
export function changeForm(known: ChangeKnown): Html {
  const { now, way, lang } = known
  const t = words(lang, factsText)
  return postForm(html`<input type="hidden" name="stands" value="${now.id}">
    ${way === 'end' ? endFields(known) : correctFields(known)}
    ${govukButton({ text: way === 'end' ? t.endNow : t.save, preventDoubleClick: true })}`)
}

function correctFields({ kind, sent, problems, lang }: ChangeKnown): Html {
  const t = words(lang, factsText)
  return html`${govukRadios({
    name: 'how',
    idPrefix: 'how',
    fieldset: { legend: { text: t.how, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: messageAt(problems, 'how'),
    items: HOWS.map((how) => ({ value: how, text: t.hows[how], checked: sent.how === how })),
  })}${factFields({ kind, answers: sent.answers, problems, lang })}${reason(t.reason, t.reasonHint, sent, problems)}`
}

function endFields({ sent, problems, lang }: ChangeKnown): Html {
  const t = words(lang, factsText)
  const [year = '', month = '', day = ''] = sent.to.includes('-')
    ? sent.to.split('-')
    : sent.to.split('/').reverse()
  const form = refuse(problems, {
    'to-day': day.replace(/^0/, ''),
    'to-month': month.replace(/^0/, ''),
    'to-year': year,
  })
  return html`${dateField({ name: 'to', legend: t.ended, form, lang })}${reason(t.endReason, undefined, sent, problems)}`
}

function reason(label: string, hint: string | undefined, sent: Sent, problems: Misfits): Html {
  return govukTextarea({
    id: 'reason',
    name: 'reason',
    label: { text: label, classes: 'govuk-label--s' },
    hint: hint === undefined ? undefined : { text: hint },
    value: sent.reason,
    errorMessage: messageAt(problems, 'reason'),
    rows: 3,
  })
}

const messageAt = (problems: Misfits, at: string) => {
  const text = problems[at]
  return text === undefined ? undefined : { text }
}
