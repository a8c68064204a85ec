import { z } from 'zod'
import { recordId, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { cannot, cannotJson, type Taken, takeUp } from './act.ts'
import { handOverPage } from './hand-over-action.page.ts'
import { listRepresentatives } from './people.ts'
import { plansText } from './plans.text.ts'
import { openWork, saveAction, tell } from './writes.ts'

const t = plansText.en

export const Form = z.object({
  version,
  ownerId: recordId(t.chooseTaker),
  reason: text(t.enterHandOver, { label: t.handOverReason, max: 2000 }),
})

type Given = z.infer<typeof Form>

export async function showHandOver(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'hand-over')
  if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
  return ok(await page(request, taken, undefined))
}

/** Another person of the same agency becomes responsible. */
export async function handOver(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'hand-over')
  if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
  const form = parseForm(Form, request.body)
  if (!form.ok) return invalid(await page(request, taken, form))
  if (!(await isTaker(request, taken, form.value.ownerId))) {
    return invalid(await page(request, taken, refuse({ ownerId: t.chooseTaker }, request.body)))
  }
  await handTo(request, taken, form.value)
  // The page of the action may no longer be this reader's to see.
  return redirect('/actions')
}

export async function handOverByApi(request: Request): Promise<Reply> {
  const taken = await takeUp(request, 'hand-over')
  if (!taken.ruling.met) return cannotJson(taken.ruling)
  const given = request.body as Given
  if (!(await isTaker(request, taken, given.ownerId)))
    return json({ error: 'not-a-representative', message: t.chooseTaker }, 422)
  await handTo(request, taken, given)
  return json({ id: taken.action.id })
}

/** Colleagues who may answer for the agency, without the one who is responsible now. */
async function takers({ tx, now }: Request, { action }: Taken) {
  const people = await listRepresentatives(tx, now, action)
  return people.filter((person) => person.id !== action.ownerId)
}

async function isTaker(request: Request, taken: Taken, ownerId: string): Promise<boolean> {
  return (await takers(request, taken)).some((person) => person.id === ownerId)
}

async function page(request: Request, taken: Taken, form: FormState) {
  return handOverPage({
    action: taken.action,
    people: await takers(request, taken),
    lang: request.lang,
    form,
  })
}

async function handTo({ tx, actor, now, audit }: Request, { action }: Taken, given: Given): Promise<void> {
  audit.say({ reason: given.reason })
  audit.saw('user', given.ownerId)
  await saveAction(
    tx,
    { id: action.id, version: given.version },
    { owner_id: given.ownerId, change_reason: given.reason },
  )
  await openWork(tx, now, {
    ...action,
    ownerId: given.ownerId,
    by: actor.userId,
    toAccept: action.state === 'proposed',
  })
  await tell(tx, now, 'handed-over', { ...action, to: given.ownerId, by: actor.userId })
}
