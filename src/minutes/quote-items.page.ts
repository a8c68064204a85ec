import { govukButton, govukCheckboxes } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { type Item, itemLine } from '../sharing/index.ts'
import { type Minuting, minutesHref } from './known.ts'
import { minutesText } from './minutes.text.ts'
import type { Quote } from './queries/contents.ts'

type Known = { known: Minuting; quotable: readonly Item[]; quotes: readonly Quote[]; lang: Lang }

/** Every item about the case in the writer's sight, with those quoted ticked. */
export function quoteItemsPage({ known, quotable, quotes, lang }: Known): Page {
  const t = words(lang, minutesText)
  const quoted = new Set(quotes.map(({ item }) => item.id))
  const withdrawn = quotes.map(({ item }) => item).filter((item) => item.withdrawnAt !== null)
  const offered = [...quotable, ...withdrawn]
  return {
    title: t.quotesTitle,
    section: 'minutes',
    backLink: { href: `${minutesHref(known.discussed)}#information`, text: t.backToMinutes },
    main: html`${offered.length === 0 && html`<h1 class="govuk-heading-l">${t.quotesTitle}</h1><p class="govuk-body">${t.nothingToQuote}</p>`}
      ${
        offered.length > 0 &&
        postForm(html`${[...quoted].map((id) => html`<input type="hidden" name="was" value="${id}">`)}
          ${govukCheckboxes({
            name: 'items',
            idPrefix: 'items',
            fieldset: {
              legend: { text: t.quotesTitle, classes: 'govuk-fieldset__legend--l', isPageHeading: true },
            },
            hint: { text: t.quotesHint },
            items: offered.map((item) => ({
              value: item.id,
              ...itemLine(item, lang),
              checked: quoted.has(item.id),
            })),
          })}
          ${govukButton({ text: t.saveQuotes, preventDoubleClick: true })}`)
      }`,
  }
}
