import type { Tx } from '#platform/db/actor.ts'
import { words } from '#platform/html/text.ts'
import { found } from '#platform/http/errors.ts'
import type { FormState } from '#platform/http/form.ts'
import { refuse } from '#platform/http/form.ts'
import type { Reply, Request } from '#platform/http/route.ts'
import { accountText } from './account.text.ts'
import type { Doors } from './doors.ts'
import { queueMail } from './mail.ts'
import { refusedPage } from './sign-in.ts'
import { type Bucket, charge, forget } from './throttle.ts'
import { waitText } from './wait.text.ts'

/** The actor's own password and second factor; not found for somebody who signs in only with the organisation's sign-in. */
export async function getOwnCredential(tx: Tx, userId: string) {
  const row = await tx
    .selectFrom('user_credential')
    .select([
      'password_hash as passwordHash',
      'password_set_at as passwordSetAt',
      'totp_enrolled_at as enrolledAt',
      'new_totp_secret as newSecret',
      'new_totp_session as newSession',
      'new_totp_until as newUntil',
    ])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return found(row, 'credential')
}

/** The actor's own address. */
export async function getOwnEmail(tx: Tx, userId: string): Promise<string> {
  return found(
    await tx.selectFrom('user_account').select('email').where('id', '=', userId).executeTakeFirst(),
    'account',
  ).email
}

/**
 * Asks a signed-in user for the password again, with the same brakes as at the door. Returns the answer to give when
 * it is not right; what was counted must stay counted, so that answer undoes nothing.
 */
export async function refuseUnlessPassword(
  doors: Doors,
  request: Request,
  page: (form: FormState) => Reply,
): Promise<Reply | undefined> {
  const { tx, actor, body, now } = request
  const t = words(request.lang, accountText).again
  const credential = await getOwnCredential(tx, actor.userId)
  const password = typeof body.password === 'string' ? body.password.slice(0, 1000) : ''
  if (password === '') return failed(request, 'missing', page, t.enter)
  const bucket: Bucket = { kind: 'account', who: 'password-again', userId: actor.userId }
  const charged = await charge(tx, doors.keys, [bucket], now)
  if (!charged.allowed)
    return failed(request, 'throttled', page, words(request.lang, waitText).tryAgainIn(charged.waitSeconds))
  if (!(await doors.verifyPassword(credential.passwordHash, password)))
    return failed(request, 'password', page, t.wrong)
  await forget(tx, doors.keys, bucket)
  return undefined
}

function failed({ audit }: Request, why: string, page: (form: FormState) => Reply, message: string): Reply {
  audit.called('password.asked-again-failed')
  audit.say({ why })
  return page(refuse({ password: message }, {}))
}

/** A page that refuses and yet keeps what was counted. */
export const stillCounted = (page: Parameters<typeof refusedPage>[1]): Reply => refusedPage(400, page)

/** Tells the actor by e-mail that what they sign in with has changed; whoever did it, they should know. */
export async function tellOfChange(request: Request, publicUrl: string): Promise<void> {
  const { tx, actor, now } = request
  await queueMail(tx, {
    userId: actor.userId,
    email: await getOwnEmail(tx, actor.userId),
    mail: 'second-factor-changed',
    url: `${publicUrl}/forgotten-password`,
    now,
    by: actor.userId,
    ...(actor.areas[0] === undefined ? {} : { areaId: actor.areas[0].id }),
  })
}

/** Says whose account an event is about and which area's auditors may read it. */
export function auditOwnAccount({ actor, audit }: Request): void {
  if (actor.areas[0] !== undefined) audit.area(actor.areas[0].id)
  audit.saw('user', actor.userId)
}
