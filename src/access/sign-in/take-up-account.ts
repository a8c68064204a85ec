import type { Tx } from '#platform/db/actor.ts'
import { words } from '#platform/html/text.ts'
import { refuse } from '#platform/http/form.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok, type Reply, redirect } from '#platform/http/route.ts'
import { activate, endEverything, findAccount, saveCredential } from './accounts.ts'
import type { Doors } from './doors.ts'
import { letIn } from './let-in.ts'
import { type AccountLink, findLink, spendLink } from './links.ts'
import { recordAtDoor } from './record.ts'
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.ts'
import { enrolPage, recoveryCodesPage } from './second-factor.page.ts'
import { setPasswordText } from './set-password.text.ts'
import { linkOver, linkTokenOf } from './set-password.ts'
import { refusedPage } from './sign-in.ts'
import { stepOfCode } from './totp.ts'

type Half = { link: AccountLink; draft: NonNullable<AccountLink['draft']>; secret: string }

/** The second page of an invitation: the authenticator app. */
export const showEnrolment = (doors: Doors) => async (request: OpenRequest) => {
  const found = await findHalf(doors, request)
  if (found.half === undefined) return found.otherwise
  return ok(
    await enrolPage({ lang: request.lang, secret: found.half.secret, email: found.half.link.account.email }),
  )
}

async function findHalf(
  doors: Doors,
  request: OpenRequest,
): Promise<{ half: Half } | { half: undefined; otherwise: Reply }> {
  const token = linkTokenOf(request)
  const link = await request.asDoorkeeper((tx) => findLink(tx, token, request.now))
  if (link === undefined) return { half: undefined, otherwise: linkOver(doors, request) }
  if (link.kind !== 'invite' || link.draft === null)
    return { half: undefined, otherwise: redirect(`/set-password/${token}`) }
  return {
    half: { link, draft: link.draft, secret: doors.keys.open(link.draft.totpSecret, link.account.userId) },
  }
}

/** The first code proves that the app works: now the account is taken up, all at once, and its owner is in. */
export const takeUpAccount = (doors: Doors) => async (request: OpenRequest) => {
  const found = await findHalf(doors, request)
  if (found.half === undefined) return found.otherwise
  const { half } = found
  const typed = typeof request.body.code === 'string' ? request.body.code.replace(/\s+/g, '') : ''
  const step = stepOfCode(half.secret, typed, request.now)
  if (step === undefined) return wrongCode(request, half, typed)
  return request.asDoorkeeper(async (tx) => {
    if (!(await spendLink(tx, half.link.id, request.now))) return linkOver(doors, request)
    const codes = await complete(tx, doors, request, { half, step })
    const account = await findAccount(tx, half.link.account.userId, request.now)
    if (account?.mayEnter === true) await letIn(tx, request, doors, { account, method: 'password' })
    return ok(recoveryCodesPage({ lang: request.lang, codes, next: '/' }))
  })
}

async function complete(
  tx: Tx,
  doors: Doors,
  request: OpenRequest,
  { half, step }: { half: Half; step: number },
): Promise<string[]> {
  const { account } = half.link
  const { userId } = account
  const { now } = request
  await endEverything(tx, userId, now, 'password-changed')
  await saveCredential(tx, doors.keys, {
    userId,
    passwordHash: half.draft.passwordHash,
    totpSecret: half.secret,
    totpStep: step,
    now,
  })
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(tx, doors.keys, { userId, codes, now })
  await activate(tx, userId)
  await recordAtDoor(tx, request, {
    event: 'account.taken-up',
    about: account,
    proved: true,
    detail: { method: 'password' },
  })
  return codes
}

async function wrongCode(request: OpenRequest, half: Half, typed: string): Promise<Reply> {
  const t = words(request.lang, setPasswordText).app
  const form = refuse({ code: typed === '' ? t.enter : t.wrong }, {})
  return refusedPage(
    400,
    await enrolPage({ lang: request.lang, secret: half.secret, email: half.link.account.email, form }),
  )
}
