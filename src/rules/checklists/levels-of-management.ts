import type { Criterion } from '../levels/criteria.ts'
import { cite } from '../source.ts'
import { statedList } from './checklist.ts'

const LEVEL_3_TESTS = [
  'high-risk',
  'senior-co-operation',
  'exceptional-public-interest',
] as const satisfies readonly Criterion[]

/** The lists about levels. */
export const levelLists = {
  /** LM-07: London's tests for level 3, with evidence; how they combine is `levelOffered`. */
  'LM-07': statedList(
    'LM-07',
    { sources: [cite('london', '§13.7.23')], needs: 'none', detail: 'when-it-holds', profiles: ['london'] },
    LEVEL_3_TESTS,
  ),
  /** LM-10: the situations besides release from custody in which level 3 is reached. */
  'LM-10': statedList(
    'LM-10',
    { sources: [cite('london', '§13.7.24')], needs: 'none', profiles: ['london'] },
    ['hospital-discharge', 'return-from-abroad', 'change-of-circumstances'],
  ),
}
