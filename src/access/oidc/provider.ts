import * as client from 'openid-client'

/** What the organisation's own sign-in has proved about somebody. */
export type Proof = {
  issuer: string
  subject: string
  email: string | null
  emailVerified: boolean
  idToken: string
}

/** What must come back with the browser, kept on the server meanwhile. */
export type Expected = { state: string; nonce: string; verifier: string }

/** The organisation's own sign-in, spoken to by OpenID Connect. */
export type OidcProvider = {
  /** What people know it by, for a button: "Sign in with …". */
  name: string
  begin(redirectUri: string): Promise<{ url: URL; expected: Expected }>
  /** Throws `OidcRefused` when what came back proves nothing. */
  finish(callback: URL, expected: Expected): Promise<Proof>
  /** Where to end the session there too, if the provider has such a place. */
  endSessionUrl(idToken: string, returnTo: string): Promise<URL | undefined>
}

export type OidcSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  name: string
  /** A value that `amr` must hold or `acr` must be: the provider's word that a second factor was used. */
  requireAmr?: string | undefined
}

/** The provider answered, and the answer does not let anybody in. `reason` is one of our own words. */
export class OidcRefused extends Error {
  readonly reason: 'provider-refused' | 'wrong-answer' | 'no-second-factor'
  constructor(reason: OidcRefused['reason'], cause?: unknown) {
    super(`Sign-in by OpenID Connect refused: ${reason}`, { cause })
    this.reason = reason
  }
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const SCOPE = 'openid email'

/** Prepares the provider; it is asked for its addresses when somebody first signs in, and again if that failed. */
export function oidcProvider(settings: OidcSettings): OidcProvider {
  const issuer = new URL(settings.issuer)
  const insecure = issuer.protocol === 'http:'
  if (insecure && !LOOPBACK.has(issuer.hostname))
    throw new Error('OIDC_ISSUER must begin with https:// unless it is on this machine')
  let asked: Promise<client.Configuration> | undefined
  const configuration = () => {
    asked ??= discover(settings, issuer, insecure).catch((error: unknown) => {
      asked = undefined
      throw error
    })
    return asked
  }
  return {
    name: settings.name,
    begin: async (redirectUri) => begin(await configuration(), redirectUri),
    finish: async (callback, expected) =>
      finish(await configuration(), callback, expected, settings.requireAmr),
    endSessionUrl: async (idToken, returnTo) => endSessionUrl(await configuration(), idToken, returnTo),
  }
}

const ANSWER_SECONDS = 10

function discover(
  { clientId, clientSecret }: OidcSettings,
  issuer: URL,
  insecure: boolean,
): Promise<client.Configuration> {
  // The signature of the ID token is checked even though it comes straight from the provider.
  const execute = [client.enableNonRepudiationChecks, ...(insecure ? [client.allowInsecureRequests] : [])]
  return client.discovery(issuer, clientId, clientSecret, undefined, { execute, timeout: ANSWER_SECONDS })
}

async function begin(configuration: client.Configuration, redirectUri: string) {
  const expected = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  }
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: SCOPE,
    state: expected.state,
    nonce: expected.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(expected.verifier),
    code_challenge_method: 'S256',
  })
  return { url, expected }
}

async function finish(
  configuration: client.Configuration,
  callback: URL,
  expected: Expected,
  requireAmr: string | undefined,
): Promise<Proof> {
  const tokens = await client
    .authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier: expected.verifier,
      expectedNonce: expected.nonce,
      expectedState: expected.state,
      idTokenExpected: true,
    })
    .catch(refused)
  const claims = tokens.claims()
  const idToken = tokens.id_token
  if (claims === undefined || idToken === undefined) throw new OidcRefused('wrong-answer')
  if (requireAmr !== undefined && !provesSecondFactor(claims, requireAmr))
    throw new OidcRefused('no-second-factor')
  const about =
    typeof claims.email === 'string' ? claims : await userInfo(configuration, tokens.access_token, claims.sub)
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: typeof about.email === 'string' ? about.email.toLowerCase() : null,
    emailVerified: about.email_verified === true,
    idToken,
  }
}

/** Sorts what went wrong: the provider said no, the answer was not for us, or (thrown on) it could not be reached. */
function refused(error: unknown): never {
  if (error instanceof client.AuthorizationResponseError) throw new OidcRefused('provider-refused', error)
  if (error instanceof client.ResponseBodyError && error.status < 500)
    throw new OidcRefused('provider-refused', error)
  const code = (error as { code?: string } | null)?.code ?? ''
  if (error instanceof client.ClientError && !/TIMEOUT|ABORT|RESPONSE_IS_NOT/.test(code))
    throw new OidcRefused('wrong-answer', error)
  throw error
}

function provesSecondFactor(claims: client.IDToken, wanted: string): boolean {
  return claims.acr === wanted || (Array.isArray(claims.amr) && claims.amr.includes(wanted))
}

async function userInfo(
  configuration: client.Configuration,
  accessToken: string,
  subject: string,
): Promise<{ email?: unknown; email_verified?: unknown }> {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return {}
  return client.fetchUserInfo(configuration, accessToken, subject)
}

async function endSessionUrl(
  configuration: client.Configuration,
  idToken: string,
  returnTo: string,
): Promise<URL | undefined> {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined
  return client.buildEndSessionUrl(configuration, {
    id_token_hint: idToken,
    post_logout_redirect_uri: returnTo,
  })
}
