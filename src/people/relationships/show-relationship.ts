import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { openRecord } from '../event-form.ts'
import { changesOf } from '../facts/change-fact.ts'
import { mayRecord, type Standing } from '../facts/fact-record.ts'
import { showFactPage } from '../facts/show-fact.page.ts'
import { getPerson, type Person } from '../queries.ts'
import { judgeRelationship } from './judge-relationship.ts'
import {
  addRelationship,
  getRelationship,
  listRelationships,
  type Relationship,
  supersedeRelationship,
} from './relationship-queries.ts'
import { relationshipsText } from './relationships.text.ts'
import { RELATIONSHIP } from './roles.ts'

export const RelationshipParams = z.object({ personId: z.uuid(), factId: z.uuid() })
export const RelationshipsAsked = z.object({ asAt: z.iso.date().optional() })
export const RelationshipsFound = z.object({
  total: z.number().int(),
  relationships: z.array(
    z.object({
      id: z.uuid(),
      factId: z.uuid(),
      otherId: z.uuid(),
      otherName: z.string(),
      role: z.string(),
      words: z.string(),
      keepApart: z.boolean(),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      sourceKind: z.string(),
      source: z.string(),
    }),
  ),
})

/** One relationship through all its corrections, from one of its ends. */
export async function showRelationship(request: Request): Promise<Reply> {
  const { personId, factId } = parseParams(RelationshipParams, request.params)
  const person = await getPerson(request.tx, personId)
  request.audit.area(person.areaId)
  request.audit.saw('person', person.id)
  const known = await standing(request, person, factId)
  return ok(showFactPage({ ...known, records: mayRecord(request, person), lang: request.lang }))
}

/** The relationships of a person on a day, from JSON. */
export async function listRelationshipsByApi({ tx, params, query, today, audit }: Request): Promise<Reply> {
  const person = await getPerson(tx, parseParams(z.object({ personId: z.uuid() }), params).personId)
  const asAt = (query as z.infer<typeof RelationshipsAsked>).asAt ?? today
  const list = await listRelationships(tx, person.id, { asAt, ahead: asAt === today })
  audit.area(person.areaId)
  audit.saw('person', [person.id, ...list.map(({ otherId }) => otherId)])
  return json({
    total: list.length,
    relationships: list.map((each) => ({ ...each, words: String(each.details.words ?? '') })),
  })
}

type RelationshipStanding = Standing & { history: [Relationship, ...Relationship[]] }

async function standing(
  { tx, audit }: Request,
  person: Person,
  factId: string,
): Promise<RelationshipStanding> {
  const history = await getRelationship(tx, person.id, factId)
  const [newest] = history
  audit.saw('person', newest.otherId)
  return {
    person,
    kind: { ...RELATIONSHIP, name: relationshipsText.en.with(newest.otherName) },
    history,
    now: newest.supersededAt === null ? newest : undefined,
    base: `/people/${person.id}/relationships/${factId}`,
  }
}

const other = (now: Relationship) => ({ id: now.otherId, born: now.otherBorn })

/** The changes of a relationship, from either of its ends. */
export const relationshipChanges = changesOf({
  open: async (request) => {
    const { personId, factId } = parseParams(RelationshipParams, request.params)
    return standing(request, await openRecord(request, personId), factId)
  },
  judge: (request, { person, now }, answers) =>
    judgeRelationship(request, { person, other: other(now as Relationship), answers, instead: now.factId }),
  replace: async ({ tx, now: moment, actor, audit }, { person, now }, { said, reason }) => {
    await supersedeRelationship(tx, moment, { id: now.id, reason, by: actor.userId })
    audit.say({ reason })
    const { otherId, factId } = now as Relationship
    if (said !== null) await addRelationship(tx, moment, { person, otherId, said, by: actor.userId, factId })
  },
})
