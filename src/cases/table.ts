import { govukTable } from '#platform/html/govuk.ts'
import type { Html } from '#platform/html/html.ts'
import { scrollable } from '#platform/html/layout.ts'

export type Cell = string | Html

/** A table of records: the first cell of each row names it, and a table wider than the screen scrolls by itself. */
export function recordTable(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  hidden = true,
): Html {
  return scrollable(
    caption,
    govukTable({
      caption,
      captionClasses: hidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: heads.map((text) => ({ text })),
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? { text: cell } : { html: cell })),
      ),
    }),
  )
}
