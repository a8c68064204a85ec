/** A row of an offence table as the Ministry of Justice writes it; a code may have several texts. */
export type TableOffence = { code: string; texts: readonly string[]; title: string | null }

/** A table of offences by code. */
export type OffenceTable = ReadonlyMap<string, TableOffence>

/** Puts the rows of a table together by code. Codes are compared in capitals; a text given twice is kept once. */
export function tableOf(
  rows: Iterable<{ code: string; text: string; title?: string | null | undefined }>,
): Map<string, TableOffence> {
  const table = new Map<string, { code: string; texts: string[]; title: string | null }>()
  for (const { code: given, text, title } of rows) {
    const code = given.trim().toUpperCase()
    const known = table.get(code) ?? { code, texts: [], title: null }
    if (text.trim() !== '' && !known.texts.includes(text.trim())) known.texts.push(text.trim())
    if (known.title === null && title != null && title.trim() !== '') known.title = title.trim()
    table.set(code, known)
  }
  return table
}

/** The code without the letter that makes it an attempt, a conspiracy or another form; null for a code without one. */
export const stemOf = (code: string): string | null => (/\d[A-Z]$/.test(code) ? code.slice(0, -1) : null)
