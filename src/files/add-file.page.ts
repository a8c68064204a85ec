import { MEDIA_TYPES } from '#platform/files/media-type.ts'
import { readable } from '#platform/forms/readable.page.ts'
import { govukButton, govukFileUpload, govukInput, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { csrfField, errorFor, errorSummary, type FormState, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Person } from '../people/index.ts'
import { USES } from './file-queries.ts'
import { filesText } from './files.text.ts'

type Known = { person: Person; form: FormState; limit: string; lang: Lang }

/** A file for the record of a person, and what is said of it. */
export function addFilePage({ person, form, limit, lang }: Known): Page {
  const t = words(lang, filesText)
  const line = (name: string, label: string, hint?: string) =>
    govukInput({
      id: name,
      name,
      value: typed(form, name),
      label: { text: label },
      hint: hint === undefined ? undefined : { text: hint },
      errorMessage: errorFor(form, name),
      autocomplete: 'off',
    })
  return {
    title: t.addTitle,
    section: 'people',
    backLink: { href: `/people/${person.id}/files` },
    main: readable(html`${errorSummary(form, undefined, { madeOn: 'madeOn-day' })}
      <span class="govuk-caption-l">${person.givenName} ${person.familyName}</span>
      <h1 class="govuk-heading-l">${t.addTitle}</h1>
      <form method="post" enctype="multipart/form-data" novalidate>${csrfField}
        ${govukFileUpload({
          id: 'file',
          name: 'file',
          label: { text: t.choose },
          hint: { text: t.chooseHint(MEDIA_TYPES.map(({ name }) => name).join(', '), limit) },
          errorMessage: errorFor(form, 'file'),
          attributes: {
            accept: MEDIA_TYPES.flatMap(({ endings }) => endings.map((end) => `.${end}`)).join(','),
          },
        })}
        ${govukRadios({
          name: 'use',
          idPrefix: 'use',
          fieldset: { legend: { text: t.whatIsIt, classes: 'govuk-fieldset__legend--s' } },
          errorMessage: errorFor(form, 'use'),
          items: USES.map((use) => ({ value: use, text: t.uses[use], checked: typed(form, 'use') === use })),
        })}
        ${line('title', t.name, t.nameHint)}
        ${govukTextarea({
          id: 'alternative',
          name: 'alternative',
          label: { text: t.alternative },
          hint: { text: t.alternativeHint },
          value: typed(form, 'alternative'),
          errorMessage: errorFor(form, 'alternative'),
          rows: 3,
        })}
        ${dateField({ name: 'madeOn', legend: t.madeOn, form, lang, hint: t.optional })}
        ${line('source', t.source, t.sourceHint)}
        ${govukButton({ text: t.save, preventDoubleClick: true })}
      </form>`),
  }
}
