export { makeAuthenticator } from './authenticator.ts'
export { emergencyBanner } from './break-glass/banner.ts'
export { oidcProvider } from './oidc/provider.ts'
export { dateField, daysAfter, endOfDay, recordTable, startOfDay } from './parts.ts'
export { accessRoutes } from './routes.ts'
export {
  accountRoutes,
  createCredential,
  createToken,
  type Doors,
  doorRoutes,
  endEverything,
  inviteUser,
  type Keys,
  loadOrCreateServerSecret,
  makeDoors,
  makeKeys,
  newTotpSecret,
  sendAccountLink,
  startSession,
  sweepDoors,
} from './sign-in/index.ts'
export { postsOn } from './users/post-queries.ts'
