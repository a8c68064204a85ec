import { type Html, html } from '../html/html.ts'

/** Content at the width in which people read and fill in forms. */
export function readable(content: Html): Html {
  return html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${content}</div></div>`
}
