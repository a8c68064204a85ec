import { govukButton } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { EVENT_ANCHORS, eventFields } from './event-form.page.ts'
import { eventsText } from './events.text.ts'
import { peopleText } from './people.text.ts'
import type { Person } from './queries.ts'

/** A new legal event: kind, date, description. */
export function recordEventPage({
  person,
  form,
  lang,
}: {
  person: Person
  form: FormState
  lang: Lang
}): Page {
  const [t, p] = [words(lang, eventsText), words(lang, peopleText)]
  return {
    title: t.record,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: html`${errorSummary(form, undefined, EVENT_ANCHORS)}
      <span class="govuk-caption-l">${p.fullName(person.givenName, person.familyName)}</span>
      <h1 class="govuk-heading-l">${t.record}</h1>
      ${postForm(html`${eventFields(form, lang)}${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
