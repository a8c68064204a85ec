export { type AreaProfile, getProfile, shippedProfile } from './profile.ts'
export { type Area, listAreas } from './queries.ts'
