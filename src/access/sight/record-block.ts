import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { choice, optionalCivilDate, parseParams, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { finishTasks } from '../../work/index.ts'
import { endOfDay } from '../parts.ts'
import { EndForm } from './end-grant.ts'
import { endPage } from './end.page.ts'
import { listColleagues, type Subject } from './queries.ts'
import { recordBlockPage } from './record-block.page.ts'
import { seenSubject, sightReply } from './show-sight.ts'
import { sightText } from './sight.text.ts'
import {
  addBlock,
  BLOCK_KINDS,
  getBlock,
  isInForce,
  listBlocks,
  listSuggestions,
  endBlock as saveEnd,
} from './writes.ts'

const t = words('en', sightText)

/** What blocking somebody takes, from a page or from JSON. */
export const BlockForm = z.object({
  kind: choice(BLOCK_KINDS, t.chooseBlockKind),
  userId: recordId(t.chooseUser),
  reason: text(t.enterReason, { label: t.blockReason, max: 2000 }),
  endsOn: optionalCivilDate(t.blockEndsOn),
})
export type RecordBlock = z.infer<typeof BlockForm>

const Asked = z.object({
  user: z.uuid().optional().catch(undefined),
  kind: z.enum(BLOCK_KINDS).optional().catch(undefined),
})

/** The person and whoever may be blocked: everybody in the area but oneself. */
async function load(request: Request) {
  const person = await seenSubject(request)
  const of = { areaId: person.areaId, except: request.actor.userId }
  return { person, colleagues: await listColleagues(request.tx, request.now, of) }
}

export async function showRecordBlock(request: Request): Promise<Reply> {
  const { user = '', kind = '' } = Asked.parse(request.query)
  return ok(recordBlockPage({ ...(await load(request)), asked: { user, kind }, form: undefined, lang: request.lang }))
}

export async function recordBlock(request: Request): Promise<Reply> {
  const known = await load(request)
  const refused = (form: FormState) =>
    invalid(recordBlockPage({ ...known, asked: { user: '', kind: '' }, form, lang: request.lang }))
  const form = parseForm(BlockForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = await whyNot(request, known, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await block(request, known.person, form.value)
  return redirect(`/access/person/${known.person.id}`)
}

/** The same act from JSON. */
export async function recordBlockByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const form = request.body as RecordBlock
  const wrong = await whyNot(request, known, form)
  if (wrong === undefined) return json({ id: await block(request, known.person, form) }, 201)
  const [message = t.chooseUser] = Object.values(wrong)
  return json({ error: 'not-accepted', message }, 422)
}

async function whyNot(
  { tx, now, today }: Request,
  { person, colleagues }: Awaited<ReturnType<typeof load>>,
  form: RecordBlock,
): Promise<Record<string, string> | undefined> {
  if (form.endsOn !== null && form.endsOn < today) return { endsOn: t.endInPast }
  const user = colleagues.find((each) => each.id === form.userId)
  if (user === undefined) return { userId: t.chooseUser }
  const blocks = await listBlocks(tx, now, person.id)
  const already = blocks.some((each) => each.userId === user.id && isInForce(each, now))
  return already ? { userId: t.alreadyBlocked(user.name) } : undefined
}

/** Records the block and settles the suggestion that led to it. */
async function block(request: Request, person: Subject, form: RecordBlock): Promise<string> {
  const { tx, now, actor, audit } = request
  const suggested = (await listSuggestions(tx, person.id)).filter((each) => each.userId === form.userId)
  const id = await addBlock(tx, now, person, {
    userId: form.userId,
    kind: form.kind,
    reason: form.reason,
    endsAt: form.endsOn === null ? null : endOfDay(form.endsOn),
    by: actor.userId,
  })
  for (const each of suggested) await settle(request, each.id, 'Block recorded')
  audit.saw('access-block', id)
  audit.saw('user', form.userId)
  audit.say({ reason: form.reason })
  return id
}

const settle = ({ tx, now, actor }: Request, subjectId: string, outcome: string) =>
  finishTasks(tx, now, { subjectId, kind: 'own-name-suggested', by: actor.userId, outcome })

const SuggestionForm = z.object({
  suggestion: z.uuid(),
  reason: text(t.enterNotTheSameWhy, { label: t.notTheSameWhy, max: 1000 }),
})

/** Co-ordination decides that a colleague of the same name need not be blocked, and says why. */
export async function settleSuggestion(request: Request): Promise<Reply> {
  const person = await seenSubject(request)
  const form = parseForm(SuggestionForm, request.body)
  if (!form.ok) return sightReply(request, person, form)
  const open = await listSuggestions(request.tx, person.id)
  const suggested = open.find((each) => each.id === form.value.suggestion)
  if (suggested !== undefined) {
    await settle(request, suggested.id, form.value.reason)
    request.audit.saw('user', suggested.userId)
    request.audit.say({ reason: form.value.reason })
  }
  return redirect(`/access/person/${person.id}`)
}

export const BlockParams = z.object({ blockId: z.uuid() })

async function loadBlock({ tx, now, params, audit }: Request) {
  const known = await getBlock(tx, now, parseParams(BlockParams, params).blockId)
  audit.area(known.areaId)
  audit.saw('person', known.personId)
  audit.saw('access-block', known.id)
  audit.saw('user', known.userId)
  return known
}

const endBlockPage = async (request: Request, form: FormState) => {
  const known = await loadBlock(request)
  const who = known.name ?? words(request.lang, sightText).outside
  return endPage({ kind: 'block', personId: known.personId, who, why: known.reason, form, lang: request.lang })
}

export async function showEndBlock(request: Request): Promise<Reply> {
  return ok(await endBlockPage(request, undefined))
}

export async function endBlock(request: Request): Promise<Reply> {
  const form = parseForm(EndForm, request.body)
  if (!form.ok) return invalid(await endBlockPage(request, form))
  const { personId } = await end(request, form.value.reason)
  return redirect(`/access/person/${personId}`)
}

/** The same act from JSON. */
export async function endBlockByApi(request: Request): Promise<Reply> {
  const { id } = await end(request, (request.body as z.infer<typeof EndForm>).reason)
  return json({ id })
}

async function end(request: Request, reason: string) {
  const known = await loadBlock(request)
  await saveEnd(request.tx, request.now, { id: known.id, by: request.actor.userId, reason })
  request.audit.say({ reason })
  return known
}
