import type { Calculator } from './calculator.ts'
import { notificationPeriodCalculator } from './notification-period.ts'
import { offencesCalculator } from './offences.ts'
import { staysCalculator } from './stays.ts'
import { travelCalculator } from './travel.ts'
import { workingDays } from './working-days.ts'

/** Every calculator, in the order of the page that lists them. */
export const CALCULATORS: readonly Calculator[] = [
  notificationPeriodCalculator,
  travelCalculator,
  staysCalculator,
  offencesCalculator,
  workingDays,
]
