import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { type Case, endHistories, getCase, saveClosed } from '../cases/index.ts'
import { withdrawRequests } from '../work/index.ts'
import { closeCasePage } from './close-case.page.ts'
import { closeCaseText } from './close-case.text.ts'
import { listLeftOpen, overtakeClocks } from './left-open.ts'
import { Params } from './review-case.ts'
import { endReviewOfClosedCase } from './set-review.ts'

const t = words('en', closeCaseText)

/** What closing a case takes, from a page or from JSON. */
export const Form = z.object({
  version,
  reason: text(t.enterReason, { label: t.reason }),
  evidence: text(t.enterEvidence, { label: t.evidence }),
})
type Closing = z.infer<typeof Form>

async function load({ tx, params, audit }: Request) {
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  if (shown.closedAt !== null) throw new NotFound('open case')
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  return { shown, left: await listLeftOpen(tx, shown.id) }
}

export async function showCloseCase(request: Request): Promise<Reply> {
  return ok(closeCasePage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

export async function closeCase(request: Request): Promise<Reply> {
  const known = await load(request)
  const refused = (form: FormState) => invalid(closeCasePage({ ...known, form, lang: request.lang }))
  const form = parseForm(Form, request.body)
  if (!form.ok) return refused(form)
  await close(request, known.shown, form.value)
  return redirect(`/cases/${known.shown.id}`)
}

/** The same act from JSON. */
export async function closeCaseByApi(request: Request): Promise<Reply> {
  const { shown } = await load(request)
  await close(request, shown, request.body as Closing)
  return json({ id: shown.id })
}

/** Level and category end, so do the clocks and the review, requests for an agenda are withdrawn, and then the file closes. */
async function close({ tx, now, actor, audit }: Request, shown: Case, form: Closing): Promise<void> {
  await endHistories(tx, now, shown.id)
  await overtakeClocks(tx, now, { caseId: shown.id, by: actor.userId, reason: t.closedBecause(form.reason) })
  await endReviewOfClosedCase(tx, now, { shown, reasons: t.closedBecause(form.reason), by: actor.userId })
  await withdrawRequests(tx, now, shown.id)
  await saveClosed(tx, now, {
    id: shown.id,
    version: form.version,
    reason: form.reason,
    evidence: form.evidence,
    by: actor.userId,
  })
  audit.say({ reason: form.reason })
}
