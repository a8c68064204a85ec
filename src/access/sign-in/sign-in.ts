import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { type Words, words } from '#platform/html/text.ts'
import { parseForm, refuse } from '#platform/http/form.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok, type Page, type Reply, redirect } from '#platform/http/route.ts'
import { type Account, findAccountByEmail } from './accounts.ts'
import type { Doors } from './doors.ts'
import { emailField } from './email.ts'
import { pathAfterSignIn } from './local-path.ts'
import { type Known, recordAtDoor, typedAddress } from './record.ts'
import { signInPage } from './sign-in.page.ts'
import { signInText } from './sign-in.text.ts'
import { beginStep } from './steps.ts'
import { type Charged, charge, refund, signInBuckets } from './throttle.ts'
import { waitText } from './wait.text.ts'

const Going = z.object({
  next: z.string().transform(pathAfterSignIn).catch('/'),
  held: z.uuid().nullable().catch(null),
})

/** Where somebody wants to go after signing in, from an address or a form. Anything that is not ours is the first page. */
export const goingTo = (given: Record<string, unknown>) =>
  Going.parse({ next: given.next ?? '/', held: given.held ?? null })

/** The sign-in page; somebody who is signed in already goes straight on. */
export const showSignIn = (doors: Doors) => async (request: OpenRequest) => {
  const { next, held } = goingTo(request.query)
  if (request.actor !== null) return redirect(held === null ? next : `/held/${held}`)
  return ok(
    signInPage({
      ...around(doors, request),
      next,
      held,
      passwordSet: request.query.notice === 'password-set',
    }),
  )
}

/** What the page shows whatever was typed. */
const around = (doors: Doors, { lang }: OpenRequest) => ({
  lang,
  localAccounts: doors.localAccounts,
  provider: doors.oidc?.name ?? null,
  demonstration: doors.demonstration !== null,
})

const formIn = (t: Words<typeof signInText.en>) =>
  z.object({
    email: emailField(t.enterEmail),
    password: z.string(t.enterPassword).min(1, t.enterPassword).max(1000, t.wrong),
  })

/** Takes an address and a password. Right: on to the code. Wrong in any way: one message, after the same work. */
export const takePassword = (doors: Doors) => async (request: OpenRequest) => {
  const form = parseForm(formIn(words(request.lang, signInText)), request.body)
  if (!form.ok) return again(doors, request, form.errors)
  const { email, password } = form.value
  const buckets = signInBuckets(email, request.ip)
  const found = await request.asDoorkeeper(async (tx) => {
    const charged = await charge(tx, doors.keys, buckets, request.now)
    const account = await findAccountByEmail(tx, email, request.now)
    if (!charged.allowed) await recordFailure(tx, request, { email, account, charged, why: 'throttled' })
    return { charged, account }
  })
  if (!found.charged.allowed) return waitFirst(doors, request, found.charged.waitSeconds)
  // The check is made whether or not there is an account, so that nobody learns which addresses have one.
  const right = await doors.verifyPassword(found.account?.passwordHash ?? doors.unmatchableHash, password)
  if (!right || found.account?.mayEnter !== true) return wrongPassword(doors, request, { ...found, email })
  return rightPassword(doors, request, found.account)
}

function rightPassword(doors: Doors, request: OpenRequest, account: Account): Promise<Reply> {
  return request.asDoorkeeper(async (tx) => {
    await refund(tx, doors.keys, signInBuckets(account.email, request.ip))
    await beginStep(tx, request, { kind: 'code', userId: account.userId, data: goingTo(request.body) })
    await recordAtDoor(tx, request, { event: 'sign-in.password-accepted', about: account })
    return redirect('/sign-in/code')
  })
}

type Wrong = { email: string; account: Account | undefined; charged: Charged }

async function wrongPassword(doors: Doors, request: OpenRequest, wrong: Wrong): Promise<Reply> {
  await request.asDoorkeeper((tx) => recordFailure(tx, request, { ...wrong, why: 'password' }))
  return again(doors, request, { email: words(request.lang, signInText).wrong })
}

type Failure = {
  email: string
  account: Known | undefined
  charged: Charged
  why: 'password' | 'code' | 'throttled'
}

/** A failed attempt, and whether it was the one that made everybody wait. */
export async function recordFailure(tx: Tx, request: OpenRequest, failure: Failure): Promise<void> {
  const { account, charged, why } = failure
  const detail = { why, ...(account === undefined ? typedAddress(failure.email) : {}) }
  await recordAtDoor(tx, request, { event: 'sign-in.failed', outcome: 'refused', about: account, detail })
  if (!charged.allowed || charged.waitIfWrong === 0) return
  await recordAtDoor(tx, request, {
    event: 'sign-in.locked',
    about: account,
    detail: { ...detail, seconds: charged.waitIfWrong },
  })
}

function again(doors: Doors, request: OpenRequest, errors: Record<string, string>): Reply {
  return refusedPage(
    400,
    signInPage({ ...around(doors, request), ...goingTo(request.body), form: refuse(errors, request.body) }),
  )
}

function waitFirst(doors: Doors, request: OpenRequest, seconds: number): Reply {
  request.reply.header('Retry-After', String(seconds))
  const errors = { email: words(request.lang, waitText).tryAgainIn(seconds) }
  return refusedPage(
    429,
    signInPage({ ...around(doors, request), ...goingTo(request.body), form: refuse(errors, request.body) }),
  )
}

/** A page whose form was refused, where nothing has to be undone. */
export const refusedPage = (status: number, page: Page): Reply => ({
  kind: 'page',
  status,
  page: { ...page, refused: true },
  undo: false,
})
