import { z } from 'zod'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { NameForm as NewName } from './add-name.ts'
import { Correction, EventParams } from './correct-event.ts'
import { EventForm as NewEvent } from './event-form.ts'
import { askKnownByApi } from './known/ask-known.ts'
import { passOver } from './known/candidates.ts'
import { getPerson, listCases, listIdentifiers, listLegalEvents, listNames } from './queries.ts'
import { addFrom, Form as NewPerson } from './record-person.ts'
import { isAsked, SearchParts, typedOf, wantedOf } from './search/ask.ts'
import { forAndAgainst } from './search/evidence.page.ts'
import { searchPersons } from './search/search-persons.ts'

export { Correction, EventParams, NewEvent, NewName, NewPerson }

export const Params = z.object({ personId: z.uuid() })
export const Search = SearchParts.extend({ most: z.coerce.number().int().min(1).max(50).default(25) }).refine(
  isAsked,
  'Say who is looked for',
)

const Summary = z.object({
  id: z.uuid(),
  reference: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  dateOfBirth: z.iso.date().nullable(),
})
const Hit = Summary.extend({
  score: z.number(),
  strength: z.enum(['strong', 'possible', 'weak']),
  for: z.array(z.string()),
  against: z.array(z.string()),
})
export const Found = z.object({ total: z.number().int(), people: z.array(Hit) })
export const Recorded = z.object({ id: z.uuid() })
export const NameRecorded = z.object({ id: z.uuid(), version: z.number().int() })
export const EventCorrected = z.object({ id: z.uuid().nullable() })
export const Person = Summary.extend({
  version: z.number().int(),
  names: z.array(
    z.object({
      kind: z.string(),
      givenName: z.string(),
      familyName: z.string(),
      validFrom: z.iso.date().nullable(),
      validTo: z.iso.date().nullable(),
    }),
  ),
  identifiers: z.array(z.object({ kind: z.string(), value: z.string() })),
  legalEvents: z.array(
    z.object({
      id: z.uuid(),
      kind: z.string(),
      occurredOn: z.iso.date(),
      description: z.string(),
      childIntended: z.boolean(),
      source: z.string(),
    }),
  ),
  cases: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      level: z.number().int().nullable(),
      category: z.number().int().nullable(),
    }),
  ),
})

export async function find({ tx, query, actor, audit, lang }: Request): Promise<Reply> {
  const { most, ...parts } = query as z.infer<typeof Search>
  const people = await searchPersons(tx, wantedOf(parts), most)
  audit.say({ search: typedOf(parts) })
  audit.saw(
    'person',
    people.map((person) => person.id),
  )
  const areas = [...new Set(people.map((person) => person.areaId))]
  const [only] = areas.length === 0 ? actor.areas.map((area) => area.id) : areas
  if (only !== undefined) audit.area(only)
  const told = people.map(({ weight, ...person }) => ({
    ...person,
    score: Math.round(weight.points * 10) / 10,
    strength: weight.strength,
    ...forAndAgainst(weight, lang),
  }))
  return json({ total: people.length, people: told })
}

export async function show({ tx, params, audit }: Request): Promise<Reply> {
  const person = await getPerson(tx, (params as z.infer<typeof Params>).personId)
  audit.area(person.areaId)
  audit.saw('person', person.id)
  return json({
    ...person,
    names: await listNames(tx, person.id),
    identifiers: await listIdentifiers(tx, person.id),
    legalEvents: (await listLegalEvents(tx, person.id)).filter((event) => event.supersededAt === null),
    cases: await listCases(tx, person.id),
  })
}

export async function record(request: Request): Promise<Reply> {
  const given = request.body as z.infer<typeof NewPerson>
  const known = await askKnownByApi(request, given)
  if ('reply' in known) {
    request.audit.area(given.areaId)
    return known.reply
  }
  const id = await addFrom(request, given)
  await passOver(request.tx, id, known.anew, given.passedOverReason)
  return json({ id }, 201)
}
