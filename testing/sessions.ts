import { randomBytes } from 'node:crypto'
import { asActor, asService } from '#platform/db/actor.ts'
import type { Services } from '#platform/http/services.ts'
import {
  createToken,
  type Doors,
  makeAuthenticator,
  makeDoors,
  makeKeys,
  startSession,
} from '../src/access/index.ts'
import { draw } from '../src/frame.ts'
import type { TestDatabase } from './database.ts'
import { USERS, type UserKey } from './world.ts'

const IDLE_MINUTES = 60 * 24 * 365
const SESSION_HOURS = 24 * 365

/** Services over a test database, with the real authenticator. Sessions are made long, so that tests may move the clock by months. */
export async function testServices(database: TestDatabase, clock: () => Date): Promise<Services> {
  const { db } = database.connection
  return {
    db,
    clock,
    publicUrl: 'http://127.0.0.1',
    secureCookies: false,
    trustProxy: '',
    demonstration: false,
    files: { limitBytes: 1024 * 1024, scanner: null },
    draw,
    log: undefined,
    authenticator: makeAuthenticator({ db, secureCookies: false, idleMinutes: IDLE_MINUTES }),
  }
}

/** The doors of a test server. */
export function testDoors(): Promise<Doors> {
  return makeDoors({
    keys: makeKeys(randomBytes(32)),
    localAccounts: true,
    oidc: null,
    idleMinutes: IDLE_MINUTES,
    sessionHours: SESSION_HOURS,
    demonstration: null,
    passwordCost: 'cheap',
  })
}

/** Signs a test user in: a session for pages and a token for the API, as the sign-in pages would make them. */
export async function signIn(
  database: TestDatabase,
  user: UserKey,
  now: Date,
): Promise<{ cookie: string; token: string }> {
  const { db } = database.connection
  const userId = USERS[user].id
  const session = await asService(db, 'parapet_doorkeeper', now, (tx) =>
    startSession(tx, { userId, now, hours: SESSION_HOURS, method: 'password' }),
  )
  const made = await asActor(db, { userId, now }, (tx) =>
    createToken(tx, { userId, name: 'Test', scope: 'write', days: 365, now }),
  )
  return { cookie: `parapet-session=${session.token}`, token: made.token }
}
