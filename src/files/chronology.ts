import { sql } from 'kysely'
import { type ChronologySource, londonDay as day } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** Files that were added and removed. A case file shows none of them: they belong to the person. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: ({ personId, caseId }) => sql`
    select 'record' as kind, 'file-added' as event, coalesce(made_on, ${day('recorded_at')}) as happened, recorded_at as entered,
      null::int as value, title as detail, '/files/' || id as link
      from app.stored_file where person_id = ${personId} and ${caseId === null}
    union all select 'record', 'file-removed', ${day('removed_at')}, removed_at, null, title || ': ' || removed_reason, '/files/' || id
      from app.stored_file where person_id = ${personId} and removed_at is not null and ${caseId === null}`,
}
