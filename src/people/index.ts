export { openRecord } from './event-form.ts'
export { getPerson, type Person } from './queries.ts'
