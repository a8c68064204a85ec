import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { certificatePage } from './certificate.page.ts'
import { inForce } from './history.ts'
import { getCase } from './queries.ts'
import { Params } from './show-case.ts'

const Moments = z.object({ at: z.iso.datetime(), known: z.iso.datetime() })

/** A page to print: the level and category in force at a moment, as known at another. */
export async function showCertificate({
  tx,
  params,
  query,
  lang,
  actor,
  now,
  requestId,
  audit,
}: Request): Promise<Reply> {
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  const asked = parseParams(Moments, query)
  const [at, knownAt] = [new Date(asked.at), new Date(asked.known)]
  // What will be known later is not there to be certified.
  if (knownAt > now || at > now) throw new NotFound('moment')
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  audit.say({ at: at.toISOString(), knownAt: knownAt.toISOString() })
  const answer = await inForce(tx, shown.id, { at, knownAt })
  return ok(
    certificatePage({
      shown,
      answer: { at, knownAt, ...answer },
      made: { at: now, by: actor.name, agency: actor.agencyName, reference: requestId },
      lang,
    }),
  )
}
