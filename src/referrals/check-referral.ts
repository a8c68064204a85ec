import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { optionalText } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import type { Ruling } from '#rules/source.ts'
import { checkPage } from './check-referral.page.ts'
import { getMine, type Mine } from './mine.ts'
import { referralsText } from './referrals.text.ts'
import { sendingOf, sendReferral } from './send-referral.ts'

const t = words('en', referralsText)

const Form = z.object({
  revision: z.coerce.number().int(),
  reason: optionalText({ label: t.check.why, max: 2000 }),
})

/** Every answer with a link to change it, what is missing, and the button that sends. */
export async function showCheck(request: Request): Promise<Reply> {
  return ok(draw(request, await getMine(request, 'read'), undefined))
}

export async function sendFromPage(request: Request): Promise<Reply> {
  const mine = await getMine(request, 'change')
  const form = parseForm(Form, request.body)
  if (!form.ok) return invalid(draw(request, mine, form))
  if (form.value.revision !== mine.draft.revision) {
    return invalid(draw(request, mine, refuse({ form: t.check.changed }, request.body)), 409)
  }
  const ruling = await sendReferral(request, mine, form.value.reason)
  if (ruling.met) return redirect(`/referrals/${mine.referral.id}`)
  if (ruling.because === 'protocol-not-confirmed') return redirect(protocolAddress(mine))
  return invalid(draw(request, mine, refused(ruling, request.body)))
}

/** Where to confirm the protocol, coming back to check the answers. */
export function protocolAddress({ referral, place }: Mine): string {
  return `/protocol?area=${referral.areaId}&next=${encodeURIComponent(`${place.base}/check`)}`
}

function refused(ruling: Ruling & { met: false }, body: Request['body']): FormState {
  return refuse({ [ruling.because === 'say-why' ? 'reason' : 'form']: reasonText(ruling) }, body)
}

/** Why a referral may not go, in words. */
export function reasonText(ruling: Ruling & { met: false }): string {
  const say = t.because[ruling.because as keyof typeof t.because]
  return say(ruling.values as { protocol?: string; names?: readonly string[]; instead?: string })
}

function draw({ lang }: Request, mine: Mine, form: FormState) {
  return checkPage({ mine, sending: sendingOf(mine, ''), protocolHref: protocolAddress(mine), form, lang })
}
