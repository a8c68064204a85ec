import { z } from 'zod'
import { mayIn } from '#platform/http/actor.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { getDraft } from './draft.ts'
import { listAreasPage } from './list-areas.page.ts'
import { getVersionOn, type Version } from './profile.ts'
import { profilePage } from './show-profile.page.ts'
import { type Area, getArea, getLatest, getVersion, listVersions } from './versions.ts'
import { profileToYaml } from './yaml.ts'

export const Params = z.object({ areaId: z.uuid() })
export const VersionParams = Params.extend({ version: z.coerce.number().int().min(1).max(1_000_000) })

export const PERMISSION = 'profile.administer'

/** The area of the address, told to the audit trail. Not found when it is not one of the actor's. */
export async function areaOf({ tx, params, audit }: Request): Promise<Area> {
  const area = await getArea(tx, parseParams(Params, params).areaId)
  audit.area(area.id)
  return area
}

/** The areas of the actor, with the profile in force in each. */
export async function listAreas(request: Request): Promise<Reply> {
  const { tx, actor, today, audit } = request
  const listed: { area: Area; version: Version }[] = []
  for (const area of actor.areas) listed.push({ area, version: await getVersionOn(tx, area.id, today) })
  const [first] = actor.areas
  if (first !== undefined) audit.area(first.id)
  audit.saw(
    'area-profile',
    listed.map(({ version }) => version.id),
  )
  return ok(listAreasPage({ listed, lang: request.lang }))
}

/** The profile in force, value by value, with the paragraph and the layer each comes from. */
export async function showProfile(request: Request): Promise<Reply> {
  const area = await areaOf(request)
  return shown(request, area, await getVersionOn(request.tx, area.id, request.today))
}

/** One version, past, present or to come. */
export async function showVersion(request: Request): Promise<Reply> {
  const area = await areaOf(request)
  return shown(
    request,
    area,
    await getVersion(request.tx, area.id, parseParams(VersionParams, request.params).version),
  )
}

async function shown(request: Request, area: Area, version: Version): Promise<Reply> {
  const { tx, actor, today, lang, audit } = request
  audit.saw('area-profile', version.id)
  const mayChange = mayIn(actor, PERMISSION, area.id)
  const draft = mayChange ? await getDraft(tx, await getLatest(tx, area.id)) : undefined
  return ok(
    profilePage({
      area,
      version,
      versions: await listVersions(tx, area.id),
      mayChange,
      drafted: (draft?.revision ?? 0) > 0,
      today,
      lang,
    }),
  )
}

/** The version in force as a file. */
export async function exportProfile(request: Request): Promise<Reply> {
  const area = await areaOf(request)
  const version = await getVersionOn(request.tx, area.id, request.today)
  request.audit.saw('area-profile', version.id)
  return {
    kind: 'file',
    name: `profile-${area.code}-${version.version}.yaml`,
    type: 'application/yaml; charset=utf-8',
    content: profileToYaml(version, area),
    inline: false,
  }
}
