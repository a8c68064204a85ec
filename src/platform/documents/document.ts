import { formatDateTime } from '../html/format.ts'
import { type Html, html, render } from '../html/html.ts'
import { layoutText } from '../html/layout.text.ts'
import { MARKING } from '../html/layout.ts'
import type { Lang } from '../html/text.ts'
import type { Paper } from './blocks.ts'
import { documentsText } from './documents.text.ts'
import { makePdf, makesPdf } from './pdf.ts'
import { blocksOf } from './read-page.ts'
import { makeWord } from './word.ts'

/** The forms in which a page can be taken away. */
export type Format = 'pdf' | 'docx'

const TYPES: Record<Format, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** Which form an address asks for: its `as`, or none. */
export function formatAsked(query: unknown): Format | undefined {
  const asked = (query as { as?: unknown } | null | undefined)?.as
  if (asked === 'docx') return asked
  return asked === 'pdf' && makesPdf ? asked : undefined
}

type Shown = { title: string; main: Html; lang: Lang; at: Date; everySheet?: string | undefined }

/** A page as a document: the same words, with the marking, the time and what has authority on every sheet (AR-10). */
export async function documentOf(shown: Shown, format: Format): Promise<{ type: string; content: Buffer }> {
  const paper = paperOf(shown)
  return { type: TYPES[format], content: await (format === 'pdf' ? makePdf(paper) : makeWord(paper)) }
}

function paperOf({ title, main, lang, at, everySheet }: Shown): Paper {
  const t = documentsText(lang)
  const read = blocksOf(render(main))
  const headed = read.some((block) => block.kind === 'heading')
  return {
    title,
    lang,
    marking: MARKING,
    foot: [everySheet, layoutText(lang).produced(formatDateTime(at, lang))].filter(
      (line) => line !== undefined,
    ),
    sheet: t.sheet,
    blocks: headed ? read : [{ kind: 'heading', level: 1, text: title }, ...read],
  }
}

/** Links to take a page away. `href` is the page that can be taken, without `as`. */
export function documentLinks(href: string, lang: Lang): Html {
  const t = documentsText(lang)
  const link = (as: Format, text: string) =>
    html`<a class="govuk-link govuk-!-margin-right-4" href="${href}${href.includes('?') ? '&' : '?'}as=${as}">${text}</a>`
  return html`<p class="govuk-body govuk-!-display-none-print">${makesPdf && link('pdf', t.pdf)}${link('docx', t.word)}</p>`
}
