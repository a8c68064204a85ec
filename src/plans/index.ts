export { type ActionAgency, listActionAgencies } from './people.ts'
export { listActionsForReview } from './queries.ts'
export { proposeAction } from './writes.ts'
