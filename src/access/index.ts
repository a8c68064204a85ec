export { makeAuthenticator } from './authenticator.ts'
export { oidcProvider } from './oidc/provider.ts'
export {
  accountRoutes,
  codeAt,
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
