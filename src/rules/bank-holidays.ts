/**
 * The bank holidays of England and Wales, as they were kept: moved and extra days included (DAY-1, DAY-2). The published list is a
 * rolling window of a few years, so the past is frozen here; later years come by import (`extendBankHolidays`).
 */
const FROZEN: Readonly<Record<number, string>> = {
  2001: '01-01 04-13 04-16 05-07 05-28 08-27 12-25 12-26',
  2002: '01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26',
  2003: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2004: '01-01 04-09 04-12 05-03 05-31 08-30 12-27 12-28',
  2005: '01-03 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2006: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2007: '01-01 04-06 04-09 05-07 05-28 08-27 12-25 12-26',
  2008: '01-01 03-21 03-24 05-05 05-26 08-25 12-25 12-26',
  2009: '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28',
  2010: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

const frozen = Object.entries(FROZEN).flatMap(([year, days]) =>
  days.split(' ').map((day) => `${year}-${day}`),
)
let known: ReadonlySet<string> = new Set(frozen)
let through = Math.max(...Object.keys(FROZEN).map(Number))

/** Whether a civil date is a bank holiday in England and Wales. */
export const isBankHoliday = (date: string): boolean => known.has(date)

/** The last year whose bank holidays are known; dates beyond it are counted without them and should be labelled so. */
export const bankHolidaysKnownThrough = (): number => through

/** The frozen list, for pages and tests. */
export const listFrozenBankHolidays = (): readonly string[] => frozen

/** Takes the imported days of years after the frozen ones. A frozen year is never changed: its days were kept as they stand. */
export function extendBankHolidays(days: readonly string[]): void {
  const last = Math.max(...Object.keys(FROZEN).map(Number))
  const later = days.filter((day) => Number(day.slice(0, 4)) > last)
  known = new Set([...frozen, ...later])
  through = Math.max(last, ...later.map((day) => Number(day.slice(0, 4))))
}
