import type { Conviction, Disposal, EligibilityFacts } from './facts.ts'

/** Nobody has done anything. */
export const NOTHING: EligibilityFacts = {
  convictions: [],
  register: null,
  terrorismNotification: null,
  terrorismRisk: null,
  disqualification: null,
  other: null,
}

/** Wounding under section 20, in Schedule 15 Part 1. */
export const WOUNDING = { schedule: 'CJA 2003 Sch 15', part: 1, paragraph: '7' } as const

/** A sentence of so many months on 3 March 2026, its licence ending two years later. */
export const sentence = (change: Partial<Disposal> = {}): Disposal => ({
  kind: 'imprisonment',
  on: '2026-03-03',
  term: { months: 24, days: 0 },
  suspended: false,
  endsOn: '2028-03-02',
  ...change,
})

/** A conviction of wounding on the day of the sentence. */
export const conviction = (change: Partial<Conviction> = {}): Conviction => ({
  id: 'c1',
  on: '2026-03-03',
  finding: 'convicted',
  elements: [WOUNDING],
  named: [],
  disposals: [sentence()],
  ...change,
})
