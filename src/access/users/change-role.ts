import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { optionalCivilDate, parseParams, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { endOfDay } from '../parts.ts'
import { listPosts } from '../sight/queries.ts'
import { endRolePage, giveRolePage } from './change-role.page.ts'
import { getHeldRole, getUser, type HeldRole, listAgenciesOf, type User } from './queries.ts'
import { keptUser } from './show-user.ts'
import { usersText } from './users.text.ts'
import { addRole, endRole as saveEnd } from './writes.ts'

const t = words('en', usersText)

/** What giving a role takes, from a page or from JSON. */
export const RoleForm = z.object({
  areaId: recordId(t.chooseArea),
  role: text(t.choosePost, { label: t.role, max: 60 }),
  reason: text(t.enterReason, { label: t.giveReason, max: 1000 }),
  endsOn: optionalCivilDate(t.lastDay),
})
export type GiveRole = z.infer<typeof RoleForm>

/** A user whose account goes on, and what may be chosen for them. */
async function load(request: Request) {
  const { tx, actor } = request
  const { user, held } = await keptUser(request)
  if (user.state === 'ended') throw new NotFound('account that goes on')
  const kept = areasWith(actor, 'user.administer')
  const agency = (await listAgenciesOf(tx, kept)).find((each) => each.id === user.agencyId)
  const areas = actor.areas.filter((area) => kept.includes(area.id))
  return { user, held, areas, agencyAreas: agency?.areas ?? [], posts: await listPosts(tx) }
}
type Loaded = Awaited<ReturnType<typeof load>>

export async function showGiveRole(request: Request): Promise<Reply> {
  return ok(giveRolePage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

export async function giveRole(request: Request): Promise<Reply> {
  const known = await load(request)
  const refused = (form: FormState) => invalid(giveRolePage({ ...known, form, lang: request.lang }))
  const form = parseForm(RoleForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = whyNot(request, known, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await give(request, known.user, form.value)
  return redirect(`/users/${known.user.id}?done=role-given`)
}

/** The same act from JSON. */
export async function giveRoleByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const form = request.body as GiveRole
  const wrong = whyNot(request, known, form)
  if (wrong === undefined) return json({ id: await give(request, known.user, form) }, 201)
  const [message = t.choosePost] = Object.values(wrong)
  return json({ error: 'not-accepted', message }, 422)
}

function whyNot({ now, today }: Request, known: Loaded, form: GiveRole): Record<string, string> | undefined {
  if (!known.areas.some((area) => area.id === form.areaId)) return { areaId: t.chooseArea }
  if (!known.agencyAreas.includes(form.areaId)) return { areaId: t.notInArea }
  if (!known.posts.some((post) => post.id === form.role)) return { role: t.choosePost }
  if (form.endsOn !== null && form.endsOn < today) return { endsOn: t.endInPast }
  const holds = (role: HeldRole) =>
    role.areaId === form.areaId && role.role === form.role && (role.endsAt === null || role.endsAt > now)
  return known.held.some(holds) ? { role: t.alreadyHeld } : undefined
}

async function give({ tx, now, actor, audit }: Request, user: User, form: GiveRole): Promise<string> {
  const endsAt = form.endsOn === null ? null : endOfDay(form.endsOn)
  const { areaId, role, reason } = form
  const id = await addRole(tx, now, { userId: user.id, areaId, role, reason, endsAt, by: actor.userId })
  audit.area(areaId)
  audit.saw('user-role', id)
  audit.say({ role, reason })
  return id
}

export const RoleParams = z.object({ roleId: z.uuid() })

/** What ending a role takes, from a page or from JSON. */
export const EndRoleForm = z.object({ reason: text(t.enterEndReason, { label: t.endReason, max: 1000 }) })

/** A role of somebody else's that the actor may end, and whose it is. */
async function loadHeld({ tx, now, today, params, actor, audit }: Request) {
  const areas = areasWith(actor, 'user.administer')
  const role = await getHeldRole(tx, now, { id: parseParams(RoleParams, params).roleId, areas })
  if (role.userId === actor.userId) throw new NotFound('role of another user')
  audit.area(role.areaId)
  audit.saw('user', role.userId)
  audit.saw('user-role', role.id)
  return { role, user: await getUser(tx, { id: role.userId, areas, today }) }
}

export async function showEndRole(request: Request): Promise<Reply> {
  return ok(endRolePage({ ...(await loadHeld(request)), form: undefined, lang: request.lang }))
}

export async function endRole(request: Request): Promise<Reply> {
  const known = await loadHeld(request)
  const form = parseForm(EndRoleForm, request.body)
  if (!form.ok) return invalid(endRolePage({ ...known, form, lang: request.lang }))
  await end(request, known.role, form.value.reason)
  return redirect(`/users/${known.user.id}?done=role-ended`)
}

/** The same act from JSON. */
export async function endRoleByApi(request: Request): Promise<Reply> {
  const { role } = await loadHeld(request)
  await end(request, role, (request.body as z.infer<typeof EndRoleForm>).reason)
  return json({ id: role.id })
}

async function end({ tx, now, actor, audit }: Request, role: HeldRole, reason: string): Promise<void> {
  await saveEnd(tx, now, { id: role.id, by: actor.userId, reason })
  audit.say({ role: role.role, reason })
}
