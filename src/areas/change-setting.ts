import { z } from 'zod'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { breaches } from '#rules/profiles/floor.ts'
import { type ItemKey, isItemKey } from '#rules/profiles/items.ts'
import { type Settings, sameValue } from '#rules/profiles/profile.ts'
import { baseOf } from '#rules/profiles/shipped.ts'
import { cite } from '#rules/source.ts'
import { areasText } from './areas.text.ts'
import { changeSettingPage } from './change-setting.page.ts'
import { type Draft, getDraft, saveDraft } from './draft.ts'
import { areaOf, PERMISSION } from './show-profile.ts'
import { readValue } from './values/read.ts'
import { type Area, getLatest } from './versions.ts'

const t = areasText.en.item

const Params = z.object({ setting: z.string().refine(isItemKey) })
const revision = z.coerce.number().int().min(0)
const Form = z.object({
  at: text(areasText.en.values.enterSource, { label: t.sourceLabel, max: 300 }),
  revision,
})

type Known = { area: Area; key: ItemKey; draft: Draft }

/** The area and its next version, for somebody who keeps its profile. For anybody else there is no such page. */
export async function keptArea(request: Request): Promise<{ area: Area; draft: Draft }> {
  const area = await areaOf(request)
  if (!mayIn(request.actor, PERMISSION, area.id)) throw new NotFound('area profile to keep')
  return { area, draft: await getDraft(request.tx, await getLatest(request.tx, area.id)) }
}

async function load(request: Request): Promise<Known> {
  const { setting } = parseParams(Params, request.params)
  return { ...(await keptArea(request)), key: setting }
}

/** One setting: what stands, and the form that changes it in the next version. */
export async function showChangeSetting(request: Request): Promise<Reply> {
  return ok(changeSettingPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

/** Puts a setting into the draft of the next version. Nothing is in force until that is saved. */
export async function changeSetting(request: Request): Promise<Reply> {
  const known = await load(request)
  const { body } = request
  const refused = (form: FormState) => invalid(changeSettingPage({ ...known, form, lang: request.lang }))
  if (body.back === 'yes') return goBack(request, known)
  const read = readValue(known.key, body)
  const form = parseForm(Form, body)
  const errors = { ...(read.ok ? belowFloor(known.key, read.value, request.today) : read.errors) }
  if (!form.ok) return refused(refuse({ ...errors, ...form.errors }, body))
  if (!read.ok || Object.keys(errors).length > 0) return refused(refuse(errors, body))
  const set = { value: read.value, source: cite('set-locally', form.value.at) }
  return keep(request, known, { ...known.draft.own, [known.key]: set }, form.value.revision)
}

/** What the law says against a value, beside the field. */
export function belowFloor(key: ItemKey, value: unknown, today: string): Record<string, string> {
  const [breach] = breaches({ [key]: { value, source: cite('set-locally', key) } }, { from: today, to: null })
  if (breach === undefined) return {}
  return { value: t.below({ ...breach, document: breach.source.document, at: breach.source.at }) }
}

function goBack(request: Request, known: Known): Promise<Reply> {
  const { [known.key]: _taken, ...rest } = known.draft.own
  return keep(request, known, rest, revision.catch(0).parse(request.body.revision))
}

async function keep(
  { tx, now, actor, audit }: Request,
  { area, key, draft }: Known,
  own: Partial<Settings>,
  drawnFrom: number,
): Promise<Reply> {
  audit.say({ setting: key })
  await saveDraft(
    tx,
    now,
    {
      areaId: area.id,
      key: draft.key,
      own: withoutRepeats(draft, own),
      baseVersion: draft.baseVersion,
      by: actor.userId,
    },
    drawnFrom,
  )
  return redirect(`/areas/${area.id}/draft`)
}

/** What says the same as the document is not the area's own. */
export function withoutRepeats({ key }: Pick<Draft, 'key'>, own: Partial<Settings>): Partial<Settings> {
  const base = baseOf(key)
  return Object.fromEntries(
    Object.entries(own).filter(([item, set]) => !sameValue(set.value, base[item as ItemKey].value)),
  ) as Partial<Settings>
}
