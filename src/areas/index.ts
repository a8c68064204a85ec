export { type AreaProfile, getProfile, type Version, versionOf, versionRows } from './profile.ts'
