import {
  govukButton,
  govukDateInput,
  govukInput,
  govukInsetText,
  govukRadios,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type Case, caseBar, casesText, type HistoryKind } from '../cases/index.ts'
import { decideText } from './decide.text.ts'

type Known = {
  shown: Case
  kind: HistoryKind
  bodies: readonly string[]
  entries: number
  form: FormState
  lang: Lang
}

/** A level or category: which, from when, until when, by whom, why, and on what it rests. */
export function decidePage({ shown, kind, bodies, entries, form, lang }: Known): Page {
  const t = words(lang, decideText)
  return {
    title: t.titles[kind],
    section: 'cases',
    backLink: { href: `/cases/${shown.id}/history` },
    main: html`${errorSummary(form, undefined, { from: 'from-day', until: 'until-day' })}${caseBar(shown, lang)}
      <h1 class="govuk-heading-l">${t.titles[kind]}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${postForm(html`<input type="hidden" name="version" value="${typed(form, 'version', String(entries))}">
        ${valueField(kind, form, lang)}
        ${momentFields('from', t.from, t.dateHint, form, lang)}
        ${momentFields('until', t.until, t.untilHint, form, lang)}
        ${bodyField(bodies, form, lang)}
        ${area('reasons', t.reasons, '', form)}${area('evidence', t.evidence, t.evidenceHint, form)}
        ${kind === 'level' && govukInsetText({ text: t.reviewMoves })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}

function valueField(kind: HistoryKind, form: FormState, lang: Lang): Html {
  const [t, c] = [words(lang, decideText), words(lang, casesText)]
  const values = kind === 'level' ? [1, 2, 3] : [1, 2, 3, 4]
  return govukRadios({
    name: 'value',
    idPrefix: 'value',
    classes: 'govuk-radios--inline',
    fieldset: { legend: { text: t.values[kind], classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'value'),
    items: values.map((value) => ({
      value: String(value),
      text: c[kind](value),
      checked: typed(form, 'value') === String(value),
    })),
  })
}

function momentFields(id: 'from' | 'until', legend: string, hint: string, form: FormState, lang: Lang): Html {
  const [t, c] = [words(lang, decideText), words(lang, casesText)]
  const errorMessage = errorFor(form, id)
  const part = (name: 'day' | 'month' | 'year') => ({
    name,
    label: c[name],
    value: typed(form, `${id}-${name}`),
    classes: `govuk-input--width-${name === 'year' ? '4' : '2'}${errorMessage === undefined ? '' : ' govuk-input--error'}`,
  })
  const clock = `${id}-time`
  return html`${govukDateInput({ id, namePrefix: id, fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } }, hint: { text: hint }, errorMessage, items: [part('day'), part('month'), part('year')] })}
    ${govukInput({ id: clock, name: clock, label: { text: t.time }, hint: { text: t.timeHint }, value: typed(form, clock), errorMessage: errorFor(form, clock), classes: 'govuk-input--width-5', autocomplete: 'off' })}`
}

function bodyField(bodies: readonly string[], form: FormState, lang: Lang): Html {
  const t = words(lang, decideText)
  return govukRadios({
    name: 'body',
    idPrefix: 'body',
    fieldset: { legend: { text: t.body, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: t.bodyHint },
    errorMessage: errorFor(form, 'body'),
    items: bodies.map((body) => ({ value: body, text: body, checked: typed(form, 'body') === body })),
  })
}

function area(name: 'reasons' | 'evidence', label: string, hint: string, form: FormState): Html {
  return govukTextarea({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--m' },
    ...(hint === '' ? {} : { hint: { text: hint } }),
    value: typed(form, name),
    errorMessage: errorFor(form, name),
    rows: 4,
  })
}
