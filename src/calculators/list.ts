import type { Calculator } from './calculator.ts'
import { clocksCalculator } from './clocks.ts'
import { eligibilityCalculator } from './eligibility.ts'
import { levelCriteriaCalculator } from './level-criteria.ts'
import { notificationPeriodCalculator } from './notification-period.ts'
import { offencesCalculator } from './offences.ts'
import { ordersCalculator } from './orders.ts'
import { reviewDatesCalculator } from './review-dates.ts'
import { staysCalculator } from './stays.ts'
import { travelCalculator } from './travel.ts'
import { workingDays } from './working-days.ts'

/** Every calculator, in the order of the page that lists them. */
export const CALCULATORS: readonly Calculator[] = [
  notificationPeriodCalculator,
  travelCalculator,
  staysCalculator,
  eligibilityCalculator,
  offencesCalculator,
  levelCriteriaCalculator,
  reviewDatesCalculator,
  ordersCalculator,
  clocksCalculator,
  workingDays,
]
