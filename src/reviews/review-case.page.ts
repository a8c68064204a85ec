import { formatDate } from '#platform/html/format.ts'
import {
  govukButton,
  govukDateInput,
  govukFieldset,
  govukInsetText,
  govukRadios,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { REVIEW_FACTORS } from '#rules/reviews/factors.ts'
import type { Deadline } from '#rules/source.ts'
import { type Case, caseBar, casesText } from '../cases/index.ts'
import { setReviewText } from './set-review.text.ts'

type Known = { shown: Case; latest: Deadline | null; form: FormState; lang: Lang }

/** The next review of a case: date or end, the four factors, the reasons. */
export function reviewCasePage({ shown, latest, form, lang }: Known): Page {
  const t = words(lang, setReviewText)
  return {
    title: t.title,
    section: 'cases',
    backLink: { href: `/cases/${shown.id}/reviews` },
    main: html`${errorSummary(form, undefined, { date: 'date-day' })}${caseBar(shown, lang)}
      <h1 class="govuk-heading-l">${t.title}</h1>
      ${latest === null ? intervalOpen(shown, lang) : intro(shown, latest, lang)}
      ${postForm(html`${outcomeField(form, lang)}
        ${govukFieldset({ legend: { text: t.factors.legend, classes: 'govuk-fieldset__legend--m' }, html: html`${REVIEW_FACTORS.map(({ key }) => area(key, t.factors[key].name, t.factors[key].hint, form))}` })}
        ${area('reasons', t.reasons, t.reasonsHint, form, 'm')}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}

function intervalOpen({ level }: Case, lang: Lang): Html | null {
  const t = words(lang, setReviewText)
  return level === null ? null : govukInsetText({ text: t.intervalOpen(level) })
}

function intro(shown: Case, latest: Deadline, lang: Lang): Html {
  const t = words(lang, setReviewText)
  const level = words(lang, casesText).level(shown.level).toLowerCase()
  return govukInsetText({
    html: html`${t.intro(level, t.months(Number(latest.facts.months)), formatDate(latest.due, lang))} <span class="govuk-hint govuk-!-margin-bottom-0">${latest.source.document}, ${latest.source.at}</span>`,
  })
}

function outcomeField(form: FormState, lang: Lang): Html {
  const t = words(lang, setReviewText)
  // The date stands by itself: a revealed question would put a state on the radio that its role does not have.
  return html`${govukRadios({
    name: 'outcome',
    idPrefix: 'outcome',
    fieldset: { legend: { text: t.outcome, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'outcome'),
    items: (['date', 'ends'] as const).map((value) => ({
      value,
      text: t.outcomes[value],
      checked: typed(form, 'outcome') === value,
    })),
  })}
    ${dateField(form, lang)}${area('later', t.later, t.laterHint, form)}`
}

function dateField(form: FormState, lang: Lang): Html {
  const [t, c] = [words(lang, setReviewText), words(lang, casesText)]
  const errorMessage = errorFor(form, 'date')
  const part = (name: 'day' | 'month' | 'year') => ({
    name,
    label: c[name],
    value: typed(form, `date-${name}`),
    classes: `govuk-input--width-${name === 'year' ? '4' : '2'}${errorMessage === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: 'date',
    namePrefix: 'date',
    fieldset: { legend: { text: t.date, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: t.dateHint },
    errorMessage,
    items: [part('day'), part('month'), part('year')],
  })
}

function area(name: string, label: string, hint: string, form: FormState, size: 's' | 'm' = 's'): Html {
  return govukTextarea({
    id: name,
    name,
    label: { text: label, classes: `govuk-label--${size}` },
    hint: { text: hint },
    value: typed(form, name),
    errorMessage: errorFor(form, name),
    rows: 3,
  })
}
