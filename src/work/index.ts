export { handOverClocks, withdrawRequests } from './case-work.ts'
export {
  CHRONOLOGY_KINDS,
  CHRONOLOGY_SIZE,
  type ChronologyAsked,
  type ChronologyEvent,
  type ChronologyPage,
  type ChronologySource,
  listChronology,
  londonDay,
  ofCase,
} from './chronology.ts'
export {
  type ClockRow,
  closeClocks,
  getClock,
  listOpenClocks,
  openClock,
} from './clocks.ts'
export { explain } from './explain.ts'
export { ruleName } from './explained.ts'
export { queueMail } from './mail.ts'
export {
  type AgendaRequest,
  listOpenRequests,
  type NewRequest,
  placeRequest,
  requestAgenda,
} from './requests.ts'
export { finishTasks, openTask } from './tasks.ts'
