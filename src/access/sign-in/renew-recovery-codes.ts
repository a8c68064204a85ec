import { words } from '#platform/html/text.ts'
import type { FormState } from '#platform/http/form.ts'
import { ok, type Request } from '#platform/http/route.ts'
import { accountText } from './account.text.ts'
import type { Doors } from './doors.ts'
import {
  auditOwnAccount,
  getOwnCredential,
  refuseUnlessPassword,
  stillCounted,
  tellOfChange,
} from './own-credential.ts'
import { passwordAgainPage } from './password-again.page.ts'
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes.ts'
import { recoveryCodesPage } from './second-factor.page.ts'

const page = ({ lang }: Request, form?: FormState) => {
  const t = words(lang, accountText)
  return passwordAgainPage({ lang, title: t.recoveryTitle, intro: t.recoveryIntro, form })
}

/** Says what renewing does, and asks for the password. */
export const showRenewRecoveryCodes = () => async (request: Request) => {
  auditOwnAccount(request)
  await getOwnCredential(request.tx, request.actor.userId)
  return ok(page(request))
}

/** Ten new codes, shown in this answer and never again. */
export const renewRecoveryCodes = (doors: Doors, publicUrl: string) => async (request: Request) => {
  auditOwnAccount(request)
  const refused = await refuseUnlessPassword(doors, request, (form) => stillCounted(page(request, form)))
  if (refused !== undefined) return refused
  const codes = newRecoveryCodes()
  await replaceRecoveryCodes(request.tx, doors.keys, {
    userId: request.actor.userId,
    codes,
    now: request.now,
  })
  await tellOfChange(request, publicUrl)
  return ok(recoveryCodesPage({ lang: request.lang, codes, next: '/account' }))
}
