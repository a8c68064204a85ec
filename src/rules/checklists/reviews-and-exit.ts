import { REVIEW_FACTORS } from '../reviews/factors.ts'
import { thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of reviews. */
export const reviewLists = {
  /** RX-05: what is taken into account when a review date is set. The points are those of the review itself. */
  'RX-05': statedList(
    'RX-05',
    { sources: [thamesValley('§3.99')], needs: 'each', detail: 'always' },
    REVIEW_FACTORS.map(({ key }) => key),
  ),
}
