import { type TableOffence, tableOf } from '#rules/offences/table.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { ImportError, textOf } from './import-error.ts'

const CODE = /^[a-z0-9]{3,20}$/i

/** Reads an offence table: `offence_code,legislation_text` and perhaps `title`; other columns are left aside. Throws `ImportError` with the line. */
export function readOffenceTable(bytes: Uint8Array): Map<string, TableOffence> {
  const [header, ...rows] = readCsv(textOf(bytes))
  if (header === undefined) throw new ImportError('The file is empty.')
  const columns = columnsOf(header)
  if (rows.length === 0) throw new ImportError('The file has a header and no rows.')
  return tableOf(rows.map((row) => rowOf(row, header, columns)))
}

type Columns = { code: number; text: number; title: number }

function columnsOf({ line, fields }: CsvRow): Columns {
  const names = fields.map((field) => field.trim().toLowerCase())
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice !== undefined) throw new ImportError(`Line ${line}: the header names ${twice} twice.`)
  const needed = (name: string) => {
    const at = names.indexOf(name)
    if (at === -1) throw new ImportError(`Line ${line}: the header has no column ${name}.`)
    return at
  }
  return { code: needed('offence_code'), text: needed('legislation_text'), title: names.indexOf('title') }
}

function rowOf({ line, fields }: CsvRow, header: CsvRow, { code, text, title }: Columns) {
  if (fields.length !== header.fields.length)
    throw new ImportError(
      `Line ${line}: ${fields.length} fields where the header has ${header.fields.length}.`,
    )
  const given = (fields[code] ?? '').trim()
  if (!CODE.test(given))
    throw new ImportError(
      `Line ${line}: "${given.slice(0, 40)}" is not an offence code (letters and digits, three to twenty).`,
    )
  return { code: given, text: fields[text] ?? '', title: title === -1 ? null : fields[title] }
}
