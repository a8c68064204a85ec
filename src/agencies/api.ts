import { z } from 'zod'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { missingFromProtocol } from '#rules/agencies/directory.ts'
import { readRecord } from './area-record.ts'
import { Filter, findAgencies, type Listed } from './list-agencies.ts'
import { placeOf } from './parts.ts'
import { listProtocols } from './protocol-queries.ts'
import { findRequests, Filter as RequestFilter } from './requests/requests.ts'
import { agencyOf } from './show-agency.ts'

export const Params = z.object({ areaId: z.uuid() })
export const Made = z.object({ id: z.uuid() })
export { Filter }

const Agency = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  standing: z.enum(['member', 'partner', 'duty', 'outside']),
  roleStatement: z.string(),
  contactPost: z.string(),
  contactPhone: z.string(),
  contactRoute: z.string(),
  generalAdvice: z.string(),
  specificAdvice: z.string(),
  coOrdination: z.string(),
  sharingPolicy: z.string(),
  /** The channel by which the agency may be reached: null until its security has been shown, where the area asks for that. */
  acceptedChannel: z.string().nullable(),
  leadOfficer: z.string().nullable(),
  endedOn: z.iso.date().nullable(),
  missing: z.array(z.string()),
  version: z.number().int(),
})
export const OneAgency = Agency
export const Agencies = z.object({
  total: z.number().int(),
  page: z.number().int(),
  lacking: z.array(z.string()),
  agencies: z.array(Agency),
})

const out = ({ accepted, ...agency }: Listed) => ({ ...agency, acceptedChannel: accepted })

/** One page of the directory of an area. */
export async function agencies(request: Request): Promise<Reply> {
  const filter = Filter.parse(request.query)
  const { listed, total, lacking } = await findAgencies(request, await placeOf(request), filter)
  return json({ total, page: filter.page, lacking, agencies: listed.map(out) })
}

/** One agency of the directory. */
export async function agency(request: Request): Promise<Reply> {
  return json(out((await agencyOf(request)).agency))
}

export const Protocols = z.object({
  protocols: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      signedOn: z.iso.date().nullable(),
      replaced: z.string(),
      legislation: z.string(),
      endedOn: z.iso.date().nullable(),
      version: z.number().int(),
      signatories: z.array(z.object({ agencyId: z.uuid(), agency: z.string(), posts: z.string() })),
      missing: z.array(z.string()),
    }),
  ),
})

/** The signed protocols of an area. */
export async function protocols(request: Request): Promise<Reply> {
  const { area } = await placeOf(request)
  const listed = await listProtocols(request.tx, area.id)
  request.audit.saw(
    'protocol',
    listed.map(({ id }) => id),
  )
  return json({ protocols: listed.map((each) => ({ ...each, missing: missingFromProtocol(each) })) })
}

export const AreaRecord = z.object({
  arrangements: z.string(),
  consultation: z.string(),
  consultedOn: z.iso.date().nullable(),
  lastReviewedOn: z.iso.date().nullable(),
  reportTitle: z.string(),
  reportPublishedOn: z.iso.date().nullable(),
  reportLink: z.string(),
  coordination: z.string(),
  coordinator: z.string().nullable(),
  coordinationContact: z.string(),
  unitName: z.string(),
  unitContact: z.string(),
  unitTakesIn: z.string(),
  version: z.number().int(),
  missing: z.array(z.string()),
  commandAreas: z.array(z.object({ id: z.uuid(), name: z.string(), endedOn: z.iso.date().nullable() })),
  leadManagers: z.array(
    z.object({
      commandAreaId: z.uuid(),
      service: z.string(),
      userId: z.uuid(),
      name: z.string().nullable(),
      namedFrom: z.iso.date(),
      namedTo: z.iso.date().nullable(),
    }),
  ),
})

/** The record of an area, with its command areas and lead managers. */
export async function areaRecord(request: Request): Promise<Reply> {
  const { record, commandAreas, leads, missing } = await readRecord(request, await placeOf(request))
  return json({ ...record, missing, commandAreas, leadManagers: leads })
}

const moment = z.iso.datetime()
export const Requests = z.object({
  total: z.number().int(),
  page: z.number().int(),
  requests: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      kind: z.string(),
      from: z.string(),
      to: z.string(),
      what: z.string(),
      answerBy: z.iso.date().nullable(),
      state: z.string(),
      askedAt: moment,
      version: z.number().int(),
    }),
  ),
})
export const Advice = z.object({
  advice: z.array(
    z.object({
      id: z.uuid(),
      reference: z.string(),
      to: z.string(),
      what: z.string(),
      state: z.string(),
      answers: z.array(
        z.object({
          outcome: z.string(),
          words: z.string(),
          limits: z.string(),
          needs: z.string(),
          by: z.string().nullable(),
          at: moment,
        }),
      ),
    }),
  ),
})

/** One page of the requests for co-operation that the caller may read. */
export async function requests(request: Request): Promise<Reply> {
  const filter = RequestFilter.parse(request.query)
  const { listed, total } = await findRequests(request, await placeOf(request), filter)
  const shown = listed.map(({ askedAt, ...each }) => ({ ...each, askedAt: askedAt.toISOString() }))
  return json({ total, page: filter.page, requests: shown })
}
