export { type AreaProfile, getProfile, versionOf, versionRows } from './profile.ts'
