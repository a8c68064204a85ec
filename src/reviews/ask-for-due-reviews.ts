import { randomUUID } from 'node:crypto'
import type { NotNull } from 'kysely'
import { asService, type Tx } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import { londonDate } from '#platform/html/format.ts'
import { addDays } from '#rules/calendar.ts'

/** A case comes forward for the agenda this many days before its review is due: one monthly meeting and its papers. */
const DAYS_AHEAD = 42

type Due = { caseId: string; areaId: string; personId: string; level: number; dueOn: string; setBy: string }

/** Every night: a review that is coming up asks for a place on the agenda, once. The request stands in the name of whoever set the date. */
export async function askForDueReviews(db: Database, now: Date): Promise<number> {
  return asService(db, 'parapet_clockkeeper', now, async (tx) => {
    const due = await listUnasked(tx, addDays(londonDate(now), DAYS_AHEAD))
    for (const review of due) await ask(tx, now, review)
    return due.length
  })
}

function listUnasked(tx: Tx, until: string): Promise<Due[]> {
  return (
    tx
      .selectFrom('review as r')
      .innerJoin('case_file as c', 'c.id', 'r.case_id')
      .select(['r.case_id as caseId', 'r.area_id as areaId', 'r.person_id as personId', 'r.level'])
      .select(['r.set_by as setBy', 'r.due_on as dueOn'])
      .where('r.superseded_at', 'is', null)
      .where('r.due_on', '<=', until)
      .where('c.closed_at', 'is', null)
      // A level 1 case is reviewed by police and probation without a meeting (RX-02).
      .where('r.level', '>', 1)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('agenda_request as q')
              .select('q.id')
              .whereRef('q.case_id', '=', 'r.case_id')
              // One that is open already, or one for this very review, placed or withdrawn.
              .where((or) =>
                or.or([
                  or('q.state', '=', 'open'),
                  or.and([or('q.kind', '=', 'review'), or('q.requested_at', '>=', or.ref('r.set_at'))]),
                ]),
              ),
          ),
        ),
      )
      .$narrowType<{ dueOn: NotNull }>()
      .execute()
  )
}

async function ask(tx: Tx, now: Date, { caseId, areaId, personId, level, dueOn, setBy }: Due): Promise<void> {
  await tx
    .insertInto('agenda_request')
    .values({
      id: randomUUID(),
      area_id: areaId,
      case_id: caseId,
      person_id: personId,
      kind: 'review',
      level,
      reason: 'The next review is coming up',
      wanted_by: dueOn,
      requested_by: setBy,
      requested_at: now,
    })
    .execute()
}
