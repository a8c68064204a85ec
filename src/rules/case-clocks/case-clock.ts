import type { Deadline } from '../source.ts'

/** One clock that the facts of a case call for, owed by whoever manages the case. Kind, subject and trigger together say which it is, whatever its date. */
export type CaseClock = {
  kind: string
  /** The record whose fact set it. */
  subject: { type: 'legal-event' | 'person'; id: string }
  deadline: Deadline
  /** The part of the law that keeps it. */
  keptBy: 'register' | 'orders' | 'release' | 'assessment' | 'child-protection'
}
