import { z } from 'zod'
import { cleanText } from '#platform/http/fields.ts'
import { readQuery } from '#rules/matching/read-query.ts'
import type { Wanted } from '#rules/matching/weigh.ts'

const line = z.string().max(200).default('').transform(cleanText).catch('')

/** What a search takes: one line as people type it, or its parts, or both. */
export const SearchParts = z.object({
  q: line,
  given: line,
  family: line,
  born: line,
  number: line,
  place: line,
})
export type SearchParts = z.infer<typeof SearchParts>

/** Whether anything was asked. */
export const isAsked = (parts: SearchParts): boolean => typedOf(parts) !== ''

/** What a search asks, from one line and from the boxes of its parts. A box beats the line. */
export function wantedOf(parts: SearchParts): Wanted {
  const line = readQuery(parts.q)
  return {
    given: parts.given || line.given,
    family: parts.family || line.family,
    words: line.words,
    born: parts.born === '' ? line.born : readQuery(parts.born).born,
    numbers: parts.number === '' ? line.numbers : [...line.numbers, parts.number],
    places: parts.place,
  }
}

/** Everything typed, for the audit trail and for the words of the page. */
export const typedOf = (parts: SearchParts): string =>
  [parts.q, parts.given, parts.family, parts.born, parts.number, parts.place]
    .filter((value) => value !== '')
    .join(' ')
