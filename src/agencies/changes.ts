import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'

export type ChangeKind = 'added' | 'changed' | 'ended' | 'restored'

type Change = {
  areaId: string
  subject: { type: 'agency' | 'protocol' | 'area'; id: string }
  version: number
  kind: ChangeKind
  note: string
  /** What the record reads from this change on. */
  reads: object
  by: string
}

/** Writes a line of the history, in the transaction of the change. */
export async function logChange(tx: Tx, now: Date, change: Change): Promise<void> {
  await tx
    .insertInto('directory_change')
    .values({
      id: randomUUID(),
      area_id: change.areaId,
      subject_type: change.subject.type,
      subject_id: change.subject.id,
      version: change.version,
      kind: change.kind,
      note: change.note,
      reads: JSON.stringify(change.reads),
      changed_by: change.by,
      changed_at: now,
    })
    .execute()
}

export type LogLine = {
  version: number
  kind: string
  note: string
  by: string | null
  changedAt: Date
  /** The names of the fields that read otherwise before. */
  changed: string[]
}

/** The history of an entry, a protocol or the record of an area, the latest first. */
export async function listChanges(tx: Tx, subjectId: string): Promise<LogLine[]> {
  const rows = await tx
    .selectFrom('directory_change as c')
    .leftJoin('user_account as u', 'u.id', 'c.changed_by')
    .select(['c.version', 'c.kind', 'c.note', 'c.reads', 'u.name as by', 'c.changed_at as changedAt'])
    .where('c.subject_id', '=', subjectId)
    .orderBy('c.version')
    .execute()
  return rows
    .map((row, index) => ({ ...row, changed: differing(rows[index - 1]?.reads, row.reads) }))
    .reverse()
}

function differing(before: unknown, after: unknown): string[] {
  if (before === undefined || typeof before !== 'object' || typeof after !== 'object') return []
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>]
  return Object.keys(is).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]))
}
