import { ImportError } from './import-error.ts'

/** One row of a file of comma-separated values, with the line it begins on. */
export type CsvRow = { line: number; fields: readonly string[] }

/** Reads comma-separated values as RFC 4180 has them: quoted fields may hold commas, doubled quotes and new lines. Empty lines are left out. */
export function readCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  const place = { at: 0, line: 1 }
  while (place.at < text.length) {
    const line = place.line
    const fields = readRow(text, place)
    if (fields.length > 1 || fields[0] !== '') rows.push({ line, fields })
  }
  return rows
}

type Place = { at: number; line: number }

function readRow(text: string, place: Place): string[] {
  const fields: string[] = []
  for (;;) {
    fields.push(text[place.at] === '"' ? readQuoted(text, place) : readPlain(text, place))
    if (text[place.at] === ',') {
      place.at += 1
      continue
    }
    if (text[place.at] === '\r') place.at += 1
    if (text[place.at] === '\n') place.at += 1
    place.line += 1
    return fields
  }
}

function readPlain(text: string, place: Place): string {
  const start = place.at
  while (place.at < text.length && !',\r\n'.includes(text[place.at] ?? '')) {
    if (text[place.at] === '"')
      throw new ImportError(
        `Line ${place.line}: a quotation mark stands inside a field that does not begin with one.`,
      )
    place.at += 1
  }
  return text.slice(start, place.at)
}

function readQuoted(text: string, place: Place): string {
  const opened = place.line
  let field = ''
  let from = place.at + 1
  for (;;) {
    const end = text.indexOf('"', from)
    if (end === -1) throw new ImportError(`Line ${opened}: a quotation mark is never closed.`)
    const part = text.slice(from, end)
    field += part
    place.line += part.split('\n').length - 1
    place.at = end + 1
    if (text[place.at] !== '"') break
    field += '"'
    from = place.at + 1
  }
  if (place.at < text.length && !',\r\n'.includes(text[place.at] ?? ''))
    throw new ImportError(`Line ${place.line}: something follows the closing quotation mark.`)
  return field
}
