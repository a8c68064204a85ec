export { type Progress, recomputeAll, recomputeCases, refreshClocks } from './recompute.ts'
