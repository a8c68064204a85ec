import { renderTemplateSource } from './templates.ts'

/**
 * The GOV.UK page template, rendered once with a mark wherever something differs between pages. A page is then its
 * constant parts with the marks filled in. The template's blocks are filled under their own names: one of another
 * name would be dropped in silence, and one named like a block we do not mean would replace it.
 */
const BLOCKS = {
  pageTitle: '@title@',
  head: '@head@',
  headIcons: '@icons@',
  skipLink: '@skipLink@',
  headerStart: '@marking@',
  govukHeader: '@header@',
  govukServiceNavigation: '@navigation@',
  headerEnd: '@phase@',
  beforeContent: '@beforeContent@',
  content: '@content@',
  govukFooter: '@footer@',
  footerEnd: '@endMarking@',
  bodyEnd: '@bodyEnd@',
}

/** Our own script stands where GOV.UK's inline one does, which a strict content security policy forbids. */
const INLINE_SCRIPT = /<script>[^<]*<\/script>/g

/** What is put into the page template. */
export type PageParts = Readonly<Record<PartName, string>>

type PartName =
  | 'lang'
  | 'title'
  | 'head'
  | 'icons'
  | 'bodyClasses'
  | 'bodyAttributes'
  | 'start'
  | 'skipLink'
  | 'marking'
  | 'header'
  | 'navigation'
  | 'phase'
  | 'beforeContent'
  | 'content'
  | 'footer'
  | 'endMarking'
  | 'bodyEnd'

const MARK = /@(\w+)@/

function pageTemplate(): string {
  const blocks = Object.entries(BLOCKS).map(([name, mark]) => `{% block ${name} %}${mark}{% endblock %}`)
  const source = `{% extends "govuk/template.njk" %}${blocks.join('')}`
  const context = {
    htmlLang: '@lang@',
    bodyClasses: '@bodyClasses@',
    bodyAttributes: '@bodyAttributes@',
    themeColor: '#0b0c0c',
  }
  const whole = renderTemplateSource('parapet/page.njk', source, context)
  if (whole.match(INLINE_SCRIPT)?.length !== 1)
    throw new Error('The GOV.UK page template has changed its script')
  return whole.replace(INLINE_SCRIPT, '@start@').trimStart()
}

/** Constant text and the names of marks, turn by turn. */
const pieces = pageTemplate().split(MARK)

/** The whole document. Every part must be markup already. */
export function fillPageTemplate(parts: PageParts): string {
  let out = pieces[0] as string
  for (let at = 1; at < pieces.length; at += 2) out += parts[pieces[at] as PartName] + pieces[at + 1]
  return out
}
