import {
  atLeast,
  atLeastEquivalent,
  findRank,
  type Rank,
  ranksNamed,
  type Service,
  serviceOf,
} from '../posts/ranks.ts'
import { met, notMet, type Ruling, type Sourced } from '../source.ts'

/** One line of a profile's chair rule: who of which agency may chair which meeting, and the least rank or grade. */
export type ChairRule = { meeting: string; agency: string; rank: string }

/** The post somebody holds on the day of the meeting. */
export type PostHeld = { agencyKind: string; rank: string }

type Values = { level: number; asked: readonly { agency: string; rank: string }[]; held: string | null }

/**
 * AR-01, AP-24: the chair of a meeting holds, on its day, a post that meets the area's chair rule for meetings of this level. Where the profile states
 * no rule nothing is asked; where it leaves the standing to judgement, the agency decides and people judge the rest.
 */
export function mayChair(
  level: 2 | 3,
  { value, source }: Sourced<readonly ChairRule[]>,
  post: PostHeld | undefined,
): Ruling<Values> {
  const asked = value.filter(({ meeting }) => meeting === String(level))
  if (asked.length === 0) return met
  const held = post === undefined ? undefined : findRank(post.rank)
  if (post !== undefined && held !== undefined && asked.some((line) => meets(line, post, held))) return met
  const lines = asked.map(({ agency, rank }) => ({ agency, rank }))
  return held === undefined
    ? notMet('chair-has-no-post', { level, asked: lines, held: null }, source)
    : notMet('chair-below-rank', { level, asked: lines, held: held.title }, source)
}

function meets({ agency, rank }: ChairRule, post: PostHeld, held: Rank): boolean {
  const service = serviceNamed(agency)
  if (service === 'any') return reaches(ranksNamed(rank, 'any'), (least) => atLeastEquivalent(held, least))
  const its = held.service === 'independent' ? 'independent' : serviceOf(post.agencyKind)
  return service === its && reaches(ranksNamed(rank, service), (least) => atLeast(held, least))
}

// Words that name no rank leave the standing to people.
const reaches = (least: readonly Rank[], enough: (rank: Rank) => boolean) =>
  least.length === 0 || least.some(enough)

function serviceNamed(agency: string): Service | 'any' {
  const words = agency.toLowerCase().trim()
  if (words === 'any' || words === '') return 'any'
  const services = ['police', 'probation', 'prison', 'independent'] as const
  return services.find((service) => words.includes(service)) ?? 'other'
}
