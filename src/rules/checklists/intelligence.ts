import { thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of intelligence. */
export const intelligenceLists = {
  /** IN-08: how the work meets the needs of the police intelligence model, in the papers of the board. */
  'IN-08': statedList(
    'IN-08',
    {
      sources: [thamesValley('§3.116'), thamesValley('§3.117')],
      needs: 'each',
      detail: 'always',
      profiles: ['thames-valley'],
    },
    ['planning', 'performance-and-risk', 'budgets'],
  ),
}
