import { z } from 'zod'
import { type Words, words } from '#platform/html/text.ts'
import { choice, text } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, ok, type Request } from '#platform/http/route.ts'
import { auditOwnAccount } from '../sign-in/own-credential.ts'
import { createTokenPage, newTokenPage } from './create-token.page.ts'
import { tokensText } from './tokens.text.ts'
import { createToken, LIFETIMES, SCOPES } from './tokens.ts'

const formIn = (t: Words<typeof tokensText.en>) =>
  z.object({
    name: text(t.enterName, { label: t.name, max: 100 }),
    scope: choice(SCOPES, t.selectScope),
    days: choice(LIFETIMES, t.selectDays).transform(Number),
  })

/** The form for a new token. */
export async function showCreateToken(request: Request) {
  auditOwnAccount(request)
  return ok(createTokenPage({ lang: request.lang }))
}

/** Makes the token and shows it in this answer and never again. */
export async function createOwnToken(request: Request) {
  const { tx, actor, lang, now, audit } = request
  auditOwnAccount(request)
  const form = parseForm(formIn(words(lang, tokensText)), request.body)
  if (!form.ok) return invalid(createTokenPage({ lang, form }))
  const { id, token, expiresAt } = await createToken(tx, { userId: actor.userId, ...form.value, now })
  audit.saw('token', id)
  audit.say({ name: form.value.name, scope: form.value.scope })
  return ok(newTokenPage({ lang, token, expiresAt }))
}
