export { type Apology, type Attended, attendeesOf } from './attendees.ts'
export { itemName, meetingName } from './meeting-words.ts'
export { type AgendaItem, getAgendaItem, listAgenda } from './queries/agenda.ts'
export { getMeeting, type Meeting } from './queries/meetings.ts'
