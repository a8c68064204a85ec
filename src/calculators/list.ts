import type { Calculator } from './calculator.ts'
import { workingDays } from './working-days.ts'

/** Every calculator, in the order of the page that lists them. */
export const CALCULATORS: readonly Calculator[] = [workingDays]
