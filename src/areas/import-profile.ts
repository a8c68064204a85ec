import { z } from 'zod'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { areasText } from './areas.text.ts'
import { keptArea } from './change-setting.ts'
import { saveDraft } from './draft.ts'
import { importPage } from './import-profile.page.ts'
import { getLatest } from './versions.ts'
import { profileFromYaml } from './yaml.ts'

const t = areasText.en.importing

const Form = z.object({
  // The text is kept as it was typed: its lines are what the messages name.
  yaml: z.string(t.enter).refine((text) => text.trim() !== '', t.enter),
  revision: z.coerce.number().int().min(0),
})

export async function showImport(request: Request): Promise<Reply> {
  const { area, draft } = await keptArea(request)
  return ok(importPage({ area, revision: draft.revision, errors: [], form: undefined, lang: request.lang }))
}

/** Reads a file into the draft of the next version. Whatever is wrong is said with its line, and nothing is written. */
export async function importProfile(request: Request): Promise<Reply> {
  const { tx, now, actor, today, lang, body } = request
  const { area, draft } = await keptArea(request)
  const known = { area, revision: draft.revision, lang }
  const refused = (form: FormState, errors: readonly { line: number; message: string }[] = []) =>
    invalid(importPage({ ...known, errors, form }))
  const form = parseForm(Form, body)
  if (!form.ok) return refused(form)
  const latest = await getLatest(tx, area.id)
  const read = profileFromYaml(form.value.yaml, { area: area.code, today, lastFrom: latest.effectiveFrom })
  if (!read.ok) return refused(refuse({ yaml: t.wrong(read.errors.length) }, body), read.errors)
  await saveDraft(
    tx,
    now,
    { areaId: area.id, key: read.key, own: read.own, baseVersion: latest.version, by: actor.userId },
    form.value.revision,
  )
  return redirect(`/areas/${area.id}/draft?from=${read.effectiveFrom}`)
}
