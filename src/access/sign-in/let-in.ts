import type { Tx } from '#platform/db/actor.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { type Reply, redirect } from '#platform/http/route.ts'
import { setSessionCookie } from '../sessions/cookie.ts'
import { type SessionMethod, startSession } from '../sessions/sessions.ts'
import { deviceOf } from './device.ts'
import type { Doors } from './doors.ts'
import { pathAfterSignIn } from './local-path.ts'
import { type Known, recordAtDoor } from './record.ts'

type Entry = {
  account: Known
  method: SessionMethod
  next?: string
  /** A form that was kept when the last session ended; it comes first. */
  held?: string | null
  idToken?: string
}

/** Opens a session for somebody who has proved who they are, and sends them where they were going. Runs as the doorkeeper. */
export async function letIn(tx: Tx, request: OpenRequest, doors: Doors, entry: Entry): Promise<Reply> {
  await endThisBrowsersSession(tx, request)
  const { account, method, idToken } = entry
  const { secureCookies } = request.services
  const session = await startSession(tx, {
    userId: account.userId,
    now: request.now,
    hours: doors.sessionHours,
    method,
    device: deviceOf(request.raw.headers['user-agent']),
    address: request.ip.slice(0, 64),
    ...(idToken === undefined ? {} : { idToken: doors.keys.seal(idToken, account.userId) }),
  })
  await recordAtDoor(tx, request, {
    event: 'session.opened',
    about: account,
    proved: true,
    detail: { method, session: session.id },
  })
  setSessionCookie(request.reply, session.token, secureCookies)
  const { held } = entry
  return redirect(held === undefined || held === null ? pathAfterSignIn(entry.next) : `/held/${held}`)
}

/** A browser has one session: the one that was open in it ends, whosever it was. */
async function endThisBrowsersSession(tx: Tx, { actor, now }: OpenRequest): Promise<void> {
  if (actor?.via.kind !== 'session') return
  await tx
    .updateTable('session')
    .set({ revoked_at: now, revoke_reason: 'signed-out', id_token: null })
    .where('id', '=', actor.via.id)
    .where('revoked_at', 'is', null)
    .execute()
}
