import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { asService } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Authenticator, Identified } from '#platform/http/services.ts'
import { sessionTokenOf } from './sessions/cookie.ts'
import { holdForm } from './sessions/held-forms.ts'
import { tokenHash } from './sign-in/keys.ts'
import { localPath } from './sign-in/local-path.ts'

type Options = {
  db: Database
  secureCookies: boolean
  /** How long a session lasts without a request. */
  idleMinutes: number
}

/** Finds who sent a request: a page by its session cookie and nothing else, the API by its bearer token and nothing else. */
export function makeAuthenticator(options: Options): Authenticator {
  return {
    identify: (request, now, kind) =>
      kind === 'page' ? bySession(options, request, now) : byToken(options, request, now),
    challenge: (request, reply, who, now) => challenge(options, { request, reply, who, now }),
  }
}

type Standing = Omit<Actor, 'permissions' | 'via'> & { permissions: Record<string, string[]> }
type OpenedSession =
  | null
  | { state: 'lapsed'; userId: string }
  | (Standing & { state: 'open'; sessionId: string; endsInSeconds: number })
type OpenedToken = null | (Standing & { tokenId: string; scope: 'read' | 'write' })

async function bySession(
  { db, secureCookies, idleMinutes }: Options,
  request: FastifyRequest,
  now: Date,
): Promise<Identified> {
  const token = sessionTokenOf(request, secureCookies)
  if (token === undefined) return { known: false, reason: 'no-session' }
  const { rows } = await sql<{ opened: OpenedSession }>`
    select app.open_session(${tokenHash(token)}, ${now}, make_interval(mins => ${idleMinutes}::integer)) as opened`.execute(
    db,
  )
  const opened = rows[0]?.opened ?? null
  if (opened === null) return { known: false, reason: 'no-session' }
  if (opened.state === 'lapsed') return { known: false, reason: 'lapsed', lapsedUserId: opened.userId }
  return {
    known: true,
    actor: toActor(opened, { kind: 'session', id: opened.sessionId, endsInSeconds: opened.endsInSeconds }),
  }
}

const BEARER = /^Bearer (ppt_[A-Za-z0-9_-]{20,100})$/

async function byToken({ db }: Options, request: FastifyRequest, now: Date): Promise<Identified> {
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return { known: false, reason: 'bad-token' }
  const { rows } = await sql<{
    opened: OpenedToken
  }>`select app.open_token(${tokenHash(token)}, ${now}) as opened`.execute(db)
  const opened = rows[0]?.opened ?? null
  if (opened === null) return { known: false, reason: 'bad-token' }
  return { known: true, actor: toActor(opened, { kind: 'token', id: opened.tokenId, scope: opened.scope }) }
}

function toActor(standing: Standing, via: Actor['via']): Actor {
  const { userId, name, agencyId, agencyName, areas, roles } = standing
  const permissions = new Map(
    Object.entries(standing.permissions).map(([areaId, held]) => [areaId, new Set(held)]),
  )
  return { userId, name, agencyId, agencyName, areas, roles, permissions, via }
}

type Stranger = {
  request: FastifyRequest
  reply: FastifyReply
  who: Identified & { known: false }
  now: Date
}

async function challenge(options: Options, stranger: Stranger): Promise<FastifyReply> {
  const { request, reply } = stranger
  reply.header('Cache-Control', 'no-store')
  // A draft that saves itself stays in the open page, which says so; there is nobody to follow a redirect.
  if (request.headers.accept === 'application/json') return reply.code(401).send({ error: 'not-signed-in' })
  return reply.redirect(await signInAddress(options, stranger), 303)
}

async function signInAddress({ db }: Options, { request, who, now }: Stranger): Promise<string> {
  const path = localPath(request.url)
  if (path === undefined) return '/sign-in'
  if (request.method === 'GET') return path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`
  const { lapsedUserId: userId } = who
  if (userId === undefined) return '/sign-in'
  const held = await asService(db, 'parapet_doorkeeper', now, (tx) =>
    holdForm(tx, { userId, path, body: request.body, now }),
  )
  return `/sign-in?held=${held}`
}
