import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, errorSummary, type FormState, postForm, typed } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { EVENT_ANCHORS, eventFields } from './event-form.page.ts'
import type { RecordedEvent } from './event-queries.ts'
import { eventsText } from './events.text.ts'
import { peopleText } from './people.text.ts'
import type { Person } from './queries.ts'

type Known = { person: Person; event: RecordedEvent; form: FormState; lang: Lang }

const HOWS = ['replace', 'take-out'] as const

/** An entry that is wrong: why, and what is right. */
export function correctEventPage({ person, event, form, lang }: Known): Page {
  const [t, p] = [words(lang, eventsText), words(lang, peopleText)]
  return {
    title: t.correctTitle,
    section: 'people',
    backLink: { href: `/people/${person.id}` },
    main: html`${errorSummary(form, undefined, EVENT_ANCHORS)}
      <span class="govuk-caption-l">${p.fullName(person.givenName, person.familyName)}</span>
      <h1 class="govuk-heading-l">${t.correctTitle}</h1>
      <p class="govuk-body">${t.kinds[event.kind]}, ${formatDate(event.occurredOn, lang)}. ${t.stays}</p>
      ${postForm(html`${govukTextarea({
        id: 'reason',
        name: 'reason',
        label: { text: t.reason, classes: 'govuk-label--s' },
        hint: { text: t.reasonHint },
        value: typed(form, 'reason'),
        errorMessage: errorFor(form, 'reason'),
        rows: 3,
      })}
        ${govukRadios({
          name: 'how',
          idPrefix: 'how',
          fieldset: { legend: { text: t.how, classes: 'govuk-fieldset__legend--s' } },
          errorMessage: errorFor(form, 'how'),
          items: HOWS.map((how) => ({
            value: how,
            text: t.hows[how],
            checked: typed(form, 'how', 'replace') === how,
          })),
        })}
        ${eventFields(form, lang, event)}${govukButton({ text: t.save, preventDoubleClick: true })}`)}`,
  }
}
