export { openRecord } from './event-form.ts'
export { courtFinding } from './facts/fact-queries.ts'
export { getPerson, type Person } from './queries.ts'
