import { z } from 'zod'
import { NotFound } from '#platform/http/errors.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { maySupply } from '#rules/sharing/supply.ts'
import type { Ruling } from '#rules/source.ts'
import { getProfile } from '../areas/index.ts'
import { KINDS, parseItem } from './item-form.ts'
import { addItem, getAgendaPlace, getCasePlace, type ItemWords, type Place } from './queries.ts'
import { chooseKindPage, protocolPage, supplyItemPage } from './supply-item.page.ts'

const Query = z.object({
  case: z.uuid().optional().catch(undefined),
  agendaItem: z.uuid().optional().catch(undefined),
  kind: z.enum(KINDS).optional().catch(undefined),
})

/** Asks what there is to say about a case or an agenda item: a fact, an opinion, or nothing known. */
export async function showSupplyItem(request: Request): Promise<Reply> {
  const { kind, place } = await readPlace(request)
  const { protocol, ruling } = await supplying(request, place)
  if (!ruling.met) return ok(protocolPage({ place, protocol, ruling, lang: request.lang }))
  if (kind === undefined) return ok(chooseKindPage({ place, lang: request.lang, form: undefined }))
  return ok(
    supplyItemPage({ place, kind, agency: request.actor.agencyName, lang: request.lang, form: undefined }),
  )
}

/** Takes the item in, owned by the agency of the one who supplies it. */
export async function supplyItem(request: Request): Promise<Reply> {
  const { kind, place } = await readPlace(request)
  const { protocol, ruling } = await supplying(request, place)
  if (!ruling.met) return invalid(protocolPage({ place, protocol, ruling, lang: request.lang }), 422)
  if (kind === undefined) throw new NotFound('kind of item')
  const form = parseItem(kind, request.body, request.today)
  if (!form.ok)
    return invalid(
      supplyItemPage({ place, kind, agency: request.actor.agencyName, lang: request.lang, form }),
    )
  return redirect(`/items/${await supplyFrom(request, place, form.value)}`)
}

async function readPlace(request: Request) {
  const query = Query.parse(request.query)
  return { kind: query.kind, place: await findPlace(request, query) }
}

/** The case or agenda item that an address or a body names. Neither, and there is nothing at that address. */
export async function findPlace(
  { tx }: Request,
  at: { case?: string | undefined; agendaItem?: string | undefined },
): Promise<Place> {
  if (at.agendaItem !== undefined) return getAgendaPlace(tx, at.agendaItem)
  if (at.case !== undefined) return getCasePlace(tx, at.case)
  throw new NotFound('case or agenda item')
}

/** AP-19: whether the actor's confirmation of this area's protocol is on record, and what the protocol is called. */
export async function supplying(
  { tx, actor, today }: Request,
  place: Place,
): Promise<{ protocol: string; ruling: Ruling }> {
  const { profile } = await getProfile(tx, place.areaId, today)
  const { required, protocol } = profile.protocolConfirmation.value
  const row = await tx
    .selectFrom('protocol_confirmation')
    .select('id')
    .where('user_id', '=', actor.userId)
    .where('area_id', '=', place.areaId)
    .executeTakeFirst()
  return {
    protocol,
    ruling: maySupply(
      { confirmationRequired: required, confirmed: row !== undefined },
      profile.protocolConfirmation.source,
    ),
  }
}

/** Adds the item and tells the audit trail. */
export async function supplyFrom(
  { tx, actor, now, audit }: Request,
  place: Place,
  item: ItemWords,
): Promise<string> {
  const id = await addItem(tx, now, actor, place, item)
  audit.area(place.areaId)
  audit.saw('information-item', id)
  audit.saw('case', place.caseId)
  audit.saw('person', place.personId)
  if (place.agendaItemId !== null) audit.saw('agenda-item', place.agendaItemId)
  return id
}
