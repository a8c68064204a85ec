import { addDays } from '../calendar.ts'
import { rule } from '../dated.ts'
import { cite } from '../source.ts'
import { type Answer, notInForce } from './answer.ts'

/** The form was read in the set of 2012; from which day the days count was not, so the source is read in part. */
const DECISION_FORM = rule('SCR-2', cite('mappa-forms', 'serious case review decision form', 'part'), {
  from: '2012-01-01',
  datesFrom: 'memory',
})

/** SCR-2: the decision form reaches the board's chair and the co-ordinator within 5 days. */
export function reviewDecisionForm({ decisionCalledForOn }: { decisionCalledForOn: string }): Answer {
  if (decisionCalledForOn < '2012-01-01') return notInForce(DECISION_FORM.source)
  return {
    due: addDays(decisionCalledForOn, 5),
    rule: 'scr-decision-form',
    source: DECISION_FORM.source,
    triggeredOn: decisionCalledForOn,
    facts: { decisionCalledForOn, days: 5 },
  }
}
