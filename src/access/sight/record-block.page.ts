import { govukButton, govukRadios, govukTextarea, govukWarningText } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { dateField } from '../parts.ts'
import { select } from './give-grant.page.ts'
import type { Colleague, Subject } from './queries.ts'
import { sightText } from './sight.text.ts'
import { BLOCK_KINDS } from './writes.ts'

type Known = {
  person: Subject
  colleagues: readonly Colleague[]
  /** What the link that led here says already. */
  asked: { user: string; kind: string }
  form: FormState
  lang: Lang
}

/** Who must not see this record, and why. */
export function recordBlockPage({ person, colleagues, asked, form, lang }: Known): Page {
  const t = words(lang, sightText)
  const people = colleagues.map((each) => ({
    id: each.id,
    name: t.person(each.name, each.post, each.agency),
  }))
  return {
    title: t.blockTitle,
    section: 'people',
    backLink: { href: `/access/person/${person.id}`, text: t.backToSight },
    main: html`${errorSummary(form, undefined, { endsOn: 'endsOn-day' })}
      <span class="govuk-caption-l">${t.personOf(person.givenName, person.familyName, person.reference)}</span>
      <h1 class="govuk-heading-l">${t.blockTitle}</h1>
      ${govukWarningText({ text: t.blockWarning, iconFallbackText: 'Warning' })}
      ${postForm(html`${govukRadios({
        name: 'kind',
        idPrefix: 'kind',
        fieldset: { legend: { text: t.blockKindLabel, classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorFor(form, 'kind'),
        items: BLOCK_KINDS.map((kind) => ({
          value: kind,
          text: t.blockKindsLong[kind],
          checked: typed(form, 'kind', asked.kind) === kind,
        })),
      })}
        ${select({ id: 'userId', label: t.blockUser, choices: people, form, lang, onRecord: asked.user })}
        ${govukTextarea({ id: 'reason', name: 'reason', rows: 3, label: { text: t.blockReason, classes: 'govuk-label--s' }, hint: { text: t.blockReasonHint }, value: typed(form, 'reason'), errorMessage: errorFor(form, 'reason') })}
        ${dateField({ name: 'endsOn', label: t.blockEndsOn, hint: t.blockEndsOnHint, form, lang })}
        ${govukButton({ text: t.blockSave, classes: 'govuk-button--warning', preventDoubleClick: true })}`)}`,
  }
}
