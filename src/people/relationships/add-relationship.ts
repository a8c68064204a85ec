import { z } from 'zod'
import { type Answers, tidied } from '#platform/forms/answers.ts'
import { parseParams } from '#platform/http/fields.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { openRecord } from '../event-form.ts'
import { notAccepted, read } from '../facts/add-fact.ts'
import type { Statement } from '../facts/fact-queries.ts'
import { getPerson, type Person } from '../queries.ts'
import { SearchParts, wantedOf } from '../search/ask.ts'
import { searchPersons } from '../search/search-persons.ts'
import { addRelationshipPage, chooseOtherPage } from './add-relationship.page.ts'
import { judgeRelationship } from './judge-relationship.ts'
import { addRelationship } from './relationship-queries.ts'
import { RELATIONSHIP } from './roles.ts'

const Params = z.object({ personId: z.uuid() })
const PairParams = Params.extend({ otherId: z.uuid() })
const Query = z.object({ q: z.string().trim().max(200).default('').catch('') })
const MOST = 10

/** A relationship from JSON. */
export const RelationshipBody = z.object({ otherId: z.uuid(), answers: z.record(z.string(), z.unknown()) })

/** Looks for the other person among those in sight. */
export async function showChooseOther(request: Request): Promise<Reply> {
  const { tx, audit, query, lang } = request
  const person = await openRecord(request, parseParams(Params, request.params).personId)
  const { q } = Query.parse(query)
  const hits = q === '' ? [] : await searchPersons(tx, wantedOf(SearchParts.parse({ q })), MOST + 1)
  const others = hits.filter(({ id }) => id !== person.id).slice(0, MOST)
  if (q !== '') audit.say({ search: q })
  audit.saw(
    'person',
    others.map(({ id }) => id),
  )
  return ok(chooseOtherPage({ person, q, others, lang }))
}

export async function showAddRelationship(request: Request): Promise<Reply> {
  const pair = await load(request)
  return ok(addRelationshipPage({ ...pair, answers: {}, problems: {}, lang: request.lang }))
}

/** Records what two persons are to each other. */
export async function recordRelationship(request: Request): Promise<Reply> {
  const pair = await load(request)
  const answers = read(RELATIONSHIP, request.body)
  const judged = await judge(request, pair, answers)
  if (judged.problems !== undefined)
    return invalid(addRelationshipPage({ ...pair, answers, problems: judged.problems, lang: request.lang }))
  await add(request, pair, judged.said)
  return redirect(`/people/${pair.person.id}`)
}

/** The same act from JSON. */
export async function recordRelationshipByApi(request: Request): Promise<Reply> {
  const { otherId, answers } = request.body as z.infer<typeof RelationshipBody>
  const pair = await pairOf(request, { personId: parseParams(Params, request.params).personId, otherId })
  const judged = await judge(request, pair, tidied(answers) as Answers)
  if (judged.problems !== undefined) return notAccepted(judged.problems)
  return json({ id: await add(request, pair, judged.said) }, 201)
}

type Pair = { person: Person; other: Person }

const load = (request: Request) => pairOf(request, parseParams(PairParams, request.params))

/** Two persons, both in sight. Throws not found. */
async function pairOf(request: Request, { personId, otherId }: z.infer<typeof PairParams>): Promise<Pair> {
  const person = await openRecord(request, personId)
  const other = await getPerson(request.tx, otherId)
  request.audit.saw('person', other.id)
  return { person, other }
}

const judge = (request: Request, { person, other }: Pair, answers: Answers) =>
  judgeRelationship(request, { person, other: { id: other.id, born: other.dateOfBirth }, answers })

async function add(
  { tx, now, actor, audit }: Request,
  { person, other }: Pair,
  said: Statement,
): Promise<string> {
  const id = await addRelationship(tx, now, { person, otherId: other.id, said, by: actor.userId })
  audit.saw('relationship', id)
  return id
}
