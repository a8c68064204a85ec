import { z } from 'zod'
import { isCivilDate, weekday } from '#rules/calendar.ts'
import { ImportError, textOf } from './import-error.ts'

/** One day of the published list. */
export type BankHoliday = { date: string; title: string; notes: string }

const DIVISION = 'england-and-wales'

const Event = z.object({
  title: z.string().min(1),
  date: z.string().refine(isCivilDate, 'is not a date written YYYY-MM-DD'),
  notes: z.string().default(''),
})
const Published = z.object({ [DIVISION]: z.object({ events: z.array(Event).min(1) }) })

/** England and Wales has at least these in every year; fewer is a list that is cut off. */
const LEAST_IN_A_YEAR = 8

/** Reads the list that GOV.UK publishes, division england-and-wales. Throws `ImportError` that says where it is wrong. */
export function readBankHolidays(bytes: Uint8Array): readonly BankHoliday[] {
  const parsed = Published.safeParse(parse(textOf(bytes)))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new ImportError(
      `At ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'not the expected shape'}.`,
    )
  }
  const { events } = parsed.data[DIVISION]
  events.forEach(checkDay)
  checkYears(events)
  return events
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ImportError(`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

const SATURDAY = 6

function checkDay({ date }: BankHoliday, at: number, events: readonly BankHoliday[]): void {
  const where = `At ${DIVISION}.events.${at}`
  if (weekday(date) >= SATURDAY)
    throw new ImportError(`${where}: ${date} is at a weekend, which is no bank holiday.`)
  if (events.findIndex((event) => event.date === date) !== at)
    throw new ImportError(`${where}: ${date} is there twice.`)
}

function checkYears(events: readonly BankHoliday[]): void {
  for (const [year, days] of Map.groupBy(events, ({ date }) => date.slice(0, 4)))
    if (days.length < LEAST_IN_A_YEAR)
      throw new ImportError(
        `The year ${year} has ${days.length} bank holidays; a whole year has at least ${LEAST_IN_A_YEAR}.`,
      )
}
