import type { Tx } from '#platform/db/actor.ts'
import { words } from '#platform/html/text.ts'
import { refuse } from '#platform/http/form.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok, type Reply, redirect } from '#platform/http/route.ts'
import { type Account, findAccount, spendTotpCode } from './accounts.ts'
import type { Doors } from './doors.ts'
import { enterCodePage } from './enter-code.page.ts'
import { letIn } from './let-in.ts'
import { recordAtDoor } from './record.ts'
import { asRecoveryCode, spendRecoveryCode } from './recovery-codes.ts'
import { signInText } from './sign-in.text.ts'
import { recordFailure, refusedPage } from './sign-in.ts'
import { findStep, takeStep } from './steps.ts'
import { type Charged, charge, forget, refund, signInBuckets } from './throttle.ts'
import { waitText } from './wait.text.ts'

/** The page for the code, for a browser whose password was right a moment ago. */
export const showEnterCode = () => async (request: OpenRequest) => {
  const step = await request.asDoorkeeper((tx) => findStep(tx, request, 'code'))
  return step === undefined ? redirect('/sign-in') : ok(enterCodePage({ lang: request.lang }))
}

/** Takes the code. Right: a session. Wrong: the same page, and the brakes. */
export const takeCode = (doors: Doors) => async (request: OpenRequest) => {
  const typed = typeof request.body.code === 'string' ? request.body.code.slice(0, 100) : ''
  if (typed.trim() === '') return again(request, 400, words(request.lang, signInText).code.enter)
  return request.asDoorkeeper(async (tx) => {
    const step = await findStep(tx, request, 'code')
    const account = step?.userId == null ? undefined : await findAccount(tx, step.userId, request.now)
    if (step === undefined || account === undefined) return redirect('/sign-in')
    const charged = await charge(tx, doors.keys, signInBuckets(account.email, request.ip), request.now)
    if (!charged.allowed) return throttled(tx, request, { account, charged })
    const method = account.mayEnter
      ? await spendCode(tx, doors, { userId: account.userId, typed, now: request.now })
      : undefined
    if (method === undefined) return wrongCode(tx, request, { account, charged })
    return rightCode(tx, doors, request, { account, method })
  })
}

async function spendCode(tx: Tx, doors: Doors, given: { userId: string; typed: string; now: Date }) {
  const { userId, typed, now } = given
  const digits = typed.replace(/\s+/g, '')
  if (/^\d{6}$/.test(digits))
    return (await spendTotpCode(tx, doors.keys, { userId, code: digits, now })) ? 'password' : undefined
  const code = asRecoveryCode(typed)
  if (code === undefined) return undefined
  return (await spendRecoveryCode(tx, doors.keys, { userId, code, now })) ? 'recovery-code' : undefined
}

async function rightCode(
  tx: Tx,
  doors: Doors,
  request: OpenRequest,
  { account, method }: { account: Account; method: 'password' | 'recovery-code' },
) {
  const step = await takeStep(tx, request, 'code')
  if (step === undefined) return redirect('/sign-in')
  const [address, ofAccount] = signInBuckets(account.email, request.ip)
  await refund(tx, doors.keys, [address])
  await forget(tx, doors.keys, ofAccount)
  if (method === 'recovery-code')
    await recordAtDoor(tx, request, { event: 'recovery-code.used', about: account, proved: true })
  return letIn(tx, request, doors, { account, method, ...step.data })
}

async function wrongCode(
  tx: Tx,
  request: OpenRequest,
  failed: { account: Account; charged: Charged },
): Promise<Reply> {
  await recordFailure(tx, request, { ...failed, email: failed.account.email, why: 'code' })
  return again(request, 400, words(request.lang, signInText).code.wrong)
}

async function throttled(
  tx: Tx,
  request: OpenRequest,
  failed: { account: Account; charged: Charged & { allowed: false } },
): Promise<Reply> {
  await recordFailure(tx, request, { ...failed, email: failed.account.email, why: 'throttled' })
  request.reply.header('Retry-After', String(failed.charged.waitSeconds))
  return again(request, 429, words(request.lang, waitText).tryAgainIn(failed.charged.waitSeconds))
}

// What was typed is not shown again: a code that was wrong is of no more use.
function again(request: OpenRequest, status: number, message: string): Reply {
  return refusedPage(status, enterCodePage({ lang: request.lang, form: refuse({ code: message }, {}) }))
}
