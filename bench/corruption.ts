import { nickname } from './population.ts'

// Errors as people make them, in the manner of the FEBRL generator: keys, sounds, shapes, order, dates, numbers.

type Roll = () => number
export type Asked = {
  given: string
  family: string
  extra: { kind: 'born' | 'part-born' | 'postcode' | 'identifier' | 'none'; value: string }
}

const one = <T>(roll: Roll, list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T
const NEAR: Record<string, string> = {
  a: 'qsz',
  b: 'vgn',
  c: 'xdv',
  d: 'sfe',
  e: 'wrd',
  f: 'dgr',
  g: 'fht',
  h: 'gjy',
  i: 'uok',
  j: 'hku',
  k: 'jli',
  l: 'ko',
  m: 'nj',
  n: 'bmh',
  o: 'ipl',
  p: 'ol',
  q: 'wa',
  r: 'etf',
  s: 'adw',
  t: 'ryg',
  u: 'yij',
  v: 'cb',
  w: 'qes',
  x: 'zsc',
  y: 'tuh',
  z: 'xa',
}
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/f/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/k/, 'c'],
  [/ie/, 'y'],
  [/y$/, 'ie'],
  [/ee/, 'ea'],
  [/ea/, 'ee'],
  [/ei/, 'ie'],
  [/ll/, 'l'],
  [/tt/, 't'],
  [/nn/, 'n'],
  [/ss/, 's'],
  [/s(?=[ei])/, 'c'],
  [/z/, 's'],
  [/gh/, ''],
  [/th/, 't'],
  [/wh/, 'w'],
  [/qu/, 'kw'],
  [/ou/, 'oo'],
  [/ai/, 'ay'],
  [/e$/, ''],
  [/ow/, 'ou'],
]
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/m/, 'rn'],
  [/rn/, 'm'],
  [/cl/, 'd'],
  [/d/, 'cl'],
  [/l/, 'i'],
  [/i/, 'l'],
  [/vv/, 'w'],
  [/w/, 'vv'],
  [/h/, 'b'],
  [/e/, 'c'],
  [/u/, 'v'],
]

function splice(text: string, at: number, lost: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + lost)
}

/** One key pressed wrongly: one too many, one too few, its neighbour, or two exchanged. */
function key(roll: Roll, text: string): string {
  const at = Math.floor(roll() * text.length)
  const near = one(roll, [...(NEAR[text[at]?.toLowerCase() ?? ''] ?? 'e')])
  const kind = Math.floor(roll() * 4)
  if (kind === 0) return splice(text, at, 0, near)
  if (kind === 1 && text.length > 2) return splice(text, at, 1, '')
  if (kind === 2 && at + 1 < text.length && text[at] !== text[at + 1])
    return splice(text, at, 2, `${text[at + 1]}${text[at]}`)
  return splice(text, at, 1, near)
}

function rule(roll: Roll, text: string, rules: readonly (readonly [RegExp, string])[]): string {
  const lower = text.toLowerCase()
  const apply = rules.filter(([pattern]) => pattern.test(lower))
  return apply.length === 0 ? key(roll, text) : lower.replace(...(one(roll, apply) as [RegExp, string]))
}

function word(roll: Roll, text: string): string {
  const kind = roll()
  if (kind < 0.6) return key(roll, text)
  return rule(roll, text, kind < 0.85 ? SOUNDS : SHAPES)
}

function date(roll: Roll, born: string): string {
  const [year = '', month = '', day = ''] = born.split('-')
  const kind = roll()
  if (day === '' || kind < 0.4) {
    const at = [2, 3, 3, 3, 5, 6, 8, 9].filter((place) => place < born.length)
    const place = one(roll, at)
    const wrong = splice(born, place, 1, String((Number(born[place]) + 1 + Math.floor(roll() * 8)) % 10))
    return Number.isNaN(Date.parse(wrong.padEnd(10, '-01'))) ? `${Number(year) + 1}${born.slice(4)}` : wrong
  }
  if (kind < 0.6 && Number(day) <= 12) return `${year}-${day}-${month}`
  if (kind < 0.8) return `${Number(year) + (roll() < 0.5 ? 1 : -1)}-${month}-${day}`
  const shifted = new Date(Date.parse(born) + (roll() < 0.5 ? 1 : -1) * 86_400_000)
  return shifted.toISOString().slice(0, 10)
}

function number(roll: Roll, value: string): string {
  const at = Math.floor(roll() * value.length)
  const digit = /\d/.test(value[at] ?? '')
  const other = digit
    ? String((Number(value[at]) + 1 + Math.floor(roll() * 8)) % 10)
    : one(roll, [...'ABDEFGHJKMNPRTW'])
  const kind = roll()
  if (kind < 0.6) return splice(value, at, 1, other)
  if (kind < 0.8) return splice(value, at, 1, '')
  return at + 1 < value.length
    ? splice(value, at, 2, `${value[at + 1]}${value[at]}`)
    : splice(value, at, 1, other)
}

/** Makes one more error in what is asked, anywhere in it. */
export function corrupt(roll: Roll, asked: Asked): Asked {
  const kind = roll()
  if (kind < 0.06) return { ...asked, given: asked.family, family: asked.given }
  if (kind < 0.16) return { ...asked, given: nickname(roll, asked.given) }
  if (kind < 0.42) return { ...asked, given: word(roll, asked.given) }
  if (kind < 0.7 || asked.extra.kind === 'none') return { ...asked, family: word(roll, asked.family) }
  const { extra } = asked
  const value =
    extra.kind === 'born' || extra.kind === 'part-born' ? date(roll, extra.value) : number(roll, extra.value)
  return { ...asked, extra: { ...extra, value } }
}
