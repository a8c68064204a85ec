import { editDistance } from './distance.ts'

export type BirthLikeness =
  | 'same'
  | 'same-month'
  | 'same-year'
  | 'swapped'
  | 'one-digit'
  | 'two-digits'
  | 'same-day'
  | 'near-year'
  | 'differs'
export type BirthMatch = { likeness: BirthLikeness; points: number }

const POINTS: Record<BirthLikeness, number> = {
  same: 13,
  'same-month': 9,
  'same-year': 5.5,
  swapped: 9.5,
  'one-digit': 8.5,
  'two-digits': 3.5,
  'same-day': 4,
  'near-year': 1.5,
  differs: -6,
}

/** How near a date of birth, or its year, or its year and month, is to the one on record; null when either is missing. */
export function compareBirth(wanted: string | null, known: string | null): BirthMatch | null {
  if (wanted === null || wanted === '' || known === null) return null
  const likeness = wanted.length === 10 ? wholeDate(wanted, known) : partDate(wanted, known)
  return { likeness, points: POINTS[likeness] }
}

function wholeDate(wanted: string, known: string): BirthLikeness {
  if (wanted === known) return 'same'
  const [year = '', month = '', day = ''] = wanted.split('-')
  if (`${year}-${day}-${month}` === known) return 'swapped'
  const digits = editDistance(wanted.replaceAll('-', ''), known.replaceAll('-', ''))
  if (digits === 1) return 'one-digit'
  if (`${month}-${day}` === known.slice(5)) return 'same-day'
  if (digits === 2) return 'two-digits'
  // Day and month exchanged and one digit wrong as well.
  if (editDistance(`${year}${day}${month}`, known.replaceAll('-', '')) === 1) return 'two-digits'
  return yearsApart(wanted, known) <= 1 ? 'near-year' : 'differs'
}

function partDate(wanted: string, known: string): BirthLikeness {
  if (known.startsWith(wanted)) return wanted.length === 7 ? 'same-month' : 'same-year'
  if (wanted.length === 7 && editDistance(wanted, known.slice(0, 7)) === 1) return 'same-year'
  if (yearsApart(wanted, known) <= 1) return 'near-year'
  return editDistance(wanted.slice(0, 4), known.slice(0, 4)) === 1 ? 'near-year' : 'differs'
}

const yearsApart = (a: string, b: string) => Math.abs(Number(a.slice(0, 4)) - Number(b.slice(0, 4)))
