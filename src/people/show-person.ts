import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { emergencyBanner } from '../access/index.ts'
import { listOpenClocks } from '../work/index.ts'
import { asAtOf } from './as-at.ts'
import { listFacts } from './facts/fact-queries.ts'
import { listInForce, listInvolved } from './in-force.ts'
import { listMerges } from './merge/merge-queries.ts'
import { listPhotographs } from './photographs.ts'
import { findMergedInto, getPerson, listCases, listLegalEvents, listNames } from './queries.ts'
import { listRelationships } from './relationships/relationship-queries.ts'
import { showPersonPage } from './show-person.page.ts'

const Params = z.object({ personId: z.uuid() })

/** One person as at today, or as at another day as far as it is known now. */
export async function showPerson(request: Request): Promise<Reply> {
  const { tx, params, query, lang, actor, now, today, audit } = request
  const { personId } = parseParams(Params, params)
  const instead = await findMergedInto(tx, personId)
  if (instead !== undefined) return redirect(`/people/${instead}`)
  const person = await getPerson(tx, personId)
  const { asAt, wrong } = asAtOf(query, today)
  const facts = await listFacts(tx, person.id, { asAt, ahead: asAt === today })
  const relationships = await listRelationships(tx, person.id, { asAt, ahead: asAt === today })
  const photographs = await listPhotographs(tx, person.id)
  const inForce = await listInForce(tx, person.id, asAt)
  const cases = await listCases(tx, person.id)
  const page = showPersonPage({
    banner: await emergencyBanner({ tx, now, lang }, { personId: person.id }),
    person,
    merges: await listMerges(tx, person.id),
    names: await listNames(tx, person.id),
    facts,
    relationships,
    photographs,
    inForce,
    clocks: await listOpenClocks(tx, { personId: person.id }, 20),
    involved: await listInvolved(tx, person.id),
    events: (await listLegalEvents(tx, person.id)).filter(
      ({ occurredOn }) => asAt === today || occurredOn <= asAt,
    ),
    cases,
    asAt,
    wrong,
    today,
    actor,
    lang,
  })
  audit.area(person.areaId)
  audit.saw('person', [person.id, ...relationships.map(({ otherId }) => otherId)])
  audit.saw(
    'case',
    cases.map((each) => each.id),
  )
  audit.saw(
    'file',
    photographs.map(({ id }) => id),
  )
  audit.saw(
    'person-fact',
    facts.map(({ factId }) => factId),
  )
  return wrong === undefined ? ok(page) : invalid(page)
}
