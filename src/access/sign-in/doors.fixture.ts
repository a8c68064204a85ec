import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { after, mock } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { asService, type Tx } from '#platform/db/actor.ts'
import { html } from '#platform/html/html.ts'
import { serveOpenRoute } from '#platform/http/open.ts'
import { apiGet, apiPost, get, json, ok, post, type Route } from '#platform/http/route.ts'
import { serveRoute } from '#platform/http/serve.ts'
import { buildServer } from '#platform/http/server.ts'
import type { Services } from '#platform/http/services.ts'
import { type TestDatabase, testDatabase } from '#testing/database.ts'
import { type Answer, type Visitor, visitor } from '#testing/server.ts'
import { emailOf, START, USERS, type UserKey } from '#testing/world.ts'
import { draw } from '../../frame.ts'
import { makeAuthenticator } from '../authenticator.ts'
import { oidcProvider } from '../oidc/provider.ts'
import { createCredential } from './credential.ts'
import { type DoorOptions, type Doors, makeDoors } from './doors.ts'
import { makeKeys } from './keys.ts'
import { verifyPassword } from './password.ts'
import { accountRoutes, doorRoutes } from './routes.ts'
import { codeAt } from './totp.ts'

export const PASSWORD = 'violet tractor umbrella'
export const IDLE_MINUTES = 30
export const SESSION_HOURS = 10

/** Real doors on a real port over a database of their own, and hands to try them with. */
export type TestDoors = {
  url: string
  doors: Doors
  database: TestDatabase
  /** Hashes that a password was compared with, in order. */
  verified: string[]
  now(): Date
  setNow(moment: Date | string): void
  pass(seconds: number): void
  asDoorkeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  stranger(): Visitor
  /** The code that the user's authenticator app shows now. */
  code(user: UserKey): string
  /** Types the password and then the code; half a minute has passed before, so that no code is used twice. */
  signIn(user: UserKey, browser?: Visitor): Promise<Visitor>
  /** A second browser with the session cookie that the latest `signIn` was given. */
  copyOfLastSession(): Visitor
  /** Every line that the server has logged, where `logged` was asked for. */
  log: string[]
  /** What the audit log says of an event, the latest first. */
  events(event: string): Promise<AuditRow[]>
}

export type AuditRow = {
  outcome: string
  actor_id: string | null
  area_id: string | null
  subject_ids: string[]
  detail: Record<string, unknown> | null
}

export type TestDoorOptions = Partial<Pick<DoorOptions, 'localAccounts' | 'demonstration'>> & {
  secureCookies?: boolean
  /** The address of an identity provider. */
  issuer?: string
  requireAmr?: string
  /** Keeps what the server logs at its most talkative. */
  logged?: boolean
}

/** Starts the doors for one test file. Call it once at the top. */
export async function testDoors(options: TestDoorOptions = {}): Promise<TestDoors> {
  const database = await testDatabase()
  const verified: string[] = []
  const doors = await makeTestDoors(options, verified)
  let moment = START
  const services = makeServices(options, database, () => moment)
  const log: string[] = []
  if (options.logged === true) keepLog(log)
  const app = await serve(services, doors, options.logged === true)
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  services.publicUrl = url
  const secrets = await addCredentials(services, doors)
  let lastCookie = ''
  const self: TestDoors = {
    ...{ url, doors, database, verified, log },
    now: () => moment,
    setNow: (to) => {
      moment = new Date(to)
    },
    pass: (seconds) => {
      moment = new Date(moment.getTime() + seconds * 1000)
    },
    asDoorkeeper: (work) => asService(services.db, 'parapet_doorkeeper', moment, work),
    stranger: () => visitor(url, { cookie: '', token: '' }),
    code: (user) => codeAt(secrets.get(user) ?? '', moment),
    signIn: async (user, browser = self.stranger()) => {
      lastCookie = await signInWith(self, user, browser)
      return browser
    },
    copyOfLastSession: () => visitor(url, { cookie: lastCookie, token: '' }),
    events: (event) => readEvents(database, event),
  }
  return self
}

/** The logger writes to the standard output, where the test's own report goes too. */
function keepLog(lines: string[]): void {
  const { write } = process.stdout
  mock.method(process.stdout, 'write', (chunk: string | Uint8Array, ...rest: []) => {
    if (typeof chunk !== 'string' || !chunk.startsWith('{"level":'))
      return write.call(process.stdout, chunk, ...rest)
    lines.push(chunk)
    return true
  })
}

function makeTestDoors(options: TestDoorOptions, verified: string[]): Promise<Doors> {
  const { issuer, requireAmr } = options
  const client = { clientId: 'parapet', clientSecret: 'test-client-secret', name: 'Aldermere sign-in' }
  return makeDoors({
    keys: makeKeys(randomBytes(32)),
    localAccounts: options.localAccounts ?? true,
    oidc: issuer === undefined ? null : oidcProvider({ issuer, requireAmr, ...client }),
    idleMinutes: IDLE_MINUTES,
    sessionHours: SESSION_HOURS,
    demonstration: options.demonstration ?? null,
    passwordCost: 'cheap',
    verifyPassword: (kept, password) => {
      verified.push(kept)
      return verifyPassword(kept, password)
    },
  })
}

function makeServices(options: TestDoorOptions, database: TestDatabase, clock: () => Date): Services {
  const { db } = database.connection
  const secureCookies = options.secureCookies ?? false
  return {
    db,
    clock,
    publicUrl: '',
    secureCookies,
    trustProxy: 'true',
    demonstration: (options.demonstration ?? null) !== null,
    files: { limitBytes: 1024, scanner: null },
    authenticator: makeAuthenticator({ db, secureCookies, idleMinutes: IDLE_MINUTES }),
    draw,
    log: undefined,
  }
}

async function serve(services: Services, doors: Doors, logged: boolean): Promise<FastifyInstance> {
  const app = await buildServer(services, {
    logger: logged ? { level: 'trace' } : false,
    requestsPerMinute: 100_000,
  })
  for (const route of [...accountRoutes(doors, 'http://parapet.example'), ...OTHER_ROOM])
    serveRoute(app, services, route)
  for (const route of doorRoutes(doors)) serveOpenRoute(app, services, route)
  await app.listen({ host: '127.0.0.1', port: 0 })
  after(() => app.close())
  return app
}

const Note = z.object({ text: z.string() })

/** What has been sent to the other room, as it arrived. */
export const notes: Record<string, unknown>[] = []

/** Something to get in for: a first page, a form and an API of some other room. */
const OTHER_ROOM: Route[] = [
  get('/', { may: 'home.read', audit: 'home.viewed' }, async ({ actor }) =>
    ok({ title: 'Home', main: html`<h1>Home of ${actor.name}</h1>` }),
  ),
  get('/notes/new', { may: 'home.read', audit: 'note.form-viewed' }, async () =>
    ok({ title: 'Note', main: html`<h1>Note</h1>` }),
  ),
  post('/notes/new', { may: 'home.read', audit: 'note.added' }, async ({ body }) => {
    notes.push(body)
    return ok({ title: 'Noted', main: html`<h1>Noted</h1>` })
  }),
  apiGet(
    '/api/v1/me',
    { may: 'home.read', audit: 'me.viewed', summary: 'Me', response: Note },
    async ({ actor }) => json({ text: actor.name }),
  ),
  apiPost(
    '/api/v1/notes',
    { may: 'home.read', audit: 'note.added', summary: 'Add', body: Note, response: Note },
    async ({ body }) => {
      notes.push(body)
      return json({ text: 'added' }, 201)
    },
  ),
]

const SIGN_IN_USERS = [
  'coordinator',
  'chair',
  'nurse',
  'housingOfficer',
  'farCoordinator',
  'farOfficer',
] as const satisfies UserKey[]

async function addCredentials(services: Services, doors: Doors): Promise<Map<UserKey, string>> {
  const secrets = new Map<UserKey, string>()
  await asService(services.db, 'parapet_doorkeeper', START, async (tx) => {
    for (const [index, key] of SIGN_IN_USERS.entries()) {
      const totpSecret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.slice(index) + 'A'.repeat(index)
      secrets.set(key, totpSecret)
      const { id: userId } = USERS[key]
      const account = {
        userId,
        password: PASSWORD,
        totpSecret,
        keys: doors.keys,
        now: START,
        cost: 'cheap' as const,
      }
      await createCredential(tx, { ...account, demonstration: services.demonstration })
    }
  })
  return secrets
}

/** Returns the session cookie. */
async function signInWith(self: TestDoors, user: UserKey, browser: Visitor): Promise<string> {
  self.pass(30)
  const first = await browser.post('/sign-in', { email: emailOf(user), password: PASSWORD })
  if (first.location !== '/sign-in/code')
    throw new Error(`The password was not taken: ${first.status} ${first.words}`)
  const second = await browser.post('/sign-in/code', { code: self.code(user) })
  if (second.status !== 303) throw new Error(`The code was not taken: ${second.status} ${second.words}`)
  return sessionCookieOf(second)
}

/** The session cookie that an answer gives, as a browser sends it back; empty when there is none. */
export function sessionCookieOf({ headers }: Answer): string {
  const line = headers.getSetCookie().find((each) => /^(__Host-)?parapet-session=/.test(each))
  return line?.split(';')[0] ?? ''
}

function readEvents(database: TestDatabase, event: string): Promise<AuditRow[]> {
  return database.admin<AuditRow>(
    `select e.outcome, e.actor_id, e.area_id, e.subject_ids, d.detail from app.audit_event e
     left join app.audit_detail d on d.event_id = e.id where e.event = $1 order by e.recorded_at desc`,
    [event],
  )
}

/** The names and values of the hidden fields of a page. */
export function hiddenFields({ page }: Answer): Record<string, string> {
  return Object.fromEntries(
    page
      .querySelectorAll('main input[type=hidden]')
      .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  )
}

/** The messages of the error summary. */
export function errorsOf({ page }: Answer): string[] {
  return page.querySelectorAll('.govuk-error-summary__list li').map((item) => item.text.trim())
}
