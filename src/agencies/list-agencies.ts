import { z } from 'zod'
import { cleanText } from '#platform/http/fields.ts'
import { ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import {
  AGENCY_TYPES,
  acceptedChannel,
  groupsMissing,
  type Missing,
  missingFrom,
  type Standing,
  standingOf,
} from '#rules/agencies/directory.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { type Agency, listAgencies } from './entry-queries.ts'
import { chooseAreaPage, listAgenciesPage, PAGE_SIZE } from './list-agencies.page.ts'
import { type Place, placeOf } from './parts.ts'

export const SHOWS = ['all', 'member', 'duty', 'partner', 'outside', 'incomplete', 'ended'] as const

export const Filter = z.object({
  q: z.string().max(200).default('').transform(cleanText).catch(''),
  show: z.enum(SHOWS).default('all').catch('all'),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
})
export type Wanted = z.infer<typeof Filter>

/** An agency as the directory shows it: how it stands, by what it is reached, what its entry lacks. */
export type Listed = Agency & { standing: Standing; accepted: string | null; missing: Missing[] }

/** What the rules say of an entry under the profile of the area. */
export function asListed(agency: Agency, profile: Profile): Listed {
  const electronicOnceShown = profile.electronicOnceShown.value
  return {
    ...agency,
    standing: standingOf(agency.type, profile.responsibleAuthority.value),
    accepted: acceptedChannel(agency, electronicOnceShown),
    missing: missingFrom(agency, { electronicOnceShown, leadOfficers: profile.leadOfficers.value }),
  }
}

/** The directory of the only area of the actor, or a choice of areas. */
export async function chooseDirectory({ actor, lang }: Request): Promise<Reply> {
  const [only, ...others] = actor.areas
  if (only !== undefined && others.length === 0) return redirect(`/areas/${only.id}/agencies`)
  return ok(chooseAreaPage(actor.areas, lang))
}

export async function showAgencies(request: Request): Promise<Reply> {
  const place = await placeOf(request)
  const filter = Filter.parse(request.query)
  return ok(
    listAgenciesPage({
      ...place,
      ...(await findAgencies(request, place, filter)),
      filter,
      lang: request.lang,
    }),
  )
}

/** One page of the directory, noted for the audit trail, and the groups of which it holds none. */
export async function findAgencies({ tx, audit }: Request, { area, profile }: Place, filter: Wanted) {
  const every = (await listAgencies(tx, area.id)).map((agency) => asListed(agency, profile))
  const active = every.filter(({ endedOn }) => endedOn === null)
  const wanted = every.filter((each) => matches(each, filter)).sort(inOrder)
  const listed = wanted.slice((filter.page - 1) * PAGE_SIZE, filter.page * PAGE_SIZE)
  audit.saw(
    'agency',
    listed.map(({ id }) => id),
  )
  if (filter.q !== '') audit.say({ search: filter.q })
  return { listed, total: wanted.length, lacking: groupsMissing(active.map(({ type }) => type)) }
}

function matches({ name, standing, missing, endedOn }: Listed, { q, show }: Wanted): boolean {
  if (!name.toLowerCase().includes(q.toLowerCase())) return false
  if (show === 'ended') return endedOn !== null
  if (endedOn !== null) return false
  return show === 'all' || (show === 'incomplete' ? missing.length > 0 : standing === show)
}

const place = (type: string) => AGENCY_TYPES.findIndex(({ code }) => code === type)
const inOrder = (a: Listed, b: Listed) => place(a.type) - place(b.type) || a.name.localeCompare(b.name)
