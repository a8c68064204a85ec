import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { choice, optionalCivilDate, parseParams, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { addNamePage } from './add-name.page.ts'
import { addName, isOnRecord } from './name-queries.ts'
import { peopleText } from './people.text.ts'
import { getPerson, listNames, type Person, type PersonName } from './queries.ts'

const t = words('en', peopleText)

export const NAME_KINDS = ['current', 'previous', 'alias'] as const

const Params = z.object({ personId: z.uuid() })

/** What adding a name takes, from a page or from JSON. The version is that of the person. */
export const NameForm = z.object({
  version,
  kind: choice(NAME_KINDS, t.chooseNameKind),
  givenName: text(t.enterGiven, { label: t.given, max: 100 }),
  familyName: text(t.enterFamily, { label: t.family, max: 100 }),
  validFrom: optionalCivilDate(t.usedFrom),
  validTo: optionalCivilDate(t.usedUntil),
})
type Given = z.infer<typeof NameForm>

type Known = { person: Person; names: PersonName[] }

export async function showAddName(request: Request): Promise<Reply> {
  return ok(addNamePage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

/** Adds a name to the history of a person. */
export async function recordName(request: Request): Promise<Reply> {
  const known = await load(request)
  const refused = (form: FormState) => invalid(addNamePage({ ...known, form, lang: request.lang }))
  const form = parseForm(NameForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = wrongWith(known, form.value, request.today)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await save(request, known.person, form.value)
  return redirect(`/people/${known.person.id}`)
}

/** The same act from JSON. */
export async function recordNameByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const given = request.body as Given
  const wrong = wrongWith(known, given, request.today)
  if (wrong !== undefined)
    return json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)
  await save(request, known.person, given)
  return json({ id: known.person.id, version: given.version + 1 }, 201)
}

/** A person whose record the actor may add to. */
async function load({ tx, params, actor, audit }: Request): Promise<Known> {
  const person = await getPerson(tx, parseParams(Params, params).personId)
  if (!mayIn(actor, 'person.record', person.areaId)) throw new NotFound('person to record')
  audit.area(person.areaId)
  audit.saw('person', person.id)
  return { person, names: await listNames(tx, person.id) }
}

function wrongWith({ names }: Known, given: Given, today: string): Record<string, string> | undefined {
  const { kind, validFrom, validTo } = given
  if (validFrom !== null && validFrom > today) return { validFrom: t.fromNotLater }
  if (kind === 'current' && validTo !== null) return { validTo: t.currentHasNoEnd }
  if (validTo !== null && validTo > today) return { validTo: t.untilNotLater }
  if (validFrom !== null && validTo !== null && validTo < validFrom) return { validTo: t.untilAfterFrom }
  return isOnRecord(names, given) ? { givenName: t.nameOnRecord } : undefined
}

async function save({ tx, now, actor }: Request, person: Person, given: Given): Promise<void> {
  await addName(tx, now, person, { ...given, by: actor.userId })
}
