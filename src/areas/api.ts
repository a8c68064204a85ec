import { z } from 'zod'
import { civilDate, text } from '#platform/http/fields.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { reviewState } from '#rules/procedures/review.ts'
import { ITEM_KEYS, type ItemKey, isItemKey } from '#rules/profiles/items.ts'
import type { Settings } from '#rules/profiles/profile.ts'
import { cite } from '#rules/source.ts'
import { areasText } from './areas.text.ts'
import { belowFloor, keptArea } from './change-setting.ts'
import { listDocuments } from './library/queries.ts'
import { getVersionOn, type Version } from './profile.ts'
import { makeVersion, problem } from './save-version.ts'
import { areaOf, Params, VersionParams } from './show-profile.ts'
import { SourceSchema, VALUES } from './values/schema.ts'
import { changesBetween, effectsOf, getLatest, getVersion, listVersions } from './versions.ts'
import { profileFromYaml } from './yaml.ts'

export { Params, VersionParams }

const t = areasText.en.draft

const Source = z.object({ document: z.string(), at: z.string(), confidence: z.string() })
const Setting = z.object({ value: z.unknown(), source: Source, layer: z.string() })
const Head = z.object({
  id: z.uuid(),
  profile: z.string(),
  version: z.number().int(),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().nullable(),
  reason: z.string(),
})
export const Profile = Head.extend({
  name: z.string(),
  settings: z.record(z.string(), Setting),
  asWritten: z.array(
    z.object({
      setting: z.string(),
      says: z.string(),
      source: Source,
      overtakenBy: Source,
      since: z.iso.date(),
    }),
  ),
})
export const Versions = z.object({ total: z.number().int(), versions: z.array(Head) })
const Changed = z.object({ setting: z.string(), before: z.unknown(), after: z.unknown() })
export const Saved = z.object({ id: z.uuid(), version: z.number().int(), changes: z.array(Changed) })
export const Preview = z.object({
  changes: z.array(Changed),
  effects: z.array(z.object({ setting: z.string(), clocks: z.number().int(), cases: z.number().int() })),
})

/** A change of some settings. `version` is the one that was read; null takes a setting back to the document. */
export const NewVersion = z.object({
  version: z.number().int().min(1),
  effectiveFrom: civilDate(t.enterFrom, t.fromLabel),
  reason: text(t.enterReason, { label: t.reason, max: 2000 }),
  settings: z.record(z.string(), z.object({ value: z.unknown(), source: SourceSchema }).nullable()),
})
export const Import = z.object({
  version: z.number().int().min(1),
  yaml: z.string().min(1),
  reason: text(t.enterReason, { label: t.reason, max: 2000 }),
})

const head = ({ id, key, version, effectiveFrom, effectiveTo, reason }: Version) => ({
  id,
  profile: key,
  version,
  effectiveFrom,
  effectiveTo,
  reason,
})

const sourceOf = ({ key, at, confidence }: Settings[ItemKey]['source']) => ({ document: key, at, confidence })

function whole(version: Version) {
  const { settings, layers, asWritten, profile } = version.settled
  return {
    ...head(version),
    name: profile.name,
    settings: Object.fromEntries(
      ITEM_KEYS.map((key) => [
        key,
        { value: settings[key].value, source: sourceOf(settings[key].source), layer: layers[key] },
      ]),
    ),
    asWritten: asWritten.map(({ key, says, source, overtakenBy, since }) => ({
      setting: key,
      says,
      since,
      source: sourceOf(source),
      overtakenBy: sourceOf(overtakenBy),
    })),
  }
}

export async function show(request: Request): Promise<Reply> {
  const area = await areaOf(request)
  const version = await getVersionOn(request.tx, area.id, request.today)
  request.audit.saw('area-profile', version.id)
  return json(whole(version))
}

export async function showVersion(request: Request): Promise<Reply> {
  const area = await areaOf(request)
  const { version } = request.params as z.infer<typeof VersionParams>
  const shown = await getVersion(request.tx, area.id, version)
  request.audit.saw('area-profile', shown.id)
  return json(whole(shown))
}

export async function versions(request: Request): Promise<Reply> {
  const area = await areaOf(request)
  const listed = await listVersions(request.tx, area.id)
  request.audit.saw(
    'area-profile',
    listed.map(({ id }) => id),
  )
  return json({ total: listed.length, versions: listed.map(head) })
}

type Read = { own: Partial<Settings>; errors: Record<string, string> }

/** The settings that were sent, laid over what the area has set; what is wrong by the name of the setting. */
function laidOver(latest: Version, sent: z.infer<typeof NewVersion>['settings'], today: string): Read {
  const own: Record<string, unknown> = { ...latest.own }
  const errors: Record<string, string> = {}
  for (const [key, set] of Object.entries(sent)) {
    if (!isItemKey(key)) errors[key] = areasText.en.yaml.unknownKey(key)
    else if (set === null) delete own[key]
    else {
      const parsed = VALUES[key].safeParse(set.value)
      const below = parsed.success ? belowFloor(key, parsed.data, today).value : undefined
      const wrong = parsed.success ? below : parsed.error.issues[0]?.message
      if (wrong !== undefined) errors[key] = wrong
      own[key] = {
        value: parsed.data,
        source: cite(set.source.document, set.source.at, set.source.confidence),
      }
    }
  }
  return { own: own as Partial<Settings>, errors }
}

const refusal = (fields: Record<string, string>) =>
  json({ error: 'not-accepted', message: Object.values(fields)[0] ?? '', fields }, 422)

/** Saves a version from JSON, by the same rules as the pages. */
export async function save(request: Request): Promise<Reply> {
  const { area } = await keptArea(request)
  const body = request.body as z.infer<typeof NewVersion>
  const latest = await getLatest(request.tx, area.id)
  const { own, errors } = laidOver(latest, body.settings, request.today)
  const wrong = problem(latest.effectiveFrom, body.effectiveFrom, request.today)
  const all = { ...errors, ...(wrong === undefined ? {} : { effectiveFrom: wrong }) }
  if (Object.keys(all).length > 0) return refusal(all)
  return saved(request, latest, {
    area,
    key: latest.key,
    own,
    baseVersion: body.version,
    effectiveFrom: body.effectiveFrom,
    reason: body.reason,
  })
}

/** Brings in a YAML file as a version. Whatever is wrong is said with its line. */
export async function importYaml(request: Request): Promise<Reply> {
  const { area } = await keptArea(request)
  const body = request.body as z.infer<typeof Import>
  const latest = await getLatest(request.tx, area.id)
  const read = profileFromYaml(body.yaml, {
    area: area.code,
    today: request.today,
    lastFrom: latest.effectiveFrom,
  })
  if (!read.ok) {
    const [first] = read.errors
    const message = first === undefined ? '' : areasText.en.importing.line(first.line, first.message)
    return json({ error: 'not-accepted', message, lines: read.errors }, 422)
  }
  const { key, own, effectiveFrom } = read
  return saved(request, latest, {
    area,
    key,
    own,
    baseVersion: body.version,
    effectiveFrom,
    reason: body.reason,
  })
}

type Saving = {
  area: Parameters<typeof makeVersion>[1]
  key: Version['key']
  own: Partial<Settings>
  baseVersion: number
  effectiveFrom: string
  reason: string
}

async function saved(
  request: Request,
  latest: Version,
  { area, effectiveFrom, reason, ...draft }: Saving,
): Promise<Reply> {
  const { id, version } = await makeVersion(request, area, draft, { effectiveFrom, reason })
  const made = await getVersion(request.tx, area.id, version)
  const changes = changesBetween(latest.settled, made.settled)
  return json({ id, version, changes: changes.map(plain) }, 201)
}

const plain = ({ key, before, after }: ReturnType<typeof changesBetween>[number]) => ({
  setting: key,
  before: before.value,
  after: after.value,
})

/** What the draft would change, and which dates would move. */
export async function preview(request: Request): Promise<Reply> {
  const { area, draft } = await keptArea(request)
  const latest = await getLatest(request.tx, area.id)
  const changes = changesBetween(latest.settled, draft.settled)
  const effects = await effectsOf(request.tx, area.id, changes)
  return json({
    changes: changes.map(plain),
    effects: effects.map(({ key, ...counts }) => ({ setting: key, ...counts })),
  })
}

export const Library = z.object({
  total: z.number().int(),
  documents: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      issuer: z.string(),
      edition: z.string(),
      link: z.string(),
      lastReviewedOn: z.iso.date().nullable(),
      nextReviewOn: z.iso.date().nullable(),
      review: z.enum(['current', 'due-soon', 'overdue', 'no-date']),
    }),
  ),
})

export async function library(request: Request): Promise<Reply> {
  const area = await areaOf(request)
  const listed = await listDocuments(request.tx, area.id)
  request.audit.saw(
    'procedure-document',
    listed.map(({ id }) => id),
  )
  const documents = listed.map(({ id, title, issuer, edition, link, lastReviewedOn, nextReviewOn }) => ({
    id,
    title,
    issuer,
    edition,
    link,
    lastReviewedOn,
    nextReviewOn,
    review: reviewState(nextReviewOn, request.today),
  }))
  return json({ total: documents.length, documents })
}
