export { handOverClocks, withdrawRequests } from './case-work.ts'
export {
  type ClockOwner,
  type ClockRow,
  closeClocks,
  getClock,
  listOpenClocks,
  type NewClock,
  openClock,
} from './clocks.ts'
export { type Mail, queueMail } from './mail.ts'
export {
  type AgendaRequest,
  listOpenRequests,
  type NewRequest,
  placeRequest,
  requestAgenda,
} from './requests.ts'
export { finishTasks, listOpenTasks, type NewTask, openTask, type TaskRow } from './tasks.ts'
