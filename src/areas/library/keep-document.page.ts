import { govukButton, govukCheckboxes, govukInput, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { TOPICS } from '#rules/procedures/library.ts'
import { areasText } from '../areas.text.ts'
import { dateQuestion } from '../parts.ts'
import type { Area } from '../versions.ts'
import type { ProcedureDocument } from './queries.ts'

type Known = { area: Area; document: ProcedureDocument | undefined; form: FormState; lang: Lang }

const ANCHORS = {
  inEffectFrom: 'inEffectFrom-day',
  lastReviewedOn: 'lastReviewedOn-day',
  nextReviewOn: 'nextReviewOn-day',
}

const versionField = (document: ProcedureDocument | undefined) =>
  document !== undefined && html`<input type="hidden" name="version" value="${String(document.version)}">`

/** A document of the library: what it is called, who issued it, and its dates. */
export function documentPage({ area, document, form, lang }: Known): Page {
  const t = words(lang, areasText).docs
  const title = document === undefined ? t.add : t.changeTitle
  const line = (name: 'title' | 'issuer' | 'edition' | 'link', label: string, hint?: string) =>
    govukInput({
      id: name,
      name,
      label: { text: label, classes: 'govuk-label--s' },
      ...(hint === undefined ? {} : { hint: { text: hint } }),
      value: typed(form, name, document?.[name]),
      errorMessage: errorFor(form, name),
      autocomplete: 'off',
    })
  return {
    title,
    section: 'areas',
    backLink: {
      href: document === undefined ? `/areas/${area.id}/library` : `/areas/${area.id}/library/${document.id}`,
    },
    main: html`${errorSummary(form, undefined, ANCHORS)}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${title}</h1>
      ${postForm(html`${versionField(document)}
        ${line('title', t.name)}${line('issuer', t.issuer)}${line('edition', t.edition)}${line('link', t.link, t.linkHint)}
        ${topicsQuestion({ document, form, lang })}
        ${dateQuestion({ name: 'inEffectFrom', legend: t.inEffect, onRecord: document?.inEffectFrom ?? null, form })}
        ${dateQuestion({ name: 'lastReviewedOn', legend: t.reviewed, onRecord: document?.lastReviewedOn ?? null, form })}
        ${dateQuestion({ name: 'nextReviewOn', legend: t.next, hint: t.nextHint, onRecord: document?.nextReviewOn ?? null, form })}
        ${govukTextarea({ id: 'note', name: 'note', label: { text: t.note, classes: 'govuk-label--s' }, value: typed(form, 'note'), errorMessage: errorFor(form, 'note'), rows: 2 })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}

/** In which parts of the service a reader is led to it. */
function topicsQuestion({ document, form, lang }: Omit<Known, 'area'>): Html {
  const t = words(lang, areasText).docs
  const sent = form === undefined ? document?.topics : form.typed.topics
  const chosen: readonly unknown[] = Array.isArray(sent) ? sent : [sent]
  return govukCheckboxes({
    idPrefix: 'topics',
    name: 'topics',
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: t.topicsTitle, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: t.topicsHint },
    items: TOPICS.map((topic) => ({ value: topic, text: t.topics[topic], checked: chosen.includes(topic) })),
    errorMessage: errorFor(form, 'topics'),
  })
}

/** A review of a document: the day, the finding, the next date. */
export function reviewPage({ area, document, form, lang }: Known & { document: ProcedureDocument }): Page {
  const t = words(lang, areasText).docs
  return {
    title: t.reviewTitle,
    section: 'areas',
    backLink: { href: `/areas/${area.id}/library/${document.id}` },
    main: html`${errorSummary(form, undefined, ANCHORS)}
      <span class="govuk-caption-l">${document.title}</span><h1 class="govuk-heading-l">${t.reviewTitle}</h1>
      ${postForm(html`${versionField(document)}
        ${dateQuestion({ name: 'lastReviewedOn', legend: t.reviewedLabel, form })}
        ${govukTextarea({ id: 'note', name: 'note', label: { text: t.reviewNote, classes: 'govuk-label--s' }, value: typed(form, 'note'), errorMessage: errorFor(form, 'note'), rows: 3 })}
        ${dateQuestion({ name: 'nextReviewOn', legend: t.next, hint: t.nextHint, form })}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
