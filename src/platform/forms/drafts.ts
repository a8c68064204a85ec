import { randomUUID } from 'node:crypto'
import type { Tx } from '../db/actor.ts'
import { changedOne } from '../http/errors.ts'
import type { Answers } from './answers.ts'

/** What somebody has typed so far. The revision counts its changes. */
export type Draft = {
  readonly id: string
  readonly answers: Answers
  readonly revision: number
  readonly savedAt: Date
}

/** Which draft: the form, and the record it is filled in for. */
export type DraftOf = { readonly form: string; readonly subjectId: string }

type NewDraft = DraftOf & { areaId: string; ownerId: string; answers: Answers }

/** Begins a draft with what is known already. */
export async function startDraft(
  tx: Tx,
  now: Date,
  { form, subjectId, areaId, ownerId, answers }: NewDraft,
): Promise<void> {
  await tx
    .insertInto('form_draft')
    .values({
      id: randomUUID(),
      area_id: areaId,
      form,
      subject_id: subjectId,
      owner_id: ownerId,
      answers: JSON.stringify(answers),
      started_at: now,
      saved_at: now,
    })
    .execute()
}

const select = (tx: Tx, { form, subjectId }: DraftOf) =>
  tx
    .selectFrom('form_draft')
    .select(['id', 'answers', 'revision', 'saved_at as savedAt'])
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)

/** The actor's own draft, if there is one. */
export async function findDraft(tx: Tx, of: DraftOf): Promise<Draft | undefined> {
  return (await select(tx, of).executeTakeFirst()) as Draft | undefined
}

/** The same, held until the transaction ends, so that two windows saving at once come one after the other. */
export async function holdDraft(tx: Tx, of: DraftOf): Promise<Draft | undefined> {
  return (await select(tx, of).forUpdate().executeTakeFirst()) as Draft | undefined
}

/** Saves the answers of a draft and returns the new revision. Throws `EditConflict` when it has moved on. */
export async function saveDraft(tx: Tx, now: Date, draft: Draft, answers: Answers): Promise<number> {
  const revision = draft.revision + 1
  changedOne(
    await tx
      .updateTable('form_draft')
      .set({ answers: JSON.stringify(answers), revision, saved_at: now })
      .where('id', '=', draft.id)
      .where('revision', '=', draft.revision)
      .executeTakeFirstOrThrow(),
  )
  return revision
}

/** Ends a draft whose answers have been sent or given up. */
export async function endDraft(tx: Tx, draft: Draft): Promise<void> {
  await tx.deleteFrom('form_draft').where('id', '=', draft.id).execute()
}
