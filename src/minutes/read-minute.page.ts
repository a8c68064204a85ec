import { documentLinks } from '#platform/documents/document.ts'
import { formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukInsetText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { printButton } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import type { Page } from '#platform/http/route.ts'
import { minutesHref } from './known.ts'
import { minutePaper, paperParts } from './paper.page.ts'
import { paperText } from './paper.text.ts'
import type { Paper } from './paper.ts'
import { titleOf } from './write-minute.page.ts'

type Reader = { name: string; agency: string; at: Date }
type Known = { paper: Paper; reader: Reader; actor: Actor; lang: Lang }

/** Approved minutes on the screen. They are printed from the reader's copy, which is recorded. */
export function readMinutePage({ paper, reader, actor, lang }: Known): Page {
  const p = words(lang, paperText)
  const { discussed } = paper.known
  const distributes = paper.known.writes && mayIn(actor, 'minute.distribute', discussed.areaId)
  return {
    title: titleOf(paper.known, lang),
    section: 'minutes',
    backLink: { href: '/minutes' },
    main: html`${headings(paper, lang)}
      <p class="govuk-body">${p.toPrint}</p>
      <div class="govuk-button-group">${govukButton({ text: p.printCopy, href: `${minutesHref(discussed)}/copy`, classes: 'govuk-button--secondary' })}
        ${distributes && html`<a class="govuk-link" href="${minutesHref(discussed)}/recipients">${p.addLater}</a>`}</div>
      <div class="govuk-!-display-none-print">${copyLine(reader, lang)}${minutePaper(paper, lang)}</div>`,
  }
}

/** The same as a copy in the reader's name. A browser repeats the head of a table on every sheet it prints, so the name stands on each. */
export function copyPage({ paper, reader, lang }: Known): Page {
  const p = words(lang, paperText)
  const row = (part: Html) => html`<tr><td>${part}</td></tr>`
  return {
    title: p.copyTitle,
    section: 'minutes',
    document: {
      name: 'minutes',
      everySheet: p.copyFor(reader.name, reader.agency, formatDateTime(reader.at, lang)),
    },
    backLink: { href: minutesHref(paper.known.discussed) },
    main: html`${documentLinks('', lang)}${printButton(lang)}
      <table role="presentation"><thead><tr><td>${copyLine(reader, lang)}</td></tr></thead>
      <tbody>${row(headings(paper, lang))}${paperParts(paper, lang).map(row)}</tbody></table>`,
  }
}

const headings = (
  { known }: Paper,
  lang: Lang,
): Html => html`<span class="govuk-caption-l">${titleOf(known, lang)}</span>
  <h1 class="govuk-heading-l">${known.discussed.givenName} ${known.discussed.familyName}</h1>`

/** Whose copy this is. */
function copyLine({ name, agency, at }: Reader, lang: Lang): Html {
  const p = words(lang, paperText)
  return govukInsetText({
    html: html`<strong>${p.copyFor(name, agency, formatDateTime(at, lang))}</strong><br>${p.notToCopy}`,
  })
}
