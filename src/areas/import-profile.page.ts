import { govukButton, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { areasText } from './areas.text.ts'
import type { Area } from './versions.ts'

type Known = {
  area: Area
  revision: number
  errors: readonly { line: number; message: string }[]
  form: FormState
  lang: Lang
}

/** A text box for the file, and what is wrong with it line by line. */
export function importPage({ area, revision, errors, form, lang }: Known): Page {
  const t = words(lang, areasText).importing
  return {
    title: t.title,
    section: 'areas',
    backLink: { href: `/areas/${area.id}` },
    main: html`${errorSummary(form)}
      <span class="govuk-caption-l">${area.name}</span><h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${errors.length > 0 && html`<ul class="govuk-list govuk-error-message" aria-label="${t.wrong(errors.length)}">${errors.map(({ line, message }) => html`<li>${t.line(line, message)}</li>`)}</ul>`}
      ${postForm(html`<input type="hidden" name="revision" value="${String(revision)}">
        ${govukTextarea({
          id: 'yaml',
          name: 'yaml',
          label: { text: t.text, classes: 'govuk-label--s' },
          hint: { text: t.hint },
          value: typed(form, 'yaml'),
          errorMessage: errorFor(form, 'yaml'),
          spellcheck: false,
          rows: 20,
        })}
        ${govukButton({ text: t.check, preventDoubleClick: true })}`)}`,
  }
}
