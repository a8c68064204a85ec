import type { Wanted } from './weigh.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const YEAR = '(?:19|20)\\d\\d'
const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/i
const REGISTRATION = /\b([a-z]{2}\d{2})\s+([a-z]{3})\b/i
const DATES: readonly (readonly [RegExp, (parts: readonly string[]) => string | null])[] = [
  [new RegExp(`\\b(${YEAR})-(\\d{1,2})-(\\d{1,2})\\b`), ([y, m, d]) => dateOf(y, m, d)],
  [new RegExp(`\\b(\\d{1,2})[/. -](\\d{1,2})[/. -](${YEAR})\\b`), ([d, m, y]) => dateOf(y, m, d)],
  [
    /\b(\d{1,2})\/(\d{1,2})\/(\d\d)\b(?!\d)/,
    ([d, m, y]) => dateOf(Number(y) > 30 ? `19${y}` : `20${y}`, m, d),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+([a-z]{3,9})\\s+(${YEAR})\\b`, 'i'),
    ([d, m, y]) => dateOf(y, monthOf(m), d),
  ],
  [new RegExp(`\\b([a-z]{3,9})\\s+(${YEAR})\\b`, 'i'), ([m, y]) => dateOf(y, monthOf(m), undefined)],
  [new RegExp(`(?<![\\d/])\\b(\\d{1,2})/(${YEAR})\\b`), ([m, y]) => dateOf(y, m, undefined)],
  [new RegExp(`(?<![\\d/])\\b(${YEAR})\\b(?!/)`), ([y]) => y ?? null],
]

/** Reads one line as people type it: a name, and among it a date or year of birth, a postcode, a registration, an identifier. */
export function readQuery(line: string): Wanted {
  const numbers: string[] = []
  let rest = line
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest)
    if (match === null) return
    numbers.push(match[0])
    rest = rest.replace(match[0], ' ')
  }
  take(/\b\d{2,4}\/\d{1,7}[a-z]\b/i)
  take(POSTCODE)
  take(REGISTRATION)
  const { born, left } = takeDate(rest)
  const words = left.split(/\s+/).filter(Boolean)
  numbers.push(...words.filter(isNumber))
  const name = words.filter((word) => !isNumber(word)).join(' ')
  return { ...readName(name), born, numbers, places: '' }
}

/** Mostly digits, such as AB12CDE; a house called Ashfield-2 is a name. */
const isNumber = (word: string) => {
  const digits = word.replace(/\D/g, '').length
  return digits > 0 && digits >= 0.3 * word.replace(/[^a-z]/gi, '').length
}

/** A comma says which part is the family name. */
function readName(name: string): { given: string; family: string; words: string } {
  const [family = '', given = ''] = name.split(',').map((part) => part.trim())
  return given === '' ? { given: '', family: '', words: family } : { given, family, words: '' }
}

function takeDate(line: string): { born: string | null; left: string } {
  for (const [pattern, read] of DATES) {
    const match = pattern.exec(line)
    const born = match === null ? null : read(match.slice(1))
    if (match !== null && born !== null) return { born, left: line.replace(match[0], ' ') }
  }
  return { born: null, left: line }
}

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [Number(month), Number(day ?? 1)]
  if (year === undefined || !(m >= 1 && m <= 31) || !(d >= 1 && d <= 31)) return null
  // A month above twelve is a day that was put first, as Americans do.
  if (m > 12 && (day === undefined || d > 12)) return null
  const [mm, dd] = m > 12 ? [d, m] : [m, d]
  const two = (n: number) => String(n).padStart(2, '0')
  return day === undefined ? `${year}-${two(mm)}` : `${year}-${two(mm)}-${two(dd)}`
}

function monthOf(word: string | undefined): string | undefined {
  const at = MONTHS.findIndex(
    (month) => word !== undefined && word.length > 2 && month.startsWith(word.toLowerCase()),
  )
  return at < 0 ? undefined : String(at + 1)
}
