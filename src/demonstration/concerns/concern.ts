/** How a person is spoken of in a record. */
export type Voice = { name: string; he: string; him: string; his: string }

/** One whole sentence or paragraph, about a person or about nobody in particular. */
export type Words = string | ((p: Voice) => string)

/** The words about this person. */
export const say = (words: Words, voice: Voice): string => (typeof words === 'string' ? words : words(voice))

/** Whose part somebody speaks for at a table. */
export type Side = 'police' | 'probation' | 'prison' | 'housing' | 'children' | 'health' | 'victims'

/** What one agency knows. `daysBefore` the meeting it happened; an opinion has no day. */
export type Known = {
  from: Side
  body: Words
  source: string
  purpose: string
  daysBefore?: number
  named?: boolean
}

export type Decided = { by: Side; decision: Words; reasons: Words; dissent?: Words }

/** An action with what came of it, for when it was done, and why the agency could not, for when it was refused. */
export type Tasked = { by: Side; what: Words; why: Words; result: Words; evidence: string; refusal: Words }

/** One kind of worry: everything that people write about it. The lists are dealt out, so that two cases of a kind say different things. */
export type Concern = {
  key: string
  category: 1 | 2 | 3 | 4
  basis: 'conviction' | 'caution' | 'order' | 'finding'
  lead: 'probation' | 'police'
  referrers: readonly Side[]
  offences: readonly Words[]
  tool: 'oasys' | 'risk-matrix-2000' | 'sara' | 'other'
  toolResults: readonly string[]
  atRisk: readonly ('public' | 'known-adult' | 'children' | 'staff' | 'prisoners')[]
  victimsKnown: boolean
  harm: readonly Words[]
  dynamic: readonly Words[]
  evidence: readonly Words[]
  several: readonly Words[]
  single: readonly Words[]
  senior: readonly Words[]
  housing: readonly Words[]
  known: readonly Known[]
  decided: readonly Decided[]
  tasked: readonly Tasked[]
  discussion: readonly Words[]
}
