import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { choice, civilDate, optionalText, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { endOfDay } from '../parts.ts'
import { giveGrantPage } from './give-grant.page.ts'
import { listAgencies, listColleagues, listOpenCases, listPosts, type Subject } from './queries.ts'
import { seenSubject } from './show-sight.ts'
import { sightText } from './sight.text.ts'
import { addGrant, GIVEN_BY_HAND, isInForce, listBlocks } from './writes.ts'

const t = words('en', sightText)
const chosen = (label: string) => optionalText({ label, max: 100 })

// What is missing in one field is said together with what is wrong in another.
const atOnce = { when: () => true }

/** What giving sight takes, from a page or from JSON. */
export const GrantForm = z
  .object({
    kind: choice(GIVEN_BY_HAND, t.chooseKind),
    holder: choice(['user', 'post'], t.chooseHolder),
    userId: chosen(t.user),
    agencyId: chosen(t.postAgency),
    role: chosen(t.post),
    caseId: chosen(t.case),
    reason: text(t.enterReason, { label: t.giveReason, max: 2000 }),
    endsOn: civilDate(t.enterEnd, t.endsOn),
  })
  .refine(({ holder, userId }) => holder !== 'user' || userId !== '', {
    path: ['userId'],
    message: t.chooseUser,
    ...atOnce,
  })
  .refine(({ holder, agencyId }) => holder !== 'post' || agencyId !== '', {
    path: ['agencyId'],
    message: t.choosePostAgency,
    ...atOnce,
  })
  .refine(({ holder, role }) => holder !== 'post' || role !== '', {
    path: ['role'],
    message: t.choosePost,
    ...atOnce,
  })
  .refine(({ kind, caseId }) => (kind !== 'case-team' && kind !== 'board-review') || caseId !== '', {
    path: ['caseId'],
    message: t.chooseCase,
    ...atOnce,
  })
export type GiveGrant = z.infer<typeof GrantForm>

const Asked = z.object({ holder: z.enum(['user', 'post']).catch('user') })

/** The person and everything that may be chosen. */
async function load(request: Request) {
  const { tx, now, actor } = request
  const person = await seenSubject(request)
  const { areaId } = person
  return {
    person,
    colleagues: await listColleagues(tx, now, { areaId, except: actor.userId }),
    agencies: await listAgencies(tx, areaId),
    posts: await listPosts(tx),
    cases: await listOpenCases(tx, person.id),
  }
}
type Loaded = Awaited<ReturnType<typeof load>>

export async function showGiveGrant(request: Request): Promise<Reply> {
  const { holder } = Asked.parse(request.query)
  return ok(giveGrantPage({ ...(await load(request)), holder, form: undefined, lang: request.lang }))
}

export async function giveGrant(request: Request): Promise<Reply> {
  const known = await load(request)
  const { holder } = Asked.parse(request.body)
  const refused = (form: FormState) => invalid(giveGrantPage({ ...known, holder, form, lang: request.lang }))
  const form = parseForm(GrantForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = await whyNot(request, known, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await give(request, known.person, form.value)
  return redirect(`/access/person/${known.person.id}#who`)
}

/** The same act from JSON. */
export async function giveGrantByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const form = request.body as GiveGrant
  const wrong = await whyNot(request, known, form)
  if (wrong === undefined) return json({ id: await give(request, known.person, form) }, 201)
  const [message = t.chooseUser] = Object.values(wrong)
  return json({ error: 'not-accepted', message }, 422)
}

/** What is wrong with a form that parsed, by field; nothing when the grant may be given. The wall decides again. */
async function whyNot(
  { tx, now, today, actor }: Request,
  { person, colleagues, agencies, posts, cases }: Loaded,
  form: GiveGrant,
): Promise<Record<string, string> | undefined> {
  if (form.endsOn < today) return { endsOn: t.endInPast }
  if (form.caseId !== '' && !cases.some((each) => each.id === form.caseId)) return { caseId: t.chooseCase }
  if (form.holder === 'post') {
    if (!agencies.some((each) => each.id === form.agencyId)) return { agencyId: t.choosePostAgency }
    return posts.some((each) => each.id === form.role) ? undefined : { role: t.choosePost }
  }
  if (form.userId === actor.userId) return { userId: t.notYourself }
  const user = colleagues.find((each) => each.id === form.userId)
  if (user === undefined) return { userId: t.chooseUser }
  const blocks = await listBlocks(tx, now, person.id)
  const blocked = blocks.some((block) => block.userId === user.id && isInForce(block, now))
  return blocked ? { userId: t.isBlocked(user.name) } : undefined
}

async function give({ tx, now, actor, audit }: Request, person: Subject, form: GiveGrant): Promise<string> {
  const id = await addGrant(tx, now, person, {
    kind: form.kind,
    to: form.holder === 'user' ? { userId: form.userId } : { agencyId: form.agencyId, role: form.role },
    caseId: form.caseId === '' ? null : form.caseId,
    reason: form.reason,
    endsAt: endOfDay(form.endsOn),
    by: actor.userId,
  })
  audit.saw('access-grant', id)
  if (form.holder === 'user') audit.saw('user', form.userId)
  audit.say({ reason: form.reason })
  return id
}
