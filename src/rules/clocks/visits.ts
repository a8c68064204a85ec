import { addDays, addMonths, lastDayOfMonthsBeginningWith } from '../calendar.ts'
import { type Deadline, thamesValley } from '../source.ts'

/** VC-12: the assessment of a proposed visit is finished within a month of the hospital's referral: by the corresponding date. */
export function visitAssessment({ referralReceivedOn }: { referralReceivedOn: string }): Deadline {
  return {
    due: addMonths(referralReceivedOn, 1),
    rule: 'visit-assessment',
    source: thamesValley('§7.9'),
    triggeredOn: referralReceivedOn,
    facts: { referralReceivedOn },
  }
}

/** VC-23: requests and outcomes are reported each quarter, to the safeguarding board or what has followed it (HSV-5). */
export function visitReport({ previousQuarterEndedOn }: { previousQuarterEndedOn: string }): Deadline {
  return {
    due: lastDayOfMonthsBeginningWith(addDays(previousQuarterEndedOn, 1), 3),
    rule: 'visit-report',
    source: thamesValley('§7.14'),
    triggeredOn: previousQuarterEndedOn,
    facts: { previousQuarterEndedOn },
  }
}
