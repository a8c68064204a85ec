import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { listChanges } from './changes.ts'
import { getAgency, listStaff } from './entry-queries.ts'
import { asListed, type Listed } from './list-agencies.ts'
import { keptPlace, type Place, placeOf } from './parts.ts'
import { listProtocolsOf } from './protocol-queries.ts'
import { showAgencyPage } from './show-agency.page.ts'

export const AgencyParams = z.object({ areaId: z.uuid(), agencyId: z.uuid() })
const Query = z.object({
  done: z.enum(['added', 'changed', 'ended', 'restored']).optional().catch(undefined),
})

/** An agency of the area of the address. */
export async function agencyOf(request: Request): Promise<Place & { agency: Listed }> {
  return opened(request, await placeOf(request))
}

/** The same for those who keep the directory. */
export async function keptAgency(request: Request): Promise<Place & { agency: Listed }> {
  return opened(request, await keptPlace(request))
}

async function opened({ tx, params, audit }: Request, place: Place): Promise<Place & { agency: Listed }> {
  const { agencyId } = parseParams(AgencyParams, params)
  const agency = asListed(await getAgency(tx, place.area.id, agencyId), place.profile)
  audit.saw('agency', agency.id)
  return { ...place, agency }
}

/** The same while it takes part. */
export async function takingPart(request: Request): Promise<Place & { agency: Listed }> {
  const known = await keptAgency(request)
  if (known.agency.endedOn !== null) throw new NotFound('agency that takes part')
  return known
}

/** The entry of an agency: what it does, what it provides, how it is reached, what is missing, and its history. */
export async function showAgency(request: Request): Promise<Reply> {
  const { tx, lang, query } = request
  const known = await agencyOf(request)
  const { area, agency } = known
  return ok(
    showAgencyPage({
      ...known,
      staff: await listStaff(tx, area.id, agency.id),
      protocols: await listProtocolsOf(tx, area.id, agency.id),
      log: agency.entryId === null ? [] : await listChanges(tx, agency.entryId),
      done: Query.parse(query).done,
      lang,
    }),
  )
}
