import { cite, thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

const london = (at: string) => cite('london', at)

/** The lists about children who harm. */
export const childrenWhoHarmLists = {
  /** CH-12: what the response to a referral of either child considers. */
  'CH-12': statedList('CH-12', { sources: [london('§13.2.11'), thamesValley('§5.14')], needs: 'each' }, [
    'already-harmed',
    'immediate-danger',
  ]),
  /** CH-14: the background of the harming child, who is likely to be in need and may need protection. */
  'CH-14': statedList('CH-14', { sources: [london('§13.2.13')], needs: 'each' }, [
    'violence-in-family',
    'saw-assault',
    'suffered-assault',
    'disruption',
    'education',
  ]),
  /** CH-15: whose information was considered before a decision not to proceed; the last two where that is possible. */
  'CH-15': statedList(
    'CH-15',
    {
      sources: [london('§13.2.14')],
      needs: 'each-met',
      detail: 'always',
      points: { education: { ifPossible: true }, others: { ifPossible: true } },
    },
    ['police', 'youth-offending', 'health', 'education', 'others'],
  ),
  /** CH-28: what the youth offending team's report covers. */
  'CH-28': statedList(
    'CH-28',
    { sources: [thamesValley('§5.16')], needs: 'each', detail: 'always', profiles: ['thames-valley'] },
    ['context', 'evidence', 'age-difference', 'triggers', 'substance-misuse', 'mental-health'],
  ),
}
