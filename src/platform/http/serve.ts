import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { recordEvent } from '../audit/record.ts'
import { asActor, type Tx } from '../db/actor.ts'
import { londonDate } from '../html/format.ts'
import { type Lang, langAmong } from '../html/text.ts'
import { type Actor, may, mayIn } from './actor.ts'
import { EditConflict, isFull, isUnavailable, isWallRefusal, NotFound } from './errors.ts'
import { faultPage, retryPage } from './fault.page.ts'
import { langOf } from './lang.ts'
import { countOutcome } from './metrics.ts'
import { AuditNotes } from './notes.ts'
import { send, takenAs } from './reply.ts'
import type { Reply, Request, Route } from './route.ts'
import type { Services } from './services.ts'
import { takeUploads } from './upload.ts'

/** Puts one room's route on the server: who may, one transaction as the actor, the audit event with the act, then the answer. */
export function serveRoute(app: FastifyInstance, services: Services, route: Route): void {
  if (route.upload === undefined) putRoute(app, services, route)
  else
    app.register(async (scope) => {
      await takeUploads(scope, services, route.api === undefined ? 'page' : 'api')
      putRoute(scope, services, route)
    })
}

function putRoute(app: FastifyInstance, services: Services, route: Route): void {
  app.route({
    method: route.method,
    url: route.path,
    ...(route.api === undefined ? {} : { schema: openApi(route.api) }),
    ...(route.method === 'POST' && route.api === undefined ? { preHandler: app.csrfProtection } : {}),
    handler: (request, reply) => answer(services, route, request, reply),
  })
}

function openApi(api: NonNullable<Route['api']>) {
  const { params, query, body, summary, response } = api
  return {
    summary,
    ...(params === undefined ? {} : { params }),
    ...(query === undefined ? {} : { querystring: query }),
    ...(body === undefined ? {} : { body }),
    response: { 200: response, 201: response },
    security: [{ bearer: [] }],
  }
}

async function answer(
  services: Services,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = services.clock()
  const kind = route.api === undefined ? 'page' : 'api'
  const who = await services.authenticator.identify(request, now, kind)
  if (!who.known) {
    if (kind === 'page') return services.authenticator.challenge(request, reply, who, now)
    return reply
      .code(401)
      .header('WWW-Authenticate', 'Bearer')
      .send({ error: 'not-signed-in', message: 'Send a valid bearer token.' })
  }
  const notes = new AuditNotes(route.audit)
  const served = { services, route, request, reply, actor: who.actor, now, notes }
  if (!mayUse(route, who.actor)) return refuse(served, 'permission')
  try {
    const result = await act(served)
    return await send(services, request, reply, who.actor, result)
  } catch (error) {
    return afterError(served, error)
  }
}

type Served = {
  services: Services
  route: Route
  request: FastifyRequest
  reply: FastifyReply
  actor: Actor
  now: Date
  notes: AuditNotes
}

function mayUse(route: Route, actor: Actor): boolean {
  if (actor.via.kind === 'token' && actor.via.scope === 'read' && route.method !== 'GET') return false
  return may(actor, route.may)
}

/** A form shown again with its errors, or a refusal of the interface: nothing was done. */
const notDone = (reply: Reply): boolean =>
  reply.kind === 'page' ? reply.undo : reply.kind === 'json' && reply.status >= 400

/** The handler decided not to act: what it did is undone, and its page is still shown. */
export class Undone extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super('Undone by the handler')
    this.reply = reply
  }
}

async function act(served: Served): Promise<Reply> {
  const { services, actor, now, notes } = served
  try {
    return await asActor(services.db, { userId: actor.userId, now }, async (tx) => {
      const reply = await served.route.handler(ask(served, tx))
      if (notDone(reply)) throw new Undone(reply)
      const as = takenAs(reply, served.request.query)
      if (as !== undefined) notes.say({ takenAs: as })
      await recordEvent(tx, await event(served, tx, 'done'))
      countOutcome(served.route.path, 'done')
      return reply
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    notes.say({ why: 'not-accepted' })
    await recordAfterwards(served, 'refused')
    return error.reply
  }
}

function ask({ request, route, actor, now, notes }: Served, tx: Tx): Request {
  return {
    tx,
    actor,
    now,
    today: londonDate(now),
    lang: spoken(route, request),
    params: request.params,
    query: request.query,
    body: route.method === 'POST' ? ((request.body ?? {}) as Record<string, unknown>) : {},
    requestId: request.id,
    url: request.url,
    audit: notes,
  }
}

/** The language in which this route can answer: the reader's, or English as a whole, dates included. The interface answers as asked. */
function spoken({ languages = ['en'], api }: Route, request: FastifyRequest): Lang {
  const asked = langOf(request)
  return api === undefined ? langAmong(languages, asked) : asked
}

export type Performance = {
  /** A transaction that acts as this user at this moment already. */
  tx: Tx
  route: Route
  actor: Actor
  now: Date
  params: Record<string, string>
  query: Record<string, unknown>
  body: Record<string, unknown>
  requestId: string
}

/**
 * Runs one route as a user at a moment without HTTP: the same permission, rules and audit event as a request, inside the caller's
 * transaction. For the demonstration, which acts in the past. Throws when the route would not have acted.
 */
export async function perform({ tx, route, ...given }: Performance): Promise<Reply> {
  const { actor, now, requestId } = given
  if (!may(actor, route.may)) throw new NotFound(route.path)
  const audit = new AuditNotes(route.audit)
  const reply = await route.handler({
    ...given,
    tx,
    today: londonDate(now),
    lang: 'en',
    url: route.path,
    audit,
  })
  if (reply.kind === 'page' && reply.undo) throw new Undone(reply)
  const { name, areaId, subjects, detail } = audit
  await recordEvent(tx, {
    at: now,
    event: name,
    outcome: 'done',
    actor: actor.userId,
    service: 'web',
    area: areaId,
    requestId,
    subjects,
    detail,
  })
  return reply
}

async function event(
  { actor, now, notes, request }: Served,
  tx: Tx | null,
  outcome: 'done' | 'refused' | 'fault',
) {
  return {
    at: now,
    event: notes.name,
    outcome,
    actor: actor.userId,
    service: 'web' as const,
    area: notes.areaId,
    requestId: request.id,
    grants: tx === null ? [] : await grantsReliedOn(tx, actor, notes),
    subjects: notes.subjects,
    detail: notes.detail,
  }
}

/** The grants that gave sight of these subjects; none where a role in the area already does. */
async function grantsReliedOn(tx: Tx, actor: Actor, notes: AuditNotes): Promise<string[]> {
  if (notes.subjects.length === 0) return []
  if (notes.areaId !== null && mayIn(actor, 'case.read', notes.areaId)) return []
  const ids = notes.subjects.map((subject) => subject.id)
  const { rows } = await sql<{ id: string }>`
    select g.id from app.my_grants() g
    where g.person_id = any (${ids}::uuid[]) or g.case_id = any (${ids}::uuid[]) or g.agenda_item_id = any (${ids}::uuid[])
      or g.referral_id = any (${ids}::uuid[]) or g.action_id = any (${ids}::uuid[]) or g.item_id = any (${ids}::uuid[])
    limit 50`.execute(tx)
  return rows.map((row) => row.id)
}

async function afterError(served: Served, error: unknown): Promise<FastifyReply> {
  if (error instanceof NotFound) return refuse(served, 'not-found')
  if (isWallRefusal(error)) {
    served.request.log.warn({ err: error }, 'the wall refused a write')
    return refuse(served, 'wall')
  }
  if (error instanceof EditConflict) return conflict(served)
  return fault(served, error)
}

/** Hidden looks absent: whatever the reason, the reader is told that there is no such page. */
async function refuse(served: Served, why: string): Promise<FastifyReply> {
  const { services, request, reply, actor, notes } = served
  notes.say({ why, path: request.url.slice(0, 500) })
  await recordAfterwards(served, 'refused')
  return send(services, request, reply, actor, notFoundReply(served))
}

function notFoundReply({ route, request }: Served): Reply {
  if (route.api !== undefined)
    return {
      kind: 'json',
      status: 404,
      value: { error: 'not-found', message: 'There is nothing at this address.' },
    }
  return { kind: 'page', status: 404, page: faultPage('not-found', langOf(request)), undo: false }
}

async function conflict(served: Served): Promise<FastifyReply> {
  const { services, request, reply, actor, route, notes } = served
  notes.say({ why: 'edit-conflict' })
  await recordAfterwards(served, 'refused')
  const body = (request.body ?? {}) as Record<string, unknown>
  const answer: Reply =
    route.api !== undefined
      ? {
          kind: 'json',
          status: 409,
          value: { error: 'conflict', message: 'Somebody else saved this record first. Read it again.' },
        }
      : {
          kind: 'page',
          status: 409,
          page: retryPage('conflict', request.url, body, langOf(request)),
          undo: false,
        }
  return send(services, request, reply, actor, answer)
}

async function fault(served: Served, error: unknown): Promise<FastifyReply> {
  const { services, request, reply, actor, route, notes } = served
  const passing = isUnavailable(error) || isFull(error)
  request.log.error({ err: error }, 'a request failed')
  notes.say({ why: isFull(error) ? 'disk-full' : passing ? 'database-unavailable' : 'error' })
  // With the database gone there is nowhere to write the event; the log has it.
  await recordAfterwards(served, 'fault').catch((second) =>
    request.log.error({ err: second }, 'the fault could not be audited'),
  )
  const status = passing ? 503 : 500
  if (passing) reply.header('Retry-After', '5')
  if (route.api !== undefined) {
    return send(services, request, reply, actor, {
      kind: 'json',
      status,
      value: { error: 'fault', message: 'Nothing was saved. Try again.', requestId: request.id },
    })
  }
  const kind = isFull(error) ? 'full' : passing ? 'unavailable' : 'fault'
  const body = route.method === 'POST' ? ((request.body ?? {}) as Record<string, unknown>) : {}
  const page = retryPage(kind, request.url, body, langOf(request), request.id)
  return send(services, request, reply, actor, { kind: 'page', status, page, undo: false })
}

/** A refusal or fault is written in a transaction of its own before the answer leaves. */
async function recordAfterwards(served: Served, outcome: 'refused' | 'fault'): Promise<void> {
  const { services, actor, now } = served
  countOutcome(served.route.path, outcome)
  await asActor(services.db, { userId: actor.userId, now }, async (tx) => {
    await recordEvent(tx, await event(served, null, outcome))
  })
}
