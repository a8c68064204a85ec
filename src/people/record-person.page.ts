import { govukButton, govukFieldset, govukInput, govukRadios, govukSelect } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { peopleText } from './people.text.ts'

const KINDS = ['PNC', 'CRO', 'NOMIS', 'CRN', 'ViSOR']

type Known = { areas: readonly { id: string; name: string }[]; lang: Lang; form: FormState }

/** A new person: area, name, birth, another name, one identifier. */
export function recordPersonPage({ areas, lang, form }: Known): Page {
  const t = words(lang, peopleText)
  const line = (name: string, label: string) =>
    govukInput({
      id: name,
      name,
      value: typed(form, name),
      label: { text: label },
      errorMessage: errorFor(form, name),
      autocomplete: 'off',
      spellcheck: false,
    })
  return {
    title: t.whoTitle,
    section: 'people',
    backLink: { href: '/people' },
    main: html`${errorSummary(form, undefined, { dateOfBirth: 'dateOfBirth-day' })}
      <h1 class="govuk-heading-l">${t.whoTitle}</h1>
      <p class="govuk-body">${t.lookFirst}</p>
      ${postForm(html`${areaField(areas, form, lang)}
        ${line('givenName', t.given)}${line('familyName', t.family)}
        ${dateField({ name: 'dateOfBirth', legend: t.bornLabel, form, lang, hint: t.dateHint })}
        ${govukFieldset({ legend: { text: t.alias, classes: 'govuk-fieldset__legend--s' }, html: html`${line('aliasGiven', t.aliasGiven)}${line('aliasFamily', t.aliasFamily)}` })}
        ${identifierField(form, lang)}${line('identifierValue', t.identifierValue)}
        ${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}

function areaField(areas: Known['areas'], form: FormState, lang: Lang) {
  const t = words(lang, peopleText)
  const [only] = areas
  if (areas.length === 1 && only !== undefined)
    return html`<input type="hidden" name="areaId" value="${only.id}">`
  return govukRadios({
    name: 'areaId',
    idPrefix: 'areaId',
    fieldset: { legend: { text: t.area } },
    errorMessage: errorFor(form, 'areaId'),
    items: areas.map((area) => ({
      value: area.id,
      text: area.name,
      checked: typed(form, 'areaId') === area.id,
    })),
  })
}

function identifierField(form: FormState, lang: Lang) {
  const t = words(lang, peopleText)
  return govukSelect({
    id: 'identifierKind',
    name: 'identifierKind',
    label: { text: t.identifierKind },
    items: [
      { value: '', text: t.identifierNone },
      ...KINDS.map((kind) => ({ value: kind, text: kind, selected: typed(form, 'identifierKind') === kind })),
    ],
  })
}
