import type { Services } from '#platform/http/services.ts'
import { draw } from '../src/frame.ts'
import { loadActor } from '../src/access/actor.ts'
import type { TestDatabase } from './database.ts'
import { USERS, type UserKey } from './world.ts'

/** Services over a test database whose visitors are signed in by name. */
export async function testAuthenticator(database: TestDatabase, clock: () => Date): Promise<Services> {
  const { db } = database.connection
  return {
    db,
    clock,
    publicUrl: 'http://127.0.0.1',
    secureCookies: false,
    trustProxy: '',
    demonstration: false,
    draw,
    log: undefined,
    authenticator: {
      identify: async (request, now, kind) => {
        const name = kind === 'api' ? request.headers.authorization?.replace('Bearer ', '') : request.cookies['parapet-session']
        const user = Object.hasOwn(USERS, name ?? '') ? USERS[name as UserKey] : undefined
        if (user === undefined) return { known: false, reason: 'no-session' }
        const actor = await loadActor(db, user.id, now)
        return actor === undefined ? { known: false, reason: 'no-session' } : { known: true, actor }
      },
      challenge: async (request, reply) => reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303),
    },
  }
}

/** Signs a test user in. */
export async function signIn(_services: Services, _database: TestDatabase, user: UserKey, _now: Date) {
  return { cookie: `parapet-session=${user}`, token: user }
}
