import type { Tx } from '#platform/db/actor.ts'
import type { Element } from '#rules/offences/classify.ts'
import { type OffenceHit, searchOffences } from '#rules/offences/search.ts'

/** An imported offence code, and the file and moment it came from. */
export type OffenceCode = {
  code: string
  title: string | null
  texts: readonly string[]
  elements: readonly Element[]
  unclassified: string | null
  fileName: string
  importedAt: Date
}

const MOST_CODES = 50

/** Imported codes in order, a page at a time: those after `after`, and as many as `limit`. */
export async function listOffenceCodes(
  tx: Tx,
  { after = '', limit = MOST_CODES }: { after?: string; limit?: number } = {},
): Promise<readonly OffenceCode[]> {
  const rows = await codes(tx)
    .where('offence_code.code', '>', after)
    .orderBy('offence_code.code')
    .limit(limit)
    .execute()
  return rows.map(toCode)
}

/** The imported code, written in capitals or not; undefined when the table has none such. */
export async function findOffenceCode(tx: Tx, code: string): Promise<OffenceCode | undefined> {
  const row = await codes(tx).where('offence_code.code', '=', code.trim().toUpperCase()).executeTakeFirst()
  return row === undefined ? undefined : toCode(row)
}

/** What a search found in the schedules and, once a table is imported, among its codes: by code or its beginning, or by title. */
export async function searchOffencesWithCodes(
  tx: Tx,
  query: string,
): Promise<{ offences: readonly OffenceHit[]; codes: readonly OffenceCode[] }> {
  const typed = query.trim()
  const offences = LIKE_A_CODE.test(typed) ? [] : searchOffences(typed)
  return { offences, codes: typed === '' ? [] : await matching(tx, typed) }
}

const LIKE_A_CODE = /^[a-z]{2,4}\d{2,}[a-z]?$/i

async function matching(tx: Tx, typed: string): Promise<readonly OffenceCode[]> {
  const pattern = typed.replaceAll(/[\\%_]/g, '\\$&')
  const rows = await codes(tx)
    .where((where) =>
      LIKE_A_CODE.test(typed)
        ? where('offence_code.code', 'like', `${pattern.toUpperCase()}%`)
        : where('offence_code.title', 'ilike', `%${pattern}%`),
    )
    .orderBy('offence_code.code')
    .limit(MOST_CODES)
    .execute()
  return rows.map(toCode)
}

const codes = (tx: Tx) =>
  tx
    .selectFrom('offence_code')
    .innerJoin('offence_import', 'offence_import.id', 'offence_code.import_id')
    .select([
      'offence_code.code',
      'offence_code.title',
      'offence_code.texts',
      'offence_code.elements',
      'offence_code.unclassified',
      'offence_import.file_name',
      'offence_import.imported_at',
    ])

type CodeRow = Awaited<ReturnType<ReturnType<typeof codes>['execute']>>[number]

const toCode = ({
  code,
  title,
  texts,
  elements,
  unclassified,
  file_name,
  imported_at,
}: CodeRow): OffenceCode => ({
  code,
  title,
  texts,
  elements: elements as unknown as readonly Element[],
  unclassified,
  fileName: file_name,
  importedAt: imported_at,
})
