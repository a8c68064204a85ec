import { formatDate, formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukCheckboxes,
  govukInput,
  govukInsetText,
  govukRadios,
  govukSummaryList,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Known } from '#rules/matching/weigh.ts'
import type { Person } from '../queries.ts'
import { evidenceText } from '../search/evidence.text.ts'
import { mergeText } from './merge.text.ts'
import type { Added, Merge } from './merge-queries.ts'

export type Compared = { person: Person; known: Known }

/** Asks for the reference of the other record. */
export function findOtherPage({ person, form, lang }: { person: Person; form: FormState; lang: Lang }): Page {
  const t = words(lang, mergeText)
  return {
    title: t.title,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: html`${errorSummary(form)}<h1 class="govuk-heading-l">${t.title}</h1>
      <form method="get" action="/people/${person.id}/merge" novalidate>
        ${govukInput({ id: 'with', name: 'with', value: typed(form, 'with'), label: { text: t.find }, hint: { text: t.findHint }, classes: 'govuk-input--width-20', autocomplete: 'off', spellcheck: false, errorMessage: errorFor(form, 'with') })}
        ${govukButton({ text: t.next })}</form>`,
  }
}

type Side = {
  person: Person
  other: Person
  compared: readonly Compared[]
  why: string | null
  form: FormState
  lang: Lang
}

/** Two records side by side, and the question which one stays. */
export function mergePage({ person, other, compared, why, form, lang }: Side): Page {
  const t = words(lang, mergeText)
  const chosen = typed(form, 'keepId')
  const named = (of: Person) => t.record(`${of.givenName} ${of.familyName}`, of.reference)
  return {
    title: t.title,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: html`${errorSummary(form)}<h1 class="govuk-heading-l">${t.title}</h1><p class="govuk-body">${t.lead}</p>
      ${why !== null && govukInsetText({ text: t.refused[why] ?? why })}
      ${scrollable(t.compare, comparison(compared, lang))}
      ${
        why === null &&
        postForm(html`<input type="hidden" name="otherId" value="${other.id}">
        ${govukRadios({
          name: 'keepId',
          idPrefix: 'keepId',
          fieldset: { legend: { text: t.keep, classes: 'govuk-fieldset__legend--m' } },
          errorMessage: errorFor(form, 'keepId'),
          items: [person, other].map((of) => ({ value: of.id, text: named(of), checked: chosen === of.id })),
        })}
        ${govukTextarea({ id: 'reason', name: 'reason', value: typed(form, 'reason'), label: { text: t.why }, hint: { text: t.whyHint }, rows: '3', errorMessage: errorFor(form, 'reason') })}
        ${govukButton({ text: t.merge, preventDoubleClick: true })}`)
      }`,
  }
}

function comparison(compared: readonly Compared[], lang: Lang): Html {
  const t = words(lang, mergeText)
  const { kinds } = words(lang, evidenceText)
  const rows: [string, (each: Compared) => string][] = [
    [
      t.born,
      ({ person }) => (person.dateOfBirth === null ? t.unknown : formatDate(person.dateOfBirth, lang)),
    ],
    [t.names, ({ known }) => known.names.map((name) => `${name.given} ${name.family}`).join('; ')],
    [
      t.identifiers,
      ({ known }) =>
        known.numbers.map(({ kind, value }) => `${kinds[kind] ?? kind} ${value}`).join('; ') || t.none,
    ],
  ]
  return html`<table class="govuk-table"><caption class="govuk-table__caption govuk-visually-hidden">${t.compare}</caption>
    <thead class="govuk-table__head"><tr class="govuk-table__row"><td class="govuk-table__header"></td>${compared.map(({ person }) => html`<th scope="col" class="govuk-table__header"><a class="govuk-link" href="/people/${person.id}">${t.record(`${person.givenName} ${person.familyName}`, person.reference)}</a></th>`)}</tr></thead>
    <tbody class="govuk-table__body">${rows.map(([head, cell]) => html`<tr class="govuk-table__row"><th scope="row" class="govuk-table__header">${head}</th>${compared.map((each) => html`<td class="govuk-table__cell">${cell(each)}</td>`)}</tr>`)}</tbody></table>`
}

type Done = { merge: Merge; added: readonly Added[]; form: FormState; lang: Lang }

/** A merge as it was made, with what was added since, and its undoing. */
export function showMergePage({ merge, added, form, lang }: Done): Page {
  const t = words(lang, mergeText)
  return {
    title: t.merged,
    section: 'people',
    backLink: { href: `/people/${merge.keptId}` },
    main: html`${errorSummary(form)}<h1 class="govuk-heading-l">${t.shown(merge.kept, merge.merged)}</h1>
      ${govukSummaryList({
        rows: [
          { key: { text: t.by }, value: { text: formatDateTime(merge.mergedAt, lang) } },
          { key: { text: t.reason }, value: { text: merge.reason } },
          ...(merge.undoneAt === null
            ? []
            : [
                {
                  key: { text: t.undone },
                  value: { text: `${formatDateTime(merge.undoneAt, lang)}: ${merge.undoneReason ?? ''}` },
                },
              ]),
        ],
      })}
      ${merge.undoneAt === null && (merge.blocked ? html`<p class="govuk-body">${t.later}</p>` : undoForm({ merge, added, form, lang }))}`,
  }
}

function undoForm({ added, form, lang }: Done): Html {
  const t = words(lang, mergeText)
  const placed = [typed(form, 'placed')].flat()
  return html`<h2 class="govuk-heading-m">${t.undo}</h2><p class="govuk-body">${t.undoLead}</p>
    <p class="govuk-body">${added.length === 0 ? t.nothingAdded : t.added(added.length)}</p>
    ${postForm(html`${
      added.length > 0 &&
      govukCheckboxes({
        name: 'placed',
        idPrefix: 'placed',
        fieldset: { legend: { text: t.belongs, classes: 'govuk-fieldset__legend--s' } },
        hint: { text: t.placeHint },
        items: added.map(({ key, table, words: told }) => ({
          value: key,
          text: `${t.tables[table] ?? t.other}: ${told}`,
          checked: placed.includes(key),
        })),
      })
    }
    ${govukTextarea({ id: 'reason', name: 'reason', value: typed(form, 'reason'), label: { text: t.undoWhy }, rows: '3', errorMessage: errorFor(form, 'reason') })}
    ${govukButton({ text: t.undo, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`
}
