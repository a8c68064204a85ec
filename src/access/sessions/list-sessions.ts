import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Request, redirect } from '#platform/http/route.ts'
import type { Doors } from '../sign-in/doors.ts'
import { auditOwnAccount } from '../sign-in/own-credential.ts'
import { sessionsPage } from './list-sessions.page.ts'
import { listOpenSessions, revokeOtherSessions, revokeSession } from './sessions.ts'

const Query = z.object({
  ended: z
    .union([z.literal('one'), z.coerce.number().int().min(0).max(10_000)])
    .optional()
    .catch(undefined),
})

/** Where the actor is signed in. */
export const showSessions = (doors: Doors) => async (request: Request) => {
  const { tx, actor, lang, now } = request
  const { ended } = Query.parse(request.query)
  const sessions = await listOpenSessions(tx, { now, idleMinutes: doors.idleMinutes })
  auditOwnAccount(request)
  request.audit.saw(
    'session',
    sessions.map((session) => session.id),
  )
  return ok(
    sessionsPage({ lang, sessions, thisSession: actor.via.id, ...(ended === undefined ? {} : { ended }) }),
  )
}

const Params = z.object({ sessionId: z.uuid() })

/** Ends one other session of the actor's. Anybody else's is not there. */
export async function endSession(request: Request) {
  const { sessionId } = parseParams(Params, request.params)
  auditOwnAccount(request)
  if (!(await revokeSession(request.tx, sessionId, request.now))) throw new NotFound('session')
  request.audit.saw('session', sessionId)
  return redirect('/account/sessions?ended=one')
}

/** Ends all sessions of the actor's but this one. */
export async function endOtherSessions(request: Request) {
  const ended = await revokeOtherSessions(request.tx, request.actor.via.id, request.now)
  auditOwnAccount(request)
  request.audit.saw('session', ended)
  return redirect(`/account/sessions?ended=${ended.length}`)
}
