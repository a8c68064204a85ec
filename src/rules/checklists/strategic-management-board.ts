import { cite } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of the board. */
export const boardLists = {
  /** SB-04: the duties of the board's work plan, each with when it was dealt with. */
  'SB-04': statedList(
    'SB-04',
    { sources: [cite('london', '§13.6.9'), cite('london', '§13.6.11')], needs: 'each', detail: 'always' },
    ['links', 'training', 'monitoring', 'annual-report', 'development'],
  ),
}
