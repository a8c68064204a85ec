/** A paragraph of a schedule under which an offence stands. */
export type OffenceElement = {
  schedule: 'CJA 2003 Sch 15' | 'SOA 2003 Sch 3'
  part: number
  paragraph: string
}

/** What a court did, as far as category 2 and category 4 ask. `other` is every disposal that never counts, a fine for one. */
export const DISPOSAL_KINDS = [
  'imprisonment',
  'life-imprisonment',
  'young-offender-institution',
  'her-majestys-pleasure',
  'detention-for-life',
  'long-term-detention',
  'public-protection-detention',
  'detention-and-training',
  'hospital-order',
  'guardianship-order',
  'other',
] as const

export type DisposalKind = (typeof DISPOSAL_KINDS)[number]

/** A sentence or order. `term` is null where it has no fixed length. */
export type Disposal = {
  kind: DisposalKind
  /** The day on which it was passed or made. */
  on: string
  term: { months: number; days: number } | null
  suspended: boolean
  /** The last day of the licence, the suspended sentence or the order; null while none is known. */
  endsOn: string | null
}

/** An offence that counts without standing in a schedule, or that came to count on a date of its own. */
export type NamedOffence = 'murder' | 's.327(4A)' | 'controlling-or-coercive' | 'terrorism-connected'

/** A conviction or finding by a court in England and Wales, with what the court did. */
export type Conviction = {
  id: string
  on: string
  finding: 'convicted' | 'not-guilty-by-insanity' | 'disability-act-done'
  elements: readonly OffenceElement[]
  named: readonly NamedOffence[]
  disposals: readonly Disposal[]
}

/** A time with its first and last day; null is without an end so far. */
export type Span = { from: string; until: string | null }

/** A decision of a level 2 or 3 meeting that the case needs its management, and the one that ended it. */
export type MeetingDecision = { level: 2 | 3; on: string; endedOn: string | null }

/** What category 3 rests on. */
export type OtherDanger = {
  /** The day of the offence that shows capacity for serious harm, and the evidence; null where no such offence is recorded. */
  offence: { on: string; evidence: string } | null
  /** Whether a present risk of serious harm is recorded as linked to the offending (IC-07). */
  presentRisk: boolean
  linkedToOffending: boolean
  meeting: MeetingDecision | null
}

/** Everything from which a category follows. A caution makes no conviction here: it counts only through the register. */
export type EligibilityFacts = {
  convictions: readonly Conviction[]
  /** The notification requirement of SOA 2003 Part 2: its last day as the notification rules give it. */
  register: Span | null
  /** The notification requirement of CTA 2008 Part 4. */
  terrorismNotification: Span | null
  /** A decision under s.325(2)(c): has committed offences and may be at risk of involvement in terrorism-related activity. */
  terrorismRisk: Span | null
  /** An order under ss.28 and 29 CJCSA 2000. */
  disqualification: Span | null
  other: OtherDanger | null
}
