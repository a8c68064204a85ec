import { z } from 'zod'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { emergencyBanner } from '../access/index.ts'
import { getPerson, listCases, listIdentifiers, listLegalEvents, listNames } from './queries.ts'
import { showPersonPage } from './show-person.page.ts'

const Params = z.object({ personId: z.uuid() })

export async function showPerson({ tx, params, lang, actor, now, audit }: Request): Promise<Reply> {
  const person = await getPerson(tx, parseParams(Params, params).personId)
  const names = await listNames(tx, person.id)
  const identifiers = await listIdentifiers(tx, person.id)
  const events = await listLegalEvents(tx, person.id)
  const cases = await listCases(tx, person.id)
  audit.area(person.areaId)
  audit.saw('person', person.id)
  audit.saw(
    'case',
    cases.map((each) => each.id),
  )
  const banner = await emergencyBanner({ tx, now, lang }, { personId: person.id })
  return ok(showPersonPage({ banner, person, names, identifiers, events, cases, actor, lang }))
}
