export { type Apology, type Attended, attendeesOf } from './attendees.ts'
