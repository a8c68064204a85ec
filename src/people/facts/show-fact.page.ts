import { formatDate, formatDateTime } from '#platform/html/format.ts'
import { govukButton, govukTable } from '#platform/html/govuk.ts'
import { html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import { captionOf } from './add-fact.page.ts'
import type { Fact, Statement } from './fact-queries.ts'
import type { Standing } from './fact-record.ts'
import { factsText } from './facts.text.ts'
import { type FactKind, summaryOf } from './kind.ts'

/** A fact: what stands, what was said before, by whom and why it changed. */
export function showFactPage({
  person,
  kind,
  history,
  now,
  base,
  records,
  lang,
}: Standing & { records: boolean; lang: Lang }): Page {
  const t = words(lang, factsText)
  const acts = records && now !== undefined
  const ends = acts && kind.dated === 'period' && now.to === null
  return {
    title: t.historyTitle(kind.name),
    section: 'people',
    wide: true,
    backLink: { href: `/people/${person.id}` },
    main: html`${captionOf(person, lang)}<h1 class="govuk-heading-l">${t.historyTitle(kind.name)}</h1>
      ${
        acts &&
        html`<div class="govuk-button-group">${govukButton({ text: t.correct, href: `${base}/correct`, classes: 'govuk-button--secondary' })}
        ${ends && govukButton({ text: t.end, href: `${base}/end`, classes: 'govuk-button--secondary' })}</div>`
      }
      <p class="govuk-body">${t.versions(history.length)}</p>
      ${historyTable(kind, history, lang)}`,
  }
}

function historyTable(kind: FactKind, history: readonly Fact[], lang: Lang) {
  const t = words(lang, factsText)
  const head = [t.said, t.true, t.where, t.recorded, t.after].map((text) => ({ text }))
  const rows = history.map((fact) =>
    [
      summaryOf(kind, fact.details),
      whenTrue(fact, kind, lang),
      sourceOf(fact, lang),
      t.recordedBy(formatDateTime(fact.recordedAt, lang), fact.recordedBy ?? t.somebody),
      becameOf(fact, lang),
    ].map((text) => ({ text })),
  )
  const caption = t.historyTitle(kind.name)
  return scrollable(caption, govukTable({ caption, captionClasses: 'govuk-visually-hidden', head, rows }))
}

function becameOf({ supersededAt, supersededBy, supersededReason }: Fact, lang: Lang): string {
  const t = words(lang, factsText)
  return supersededAt === null
    ? t.stands
    : t.supersededBy(formatDateTime(supersededAt, lang), supersededBy ?? t.somebody, supersededReason ?? '')
}

/** The dates for which something was true, in words. */
export function whenTrue(
  { from, to }: Pick<Statement, 'from' | 'to'>,
  kind: Pick<FactKind, 'dated'>,
  lang: Lang,
): string {
  const t = words(lang, factsText)
  if (kind.dated === 'day' && from !== null) return t.on(formatDate(from, lang))
  if (from === null) return to === null ? t.always : t.until(formatDate(to, lang))
  return to === null
    ? t.since(formatDate(from, lang))
    : t.between(formatDate(from, lang), formatDate(to, lang))
}

/** Where a statement comes from, in words. */
export const sourceOf = (
  { sourceKind, source }: Pick<Statement, 'sourceKind' | 'source'>,
  lang: Lang,
): string => {
  const t = words(lang, factsText)
  return t.sourceOf(t.sourceKinds[sourceKind], source)
}
