import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Paper, Run } from './blocks.ts'

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'AAAAAA' }
const ROWS = {
  top: NONE,
  left: NONE,
  right: NONE,
  bottom: LINE,
  insideHorizontal: LINE,
  insideVertical: NONE,
}

/** Makes a Word document with real headings, lists and table heads, marked and numbered on every sheet. */
export function makeWord(paper: Paper): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      title: paper.title,
      creator: 'Parapet',
      styles: {
        default: { document: { run: { font: 'Arial', size: 21, language: { value: `${paper.lang}-GB` } } } },
      },
      numbering: { config: [{ reference: 'numbers', levels: [numbered] }] },
      sections: [
        {
          headers: { default: new Header({ children: [marking(paper)] }) },
          footers: {
            default: new Footer({
              children: [marking(paper), ...paper.foot.map(footLine), sheetLine(paper)],
            }),
          },
          children: paper.blocks.flatMap(drawn),
        },
      ],
    }),
  )
}

const numbered = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  style: { paragraph: { indent: { left: 500, hanging: 400 } } },
}

const marking = ({ marking: text }: Paper) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, bold: true, size: 18 })] })

const footLine = (text: string) => new Paragraph({ children: [new TextRun({ text, size: 15 })] })

function sheetLine({ sheet }: Paper): Paragraph {
  const [before = '', between = '', after = ''] = sheet.split(/\{pages?\}/)
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  return new Paragraph({ children: [new TextRun({ size: 15, children })] })
}

function drawn(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[block.level], text: block.text, keepNext: true })]
    case 'paragraph':
      return [paragraph(block.runs)]
    case 'notice':
      return block.paragraphs.map(
        (runs) =>
          new Paragraph({
            children: textRuns(runs),
            indent: { left: 200 },
            spacing: { after: 120 },
            border: { left: { style: BorderStyle.SINGLE, size: 24, color: '777777', space: 8 } },
          }),
      )
    case 'list':
      return block.items.map((runs) => {
        const way = block.ordered
          ? { numbering: { reference: 'numbers', level: 0 } }
          : { bullet: { level: 0 } }
        return new Paragraph({ children: textRuns(runs), ...way })
      })
    case 'pairs':
      return [table(block.rows.map(({ key, value }) => row([[{ text: key, bold: true }], value], [34, 66])))]
    case 'table':
      return tableOf(block)
  }
}

function tableOf({ caption, head, rows }: Block & { kind: 'table' }): (Paragraph | Table)[] {
  const headRow =
    head.length === 0
      ? []
      : [
          row(
            head.map((text) => [{ text, bold: true }]),
            undefined,
            true,
          ),
        ]
  const body = rows.map((cells) => row(cells))
  const above = caption === '' ? [] : [paragraph([{ text: caption, bold: true }])]
  return [...above, ...(headRow.length + body.length === 0 ? [] : [table([...headRow, ...body])])]
}

const table = (rows: TableRow[]) =>
  new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE }, borders: ROWS })

const row = (cells: readonly (readonly Run[])[], widths?: readonly number[], tableHeader = false) =>
  new TableRow({
    tableHeader,
    cantSplit: true,
    children: cells.map((runs, at) => {
      const size = widths?.[at] ?? Math.floor(100 / cells.length)
      return new TableCell({ children: [paragraph(runs)], width: { size, type: WidthType.PERCENTAGE } })
    }),
  })

const paragraph = (runs: readonly Run[]) =>
  new Paragraph({ children: textRuns(runs), spacing: { after: 120 } })

const textRuns = (runs: readonly Run[]): TextRun[] =>
  runs.flatMap(({ text, bold = false }) =>
    text.split('\n').map((line, at) => new TextRun({ text: line, bold, ...(at === 0 ? {} : { break: 1 }) })),
  )
