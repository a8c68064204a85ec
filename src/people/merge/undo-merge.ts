import { z } from 'zod'
import { brokeConstraint, EditConflict } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { showMergePage } from './merge.page.ts'
import { UndoForm } from './merge-persons.ts'
import { addedSince, getMerge, type Merge, unmergePersons } from './merge-queries.ts'

export const UndoParams = z.object({ mergeId: z.uuid() })
export const Undone = z.object({ keptId: z.uuid(), mergedId: z.uuid() })

export async function showMergeDone(request: Request): Promise<Reply> {
  return ok(await drawn(request, await load(request), undefined))
}

/** Undoes a merge; each record has its own again. */
export async function undoMerge(request: Request): Promise<Reply> {
  const merge = await load(request)
  const form = parseForm(UndoForm, request.body)
  if (!form.ok) return invalid(await drawn(request, merge, form))
  await save(request, merge, form.value)
  return redirect(`/people/merges/${merge.id}`)
}

/** The same act from JSON. */
export async function undoMergeByApi(request: Request): Promise<Reply> {
  const merge = await load(request)
  await save(request, merge, request.body as z.infer<typeof UndoForm>)
  return json({ keptId: merge.keptId, mergedId: merge.mergedId })
}

async function load({ tx, params, audit }: Request): Promise<Merge> {
  const merge = await getMerge(tx, parseParams(UndoParams, params).mergeId)
  audit.area(merge.areaId)
  audit.saw('person', [merge.keptId, merge.mergedId])
  return merge
}

async function save({ tx, audit }: Request, merge: Merge, given: z.infer<typeof UndoForm>): Promise<void> {
  audit.say({ reason: given.reason })
  try {
    await unmergePersons(tx, merge.id, given.reason, given.placed)
  } catch (error) {
    if (brokeConstraint(error, 'person_unmerge')) throw new EditConflict()
    throw error
  }
}

async function drawn({ tx, lang }: Request, merge: Merge, form: FormState) {
  const added = merge.undoneAt === null ? await addedSince(tx, merge.id) : []
  return showMergePage({ merge, added, form, lang })
}
