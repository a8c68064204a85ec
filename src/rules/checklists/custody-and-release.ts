import { met, notMet, type Ruling, thamesValley } from '../source.ts'
import { type Answers, chosen, statedList } from './checklist.ts'

/** The lists of custody and release. */
export const custodyLists = {
  /** CR-06: the circumstances that, with a strong risk, call for early warning. */
  'CR-06': statedList(
    'CR-06',
    { sources: [thamesValley('§3.108')], needs: 'none', detail: 'when-it-holds' },
    ['media', 'victims', 'non-compliance', 'accommodation'],
  ),
}

type Circumstances = Answers<(typeof custodyLists)['CR-06']['items'][number]['key']>

/** CR-06: a strong risk of serious offending and any one of the circumstances; how many apply is shown. */
export function earlyWarning(facts: { strongRisk: boolean; circumstances: Circumstances }): {
  ruling: Ruling
  apply: number
} {
  const apply = chosen(custodyLists['CR-06'], facts.circumstances).length
  const [source] = custodyLists['CR-06'].sources
  if (!facts.strongRisk) return { ruling: notMet('no-strong-risk', {}, source), apply }
  return { ruling: apply > 0 ? met : notMet('no-circumstance', {}, source), apply }
}
