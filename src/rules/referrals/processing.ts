import { cite, type Source } from '../source.ts'

/** RF-15, RF-16: what a referral asks for. */
export const ROUTES = ['mappa', 'information-sharing', 'local-meeting'] as const
export type Route = (typeof ROUTES)[number]

export type RouteOutcome =
  | 'confirmed'
  | 'more-evidence'
  | 'not-accepted'
  | 'information-meeting'
  | 'local-meeting'

const FORUM: Source = cite('wiltshire', 'Referral form: routing note; introduction')
const HELD: Source = cite('wiltshire', '§4 bullet 1')

/**
 * RF-23, RF-16: what may become of a referral by its route. Somebody who is not an offender comes before the Information Sharing Meeting and
 * nothing else. A local meeting is about somebody with an open case; where there is none the referral is a first consideration.
 */
export function outcomesFor(
  route: Route,
  { hasOpenCase }: { hasOpenCase: boolean },
): { outcomes: readonly RouteOutcome[]; source: Source } {
  if (route === 'information-sharing')
    return { outcomes: ['information-meeting', 'more-evidence', 'not-accepted'], source: FORUM }
  if (route === 'local-meeting' && hasOpenCase)
    return { outcomes: ['local-meeting', 'confirmed', 'more-evidence', 'not-accepted'], source: HELD }
  return {
    outcomes: ['confirmed', 'more-evidence', 'not-accepted'],
    source: route === 'local-meeting' ? HELD : FORUM,
  }
}
