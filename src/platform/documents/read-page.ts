import { HTMLElement, NodeType, parse } from 'node-html-parser'
import type { Block, Run } from './blocks.ts'

// What a reader of paper has no use for: what is pressed, what only a screen reader hears, what the page keeps off paper itself.
const LEFT_OUT =
  'script, style, button, form, input, nav, svg, template, .govuk-button, .govuk-button-group, .govuk-visually-hidden, .govuk-summary-list__actions, .govuk-\\!-display-none-print'
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE DETAILS DIV DL FIGURE H1 H2 H3 H4 MAIN OL P SECTION SUMMARY TABLE UL'.split(' '),
)

/** Reads the main part of a page of ours as the blocks of a document: the same words in the same order, without what only a screen needs. */
export function blocksOf(markup: string): Block[] {
  const page = parse(markup)
  for (const element of page.querySelectorAll(LEFT_OUT)) element.remove()
  return ordered(blocksIn(page))
}

function blocksIn(parent: HTMLElement): Block[] {
  const blocks: Block[] = []
  let loose: Run[] = []
  const close = () => {
    const runs = tidy(loose)
    if (runs.length > 0) blocks.push({ kind: 'paragraph', runs })
    loose = []
  }
  for (const node of parent.childNodes) {
    if (node instanceof HTMLElement && holdsBlocks(node)) {
      close()
      blocks.push(...blockOf(node))
    } else loose.push(...runsOf(node, false))
  }
  close()
  return blocks
}

const holdsBlocks = (element: HTMLElement): boolean =>
  BLOCKS.has(element.tagName) ||
  element.childNodes.some((child) => child instanceof HTMLElement && holdsBlocks(child))

function blockOf(element: HTMLElement): Block[] {
  const { tagName, classList } = element
  const level = /^H([1-4])$/.exec(tagName)?.[1]
  if (level !== undefined) {
    const text = plain(element)
    return text === '' ? [] : [{ kind: 'heading', level: Number(level) as 1 | 2 | 3 | 4, text }]
  }
  if (tagName === 'UL' || tagName === 'OL') {
    const items = children(element, 'LI').map(flat)
    return items.length === 0 ? [] : [{ kind: 'list', ordered: tagName === 'OL', items }]
  }
  if (tagName === 'DL') return [{ kind: 'pairs', rows: pairsOf(element) }]
  if (tagName === 'TABLE') return tableOf(element)
  if (classList.contains('govuk-inset-text') || classList.contains('govuk-warning-text'))
    return [{ kind: 'notice', paragraphs: blocksIn(element).flatMap(paragraphsOf) }]
  return blocksIn(element)
}

function pairsOf(list: HTMLElement): { key: string; value: Run[] }[] {
  const keys = list.querySelectorAll('dt')
  return keys.map((key) => {
    const value = key.nextElementSibling
    return { key: plain(key), value: value === null ? [] : flat(value) }
  })
}

function tableOf(table: HTMLElement): Block[] {
  // A table that stands in a cell of this one has rows of its own.
  const rows = table.querySelectorAll('tr').filter((row) => row.closest('table') === table)
  // Laid out as a table only so that its head repeats on every sheet.
  if (table.getAttribute('role') === 'presentation')
    return rows.flatMap((row) => cells(row).flatMap((cell) => blocksIn(cell)))
  const headRow = rows.find((row) => row.closest('thead') !== null)
  const caption = table.querySelector('caption')
  return [
    {
      kind: 'table',
      caption: caption === null ? '' : plain(caption),
      head: headRow === undefined ? [] : cells(headRow).map(plain),
      rows: rows.filter((row) => row !== headRow).map((row) => cells(row).map(flat)),
    },
  ]
}

const children = (parent: HTMLElement, tag: string): HTMLElement[] =>
  parent.childNodes.filter((node): node is HTMLElement => node instanceof HTMLElement && node.tagName === tag)

const cells = (row: HTMLElement): HTMLElement[] =>
  row.childNodes.filter(
    (node): node is HTMLElement => node instanceof HTMLElement && /^T[DH]$/.test(node.tagName),
  )

/** Everything inside an element as runs, with a new line where a block began. */
function flat(element: HTMLElement): Run[] {
  const parts = blocksIn(element).flatMap(paragraphsOf)
  return tidy(parts.flatMap((runs, at) => (at === 0 ? runs : [{ text: '\n' }, ...runs])))
}

function paragraphsOf(block: Block): (readonly Run[])[] {
  switch (block.kind) {
    case 'heading':
      return [[{ text: block.text, bold: true }]]
    case 'paragraph':
      return [block.runs]
    case 'notice':
      return [...block.paragraphs]
    case 'list':
      return block.items.map((item) => [{ text: '– ' }, ...item])
    case 'pairs':
      return block.rows.map(({ key, value }) => [{ text: `${key}: `, bold: true }, ...value])
    case 'table':
      return block.rows.map((row) => row.flatMap((cell, at) => (at === 0 ? cell : [{ text: ' ' }, ...cell])))
  }
}

type Node = HTMLElement['childNodes'][number]

function runsOf(node: Node, bold: boolean): Run[] {
  if (node.nodeType === NodeType.TEXT_NODE) {
    const text = node.text.replace(/\s+/g, ' ')
    return text === '' ? [] : [bold ? { text, bold } : { text }]
  }
  if (!(node instanceof HTMLElement)) return []
  if (node.tagName === 'BR') return [{ text: '\n' }]
  const strong = bold || node.tagName === 'STRONG' || node.tagName === 'B'
  const inside = node.childNodes.flatMap((child) => runsOf(child, strong))
  // A hint or a tag stands on a line or in a box of its own on the screen.
  const apart = /display-block|govuk-hint|govuk-tag/.test(node.classNames)
  return apart && inside.length > 0 ? [{ text: ' ' }, ...inside, { text: ' ' }] : inside
}

/** Joins runs of one kind, and leaves out white space that a browser would not show. */
function tidy(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last !== undefined && last.bold === run.bold)
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  const spaced = joined.map((run) => ({
    ...run,
    text: run.text.replace(/ *\n */g, '\n').replace(/ {2,}/g, ' '),
  }))
  if (spaced[0] !== undefined) spaced[0].text = spaced[0].text.trimStart()
  const end = spaced.at(-1)
  if (end !== undefined) end.text = end.text.trimEnd()
  return spaced.filter(({ text }) => text !== '')
}

const plain = (element: HTMLElement): string => element.structuredText.replace(/\s+/g, ' ').trim()

/** A reader who moves by headings must not find a level left out: the first is the title, and none is more than one below the one before. */
function ordered(blocks: readonly Block[]): Block[] {
  let before = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    before = Math.min(block.level, before + 1)
    return { ...block, level: before as 1 | 2 | 3 | 4 }
  })
}
