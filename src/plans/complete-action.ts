import { z } from 'zod'
import { text, version } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { cannot, cannotJson, type Taken, takeUp } from './act.ts'
import { completePage } from './complete-action.page.ts'
import { plansText } from './plans.text.ts'
import { saveAction } from './writes.ts'

const t = plansText.en

/** An action is not done without saying what came of it and what shows it. */
export const Form = z.object({
  version,
  result: text(t.enterResult, { label: t.resultAsked }),
  evidence: text(t.enterEvidence, { label: t.evidenceAsked }),
})

type Given = z.infer<typeof Form>

export async function showComplete(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'done')
  if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
  return ok(completePage({ action: taken.action, lang: request.lang, form: undefined }))
}

/** The agency has done it (RM-04). */
export async function completeAction(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'done')
  if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
  const form = parseForm(Form, request.body)
  if (!form.ok) return invalid(completePage({ action: taken.action, lang: request.lang, form }))
  await complete(request, taken, form.value)
  return redirect(`/actions/${taken.action.id}`)
}

export async function completeByApi(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'done')
  if (!taken.ruling.met) return cannotJson(taken.ruling)
  await complete(request, taken, request.body as Given)
  return json({ id: taken.action.id })
}

const complete = ({ tx }: Request, { action }: Taken, { version: read, result, evidence }: Given) =>
  saveAction(tx, { id: action.id, version: read }, { state: 'done', result, evidence })
