import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { csrfField } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { HeldForm } from './held-forms.ts'
import { sessionsText } from './sessions.text.ts'

/** What was typed when the session ended, and one button that sends it where it was going. */
export function heldFormPage({ lang, held }: { lang: Lang; held: HeldForm }): Page {
  const t = words(lang, sessionsText).held
  const shown = held.body.filter(([, values]) => values.some((text) => text.trim() !== ''))
  return {
    title: t.title,
    main: html`<h1 class="govuk-heading-l">${t.title}</h1>
      <p class="govuk-body">${t.intro(formatDateTime(held.heldAt, lang))} ${t.until(formatDateTime(held.expiresAt, lang))}</p>
      <h2 class="govuk-heading-m">${t.caption}</h2>
      ${shown.length === 0 ? html`<p class="govuk-body">${t.nothing}</p>` : whatWasTyped(shown)}
      <p class="govuk-body">${t.sendHint}</p>
      <form method="post" action="${held.path}" novalidate>${csrfField}${hidden(held.body)}
        ${govukButton({ text: t.send, preventDoubleClick: true })}</form>
      <form method="post" action="/held/${held.id}/discard" novalidate>${csrfField}
        ${govukButton({ text: t.discard, classes: 'govuk-button--secondary' })}</form>`,
  }
}

function whatWasTyped(shown: HeldForm['body']): Html {
  return govukSummaryList({
    rows: shown.map(([name, values]) => ({
      key: { text: nameInWords(name) },
      value: { html: asParagraphs(values) },
    })),
  })
}

const asParagraphs = (values: readonly string[]): Html => {
  const lines = values.flatMap((text) => text.split(/\r?\n/)).filter((line) => line.trim() !== '')
  return html`${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}`
}

const hidden = (body: HeldForm['body']): Html[] =>
  body.flatMap(([name, values]) =>
    values.map((one) => html`<input type="hidden" name="${name}" value="${one}">`),
  )

// The form is another room's, so all that is known of a field is its name.
function nameInWords(name: string): string {
  const spaced = name
    .replace(/[-_]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
