export { type Progress, recomputeAll, recomputeCases, refreshClocks, type SetAside } from './recompute.ts'
