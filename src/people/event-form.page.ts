import { govukCheckboxes, govukInput, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { dateField } from '#platform/http/date-field.page.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import { EVENT_KINDS, type EventFacts } from './event-queries.ts'
import { eventsText } from './events.text.ts'

/** Where the messages of the fields lead. */
export const EVENT_ANCHORS = { occurredOn: 'occurredOn-day' }

/** The fields of a legal event, with what is on record when it is corrected. */
export function eventFields(form: FormState, lang: Lang, onRecord?: EventFacts): Html {
  const t = words(lang, eventsText)
  return html`${govukRadios({
    name: 'kind',
    idPrefix: 'kind',
    fieldset: { legend: { text: t.kind, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'kind'),
    items: EVENT_KINDS.map((kind) => ({
      value: kind,
      text: t.kinds[kind],
      hint: { text: t.kindHints[kind] },
      checked: typed(form, 'kind', onRecord?.kind) === kind,
    })),
  })}
    ${dateField({ name: 'occurredOn', legend: t.date, form, lang, onRecord: onRecord?.occurredOn })}
    ${govukTextarea({
      id: 'description',
      name: 'description',
      label: { text: t.description, classes: 'govuk-label--s' },
      hint: { text: t.descriptionHint },
      value: typed(form, 'description', onRecord?.description),
      errorMessage: errorFor(form, 'description'),
      rows: 4,
    })}
    ${more(form, lang, onRecord)}`
}

/** Who was meant to be harmed, and where the entry comes from. */
function more(form: FormState, lang: Lang, onRecord?: EventFacts): Html {
  const t = words(lang, eventsText)
  const ticked =
    form === undefined ? onRecord?.childIntended === true : typed(form, 'childIntended') === 'yes'
  return html`${govukCheckboxes({
    name: 'childIntended',
    idPrefix: 'childIntended',
    items: [{ value: 'yes', text: t.childIntended, hint: { text: t.childIntendedHint }, checked: ticked }],
  })}${govukInput({
    id: 'source',
    name: 'source',
    label: { text: t.source, classes: 'govuk-label--s' },
    hint: { text: t.sourceHint },
    value: typed(form, 'source', onRecord?.source),
    errorMessage: errorFor(form, 'source'),
    autocomplete: 'off',
  })}`
}
