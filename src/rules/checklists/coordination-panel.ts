import { thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of the co-ordination panel. */
export const panelLists = {
  /** CP-03: the quality check of each notification. */
  'CP-03': statedList(
    'CP-03',
    {
      sources: [thamesValley('§3.16'), thamesValley('§3.15')],
      needs: 'each',
      profiles: ['thames-valley'],
      points: {
        consistent: { source: thamesValley('§3.15') },
        'as-expected': { source: thamesValley('§3.15') },
      },
    },
    ['evidenced', 'defensible', 'proportionate', 'consistent', 'as-expected'],
  ),
}
