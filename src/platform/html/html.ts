/**
 * Markup that is safe to send. Only `html` and `raw` make it, so a string that came from a person can
 * never be mistaken for markup: the compiler refuses it and the escape below catches the rest.
 */
class SafeHtml {
  private readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  /** The markup itself, for `render`, for string conversion and for the keys of the component memo. */
  toString(): string {
    return this.markup
  }

  toJSON(): string {
    return this.markup
  }
}

export type Html = SafeHtml

/** What a page may put between the words of a template; `undefined` is left out on purpose. */
export type HtmlValue = Html | string | number | null | false | readonly (Html | false | null)[]

const SPECIAL = /[&<>"']/

/** Escapes text so that it stays text, both between tags and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  const first = text.search(SPECIAL)
  if (first === -1) return text
  let out = ''
  let from = 0
  for (let at = first; at < text.length; at++) {
    const entity = entityFor(text.charCodeAt(at))
    if (entity === '') continue
    out += text.slice(from, at) + entity
    from = at + 1
  }
  return out + text.slice(from)
}

function entityFor(code: number): string {
  switch (code) {
    case 38:
      return '&amp;'
    case 60:
      return '&lt;'
    case 62:
      return '&gt;'
    case 34:
      return '&quot;'
    case 39:
      return '&#39;'
    default:
      return ''
  }
}

/** Builds markup from a template: every string is escaped, `false` and `null` show nothing, lists are joined. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Html {
  const bare = bareHoles(strings)
  let out = strings[0] as string
  for (let hole = 0; hole < values.length; hole++) {
    const value = values[hole] as HtmlValue
    if (bare !== NONE && bare.has(hole)) refuseBareText(value, strings[hole] as string)
    out += valueToMarkup(value) + (strings[hole + 1] as string)
  }
  return new SafeHtml(out)
}

/** Marks constant markup of our own, or the output of a trusted template, as safe. Never give it a value from a person. */
export function raw(markup: string): Html {
  return new SafeHtml(markup)
}

/** Turns finished markup into the string that is sent. */
export function render(markup: Html): string {
  return markup.toString()
}

/** Says whether a value is markup made here. */
export function isHtml(value: unknown): value is Html {
  return value instanceof SafeHtml
}

/** Joins pieces of markup, with nothing or with markup between them; `false` and `null` show nothing. */
export function join(parts: readonly (Html | false | null)[], between: Html | null = null): Html {
  const shown = parts.filter((part) => part !== false && part !== null)
  return new SafeHtml(shown.join(between === null ? '' : between.toString()))
}

/** No markup at all. */
export const nothing: Html = new SafeHtml('')

function valueToMarkup(value: HtmlValue): string {
  if (typeof value === 'string') return escapeHtml(value)
  if (value instanceof SafeHtml) return value.toString()
  if (value === false || value === null) return ''
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return listToMarkup(value)
  throw new TypeError(`A page tried to show a value of type ${typeof value}`)
}

function listToMarkup(list: readonly unknown[]): string {
  let out = ''
  for (const part of list) {
    if (part instanceof SafeHtml) out += part.toString()
    else if (part !== false && part !== null) throw new TypeError('A list in a page may hold markup only')
  }
  return out
}

/**
 * Holes that stand inside a tag but outside quotation marks, such as `<input ${checked}>`. Text there could
 * add an attribute of its own however well it is escaped, so only markup may stand there.
 */
const NONE: ReadonlySet<number> = new Set()
const bareHolesOf = new WeakMap<TemplateStringsArray, ReadonlySet<number>>()

function bareHoles(strings: TemplateStringsArray): ReadonlySet<number> {
  const known = bareHolesOf.get(strings)
  if (known !== undefined) return known
  const found = findBareHoles(strings)
  bareHolesOf.set(strings, found)
  return found
}

function findBareHoles(strings: TemplateStringsArray): ReadonlySet<number> {
  const found = new Set<number>()
  let place: Place = 'text'
  for (let hole = 0; hole < strings.length - 1; hole++) {
    place = placeAfter(strings[hole] as string, place)
    if (place === 'tag') found.add(hole)
  }
  return found.size === 0 ? NONE : found
}

type Place = 'text' | 'tag' | '"' | "'"

function placeAfter(chunk: string, before: Place): Place {
  let place = before
  for (const char of chunk) place = nextPlace(place, char)
  return place
}

function nextPlace(place: Place, char: string): Place {
  if (place === 'text') return char === '<' ? 'tag' : 'text'
  if (place !== 'tag') return char === place ? 'tag' : place
  if (char === '>') return 'text'
  return char === '"' || char === "'" ? char : 'tag'
}

function refuseBareText(value: HtmlValue, before: string): void {
  if (typeof value !== 'string' && typeof value !== 'number') return
  throw new TypeError(`Put quotation marks round the value after ${JSON.stringify(before.slice(-40))}`)
}
