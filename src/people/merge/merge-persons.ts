import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { brokeConstraint, EditConflict, NotFound } from '#platform/http/errors.ts'
import { parseParams, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { getPerson, type Person } from '../queries.ts'
import { readKnown } from '../search/search-persons.ts'
import { type Compared, findOtherPage, mergePage } from './merge.page.ts'
import { mergeText } from './merge.text.ts'
import { findByReference, mergePersons, whyNotMerge } from './merge-queries.ts'

const t = words('en', mergeText)

export const MergeParams = z.object({ personId: z.uuid() })
const Query = z.object({ with: z.string().trim().max(60).default('').catch('') })

/** What a merge takes, from a page or from JSON. */
export const MergeForm = z.object({
  otherId: recordId(t.enterOther),
  keepId: recordId(t.choose),
  reason: text(t.enterWhy, { label: t.why, max: 2000 }),
})
type Given = z.infer<typeof MergeForm>
export const Merged = z.object({ mergeId: z.uuid(), keptId: z.uuid() })

/** Asks for the other record, or shows both side by side. */
export async function showMerge(request: Request): Promise<Reply> {
  const { tx, query, lang, params } = request
  const person = await own(request, parseParams(MergeParams, params).personId)
  const asked = Query.parse(query).with
  if (asked === '') return ok(findOtherPage({ person, form: undefined, lang }))
  const otherId = z.uuid().safeParse(asked).data ?? (await findByReference(tx, asked))
  const other = otherId === undefined ? undefined : await own(request, otherId).catch(nobody)
  if (other === undefined || other.id === person.id) {
    const form = refuse(
      { with: other === undefined ? t.notFound : (t.refused.itself ?? '') },
      { with: asked },
    )
    return invalid(findOtherPage({ person, form, lang }))
  }
  return ok(await drawn(request, person, other, undefined))
}

/** Merges the two records. */
export async function merge(request: Request): Promise<Reply> {
  const person = await own(request, parseParams(MergeParams, request.params).personId)
  const form = parseForm(MergeForm, request.body)
  const otherId = z.uuid().safeParse(request.body.otherId).data
  if (otherId === undefined) throw new NotFound('other record')
  const other = await own(request, otherId)
  const page = async (state: FormState) => invalid(await drawn(request, person, other, state))
  if (!form.ok) return page(form)
  const refused = await refusal(request, person, form.value)
  if (refused !== undefined) return page(refuse({ keepId: refused }, request.body))
  return redirect(`/people/merges/${await save(request, person, form.value)}`)
}

/** The same act from JSON. */
export async function mergeByApi(request: Request): Promise<Reply> {
  const person = await own(request, parseParams(MergeParams, request.params).personId)
  const given = request.body as Given
  await own(request, given.otherId)
  const refused = await refusal(request, person, given)
  if (refused !== undefined) return json({ error: 'not-accepted', message: refused }, 422)
  return json({ mergeId: await save(request, person, given), keptId: given.keepId }, 201)
}

const nobody = (error: unknown): undefined => {
  if (!(error instanceof NotFound)) throw error
  return undefined
}

/** A record that the actor may merge. */
async function own({ tx, actor, audit }: Request, id: string): Promise<Person> {
  const person = await getPerson(tx, id)
  if (!mayIn(actor, 'person.match', person.areaId)) throw new NotFound('person to merge')
  audit.area(person.areaId)
  audit.saw('person', person.id)
  return person
}

const goneOf = (person: Person, { keepId, otherId }: Given) => (keepId === person.id ? otherId : person.id)

async function refusal({ tx }: Request, person: Person, given: Given): Promise<string | undefined> {
  if (given.keepId !== person.id && given.keepId !== given.otherId) return t.choose
  const why = await whyNotMerge(tx, given.keepId, goneOf(person, given))
  return why === null ? undefined : (t.refused[why] ?? why)
}

async function save({ tx, audit }: Request, person: Person, given: Given): Promise<string> {
  audit.say({ reason: given.reason })
  try {
    return await mergePersons(tx, given.keepId, goneOf(person, given), given.reason)
  } catch (error) {
    if (brokeConstraint(error, 'person_merge')) throw new EditConflict()
    throw error
  }
}

async function drawn({ tx, lang }: Request, person: Person, other: Person, form: FormState) {
  const known = await readKnown(tx, [person.id, other.id])
  const compared = [person.id, other.id].flatMap((id) =>
    known.filter((each) => each.person.id === id),
  ) as Compared[]
  const why = await whyNotMerge(tx, person.id, other.id)
  return mergePage({ person, other, compared, why, form, lang })
}

export const UndoForm = z.object({
  reason: text(t.enterUndoWhy, { label: t.undoWhy, max: 2000 }),
  placed: z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(200)).max(1000),
  ),
})
