import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { version } from '#platform/http/fields.ts'
import { json, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { cannot, cannotJson, type Taken, takeUp } from './act.ts'
import { openWork, saveAction } from './writes.ts'

/** Accepting takes no more than the version that was read. */
export const Form = z.object({ version })

/** The agency takes the action on (AP-07). */
export async function acceptAction(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'accept')
  if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
  const form = Form.safeParse(request.body)
  if (!form.success) throw new NotFound('version')
  await accept(request, taken, form.data.version)
  return redirect(`/actions/${taken.action.id}`)
}

export async function acceptByApi(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'accept')
  if (!taken.ruling.met) return cannotJson(taken.ruling)
  await accept(request, taken, (request.body as z.infer<typeof Form>).version)
  return json({ id: taken.action.id })
}

async function accept({ tx, actor, now }: Request, { action }: Taken, read: number): Promise<void> {
  await saveAction(
    tx,
    { id: action.id, version: read },
    { state: 'accepted', accepted_by: actor.userId, accepted_at: now, refused_reason: null },
  )
  // One that was refused had stopped counting.
  if (action.state === 'refused') await openWork(tx, now, { ...action, by: actor.userId, toAccept: false })
}
