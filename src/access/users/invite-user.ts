import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { listPosts } from '../sight/queries.ts'
import { emailField } from '../sign-in/email.ts'
import { sendAccountLink } from '../sign-in/index.ts'
import { inviteUserPage } from './invite-user.page.ts'
import { listAgenciesOf } from './queries.ts'
import { keptUser } from './show-user.ts'
import { usersText } from './users.text.ts'
import { invite } from './writes.ts'

const t = words('en', usersText)

/** What inviting somebody takes, from a page or from JSON. */
export const InviteForm = z.object({
  name: text(t.enterName, { label: t.inviteName, max: 200 }),
  email: emailField(t.enterEmail),
  agencyId: recordId(t.chooseAgency),
  jobTitle: text(t.enterJob, { label: t.inviteJob, max: 200 }),
  areaId: recordId(t.chooseArea),
  role: text(t.choosePost, { label: t.invitePost, max: 60 }),
  reason: text(t.enterReason, { label: t.inviteReason, max: 1000 }),
})
export type InviteUser = z.infer<typeof InviteForm>

/** What may be chosen: areas whose accounts the actor keeps, agencies that take part there, and posts. */
async function load({ tx, actor }: Request) {
  const kept = areasWith(actor, 'user.administer')
  const areas = actor.areas.filter((area) => kept.includes(area.id))
  return { areas, agencies: await listAgenciesOf(tx, kept), posts: await listPosts(tx) }
}
type Loaded = Awaited<ReturnType<typeof load>>

export async function showInviteUser(request: Request): Promise<Reply> {
  return ok(inviteUserPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

/** `publicUrl` goes into the e-mail. */
export const inviteAUser =
  (publicUrl: string) =>
  async (request: Request): Promise<Reply> => {
    const known = await load(request)
    const refused = (form: FormState) => invalid(inviteUserPage({ ...known, form, lang: request.lang }))
    const form = parseForm(InviteForm, request.body)
    if (!form.ok) return refused(form)
    const done = await send(request, known, form.value, publicUrl)
    return 'wrong' in done
      ? refused(refuse(done.wrong, request.body))
      : redirect(`/users/${done.userId}?done=invited`)
  }

/** The same act from JSON. */
export const inviteByApi =
  (publicUrl: string) =>
  async (request: Request): Promise<Reply> => {
    const done = await send(request, await load(request), request.body as InviteUser, publicUrl)
    if ('userId' in done) return json({ id: done.userId }, 201)
    const [message = t.emailTaken] = Object.values(done.wrong)
    return json({ error: 'not-accepted', message }, 422)
  }

type Done = { userId: string } | { wrong: Record<string, string> }

async function send(request: Request, known: Loaded, form: InviteUser, publicUrl: string): Promise<Done> {
  const { tx, now, actor, audit } = request
  const wrong = whyNot(known, form)
  if (wrong !== undefined) return { wrong }
  audit.area(form.areaId)
  audit.say({ name: form.name, email: form.email, role: form.role, reason: form.reason })
  const { name, email, agencyId, jobTitle, reason } = form
  const roles = [{ areaId: form.areaId, role: form.role }]
  const userId = await invite(tx, {
    name,
    email,
    agencyId,
    jobTitle,
    roles,
    reason,
    invitedBy: actor.userId,
    publicUrl,
    now,
  })
  if (userId === undefined) return { wrong: { email: t.emailTaken } }
  audit.saw('user', userId)
  return { userId }
}

function whyNot({ areas, agencies, posts }: Loaded, form: InviteUser): Record<string, string> | undefined {
  if (!areas.some((area) => area.id === form.areaId)) return { areaId: t.chooseArea }
  const agency = agencies.find((each) => each.id === form.agencyId)
  if (agency === undefined || !agency.areas.includes(form.areaId)) return { agencyId: t.chooseAgency }
  return posts.some((post) => post.id === form.role) ? undefined : { role: t.choosePost }
}

/** Sends a new link to somebody who has not taken up the account; the one before stops working. */
export const inviteAgain =
  (publicUrl: string) =>
  async (request: Request): Promise<Reply> => {
    return redirect(`/users/${await sendAgain(request, publicUrl)}?done=invited`)
  }

/** The same act from JSON. */
export const inviteAgainByApi =
  (publicUrl: string) =>
  async (request: Request): Promise<Reply> =>
    json({ id: await sendAgain(request, publicUrl) })

async function sendAgain(request: Request, publicUrl: string): Promise<string> {
  const { user } = await keptUser(request)
  if (user.state !== 'invited') throw new NotFound('invited user')
  const { tx, now, actor } = request
  await sendAccountLink(tx, {
    userId: user.id,
    email: user.email,
    kind: 'invite',
    publicUrl,
    now,
    by: actor.userId,
  })
  return user.id
}
