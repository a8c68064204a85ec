import type { z } from 'zod'
import { text, version } from '#platform/http/fields.ts'
import { parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { actionRulingText } from '#rules/plans/action.text.ts'
import { cannot, cannotJson, type Taken, takeUp } from './act.ts'
import { ActionFields, dateError } from './action-fields.ts'
import { correctPage } from './correct-action.page.ts'
import { plansText } from './plans.text.ts'
import { openWork, saveAction, tell } from './writes.ts'

const t = plansText.en

export const Form = ActionFields.extend({
  version,
  reason: text(t.enterCorrect, { label: t.correctReason, max: 2000 }),
})

type Given = z.infer<typeof Form>

export async function showCorrect(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'correct')
  if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
  return ok(correctPage({ action: taken.action, lang: request.lang, form: undefined }))
}

/** While nobody has accepted it, its words and date may still be put right. */
export async function correctAction(request: Request): Promise<Reply> {
  const { body, lang, today } = request
  const taken = await takeUp(request, 'correct')
  if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
  const form = parseForm(Form, body)
  if (!form.ok) return invalid(correctPage({ action: taken.action, lang, form }))
  const wrong = dateErrorOf(taken, form.value, today)
  if (wrong !== undefined)
    return invalid(correctPage({ action: taken.action, lang, form: refuse(wrong, body) }))
  await correct(request, taken, form.value)
  return redirect(`/actions/${taken.action.id}`)
}

export async function correctByApi(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'correct')
  if (!taken.ruling.met) return cannotJson(taken.ruling)
  const given = request.body as Given
  if (dateErrorOf(taken, given, request.today) !== undefined) {
    return json({ error: 'due-in-past', message: actionRulingText.en['due-in-past'] }, 422)
  }
  await correct(request, taken, given)
  return json({ id: taken.action.id })
}

/** A date that is only left as it was is not set anew. */
const dateErrorOf = ({ action }: Taken, { dueOn }: Given, today: string) =>
  dueOn === action.dueOn ? undefined : dateError(dueOn, today)

async function correct({ tx, actor, now, audit }: Request, { action }: Taken, given: Given): Promise<void> {
  const { version: read, what, reasons, dueOn, reason } = given
  audit.say({ reason })
  await saveAction(
    tx,
    { id: action.id, version: read },
    { what, reasons, due_on: dueOn, change_reason: reason },
  )
  if (dueOn !== action.dueOn) await openWork(tx, now, { ...action, dueOn, by: actor.userId, toAccept: true })
  await tell(tx, now, 'corrected', { ...action, to: action.ownerId, by: actor.userId })
}
