import { z } from 'zod'
import { formatDate } from '#platform/html/format.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { civilDate, isCivilDate, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { areasText } from './areas.text.ts'
import { keptArea, withoutRepeats } from './change-setting.ts'
import { type Draft, dropDraft } from './draft.ts'
import { savePage } from './save-version.page.ts'
import { type Area, addVersion, changesBetween, earliestStart, effectsOf, getLatest } from './versions.ts'

const t = areasText.en.draft

/** What saving a version takes, from the page or from JSON. */
export const SaveForm = z.object({
  from: civilDate(t.enterFrom, t.fromLabel),
  reason: text(t.enterReason, { label: t.reason, max: 2000 }),
  revision: z.coerce.number().int().min(1),
})

/** A file that was brought in names its first day. */
const Query = z.object({ from: z.string().refine(isCivilDate).nullable().catch(null).default(null) })

async function load(request: Request) {
  const { area, draft } = await keptArea(request)
  const latest = await getLatest(request.tx, area.id)
  const changes = changesBetween(latest.settled, draft.settled)
  const effects = await effectsOf(request.tx, area.id, changes)
  return { area, draft, latest, changes, effects, earliest: earliestStart(latest, request.today) }
}

/** What would change, value by value, the dates it would move, and from when it would hold. */
export async function showDraft(request: Request): Promise<Reply> {
  const { from } = Query.parse(request.query)
  return ok(savePage({ ...(await load(request)), from, form: undefined, lang: request.lang }))
}

/** Saves the draft as a new version. The one before keeps its days and its cases. */
export async function saveVersion(request: Request): Promise<Reply> {
  const known = await load(request)
  const { body, lang } = request
  const refused = (form: FormState) => invalid(savePage({ ...known, from: null, form, lang }))
  const form = parseForm(SaveForm, body)
  if (!form.ok) return refused(form)
  const wrong = problem(known.latest.effectiveFrom, form.value.from, request.today)
  if (wrong !== undefined) return refused(refuse({ from: wrong }, body))
  if (known.changes.length === 0) return refused(refuse({ from: t.nothing }, body))
  if (form.value.revision !== known.draft.revision) throw new EditConflict()
  await makeVersion(request, known.area, known.draft, {
    effectiveFrom: form.value.from,
    reason: form.value.reason,
  })
  return redirect(`/areas/${known.area.id}#versions`)
}

/** Why a version may not begin on a day, or nothing. */
export function problem(lastFrom: string, from: string, today: string): string | undefined {
  if (from < today) return t.past(formatDate(today, 'en'))
  return from <= lastFrom ? t.overlaps(formatDate(lastFrom, 'en')) : undefined
}

/** Adds the version that a draft describes, tells the audit trail and ends the draft. */
export async function makeVersion(
  { tx, now, actor, audit }: Request,
  area: Area,
  { key, own, baseVersion }: Pick<Draft, 'key' | 'own' | 'baseVersion'>,
  { effectiveFrom, reason }: { effectiveFrom: string; reason: string },
): Promise<{ id: string; version: number }> {
  const after = await getLatest(tx, area.id)
  if (after.version !== baseVersion) throw new EditConflict()
  const id = await addVersion(tx, now, {
    after,
    key,
    own: withoutRepeats({ key }, own),
    effectiveFrom,
    reason,
    by: actor.userId,
  })
  await dropDraft(tx, area.id)
  audit.saw('area-profile', id)
  audit.say({ reason })
  return { id, version: after.version + 1 }
}

/** Gives the draft up. */
export async function discardDraft(request: Request): Promise<Reply> {
  const { area } = await keptArea(request)
  await dropDraft(request.tx, area.id)
  return redirect(`/areas/${area.id}`)
}
