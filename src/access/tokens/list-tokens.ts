import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Request, redirect } from '#platform/http/route.ts'
import { auditOwnAccount } from '../sign-in/own-credential.ts'
import { tokensPage } from './list-tokens.page.ts'
import { listTokens, revokeToken } from './tokens.ts'

const Query = z.object({ stopped: z.literal('yes').optional().catch(undefined) })

/** The actor's tokens. */
export async function showTokens(request: Request) {
  const { tx, lang, now } = request
  const tokens = await listTokens(tx)
  auditOwnAccount(request)
  request.audit.saw(
    'token',
    tokens.map((token) => token.id),
  )
  return ok(tokensPage({ lang, tokens, now, stopped: Query.parse(request.query).stopped === 'yes' }))
}

const Params = z.object({ tokenId: z.uuid() })

/** Stops one of the actor's tokens at once. Anybody else's is not there. */
export async function stopToken(request: Request) {
  const { tokenId } = parseParams(Params, request.params)
  auditOwnAccount(request)
  if (!(await revokeToken(request.tx, tokenId, request.now))) throw new NotFound('token')
  request.audit.saw('token', tokenId)
  return redirect('/account/tokens?stopped=yes')
}
