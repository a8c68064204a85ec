import { met, notMet, type Ruling, type Source } from '../source.ts'

/**
 * What a list asks for. `each`: every point is answered. `each-met`: every point is answered and holds. `one`, `one-or-more`: so many
 * are chosen. `none`: nothing is forced; what is chosen prompts or is shown.
 */
export type Needs = 'each' | 'each-met' | 'one' | 'one-or-more' | 'none'

/** When an answer carries words beside it. */
export type Detail = 'always' | 'when-it-holds' | 'never'

/** One point of a list. `ifPossible`: it may fail with words. `mayNotApply`: it may be marked not relevant. `never overridden`: `must`. */
export type Point<K extends string = string> = {
  readonly key: K
  readonly source: Source
  readonly detail: Detail
  readonly ifPossible: boolean
  readonly mayNotApply: boolean
  readonly must: boolean
}

/** A list that a requirement states, with the documents it comes from. `profiles` are the areas that ask for it; null is all. */
export type StatedList<K extends string = string> = {
  readonly id: string
  readonly items: readonly Point<K>[]
  readonly sources: readonly [Source, ...Source[]]
  readonly needs: Needs
  /** A source that says "should" lets a recorded reason stand in for what is missing. */
  readonly force: 'must' | 'should'
  readonly profiles: readonly string[] | null
}

type PointRules = Partial<Pick<Point, 'source' | 'detail' | 'ifPossible' | 'mayNotApply' | 'must'>>

type ListRules<K extends string> = {
  sources: readonly [Source, ...Source[]]
  needs: Needs
  detail?: Detail
  force?: 'must' | 'should'
  profiles?: readonly string[]
  mayNotApply?: boolean
  points?: Partial<Record<NoInfer<K>, PointRules>>
}

/** Enters a list under the id of its requirement. */
export function statedList<const K extends string>(
  id: string,
  rules: ListRules<K>,
  keys: readonly K[],
): StatedList<K> {
  const { sources, needs, detail = 'never', force = 'must', profiles = null, mayNotApply = false } = rules
  const plain = { source: sources[0], detail, mayNotApply, ifPossible: false, must: false }
  const items = keys.map((key): Point<K> => ({ key, ...plain, ...rules.points?.[key] }))
  return { id, items, sources, needs, force, profiles }
}

/** An answer to one point, with its words. */
export type Answer = { holds: 'yes' | 'no' | 'not-relevant'; detail: string }
export type Answers<K extends string = string> = Readonly<Partial<Record<K, Answer>>>

/** The words of the lists of one file: for every list its title, for every point what it says. */
export type ListTexts<Lists extends Record<string, StatedList>> = {
  [Id in keyof Lists]: {
    title: string
    items: Record<Lists[Id] extends StatedList<infer K> ? K : never, string>
  }
}

/** Whether an area asks for a list. */
export const appliesIn = ({ profiles }: StatedList, profile: string): boolean =>
  profiles === null || profiles.includes(profile)

/** The points that hold. */
export const chosen = <K extends string>({ items }: StatedList<K>, answers: Answers<NoInfer<K>>): K[] =>
  items.filter(({ key }) => answers[key]?.holds === 'yes').map(({ key }) => key)

/** The points still open: not answered, or answered without the words they need. Where points are chosen, only the chosen need words. */
export function unanswered<K extends string>(list: StatedList<K>, answers: Answers<NoInfer<K>>): K[] {
  const everyPoint = list.needs === 'each' || list.needs === 'each-met'
  return list.items.filter((point) => isOpen(point, answers[point.key], everyPoint)).map(({ key }) => key)
}

function isOpen({ detail, mayNotApply, ifPossible }: Point, answer: Answer | undefined, everyPoint: boolean) {
  if (answer === undefined) return everyPoint
  if (answer.holds === 'not-relevant') return !mayNotApply
  const holds = answer.holds === 'yes'
  if (!holds && !everyPoint) return false
  const needsWords = detail === 'always' || (holds ? detail === 'when-it-holds' : ifPossible)
  return needsWords && answer.detail.trim() === ''
}

/** The points that were answered and do not hold, where every point has to. */
export function notHeld<K extends string>(list: StatedList<K>, answers: Answers<NoInfer<K>>): K[] {
  if (list.needs !== 'each-met') return []
  return list.items
    .filter(({ key, ifPossible }) => answers[key]?.holds === 'no' && !ifPossible)
    .map(({ key }) => key)
}

export type ListRuling = Ruling<{ list: string; points: readonly string[] }>

/**
 * Whether a list is complete. What a source only says should be done may be left with a recorded reason, save for points that it says
 * must be.
 */
export function completed<K extends string>(
  list: StatedList<K>,
  answers: Answers<NoInfer<K>>,
  override = '',
): ListRuling {
  const mayOverride = list.force === 'should' && override.trim() !== ''
  const stands = (points: readonly K[]) =>
    points.filter((point) => !mayOverride || list.items.some(({ key, must }) => key === point && must))
  const open = stands(unanswered(list, answers))
  if (open.length > 0) return refusal(list, 'points-unanswered', open)
  const failing = stands(notHeld(list, answers))
  if (failing.length > 0) return refusal(list, 'points-not-met', failing)
  return mayOverride ? met : rightNumber(list, chosen(list, answers))
}

function rightNumber(list: StatedList, points: readonly string[]): ListRuling {
  if (list.needs === 'one' && points.length !== 1) return refusal(list, 'choose-one', points)
  return list.needs === 'one-or-more' && points.length === 0
    ? refusal(list, 'choose-at-least-one', points)
    : met
}

function refusal(list: StatedList, because: string, points: readonly string[]): ListRuling {
  const first = list.items.find(({ key }) => key === points[0])
  return notMet(because, { list: list.id, points }, first?.source ?? list.sources[0])
}
