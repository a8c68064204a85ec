import { z } from 'zod'
import { autosaveStep, saveStep, showStep } from '#platform/forms/save-step.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { draftPage } from './fill-in.page.ts'
import { getMine } from './mine.ts'
import { listOutcomes } from './queries.ts'

const Step = z.object({ step: z.string().max(100) })

/** The task list of the actor's draft. */
export async function showTasks(request: Request): Promise<Reply> {
  const mine = await getMine(request, 'read')
  const [outcome] = await listOutcomes(request.tx, mine.referral.id)
  return ok(draftPage({ mine, evidenceAsked: outcome?.evidenceAsked ?? null, lang: request.lang }))
}

export async function showFormStep(request: Request): Promise<Reply> {
  return showStep(await atStep(request, 'read'), request)
}

export async function saveFormStep(request: Request): Promise<Reply> {
  return saveStep(await atStep(request, 'change'), request)
}

export async function autosaveFormStep(request: Request): Promise<Reply> {
  return autosaveStep(await atStep(request, 'change'), request)
}

async function atStep(request: Request, use: 'read' | 'change') {
  const { place, draft } = await getMine(request, use)
  return { place, draft, slug: parseParams(Step, request.params).step }
}
