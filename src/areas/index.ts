export { type AreaProfile, getProfile } from './profile.ts'
