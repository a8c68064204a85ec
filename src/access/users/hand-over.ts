import { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { mayChair } from '#rules/meetings/chair.ts'
import { getProfile } from '../../areas/index.ts'
import { finishTasks, openTask } from '../../work/index.ts'
import { handOverPage, receiptPage } from './hand-over.page.ts'
import { handOverText } from './hand-over.text.ts'
import { getReceipt, handOver, KINDS, listTakenOver, listWork, type Thing } from './hand-over-queries.ts'
import { postsOn } from './post-queries.ts'
import type { User } from './queries.ts'
import { keptUser } from './show-user.ts'

const t = words('en', handOverText)

export const HandoverParams = z.object({ handoverId: z.uuid() })
const Reason = z.object({ reason: text(t.enterReason, { label: t.reason, max: 1000 }) })

/** What a hand-over takes from JSON: each thing and who takes it on. A page sends a box for each. */
export const HandOverForm = Reason.extend({
  items: z
    .array(z.object({ kind: z.enum(KINDS), subjectId: z.uuid(), to: z.uuid() }))
    .min(1, t.choosePerson)
    .max(5000),
})

export type Work = { user: User; things: Thing[]; leaves: boolean }

/** What a user owes in the areas whose accounts the actor keeps. Work of somebody who stays is handed on only when they took it over themselves. */
async function load(request: Request): Promise<Work> {
  const { tx, actor } = request
  const { user, held } = await keptUser(request)
  const areas = areasWith(actor, 'user.administer').filter((id) => held.some((role) => role.areaId === id))
  const every = (await Promise.all(areas.map((areaId) => listWork(tx, user.id, areaId)))).flat()
  if (user.state === 'ended' || user.endsOn !== null) return { user, things: every, leaves: true }
  const taken = await Promise.all(areas.map((areaId) => listTakenOver(tx, user.id, areaId)))
  const things = every.filter(({ kind, subjectId }) => taken.some((set) => set.has(`${kind} ${subjectId}`)))
  return { user, things, leaves: things.length > 0 }
}

export const boxOf = ({ kind, subjectId }: Pick<Thing, 'kind' | 'subjectId'>) => `to-${kind}-${subjectId}`

export async function showHandOver(request: Request): Promise<Reply> {
  return ok(handOverPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

type Chosen = { thing: Thing; to: string }

export async function handOverWork(request: Request): Promise<Reply> {
  const work = await load(request)
  const refused = (form: FormState) => invalid(handOverPage({ ...work, form, lang: request.lang }))
  if (!work.leaves) throw new NotFound('leaver')
  const form = parseForm(Reason, request.body)
  if (!form.ok) return refused(form)
  const chosen = work.things.flatMap((thing) => choiceFor(thing, request.body))
  const wrong = chosen.length === 0 ? { everything: t.choosePerson } : await whyNot(request, chosen)
  if (Object.keys(wrong).length > 0) return refused(refuse(wrong, request.body))
  const [receipt] = await save(request, work.user, chosen, form.value.reason)
  return redirect(`/users/hand-overs/${receipt}`)
}

/** Who was chosen for a thing: its own box, or the one for everything where that person may take it on. */
function choiceFor(thing: Thing, body: Request['body']): Chosen[] {
  const [own, every] = [body[boxOf(thing)], body.everything]
  if (typeof own === 'string' && own !== '') return [{ thing, to: own }]
  if (typeof every === 'string' && thing.takers.some(({ id }) => id === every)) return [{ thing, to: every }]
  return []
}

/** What is wrong with the choice for each thing, beside its box. A chair meets the area's rule on the day of the meeting (AR-01). */
async function whyNot(request: Request, chosen: readonly Chosen[]): Promise<Record<string, string>> {
  const wrong: Record<string, string> = {}
  for (const { thing, to } of chosen) {
    if (!thing.takers.some(({ id }) => id === to)) wrong[boxOf(thing)] = t.cannotTake
    else if (thing.kind === 'chairing' && !(await chairs(request, thing, to)))
      wrong[boxOf(thing)] = t.chairRule
  }
  return wrong
}

async function chairs({ tx }: Request, { areaId, subjectId }: Thing, userId: string): Promise<boolean> {
  const meeting = await tx
    .selectFrom('meeting')
    .select(['level', 'starts_at as startsAt', 'convened_at as convenedAt'])
    .where('id', '=', subjectId)
    .executeTakeFirst()
  // Whoever may not see the meeting hands it on all the same; its convener then checks the chair.
  if (meeting === undefined) return true
  const { profile } = await getProfile(tx, areaId, londonDate(meeting.convenedAt))
  const post = (await postsOn(tx, { areaId, on: londonDate(meeting.startsAt), userIds: [userId] })).get(
    userId,
  )
  return mayChair(meeting.level === 2 ? 2 : 3, profile.chairs, post).met
}

/** The same act from JSON. */
export async function handOverByApi(request: Request): Promise<Reply> {
  const work = await load(request)
  if (!work.leaves) throw new NotFound('leaver')
  const given = request.body as z.infer<typeof HandOverForm>
  const chosen = given.items.flatMap(({ kind, subjectId, to }) => {
    const thing = work.things.find((each) => each.kind === kind && each.subjectId === subjectId)
    return thing === undefined ? [] : [{ thing, to }]
  })
  const wrong = chosen.length < given.items.length ? { items: t.cannotTake } : await whyNot(request, chosen)
  const [message] = Object.values(wrong)
  if (message !== undefined) return json({ error: 'not-accepted', message }, 422)
  const [id] = await save(request, work.user, chosen, given.reason)
  return json({ id }, 201)
}

/** One receipt for each area, and one task for everybody who took something on. */
async function save(
  request: Request,
  user: User,
  chosen: readonly Chosen[],
  reason: string,
): Promise<string[]> {
  const { tx, now, actor, audit } = request
  const receipts: string[] = []
  for (const areaId of new Set(chosen.map(({ thing }) => thing.areaId))) {
    const moved = chosen
      .filter(({ thing }) => thing.areaId === areaId)
      .map(({ thing, to }) => ({ ...thing, to }))
    const id = await handOver(tx, now, { areaId, leaverId: user.id, reason, by: actor.userId }, moved)
    for (const to of new Set(moved.map((each) => each.to))) await tell(request, { areaId, id, to })
    if ((await listWork(tx, user.id, areaId)).length === 0)
      await finishTasks(tx, now, {
        subjectId: user.id,
        kind: 'hand-over-work',
        by: actor.userId,
        outcome: 'handed-over',
      })
    receipts.push(id)
    audit.saw('work-handover', id)
    audit.saw('user', [...new Set(moved.map((each) => each.to))])
  }
  audit.say({ reason })
  return receipts
}

const tell = ({ tx, now, actor }: Request, { areaId, id, to }: { areaId: string; id: string; to: string }) =>
  openTask(tx, now, {
    areaId,
    personId: null,
    caseId: null,
    kind: 'work-handed-over',
    subject: { type: 'work-handover', id },
    owner: { userId: to },
    dueOn: null,
    by: actor.userId,
  })

/** The receipt: what of whose work went to whom. Whoever took something on reads their own part, and reading it ends the task. */
export async function showReceipt(request: Request): Promise<Reply> {
  const { tx, now, params, actor, lang, audit } = request
  const receipt = await getReceipt(tx, parseParams(HandoverParams, params).handoverId)
  audit.area(receipt.areaId)
  audit.saw('work-handover', receipt.id)
  await finishTasks(tx, now, {
    subjectId: receipt.id,
    kind: 'work-handed-over',
    by: actor.userId,
    outcome: 'read',
    ownerUserId: actor.userId,
  })
  const keeps = areasWith(actor, 'user.administer').includes(receipt.areaId)
  return ok(receiptPage({ receipt, keeps, readerId: actor.userId, lang }))
}
