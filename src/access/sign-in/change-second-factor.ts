import { words } from '#platform/html/text.ts'
import { changedOne } from '#platform/http/errors.ts'
import { type FormState, refuse } from '#platform/http/form.ts'
import { ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { accountText } from './account.text.ts'
import type { Doors } from './doors.ts'
import {
  auditOwnAccount,
  getOwnCredential,
  getOwnEmail,
  refuseUnlessPassword,
  stillCounted,
  tellOfChange,
} from './own-credential.ts'
import { passwordAgainPage, secondFactorDonePage } from './password-again.page.ts'
import { enrolPage } from './second-factor.page.ts'
import { setPasswordText } from './set-password.text.ts'
import { newTotpSecret, stepOfCode } from './totp.ts'

const ENROL_MINUTES = 15

const askPage = ({ lang }: Request, form?: FormState) => {
  const t = words(lang, accountText)
  return passwordAgainPage({ lang, title: t.secondFactorTitle, intro: t.secondFactorIntro, form })
}

/** Says what changing does, and asks for the password. */
export const showChangeSecondFactor = () => async (request: Request) => {
  auditOwnAccount(request)
  await getOwnCredential(request.tx, request.actor.userId)
  return ok(askPage(request))
}

/** The password was right: a new secret waits in this session for its first code. The old one works until then. */
export const beginChangeSecondFactor = (doors: Doors) => async (request: Request) => {
  auditOwnAccount(request)
  const refused = await refuseUnlessPassword(doors, request, (form) => stillCounted(askPage(request, form)))
  if (refused !== undefined) return refused
  const { tx, actor, now } = request
  const result = await tx
    .updateTable('user_credential')
    .set({
      new_totp_secret: doors.keys.seal(newTotpSecret(), actor.userId),
      new_totp_session: actor.via.id,
      new_totp_until: new Date(now.getTime() + ENROL_MINUTES * 60_000),
    })
    .where('user_id', '=', actor.userId)
    .executeTakeFirst()
  changedOne(result)
  return redirect('/account/second-factor/new')
}

/** The picture for the new app. */
export const showNewSecondFactor = (doors: Doors) => async (request: Request) => {
  auditOwnAccount(request)
  const secret = await waitingSecret(doors, request)
  return secret === undefined ? redirect('/account/second-factor') : ok(await newPage(request, secret))
}

async function waitingSecret(doors: Doors, { tx, actor, now }: Request): Promise<string | undefined> {
  const { newSecret, newSession, newUntil } = await getOwnCredential(tx, actor.userId)
  if (newSecret === null || newUntil === null || newUntil <= now || newSession !== actor.via.id)
    return undefined
  return doors.keys.open(newSecret, actor.userId)
}

const newPage = async ({ tx, actor, lang }: Request, secret: string, form?: FormState) =>
  enrolPage({ lang, secret, email: await getOwnEmail(tx, actor.userId), form })

/** The first code of the new app: from now on it is the one. */
export const changeSecondFactor =
  (doors: Doors, publicUrl: string) =>
  async (request: Request): Promise<Reply> => {
    auditOwnAccount(request)
    const secret = await waitingSecret(doors, request)
    if (secret === undefined) return redirect('/account/second-factor')
    const typed = typeof request.body.code === 'string' ? request.body.code.replace(/\s+/g, '') : ''
    const step = stepOfCode(secret, typed, request.now)
    if (step === undefined) {
      const t = words(request.lang, setPasswordText).app
      request.audit.called('second-factor.change-failed')
      return stillCounted(
        await newPage(request, secret, refuse({ code: typed === '' ? t.enter : t.wrong }, {})),
      )
    }
    await putInPlace(doors, request, { secret, step })
    await tellOfChange(request, publicUrl)
    return ok(secondFactorDonePage({ lang: request.lang }))
  }

async function putInPlace(
  doors: Doors,
  { tx, actor, now }: Request,
  { secret, step }: { secret: string; step: number },
): Promise<void> {
  const result = await tx
    .updateTable('user_credential')
    .set({
      totp_secret: doors.keys.seal(secret, actor.userId),
      totp_enrolled_at: now,
      totp_last_step: step,
      new_totp_secret: null,
      new_totp_session: null,
      new_totp_until: null,
    })
    .where('user_id', '=', actor.userId)
    .executeTakeFirst()
  changedOne(result)
}
