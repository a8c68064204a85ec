import type { Tx } from '#platform/db/actor.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok, redirect } from '#platform/http/route.ts'
import { clearSessionCookie } from '../sessions/cookie.ts'
import type { Doors } from './doors.ts'
import { recordAtDoor } from './record.ts'
import { signedOutPage } from './sign-out.page.ts'
import { beginStep, findStep } from './steps.ts'

/** Ends the session of this browser at once. Signing out twice is no mistake. */
export const signOut = (doors: Doors) => async (request: OpenRequest) => {
  const { actor } = request
  if (actor?.via.kind === 'session') {
    const account = { userId: actor.userId, areaId: actor.areas[0]?.id ?? null }
    const sessionId = actor.via.id
    await request.asDoorkeeper(async (tx) => {
      const idToken = await endSession(tx, sessionId, request.now)
      await recordAtDoor(tx, request, {
        event: 'session.signed-out',
        about: account,
        proved: true,
        detail: { session: sessionId },
      })
      if (idToken === null || doors.oidc === null) return
      const sealed = doors.keys
        .seal(doors.keys.open(idToken, account.userId), 'signed-out')
        .toString('base64')
      await beginStep(tx, request, { kind: 'signed-out', userId: null, data: { idToken: sealed } })
    })
  }
  clearSessionCookie(request.reply, request.services.secureCookies)
  return redirect('/signed-out')
}

/** Returns the sealed identity token of the session that ended, if it came from the organisation's own sign-in. */
async function endSession(tx: Tx, sessionId: string, now: Date): Promise<Buffer | null> {
  const session = await tx
    .selectFrom('session')
    .select('id_token')
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  await tx
    .updateTable('session')
    .set({ revoked_at: now, revoke_reason: 'signed-out', id_token: null })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute()
  return session?.id_token ?? null
}

/** Says that the session has ended, and offers to end the one at the organisation's own sign-in. */
export const showSignedOut = (doors: Doors) => async (request: OpenRequest) => {
  if (request.actor !== null) return redirect('/')
  const step =
    doors.oidc === null ? undefined : await request.asDoorkeeper((tx) => findStep(tx, request, 'signed-out'))
  return ok(
    signedOutPage({ lang: request.lang, provider: step === undefined ? null : (doors.oidc?.name ?? null) }),
  )
}
