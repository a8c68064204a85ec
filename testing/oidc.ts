import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'
import { type Configuration, Provider } from 'oidc-provider'

/** Somebody known to the identity provider, and how they prove themselves there. */
export type OidcPerson = { subject: string; email?: string; emailVerified?: boolean; amr?: string[] }

export type TestIdentityProvider = {
  issuer: string
  /** Who will sign in next. Nobody: the provider refuses. */
  person: OidcPerson | undefined
  /** Lets the provider know where the service is; until then it answers nobody. */
  allow(publicUrl: string): void
  /** Follows a browser through the provider, from the address it was sent to until it is sent back to the service. */
  visit(from: string): Promise<URL>
  /** Makes the provider unreachable. */
  stop(): Promise<void>
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void

export const OIDC_CLIENT = { clientId: 'parapet', clientSecret: 'test-client-secret' }

/** A real OpenID provider on loopback, for one test file. Its own pages are passed without a reader. Call it once at the top. */
export async function testIdentityProvider(): Promise<TestIdentityProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  after(stop)
  let handle: Handle = (_request, response) => void response.writeHead(503).end()
  const self: TestIdentityProvider = {
    issuer,
    person: undefined,
    stop,
    allow: (publicUrl) => {
      const provider = new Provider(issuer, configure(self, publicUrl))
      const answer = provider.callback()
      handle = (request, response) =>
        void (request.url?.startsWith('/interaction/')
          ? interact(provider, self, request, response)
          : answer(request, response))
    },
    visit: (from) => visit(issuer, from),
  }
  server.on('request', (request, response) => handle(request, response))
  return self
}

function configure(self: TestIdentityProvider, publicUrl: string): Configuration {
  return {
    clients: [
      {
        client_id: OIDC_CLIENT.clientId,
        client_secret: OIDC_CLIENT.clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
        redirect_uris: [`${publicUrl}/sign-in/oidc/callback`],
        post_logout_redirect_uris: [`${publicUrl}/signed-out`],
      },
    ],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    jwks: {
      keys: [
        {
          ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }),
          use: 'sig',
        },
      ],
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
    pkce: { required: () => true },
    cookies: { keys: ['only a test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: async (_context, subject) => ({
      accountId: subject,
      claims: async () => ({
        sub: subject,
        email: self.person?.email,
        email_verified: self.person?.emailVerified ?? false,
      }),
    }),
  }
}

/** Answers the provider's questions: who is it, and may the service know. */
async function interact(
  provider: Provider,
  self: TestIdentityProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  const { person } = self
  if (person === undefined) {
    return provider.interactionFinished(request, response, {
      error: 'access_denied',
      error_description: 'No',
    })
  }
  if (prompt.name === 'login') {
    const login = {
      accountId: person.subject,
      remember: false,
      ...(person.amr === undefined ? {} : { amr: person.amr }),
    }
    return provider.interactionFinished(request, response, { login })
  }
  const grant = new provider.Grant({
    accountId: session?.accountId ?? '',
    clientId: String(params.client_id),
  })
  grant.addOIDCScope('openid email')
  const grantId = await grant.save()
  return provider.interactionFinished(
    request,
    response,
    { consent: { grantId } },
    { mergeWithLastSubmission: true },
  )
}

const MOST_STEPS = 10

async function visit(issuer: string, from: string): Promise<URL> {
  const jar = new Map<string, string>()
  let next = new URL(from)
  for (let step = 0; step < MOST_STEPS; step++) {
    if (next.origin !== issuer) return next
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(next, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null)
      throw new Error(`The provider stopped at ${next.pathname}: ${response.status} ${await response.text()}`)
    next = new URL(location, next)
  }
  throw new Error('The provider went round in a circle')
}
