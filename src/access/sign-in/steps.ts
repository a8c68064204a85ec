import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { newToken, tokenHash } from './keys.ts'

const LASTS_MINUTES = 10

const Steps = {
  /** The password was right; a code is wanted. */
  code: z.object({ next: z.string(), held: z.string().nullable() }),
  /** Away at the organisation's own sign-in. */
  oidc: z.object({
    next: z.string(),
    held: z.string().nullable(),
    invite: z.string().nullable(),
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
  }),
  /** Signed out here; perhaps not yet at the organisation's own sign-in. `idToken` is sealed, in base64. */
  'signed-out': z.object({ idToken: z.string() }),
}

type Kind = keyof typeof Steps
export type StepData<K extends Kind> = z.infer<(typeof Steps)[K]>

/** Remembers where this browser is, for ten minutes, and gives it the cookie that says so. */
export async function beginStep<K extends Kind>(
  tx: Tx,
  request: OpenRequest,
  given: { kind: K; userId: string | null; data: StepData<K> },
): Promise<void> {
  const token = newToken()
  const expires = new Date(request.now.getTime() + LASTS_MINUTES * 60_000)
  await tx
    .insertInto('sign_in_step')
    .values({
      token_hash: tokenHash(token),
      kind: given.kind,
      user_id: given.userId,
      data: JSON.stringify(given.data),
      expires_at: expires,
    })
    .execute()
  const { secureCookies } = request.services
  request.reply.setCookie(cookieName(secureCookies), token, {
    ...cookieOptions(secureCookies),
    maxAge: LASTS_MINUTES * 60,
  })
}

/** Where this browser is, if it is at this kind of step and not too late. */
export async function findStep<K extends Kind>(tx: Tx, request: OpenRequest, kind: K) {
  const hash = hashFromCookie(request)
  if (hash === undefined) return undefined
  const row = await tx
    .selectFrom('sign_in_step')
    .select(['user_id', 'data'])
    .where('token_hash', '=', hash)
    .where('kind', '=', kind)
    .where('expires_at', '>', request.now)
    .executeTakeFirst()
  return row === undefined
    ? undefined
    : { userId: row.user_id, data: Steps[kind].parse(row.data) as StepData<K> }
}

/** The same, and it is over: a step is taken once. */
export async function takeStep<K extends Kind>(tx: Tx, request: OpenRequest, kind: K) {
  const step = await findStep(tx, request, kind)
  const hash = hashFromCookie(request)
  if (step === undefined || hash === undefined) return undefined
  const gone = await tx.deleteFrom('sign_in_step').where('token_hash', '=', hash).executeTakeFirst()
  forgetStepCookie(request.reply, request.services.secureCookies)
  return gone.numDeletedRows === 1n ? step : undefined
}

function forgetStepCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(cookieName(secure), cookieOptions(secure))
}

function hashFromCookie({ raw, services }: OpenRequest): Buffer | undefined {
  const token = raw.cookies[cookieName(services.secureCookies)]
  return token === undefined ? undefined : tokenHash(token)
}

const cookieName = (secure: boolean) => (secure ? '__Host-parapet-step' : 'parapet-step')

// Lax, because the organisation's own sign-in sends the browser back from another site.
const cookieOptions = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax' as const, secure })
