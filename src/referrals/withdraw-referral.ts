import { z } from 'zod'
import { endDraft, findDraft } from '#platform/forms/drafts.ts'
import { words } from '#platform/html/text.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { mayWithdraw } from '#rules/referrals/following.ts'
import type { Ruling } from '#rules/source.ts'
import { finishTasks } from '../work/index.ts'
import { reasonText } from './check-referral.ts'
import { getOwn } from './mine.ts'
import { moveReferral, type Referral } from './queries.ts'
import { referralsText } from './referrals.text.ts'
import { withdrawPage } from './withdraw-referral.page.ts'

const t = words('en', referralsText).withdraw

export const reason = text(t.missing, { label: t.reason, max: 2000 })
const Form = z.object({ version, reason })

export async function showWithdraw(request: Request): Promise<Reply> {
  const referral = await getOwn(request)
  return ok(draw(request, referral, refusalOf(mayWithdraw(referral.status), request)))
}

export async function withdrawFromPage(request: Request): Promise<Reply> {
  const referral = await getOwn(request)
  const form = parseForm(Form, request.body)
  if (!form.ok) return invalid(draw(request, referral, form))
  if (form.value.version !== referral.version) throw new EditConflict()
  const ruling = await withdraw(request, referral, form.value.reason)
  if (!ruling.met) return invalid(draw(request, referral, refusalOf(ruling, request)), 409)
  return redirect(`/referrals/${referral.id}`)
}

/** Takes a referral back: the reason stays on record, the draft goes, and nobody is asked to act on it any more. */
export async function withdraw(request: Request, referral: Referral, why: string): Promise<Ruling> {
  const ruling = mayWithdraw(referral.status)
  if (!ruling.met) return ruling
  const { tx, now, actor, audit } = request
  await moveReferral(tx, referral, { status: 'withdrawn', withdrawnReason: why })
  const draft = await findDraft(tx, { form: referral.form, subjectId: referral.id })
  if (draft !== undefined) await endDraft(tx, draft)
  for (const kind of ['screen-referral', 'supply-evidence', 'post-referral']) {
    await finishTasks(tx, now, { subjectId: referral.id, kind, by: actor.userId, outcome: 'withdrawn' })
  }
  audit.saw('person', referral.personId)
  audit.say({ reason: why })
  return ruling
}

function refusalOf(ruling: Ruling, { body }: Request): FormState {
  return ruling.met ? undefined : refuse({ form: reasonText(ruling) }, body)
}

function draw({ lang }: Request, referral: Referral, form: FormState) {
  return withdrawPage({ referral, form, lang })
}
