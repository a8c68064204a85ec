import { inForceOn, type Rule, type Use, useOf } from '../dated.ts'

export type Category = 1 | 2 | 3 | 4

/** The nine outcomes of the Thames Valley protocol (IC-10). */
export type Outcome =
  | 'notification'
  | 'imprisonment'
  | 'young-offender-institution'
  | 'her-majestys-pleasure'
  | 'long-term-detention'
  | 'detention-and-training'
  | 'hospital-or-guardianship'
  | 'insanity-or-disability'
  | 'disqualification'

/** Why a basis holds, or does not. The sentence is chosen by this key in the reader's language. */
export type Because =
  | 'on-register'
  | 'listed-offence-and-sentence'
  | 'finding-and-order'
  | 'coercive-behaviour'
  | 'disqualified'
  | 'sexual-offender-off-register'
  | 'terrorism-notification'
  | 'terrorism-sentence'
  | 'terrorism-risk'
  | 'capacity-and-level'
  | 'concern-and-level'
  | 'not-listed'
  | 'under-twelve-months'
  | 'disposal-does-not-count'
  | 'finding-needs-order'
  | 'sentenced-before-commencement'
  | 'law-not-in-force'
  | 'still-on-register'
  | 'no-offence'
  | 'no-capacity'
  | 'no-linked-risk'
  | 'no-level-2-or-3'
  | 'in-another-category'

/**
 * One ground for a category on a day. `waiting`: it would hold but for a category that goes before it (category 3 only).
 * `until` is the last day, null while it runs on.
 */
export type Basis = {
  category: Category
  outcome: Outcome | null
  rule: Rule
  state: 'met' | 'not-yet' | 'ended' | 'waiting' | 'not-met'
  from: string | null
  until: string | null
  because: Because
  /** The conviction it rests on, where it rests on one. */
  conviction: string | null
  use: Use
}

type Ground = Pick<Basis, 'category' | 'rule' | 'because'> & Partial<Pick<Basis, 'outcome' | 'conviction'>>

const later = (one: string, other: string) => (one > other ? one : other)
const earlier = (one: string | null, other: string | null) =>
  one === null || other === null ? (one ?? other) : one < other ? one : other

/** A ground that holds for a time: cut to the time in which its rule was the law, and read on a day. */
export function spanned(ground: Ground, span: { from: string; until: string | null }, on: string): Basis {
  const { rule } = ground
  if (rule.from === null) return refused(ground, 'law-not-in-force')
  const from = later(span.from, rule.from)
  const until = earlier(span.until, rule.to)
  if (until !== null && until < from) return refused(ground, 'law-not-in-force')
  const state = on < from ? 'not-yet' : until !== null && on > until ? 'ended' : 'met'
  return { ...filled(ground), state, from, until, use: useOf(rule) }
}

/** A ground that does not hold, and why. */
export const refused = (ground: Ground, because: Because): Basis => ({
  ...filled(ground),
  because,
  state: 'not-met',
  from: null,
  until: null,
  use: useOf(ground.rule),
})

/** Whether a ground's law was in force when it was triggered. */
export const lawOn = (rule: Rule, on: string): boolean => inForceOn(rule, on)

const filled = ({ category, rule, because, outcome = null, conviction = null }: Ground) => ({
  category,
  rule,
  because,
  outcome,
  conviction,
})
