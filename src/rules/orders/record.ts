import { type Checklist, cite, met, notMet, type Ruling } from '../source.ts'
import type { OrderKey } from './order-type.ts'

/** CO-19: what the register of orders keeps for every order. */
export const ORDER_RECORD: Checklist = [
  { key: 'type', source: cite('london', '13.7.35') },
  { key: 'court', source: cite('london', '13.7.35') },
  { key: 'date', source: cite('london', '13.7.48') },
  { key: 'duration', source: cite('london', '13.7.40') },
  { key: 'terms', source: cite('london', '13.7.44') },
  { key: 'linked-notification', source: cite('london', '13.7.40') },
  { key: 'variations', source: cite('london', '13.7.48') },
  { key: 'breaches', source: cite('london', '13.7.40') },
  { key: 'applicant', source: cite('london', '13.7.35') },
]

/** CO-02: what is kept of an application: that it was made, heard and decided. */
export const APPLICATION_RECORD: Checklist = [
  { key: 'application', source: cite('london', '13.7.35') },
  { key: 'hearing', source: cite('london', '13.7.35') },
  { key: 'result', source: cite('london', '13.7.35') },
]

const PROHIBITIONS = { sopo: cite('london', '13.7.40'), rsho: cite('london', '13.7.44') } as const
const PROPOSED = { sopo: cite('london', '13.7.41'), rsho: cite('london', '13.7.45') } as const

/** CO-06, CO-11: an order to prevent harm lists each of its prohibitions. */
export function mayRecordTerms(order: OrderKey, terms: readonly string[]): Ruling {
  if (order === 'voo') return mayRecordVooTerms(terms)
  const source = order === 'sopo' || order === 'rsho' ? PROHIBITIONS[order] : null
  return source !== null && terms.every((term) => term.trim() === '')
    ? notMet('list-each-prohibition', {}, source)
    : met
}

/** CO-15: what s.102 lets a violent offender order restrict. */
export const VOO_TERMS = ['premises-or-place', 'event', 'contact-with-person'] as const

const S_102 = cite('cjia-2008', 's.102(1)')

function mayRecordVooTerms(terms: readonly string[]): Ruling {
  if (terms.length === 0) return notMet('list-each-prohibition', {}, cite('london', '13.7.48'))
  const outside = terms.filter((term) => !(VOO_TERMS as readonly string[]).includes(term))
  return outside.length === 0 ? met : notMet('not-authorised-by-section-102', { outside }, S_102)
}

/** One prohibition as it was proposed and as it was granted. */
export type ComparedTerm = { term: string; proposed: boolean; granted: boolean }

/** CO-07: the prohibitions proposed beside those granted. */
export function compareTerms(
  proposed: readonly string[],
  granted: readonly string[],
): readonly ComparedTerm[] {
  return [...new Set([...proposed, ...granted])].map((term) => ({
    term,
    proposed: proposed.includes(term),
    granted: granted.includes(term),
  }))
}

/** CO-07: an application by the police for a SOPO or RSHO says which prohibitions it asks for. */
export const mayApplyWith = (order: 'sopo' | 'rsho', proposed: readonly string[]): Ruling =>
  proposed.some((term) => term.trim() !== '') ? met : notMet('propose-prohibitions', {}, PROPOSED[order])

/** CO-18: a meeting at level 2 or 3 can give leave to apply; the application names the minute. */
export function mayGiveLeave({ level, minuteId }: { level: 1 | 2 | 3; minuteId: string | null }): Ruling {
  const source = cite('thames-valley', '§3.96')
  if (level === 1) return notMet('level-2-or-3-gives-leave', { level }, source)
  return minuteId === null ? notMet('link-the-minute', {}, source) : met
}
