/** A file that cannot be imported. The message says where it is wrong; nothing was written. */
export class ImportError extends Error {}

/** The text of a file, which must be UTF-8 without empty characters. */
export function textOf(bytes: Uint8Array): string {
  const broken = firstBadLine(bytes)
  if (broken !== undefined) throw new ImportError(`Line ${broken} is not UTF-8 text. Save the file as UTF-8.`)
  // The mark that spreadsheets put at the start is not part of the text.
  return new TextDecoder('utf-8').decode(bytes)
}

const NEW_LINE = 10

function firstBadLine(bytes: Uint8Array): number | undefined {
  if (isGood(bytes)) return undefined
  let line = 1
  for (let start = 0; start < bytes.length; line += 1) {
    const found = bytes.indexOf(NEW_LINE, start)
    const end = found === -1 ? bytes.length : found + 1
    if (!isGood(bytes.subarray(start, end))) return line
    start = end
  }
  return line
}

function isGood(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\u0000')
  } catch {
    return false
  }
}
