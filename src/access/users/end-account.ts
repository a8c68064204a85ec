import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { choice, optionalCivilDate, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { openTask } from '../../work/index.ts'
import { endAccountPage } from './end-account.page.ts'
import { listWork } from './hand-over-queries.ts'
import type { User } from './queries.ts'
import { keptUser } from './show-user.ts'
import { usersText } from './users.text.ts'
import { endAccount as saveEnd } from './writes.ts'

const t = words('en', usersText)

/** What ending an account takes, from a page or from JSON. */
export const EndForm = z
  .object({
    version,
    when: choice(['now', 'later'], t.chooseWhen),
    endsOn: optionalCivilDate(t.endsOn),
    reason: text(t.enterEndReason, { label: t.endReason, max: 1000 }),
  })
  .refine((form) => form.when !== 'later' || form.endsOn !== null, {
    path: ['endsOn'],
    message: t.enterEnd,
    when: () => true,
  })
export type EndAccount = z.infer<typeof EndForm>

/** An account of somebody else's that goes on so far. */
async function load(request: Request): Promise<User> {
  const { user } = await keptUser(request)
  if (user.state === 'ended') throw new NotFound('account that goes on')
  return user
}

export async function showEndAccount(request: Request): Promise<Reply> {
  return ok(endAccountPage({ user: await load(request), form: undefined, lang: request.lang }))
}

export async function endAccount(request: Request): Promise<Reply> {
  const user = await load(request)
  const refused = (form: FormState) => invalid(endAccountPage({ user, form, lang: request.lang }))
  const form = parseForm(EndForm, request.body)
  if (!form.ok) return refused(form)
  if (isPast(form.value, request.today)) return refused(refuse({ endsOn: t.endInPast }, request.body))
  await end(request, user, form.value)
  if (await leavesWork(request, user)) return redirect(`/users/${user.id}/hand-over`)
  return redirect(
    `/users/${user.id}?done=${form.value.when === 'now' ? 'account-ended' : 'account-will-end'}`,
  )
}

/** The same act from JSON. */
export async function endAccountByApi(request: Request): Promise<Reply> {
  const user = await load(request)
  const form = request.body as EndAccount
  if (isPast(form, request.today)) return json({ error: 'not-accepted', message: t.endInPast }, 422)
  await end(request, user, form)
  await leavesWork(request, user)
  return json({ id: user.id })
}

const isPast = ({ when, endsOn }: EndAccount, today: string) =>
  when === 'later' && endsOn !== null && endsOn < today

/** What stands for the user ends with the account, by trigger, whoever ends it. */
async function end({ tx, today, audit }: Request, user: User, form: EndAccount): Promise<void> {
  const now = form.when === 'now'
  const endsOn = now || form.endsOn === null ? today : form.endsOn
  await saveEnd(tx, { id: user.id, version: form.version, endsOn, now, reason: form.reason })
  audit.say({ endsOn, reason: form.reason })
}

/** Whether something is left that nobody else owes yet. Then those who keep the area are asked to hand it over, so that nothing stays behind. */
async function leavesWork({ tx, now, actor }: Request, user: User): Promise<boolean> {
  let left = false
  for (const areaId of areasWith(actor, 'user.administer')) {
    if ((await listWork(tx, user.id, areaId)).length === 0) continue
    left = true
    await openTask(tx, now, {
      areaId,
      personId: null,
      caseId: null,
      kind: 'hand-over-work',
      subject: { type: 'user', id: user.id },
      facts: { name: user.name },
      owner: { role: 'mappa-coordinator' },
      dueOn: null,
      by: actor.userId,
    })
  }
  return left
}
