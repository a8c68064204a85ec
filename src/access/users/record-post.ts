import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { inSavepoint } from '#platform/db/actor.ts'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import {
  civilDate,
  optionalCivilDate,
  optionalText,
  parseParams,
  recordId,
  text,
} from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { findRank, ranksFor } from '#rules/posts/ranks.ts'
import { daysAfter } from '../parts.ts'
import {
  addPost,
  getPost,
  listCommandAreas,
  listPosts,
  type NewPost,
  type Post,
  supersede,
} from './post-queries.ts'
import { postsText } from './posts.text.ts'
import { getUser, listAgenciesOf, listHeldRoles, type User } from './queries.ts'
import { correctPostPage, recordPostPage, withdrawPostPage } from './record-post.page.ts'
import { keptUser } from './show-user.ts'

const t = words('en', postsText)

/** What recording a post takes, from a page or from JSON. */
export const PostForm = z
  .object({
    areaId: recordId(t.chooseArea),
    agencyId: recordId(t.chooseAgency),
    rank: text(t.chooseRank, { label: t.rank, max: 60 }),
    title: text(t.enterTitle, { label: t.post, max: 200 }),
    commandAreaId: z
      .union([z.literal(''), z.uuid(t.chooseCommand), z.null()])
      .optional()
      .transform((id) => (id === '' || id === undefined ? null : id)),
    heldFrom: civilDate(t.enterFrom, t.heldFrom),
    heldTo: optionalCivilDate(t.heldTo),
    note: optionalText({ label: t.note, max: 1000 }),
  })
  .refine((form) => form.heldTo === null || form.heldTo >= form.heldFrom, {
    path: ['heldTo'],
    message: t.toAfterFrom,
  })
type Given = z.infer<typeof PostForm>

/** What correcting a post takes: the whole post as it should read, and why. */
export const CorrectForm = PostForm.safeExtend({
  because: text(t.enterBecause, { label: t.because, max: 1000 }),
})
/** What taking a post off the record takes. */
export const WithdrawForm = z.object({ because: text(t.enterInError, { label: t.why, max: 1000 }) })

export const PostParams = z.object({ postId: z.uuid() })

/** What may be chosen for a user whose account the actor keeps. */
async function choices({ tx, actor }: Request, user: User) {
  const kept = areasWith(actor, 'user.administer')
  const held = await listHeldRoles(tx, user.id, kept)
  const agencies = await listAgenciesOf(tx, kept)
  const kinds = await tx.selectFrom('agency').select(['id', 'kind']).execute()
  return {
    user,
    areas: actor.areas.filter((area) => held.some((role) => role.areaId === area.id)),
    agencies: agencies.map((each) => ({ ...each, kind: kinds.find(({ id }) => id === each.id)?.kind ?? '' })),
    commandAreas: await listCommandAreas(tx, kept),
    posts: await listPosts(tx, user.id, kept),
  }
}
export type Choices = Awaited<ReturnType<typeof choices>>

async function load(request: Request): Promise<Choices> {
  const { user } = await keptUser(request)
  if (user.state === 'ended') throw new NotFound('account that goes on')
  return choices(request, user)
}

export async function showRecordPost(request: Request): Promise<Reply> {
  return ok(recordPostPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

/** Records a post; the one that goes on ends the day before. */
export async function recordPost(request: Request): Promise<Reply> {
  const known = await load(request)
  const refused = (form: FormState) => invalid(recordPostPage({ ...known, form, lang: request.lang }))
  const form = parseForm(PostForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = whyNot(known, form.value, request.today) ?? (await add(request, known, form.value))
  if (typeof wrong === 'object') return refused(refuse(wrong, request.body))
  return redirect(`/users/${known.user.id}?done=post-recorded`)
}

/** The same act from JSON. */
export async function recordPostByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const given = request.body as Given
  const outcome = whyNot(known, given, request.today) ?? (await add(request, known, given))
  return typeof outcome === 'string' ? json({ id: outcome }, 201) : notAccepted(outcome)
}

const notAccepted = (wrong: Record<string, string>) =>
  json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)

function whyNot(known: Choices, given: Given, today: string): Record<string, string> | undefined {
  const agency = known.agencies.find(({ id }) => id === given.agencyId)
  if (!known.areas.some(({ id }) => id === given.areaId)) return { areaId: t.chooseArea }
  if (!agency?.areas.includes(given.areaId)) return { agencyId: t.chooseAgency }
  const goesOn = given.heldTo === null || given.heldTo >= today
  if (goesOn && agency.id !== known.user.agencyId) return { agencyId: t.accountAgency }
  if (findRank(given.rank) === undefined) return { rank: t.chooseRank }
  if (!ranksFor(agency.kind).some(({ code }) => code === given.rank)) return { rank: t.rankOfAgency }
  const command = known.commandAreas.find(({ id }) => id === given.commandAreaId)
  if (given.commandAreaId !== null && command?.areaId !== given.areaId)
    return { commandAreaId: t.chooseCommand }
  return undefined
}

/** Adds the post, all or nothing; what is wrong when another post stands in its way. */
async function add(
  request: Request,
  { user, posts }: Choices,
  given: Given,
): Promise<string | Record<string, string>> {
  const { tx, now, actor, audit } = request
  const open = posts.find(
    (post) => post.areaId === given.areaId && post.heldTo === null && post.heldFrom < given.heldFrom,
  )
  const id = await whole(tx, async () => {
    if (open !== undefined) await endBefore(request, open, given.heldFrom)
    return addPost(tx, now, { ...given, userId: user.id }, actor.userId)
  })
  if (id === undefined) return { heldFrom: t.overlaps }
  audit.area(given.areaId)
  audit.saw('user-post', id)
  return id
}

async function endBefore({ tx, now, actor }: Request, open: Post, from: string): Promise<void> {
  await supersede(tx, now, { id: open.id, by: actor.userId, because: 'Another post follows' })
  await addPost(tx, now, { ...open, heldTo: daysAfter(from, -1) }, actor.userId)
}

class Undone extends Error {}

/** Both writes or neither: what was superseded comes back when the new row cannot be added. */
async function whole(tx: Tx, work: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await inSavepoint(tx, async () => {
      const id = await work()
      if (id === undefined) throw new Undone()
      return id
    })
  } catch (error) {
    if (error instanceof Undone) return undefined
    throw error
  }
}

/** A post of somebody whose account the actor keeps. */
async function loadPost(request: Request): Promise<Choices & { post: Post }> {
  const { tx, actor, params, today, audit } = request
  const kept = areasWith(actor, 'user.administer')
  const post = await getPost(tx, parseParams(PostParams, params).postId, kept)
  if (post.userId === actor.userId) throw new NotFound('post of another user')
  audit.area(post.areaId)
  audit.saw('user-post', post.id)
  audit.saw('user', post.userId)
  const user = await getUser(tx, { id: post.userId, areas: kept, today })
  return { ...(await choices(request, user)), post }
}

export async function showCorrectPost(request: Request): Promise<Reply> {
  return ok(correctPostPage({ ...(await loadPost(request)), form: undefined, lang: request.lang }))
}

/** Corrects a post: the row that stood is superseded with the reason. */
export async function correctPost(request: Request): Promise<Reply> {
  const known = await loadPost(request)
  const refused = (form: FormState) => invalid(correctPostPage({ ...known, form, lang: request.lang }))
  const form = parseForm(CorrectForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = whyNot(known, form.value, request.today) ?? (await correct(request, known, form.value))
  if (typeof wrong === 'object') return refused(refuse(wrong, request.body))
  return redirect(`/users/${known.user.id}?done=post-corrected`)
}

/** The same act from JSON. */
export async function correctPostByApi(request: Request): Promise<Reply> {
  const known = await loadPost(request)
  const given = request.body as z.infer<typeof CorrectForm>
  const outcome = whyNot(known, given, request.today) ?? (await correct(request, known, given))
  return typeof outcome === 'string' ? json({ id: outcome }) : notAccepted(outcome)
}

async function correct(
  { tx, now, actor, audit }: Request,
  { post, user }: Choices & { post: Post },
  { because, ...given }: z.infer<typeof CorrectForm>,
): Promise<string | Record<string, string>> {
  const next: NewPost = { ...given, userId: user.id }
  const id = await whole(tx, async () => {
    await supersede(tx, now, { id: post.id, by: actor.userId, because })
    return addPost(tx, now, next, actor.userId)
  })
  if (id === undefined) return { heldFrom: t.overlaps }
  audit.saw('user-post', id)
  audit.say({ reason: because })
  return id
}

export async function showWithdrawPost(request: Request): Promise<Reply> {
  return ok(withdrawPostPage({ ...(await loadPost(request)), form: undefined, lang: request.lang }))
}

/** Takes a post off the record that was never held. */
export async function withdrawPost(request: Request): Promise<Reply> {
  const known = await loadPost(request)
  const form = parseForm(WithdrawForm, request.body)
  if (!form.ok) return invalid(withdrawPostPage({ ...known, form, lang: request.lang }))
  await withdraw(request, known.post, form.value.because)
  return redirect(`/users/${known.user.id}?done=post-off-record`)
}

/** The same act from JSON. */
export async function withdrawPostByApi(request: Request): Promise<Reply> {
  const { post } = await loadPost(request)
  await withdraw(request, post, (request.body as z.infer<typeof WithdrawForm>).because)
  return json({ id: post.id })
}

async function withdraw({ tx, now, actor, audit }: Request, post: Post, because: string): Promise<void> {
  await supersede(tx, now, { id: post.id, by: actor.userId, because })
  audit.say({ reason: because })
}
