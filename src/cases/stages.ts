import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { londonDate } from '#platform/html/format.ts'
import type { StageFacts } from '#rules/cases/stages.ts'

type Row = { identified: Date; shared: Date | null; assessed: string | null; managed: Date | null }

/**
 * The first record of each stage of a case, as far as the reader may see (IC-01): the case itself, the first item of information, the first grade of
 * risk that was confirmed, and the first action that its owner accepted.
 */
export async function stageFacts(
  tx: Tx,
  { id, personId, openedAt }: { id: string; personId: string; openedAt: Date },
): Promise<StageFacts> {
  const { rows } = await sql<Omit<Row, 'identified'>>`
    select (select min(i.recorded_at) from app.information_item i where i.case_id = ${id} and i.withdrawn_at is null) as shared,
      (select min(d.decided_on) from app.screening_decision d
        where d.referral_id in (select r.id from app.referral r where r.person_id = ${personId}) and d.outcome = 'confirmed' and d.risk_grade is not null) as assessed,
      (select min(a.accepted_at) from app.action a where a.case_id = ${id}) as managed`.execute(tx)
  const day = (at: Date | null | undefined) => (at == null ? null : londonDate(at))
  const found = rows[0]
  return {
    identified: londonDate(openedAt),
    shared: day(found?.shared),
    assessed: found?.assessed ?? null,
    managed: day(found?.managed),
  }
}
