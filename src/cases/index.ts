export { londonInstant } from '#platform/http/london-time.ts'
export { caseBar } from './bar.ts'
export { casesText } from './cases.text.ts'
export {
  endHistories,
  type HistoryKind,
  inForce,
  listHistory,
  recordCategory,
  recordLevel,
} from './history.ts'
export {
  type Case,
  type Category,
  findOpenCase,
  getCase,
  type Level,
  listManagers,
  type Manager,
  openCase,
  saveClosed,
  saveManagement,
} from './queries.ts'
export { recordTable } from './table.ts'
