import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { choice, optionalCivilDate, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { endOfDay } from '../parts.ts'
import { listColleagues, type Subject } from './queries.ts'
import { recordBlockPage } from './record-block.page.ts'
import { settle } from './settle-suggestion.ts'
import { seenSubject } from './show-sight.ts'
import { sightText } from './sight.text.ts'
import { addBlock, BLOCK_KINDS, isInForce, listBlocks, listSuggestions } from './writes.ts'

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
  return ok(
    recordBlockPage({ ...(await load(request)), asked: { user, kind }, form: undefined, lang: request.lang }),
  )
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
  for (const each of suggested) await settle(request, each.id, t.outcomeBlocked)
  audit.saw('access-block', id)
  audit.saw('user', form.userId)
  audit.say({ reason: form.reason })
  return id
}
