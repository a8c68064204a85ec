import { type Rule, type Use, useOf } from '../dated.ts'
import type { Deadline } from '../source.ts'
import type { Away } from './counting.ts'

/** What has to be notified. */
export type DutyKind =
  | 'initial'
  | 'name'
  | 'home'
  | 'stay'
  | 'release'
  | 'household'
  | 'account'
  | 'card'
  | 'identity'
  | 'advance-lapsed'
  | 'annual'
  | 'weekly'
  | 'travel'
  | 'travel-late'
  | 'travel-change'
  | 'return'

/** Who owes a duty: the person, or the parent whom a court has directed (NOT-089-1). */
export type Owes = 'person' | 'parent'

/** A duty to notify: a deadline with what it is about, who owes it and the entry in the book of law that it stands on. */
export type Duty = Deadline & { kind: DutyKind; owes: Owes; law: Rule }

/** A duty with its date, one that waits for somebody to come out or come back, or none and why. */
export type DutyAnswer =
  | { state: 'due'; duty: Duty }
  | { state: 'waiting'; kind: DutyKind; law: Rule; triggeredOn: string; waitingFor: Away }
  | { state: 'none'; because: string; law: Rule }

type DutyParts = Pick<Duty, 'due' | 'rule' | 'triggeredOn' | 'facts' | 'kind' | 'law'> & { owes?: Owes }

/** Puts a duty together; its source is the paragraph of its law. */
export const dutyOf = ({ due, rule, triggeredOn, facts, kind, law, owes = 'person' }: DutyParts): Duty => ({
  due,
  rule,
  source: law.source,
  triggeredOn,
  facts,
  kind,
  owes,
  law,
})

/** How sure the reader may be of a duty's date. */
export const useOfDuty = ({ law }: Duty): Use => useOf(law)
