import { formatDateTime, formatNumber } from '#platform/html/format.ts'
import { govukDetails, govukPagination } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { recordTable } from '../access/index.ts'
import { auditText } from './audit.text.ts'
import type { CheckpointRow, PublicKey } from './queries.ts'

type Known = {
  checkpoints: readonly CheckpointRow[]
  /** The size below which the next page begins. */
  next: number | undefined
  keys: readonly PublicKey[]
  isFirst: boolean
  lang: Lang
}

/** The latest checkpoints, and how an outsider checks the log. */
export function showSealPage(known: Known): Page {
  const { checkpoints, isFirst, lang } = known
  const t = words(lang, auditText)
  const [latest] = checkpoints
  return {
    title: t.sealTitle,
    section: 'audit',
    wide: true,
    backLink: { href: '/audit', text: t.back },
    main: html`<h1 class="govuk-heading-l">${t.sealTitle}</h1>
      <p class="govuk-body">${t.sealIntro}</p>
      ${isFirst && html`<p class="govuk-body" role="status">${latest === undefined ? t.noSeal : t.sealCount(latest.size)}</p>`}
      ${checkpoints.length > 0 && table(checkpoints, lang)}
      ${pagination(known)}
      <h2 class="govuk-heading-m">${t.verifyTitle}</h2>
      <ol class="govuk-list govuk-list--number">${Object.values(t.verify).map((step) => html`<li>${step}</li>`)}</ol>
      ${keyList(known)}`,
  }
}

function table(checkpoints: readonly CheckpointRow[], lang: Lang): Html {
  const t = words(lang, auditText)
  return recordTable(
    t.sealTitle,
    [t.size, t.sealedAt, t.root, t.key],
    checkpoints.map((each) => [
      formatNumber(each.size, lang),
      formatDateTime(each.sealedAt, lang),
      html`<code>${each.root.toString('base64')}</code>`,
      html`<code>${each.keyId}</code>`,
    ]),
  )
}

function pagination({ next, isFirst, lang }: Known): Html | null {
  const t = words(lang, auditText)
  if (next === undefined && isFirst) return null
  return govukPagination({
    landmarkLabel: t.sealTitle,
    previous: isFirst ? undefined : { href: '/audit/seal', text: t.latest },
    next: next === undefined ? undefined : { href: `/audit/seal?below=${next}`, text: t.earlier },
  })
}

function keyList({ keys, lang }: Known): Html | null {
  const t = words(lang, auditText)
  if (keys.length === 0) return null
  return html`<h2 class="govuk-heading-m">${t.keys}</h2>
    ${keys.map((key) => {
      const since = t.keySince(formatDateTime(key.since, lang))
      return govukDetails({
        summaryText: since,
        html: scrollable(
          since,
          html`<p class="govuk-body"><code>${key.keyId}</code></p><pre>${key.pem}</pre>`,
        ),
      })
    })}`
}
