import { govukSummaryList, govukTag } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { factsText } from '../facts/facts.text.ts'
import { summaryOf } from '../facts/kind.ts'
import { sourceOf, whenTrue } from '../facts/show-fact.page.ts'
import type { Relationship } from './relationship-queries.ts'
import { relationshipsText } from './relationships.text.ts'
import { RELATIONSHIP } from './roles.ts'

/** Whom a person is related to and how, from their end. */
export function relationshipSection(personId: string, list: readonly Relationship[], lang: Lang): Html {
  const [t, f] = [words(lang, relationshipsText), words(lang, factsText)]
  if (list.length === 0) return html`<p class="govuk-body">${t.none}</p>`
  return html`<p class="govuk-body">${t.count(list.length)}</p>${govukSummaryList({
    rows: list.map((each) => ({
      key: { html: html`<a class="govuk-link" href="/people/${each.otherId}">${each.otherName}</a>` },
      value: {
        html: html`${summaryOf(RELATIONSHIP, each.details)}${each.keepApart && html`<br>${govukTag({ text: t.apart, classes: 'govuk-tag--red' })} ${t.apartWhy}`}<br><span class="govuk-hint govuk-!-margin-bottom-0">${whenTrue(each, RELATIONSHIP, lang)}. ${sourceOf(each, lang)}</span>`,
      },
      actions: {
        items: [
          {
            href: `/people/${personId}/relationships/${each.factId}`,
            text: f.history,
            visuallyHiddenText: t.with(each.otherName),
          },
        ],
      },
    })),
  })}`
}
