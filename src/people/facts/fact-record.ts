import { mayIn } from '#platform/http/actor.ts'
import { found } from '#platform/http/errors.ts'
import type { Request } from '#platform/http/route.ts'
import { CHILD_RISK_SOURCE } from '#rules/eligibility/risk-to-children.ts'
import { closeClocks, openClock } from '../../work/index.ts'
import { refreshClocksOf } from '../event-details.ts'
import { openRecord } from '../event-form.ts'
import type { Person } from '../queries.ts'
import { addStatement, type Fact, getHistory, keepBirth, type Statement, supersede } from './fact-queries.ts'
import type { FactKind } from './kind.ts'
import { kindOf } from './kinds.ts'

/** A fact as it stands, with everything that was said of it before. */
export type Standing = {
  person: Person
  kind: FactKind
  history: [Fact, ...Fact[]]
  now: Fact | undefined
  /** The address of the fact. */
  base: string
}

/** A fact of a person whose record the actor may add to. Throws not found. */
export async function openFact(
  request: Request,
  { personId, factId }: { personId: string; factId: string },
): Promise<Standing> {
  const person = await openRecord(request, personId)
  return standing(request, person, factId)
}

/** A fact of a person, for whoever may read it. Throws not found. */
export async function standing({ tx, audit }: Request, person: Person, factId: string): Promise<Standing> {
  const history = await getHistory(tx, person.id, factId)
  const [newest] = history
  audit.saw('person-fact', factId)
  return {
    person,
    kind: found(kindOf(newest.kind), 'kind of fact'),
    history,
    now: newest.supersededAt === null ? newest : undefined,
    base: `/people/${person.id}/facts/${factId}`,
  }
}

/** Adds a fact with what follows from it, and returns it. */
export async function record(request: Request, person: Person, said: Statement): Promise<string> {
  const { tx, now, actor, audit } = request
  const factId = await addStatement(tx, now, person, { said, by: actor })
  audit.saw('person-fact', factId)
  await follow(request, person, factId, said)
  return factId
}

/** Puts another entry in the place of the one that stands, or none, with the reason. */
export async function replace(
  request: Request,
  { person, now: stands }: { person: Person; now: Fact },
  { said, reason }: { said: Statement | null; reason: string },
): Promise<void> {
  const { tx, now, actor, audit } = request
  await supersede(tx, now, { fact: stands, reason, by: actor.userId })
  audit.say({ reason })
  const { factId } = stands
  if (said !== null) await addStatement(tx, now, person, { said, by: actor, factId })
  await closeReview(request, factId, reason)
  await follow(request, person, factId, said ?? { ...stands, details: {} })
}

/** What a statement changes beside itself: the date of birth that lists read, and the day on which a status is looked at again. */
async function follow(request: Request, person: Person, factId: string, said: Statement): Promise<void> {
  const { tx, now, audit } = request
  if (said.kind === 'birth') {
    const { bornOn } = said.details
    await keepBirth(tx, person.id, typeof bornOn === 'string' ? bornOn : null)
    audit.saw('case', await refreshClocksOf(tx, now, person.id))
  }
  if (said.kind === 'child-risk') await openReview(request, person, factId, said)
}

async function openReview(
  { tx, now, today, actor }: Request,
  person: Person,
  factId: string,
  { details, to }: Statement,
): Promise<void> {
  const { reviewOn } = details
  if (typeof reviewOn !== 'string' || to !== null) return
  await openClock(tx, now, {
    areaId: person.areaId,
    personId: person.id,
    caseId: null,
    subject: { type: 'person-fact', id: factId },
    kind: 'child-risk-review',
    deadline: {
      due: reviewOn,
      rule: 'child-risk-review',
      source: CHILD_RISK_SOURCE,
      triggeredOn: today,
      facts: { reviewOn },
    },
    owner: { userId: actor.userId },
    profileId: null,
  })
}

const closeReview = ({ tx, now, actor }: Request, subjectId: string, reason: string) =>
  closeClocks(tx, now, { subjectId, kind: 'child-risk-review', state: 'met', by: actor.userId, reason })

/** Whether the reader may add to the record of this person. */
export const mayRecord = ({ actor }: Request, person: Person) => mayIn(actor, 'person.record', person.areaId)
