export { importBankHolidays, loadBankHolidays } from './bank-holidays.ts'
export { ImportError } from './import-error.ts'
export { type ClassifiedCode, importOffences } from './import-offences.ts'
export { findOffenceCode, listOffenceCodes, searchOffencesWithCodes } from './queries.ts'
