import { govukButton, govukInput, govukRadios, govukSummaryList } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { nameRows } from './names.page.ts'
import { peopleText } from './people.text.ts'
import type { Person, PersonName } from './queries.ts'

type Known = { person: Person; names: readonly PersonName[]; form: FormState; lang: Lang }

const KINDS = ['current', 'previous', 'alias'] as const

/** A name for the history of a person: what it is, its parts and its dates. */
export function addNamePage({ person, names, form, lang }: Known): Page {
  const t = words(lang, peopleText)
  const line = (name: 'givenName' | 'familyName', label: string) =>
    govukInput({
      id: name,
      name,
      value: typed(form, name),
      label: { text: label },
      errorMessage: errorFor(form, name),
      autocomplete: 'off',
      spellcheck: false,
    })
  const date = (name: 'validFrom' | 'validTo', legend: string) =>
    dateField({ name, legend, form, lang, hint: t.optionalDate })
  return {
    title: t.nameTitle,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: html`${errorSummary(form, undefined, { validFrom: 'validFrom-day', validTo: 'validTo-day' })}
      <span class="govuk-caption-l">${t.fullName(person.givenName, person.familyName)}</span>
      <h1 class="govuk-heading-l">${t.nameTitle}</h1>
      <p class="govuk-body">${t.nameStays}</p>
      <h2 class="govuk-heading-s">${t.onRecord}</h2>
      ${govukSummaryList({ rows: nameRows(names, lang) })}
      ${postForm(html`<input type="hidden" name="version" value="${typed(form, 'version', String(person.version))}">
        ${govukRadios({
          name: 'kind',
          idPrefix: 'kind',
          fieldset: { legend: { text: t.nameKindLabel, classes: 'govuk-fieldset__legend--s' } },
          errorMessage: errorFor(form, 'kind'),
          items: KINDS.map((kind) => ({
            value: kind,
            text: t.nameKinds[kind],
            checked: typed(form, 'kind') === kind,
          })),
        })}
        ${line('givenName', t.given)}${line('familyName', t.family)}
        ${date('validFrom', t.usedFrom)}${date('validTo', t.usedUntil)}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
