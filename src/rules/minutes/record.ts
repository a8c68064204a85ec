import { type Checklist, thamesValley } from '../source.ts'

export type Kind = 'initial' | 'review'

/** MT-33: minutes are of an initial meeting or of a review. A case brought for information that is discussed after all is being reviewed. */
export function kindOf(purpose: 'initial' | 'review' | 'information'): Kind {
  return purpose === 'initial' ? 'initial' : 'review'
}

const guided = thamesValley('§3.96')

/** MT-32: whether the form of an area guides the discussion through these topics. */
export const isGuided = (profile: string): boolean => profile === 'thames-valley'

/** What the form guides the discussion of a level 2 or level 3 case to consider. */
export const DISCUSSION_TOPICS = [
  { key: 'risk', source: guided },
  { key: 'plans', source: guided },
  { key: 'monitoring', source: guided },
  { key: 'victims', source: guided },
  { key: 'resources', source: guided },
  { key: 'housing', source: guided },
  { key: 'children', source: guided },
  { key: 'orders', source: guided },
  { key: 'community', source: guided },
  { key: 'disclosure', source: guided },
] as const satisfies Checklist
