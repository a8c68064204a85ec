import { join, resolve } from 'node:path'
import type { Logger } from 'pino'
import type { Database } from '#platform/db/connect.ts'
import { clamd } from '#platform/files/scanner.ts'
import type { Services } from '#platform/http/services.ts'
import {
  type Doors,
  type Keys,
  loadOrCreateServerSecret,
  makeAuthenticator,
  makeDoors,
  makeKeys,
  oidcProvider,
} from './access/index.ts'
import type { Config } from './config.ts'
import { DEMONSTRATION_PASSWORD } from './demonstration/index.ts'
import { draw } from './frame.ts'

/** What the web process works with, from its settings. */
export async function makeServices(
  config: Config,
  db: Database,
  log: Logger,
): Promise<{ services: Services; doors: Doors }> {
  const secureCookies = config.PUBLIC_URL.startsWith('https:')
  const doors = await makeDoors({
    keys: await serverKeys(config),
    localAccounts: config.LOCAL_ACCOUNTS,
    oidc: oidcFrom(config),
    idleMinutes: config.SESSION_IDLE_MINUTES,
    sessionHours: config.SESSION_HOURS,
    demonstration: config.embedded ? { password: DEMONSTRATION_PASSWORD } : null,
  })
  const services: Services = {
    db,
    clock: () => new Date(),
    publicUrl: config.PUBLIC_URL,
    secureCookies,
    trustProxy: config.TRUST_PROXY,
    demonstration: config.embedded,
    authenticator: makeAuthenticator({ db, secureCookies, idleMinutes: config.SESSION_IDLE_MINUTES }),
    files: filesFrom(config),
    draw,
    log,
  }
  return { services, doors }
}

/** The keys made from the secret that encrypts second factors; the secret is made on first use. */
export async function serverKeys(config: Config): Promise<Keys> {
  return makeKeys(
    await loadOrCreateServerSecret(config.SECRET_KEY_FILE ?? join(resolve(config.DATA_DIR), 'server-secret')),
  )
}

const SCAN_TIMEOUT_MS = 15_000

/** How large a file may be, and the clamd that looks through each. */
function filesFrom({ FILE_LIMIT_MB, SCANNER }: Config): Services['files'] {
  const limitBytes = FILE_LIMIT_MB * 1024 * 1024
  if (SCANNER === undefined) return { limitBytes, scanner: null }
  const { hostname, port } = new URL(SCANNER)
  const host = hostname.replace(/^\[|\]$/g, '')
  return { limitBytes, scanner: clamd({ host, port: Number(port), timeoutMs: SCAN_TIMEOUT_MS }) }
}

function oidcFrom(config: Config) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = config
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return oidcProvider({
    issuer,
    clientId,
    clientSecret,
    name: config.OIDC_NAME,
    requireAmr: config.OIDC_REQUIRE_AMR,
  })
}
