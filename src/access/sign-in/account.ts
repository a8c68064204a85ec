import type { Tx } from '#platform/db/actor.ts'
import { found } from '#platform/http/errors.ts'
import { ok, type Request } from '#platform/http/route.ts'
import { listOpenSessions } from '../sessions/sessions.ts'
import { listTokens } from '../tokens/tokens.ts'
import { accountPage } from './account.page.ts'
import type { Doors } from './doors.ts'
import { auditOwnAccount } from './own-credential.ts'
import { countRecoveryCodes } from './recovery-codes.ts'

/** One's own account on one page. */
export const showAccount = (doors: Doors) => async (request: Request) => {
  const { tx, actor, lang, now } = request
  auditOwnAccount(request)
  const user = found(
    await tx
      .selectFrom('user_account')
      .select(['email', 'ends_on'])
      .where('id', '=', actor.userId)
      .executeTakeFirst(),
  )
  const linked = await tx
    .selectFrom('oidc_identity')
    .select('linked_at')
    .where('user_id', '=', actor.userId)
    .executeTakeFirst()
  return ok(
    accountPage({
      lang,
      actor,
      email: user.email,
      endsOn: user.ends_on,
      credential: doors.localAccounts ? await findSecurity(tx, actor.userId) : null,
      provider: linked === undefined ? null : (doors.oidc?.name ?? null),
      sessions: (await listOpenSessions(tx, { now, idleMinutes: doors.idleMinutes })).length,
      tokens: (await listTokens(tx)).filter((token) => token.revokedAt === null && token.expiresAt > now)
        .length,
    }),
  )
}

async function findSecurity(tx: Tx, userId: string) {
  const row = await tx
    .selectFrom('user_credential')
    .select(['password_set_at as passwordSetAt', 'totp_enrolled_at as enrolledAt'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row === undefined ? null : { ...row, codesLeft: await countRecoveryCodes(tx, userId) }
}
