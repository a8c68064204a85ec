import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { words } from '#platform/html/text.ts'
import { parseParams } from '#platform/http/fields.ts'
import { refuse } from '#platform/http/form.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok, type Page, type Reply, redirect } from '#platform/http/route.ts'
import { endEverything } from './accounts.ts'
import type { Doors } from './doors.ts'
import { type AccountLink, findLink, saveDraft, spendLink } from './links.ts'
import { queueMail } from './mail.ts'
import { passwordFault } from './password.ts'
import { recordAtDoor } from './record.ts'
import { linkOverPage, setPasswordPage } from './set-password.page.ts'
import { setPasswordText } from './set-password.text.ts'
import { refusedPage } from './sign-in.ts'
import { newTotpSecret } from './totp.ts'

const Params = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) })

/** The token in the address of the link. */
export const linkTokenOf = (request: OpenRequest) => parseParams(Params, request.params).token

/** The page behind the link. Looking at it uses nothing up: mail scanners follow links too. */
export const showSetPassword = (doors: Doors) => async (request: OpenRequest) => {
  const token = linkTokenOf(request)
  const link = await request.asDoorkeeper((tx) => findLink(tx, token, request.now))
  return link === undefined ? linkOver(doors, request) : ok(pageFor(doors, request, link))
}

function pageFor(
  doors: Doors,
  { lang, params }: OpenRequest,
  link: AccountLink,
  form?: ReturnType<typeof refuse>,
): Page {
  const { token } = parseParams(Params, params)
  const offered = doors.oidc !== null && link.kind === 'invite'
  return setPasswordPage({
    lang,
    kind: link.kind,
    email: link.account.email,
    form,
    localAccounts: doors.localAccounts,
    provider:
      offered && doors.oidc !== null
        ? { name: doors.oidc.name, href: `/sign-in/oidc?invite=${token}` }
        : null,
  })
}

/** A link that is unknown, used or late. */
export function linkOver(doors: Doors, { lang }: OpenRequest): Reply {
  return {
    kind: 'page',
    status: 404,
    page: linkOverPage({ lang, localAccounts: doors.localAccounts }),
    undo: false,
  }
}

/** Takes the new password. A reset is done with it; an invitation goes on to the second factor. */
export const setPassword = (doors: Doors) => async (request: OpenRequest) => {
  const token = linkTokenOf(request)
  const link = await request.asDoorkeeper((tx) => findLink(tx, token, request.now))
  if (link === undefined) return linkOver(doors, request)
  const password = typeof request.body.password === 'string' ? request.body.password : ''
  const fault = passwordFault(password, link.account.email)
  if (fault !== undefined) {
    const message = words(request.lang, setPasswordText).fault(fault)
    return refusedPage(400, pageFor(doors, request, link, refuse({ password: message }, {})))
  }
  const passwordHash = await doors.hashPassword(password)
  if (link.kind === 'reset') return resetPassword(doors, request, { link, passwordHash })
  const totpSecret = doors.keys.seal(newTotpSecret(), link.account.userId)
  await request.asDoorkeeper((tx) => saveDraft(tx, link.id, { passwordHash, totpSecret }))
  return redirect(`/set-password/${token}/second-factor`)
}

function resetPassword(
  doors: Doors,
  request: OpenRequest,
  { link, passwordHash }: { link: AccountLink; passwordHash: string },
): Promise<Reply> {
  return request.asDoorkeeper(async (tx) => {
    if (!(await spendLink(tx, link.id, request.now))) return linkOver(doors, request)
    await changePassword(tx, request, { link, passwordHash })
    return redirect('/sign-in?notice=password-set')
  })
}

async function changePassword(
  tx: Tx,
  request: OpenRequest,
  { link, passwordHash }: { link: AccountLink; passwordHash: string },
): Promise<void> {
  const { userId, email } = link.account
  const { now, services } = request
  await tx
    .updateTable('user_credential')
    .set({ password_hash: passwordHash, password_set_at: now })
    .where('user_id', '=', userId)
    .execute()
  await endEverything(tx, userId, now, 'password-changed')
  await queueMail(tx, {
    userId,
    email,
    mail: 'password-changed',
    url: `${services.publicUrl}/forgotten-password`,
    now,
  })
  await recordAtDoor(tx, request, { event: 'password.reset', about: link.account, proved: true })
}
