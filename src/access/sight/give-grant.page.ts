import {
  govukButton,
  govukFieldset,
  govukRadios,
  govukSelect,
  govukTextarea,
  govukWarningText,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { dateField } from '../parts.ts'
import type { Colleague, Named, Subject } from './queries.ts'
import { sightText } from './sight.text.ts'
import { GIVEN_BY_HAND } from './writes.ts'

type Known = {
  person: Subject
  colleagues: readonly Colleague[]
  agencies: readonly Named[]
  posts: readonly Named[]
  cases: readonly Named[]
  /** Whether one person is to be chosen, or a post in an agency. */
  holder: 'user' | 'post'
  form: FormState
  lang: Lang
}

/** Why, who, which case, for how long. */
export function giveGrantPage(known: Known): Page {
  const { person, form, lang } = known
  const t = words(lang, sightText)
  return {
    title: t.giveTitle,
    section: 'people',
    backLink: { href: `/access/person/${person.id}`, text: t.backToSight },
    main: html`${errorSummary(form, undefined, { endsOn: 'endsOn-day' })}
      <span class="govuk-caption-l">${t.personOf(person.givenName, person.familyName, person.reference)}</span>
      <h1 class="govuk-heading-l">${t.giveTitle}</h1>
      ${govukWarningText({ text: t.giveWarning, iconFallbackText: 'Warning' })}
      ${postForm(html`${kindField(form, lang)}${holderField(known)}${caseField(known)}
        ${govukTextarea({ id: 'reason', name: 'reason', rows: 3, label: { text: t.giveReason, classes: 'govuk-label--s' }, hint: { text: t.giveReasonHint }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${dateField({ name: 'endsOn', label: t.endsOn, hint: t.endsOnHint, form, lang })}
        ${govukButton({ text: t.giveSave, preventDoubleClick: true })}`)}`,
  }
}

function kindField(form: FormState, lang: Lang): Html {
  const t = words(lang, sightText)
  return govukRadios({
    name: 'kind',
    idPrefix: 'kind',
    fieldset: { legend: { text: t.giveKind, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'kind'),
    items: GIVEN_BY_HAND.map((kind) => ({
      value: kind,
      text: t.giveKinds[kind],
      hint: { text: t.giveKindHints[kind] },
      checked: typed(form, 'kind') === kind,
    })),
  })
}

function holderField({ colleagues, agencies, posts, holder, form, lang }: Known): Html {
  const t = words(lang, sightText)
  const people = colleagues.map((each) => ({
    id: each.id,
    name: t.person(each.name, each.post, each.agency),
  }))
  const fields =
    holder === 'user'
      ? select({ id: 'userId', label: t.user, choices: people, form, lang })
      : html`${select({ id: 'agencyId', label: t.postAgency, choices: agencies, form, lang })}
        ${select({ id: 'role', label: t.post, choices: posts, form, lang })}`
  const other = holder === 'user' ? 'post' : 'user'
  return govukFieldset({
    legend: { text: t.holder, classes: 'govuk-fieldset__legend--s' },
    html: html`<input type="hidden" name="holder" value="${holder}">${fields}
      <p class="govuk-body"><a class="govuk-link" href="?holder=${other}">${t.holders[other]}</a></p>`,
  })
}

function caseField({ cases, form, lang }: Known): Html {
  const t = words(lang, sightText)
  // With one case file there is little to choose, so it stands chosen.
  const only = cases.length === 1 ? cases[0]?.id : ''
  const value = typed(form, 'caseId', only)
  return govukSelect({
    id: 'caseId',
    name: 'caseId',
    label: { text: t.case, classes: 'govuk-label--s' },
    hint: { text: t.caseHint },
    errorMessage: errorFor(form, 'caseId'),
    items: [
      { value: '', text: t.noCase },
      ...cases.map(({ id, name }) => ({ value: id, text: name, selected: id === value })),
    ],
  })
}

type Select = {
  id: string
  label: string
  choices: readonly Named[]
  form: FormState
  lang: Lang
  onRecord?: string
}

/** One of many, by name. */
export function select({ id, label, choices, form, lang, onRecord = '' }: Select): Html {
  const t = words(lang, sightText)
  const value = typed(form, id, onRecord)
  return govukSelect({
    id,
    name: id,
    label: { text: label },
    errorMessage: errorFor(form, id),
    items: [
      { value: '', text: t.pick },
      ...choices.map((each) => ({ value: each.id, text: each.name, selected: each.id === value })),
    ],
  })
}
