import type { Answers } from '#platform/forms/answers.ts'
import type { Form } from '#platform/forms/define.ts'
import { anchorOf, drawFields } from '#platform/forms/fields.page.ts'
import { formatDate } from '#platform/html/format.ts'
import { govukButton, govukErrorSummary } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Misfits } from './event-details.read.ts'
import { eventDetailsText } from './event-details.text.ts'
import type { RecordedEvent } from './event-queries.ts'
import { eventsText } from './events.text.ts'
import { peopleText } from './people.text.ts'
import type { Person } from './queries.ts'

type Known = {
  person: Person
  event: RecordedEvent
  form: Form
  answers: Answers
  problems: Misfits
  lang: Lang
}

/** The questions the rules ask about one legal event. They may be left for later. */
export function eventDetailsPage({ person, event, form, answers, problems, lang }: Known): Page {
  const [t, e, p] = [words(lang, eventDetailsText), words(lang, eventsText), words(lang, peopleText)]
  const fields = form.sections[0]?.pages[0]?.fields ?? []
  const errorList = Object.entries(problems).map(([at, text]) => ({
    text,
    href: `#${anchorOf(
      fields.find(({ key }) => key === at),
      at,
    )}`,
  }))
  return {
    title: t.title,
    section: 'people',
    refused: errorList.length > 0,
    backLink: { href: `/people/${person.id}` },
    main: html`${errorList.length > 0 && govukErrorSummary({ titleText: 'There is a problem', errorList })}
      <span class="govuk-caption-l">${p.fullName(person.givenName, person.familyName)}: ${e.kinds[event.kind]}, ${formatDate(event.occurredOn, lang)}</span>
      <h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro}</p>
      ${form.key !== 'legal-event-order' && form.key !== 'legal-event-release' && html`<p class="govuk-body"><a class="govuk-link" href="/offences">${t.findOffence}</a></p>`}
      ${postForm(html`${drawFields({ fields, answers, errors: problems, lang, emptyRows: 1, headed: true })}
        <div class="govuk-button-group">${govukButton({ text: t.save, preventDoubleClick: true })}
        <a class="govuk-link" href="/people/${person.id}">${t.skip}</a></div>`)}`,
  }
}
