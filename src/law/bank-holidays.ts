import { createHash, randomUUID } from 'node:crypto'
import { recordEvent } from '#platform/audit/record.ts'
import { asService, type Tx } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import { bankHolidaysKnownThrough, extendBankHolidays, listFrozenBankHolidays } from '#rules/bank-holidays.ts'
import type { ImportFile } from './import-offences.ts'
import { type BankHoliday, readBankHolidays } from './read-bank-holidays.ts'

/** What an import of bank holidays came to. `differing` are days on which the file and the frozen years disagree; the frozen ones stay. */
export type BankHolidayImport = { days: number; years: readonly string[]; differing: readonly string[] }

/** Takes the years of a published list in place of those years' earlier days, in one transaction with its audit event. */
export async function importBankHolidays(
  db: Database,
  file: ImportFile,
  now: Date,
): Promise<BankHolidayImport> {
  const days = readBankHolidays(file.bytes)
  const years = [...new Set(days.map(({ date }) => date.slice(0, 4)))].sort()
  await asService(db, 'parapet_operator', now, (tx) => replaceYears(tx, { days, years, file, now }))
  return { days: days.length, years, differing: differingFrom(days, years) }
}

type Years = { days: readonly BankHoliday[]; years: readonly string[]; file: ImportFile; now: Date }

async function replaceYears(tx: Tx, { days, years, file, now }: Years): Promise<void> {
  for (const year of years)
    await tx
      .deleteFrom('bank_holiday')
      .where('day', '>=', `${year}-01-01`)
      .where('day', '<=', `${year}-12-31`)
      .execute()
  await tx
    .insertInto('bank_holiday')
    .values(days.map(({ date, title, notes }) => ({ day: date, title, notes, imported_at: now })))
    .execute()
  await recordEvent(tx, {
    at: now,
    event: 'bank-holidays.imported',
    outcome: 'done',
    actor: null,
    service: 'operator',
    area: null,
    requestId: randomUUID(),
    subjects: [],
    detail: {
      file: file.name,
      digest: createHash('sha256').update(file.bytes).digest('hex'),
      days: days.length,
      years: years.join(', '),
    },
  })
}

function differingFrom(days: readonly BankHoliday[], years: readonly string[]): string[] {
  const frozen = listFrozenBankHolidays()
  const frozenYears = new Set(frozen.map((day) => day.slice(0, 4)))
  const compared = new Set(years.filter((year) => frozenYears.has(year)))
  const within = (day: string) => compared.has(day.slice(0, 4))
  const published = new Set(days.map(({ date }) => date).filter(within))
  const kept = new Set(frozen.filter(within))
  return [...published.symmetricDifference(kept)].sort()
}

/** Tells this process the imported bank holidays of later years, so that working days are counted with them. Returns the last year known. */
export async function loadBankHolidays(db: Database, now: Date): Promise<number> {
  const rows = await asService(db, 'parapet_app', now, (tx) =>
    tx.selectFrom('bank_holiday').select('day').execute(),
  )
  extendBankHolidays(rows.map(({ day }) => day))
  return bankHolidaysKnownThrough()
}
