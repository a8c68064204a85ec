import { type Deadline, met, notMet, type Ruling, thamesValley } from '../source.ts'

const BY_WHEN = thamesValley('§3.97')

/** RM-04: an action is due on the day that was agreed with it. */
export function actionDue(facts: { dueOn: string; setOn: string }): Deadline {
  return {
    due: facts.dueOn,
    rule: 'action-date',
    source: BY_WHEN,
    triggeredOn: facts.setOn,
    facts: { setOn: facts.setOn },
  }
}

/** Nobody is asked to have done something by a day that has gone. */
export function mayBeDueOn({ dueOn, today }: { dueOn: string; today: string }): Ruling {
  return dueOn < today ? notMet('due-in-past', {}, BY_WHEN) : met
}
