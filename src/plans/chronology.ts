import { sql } from 'kysely'
import { type ChronologySource, londonDay as day, ofCase } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** What was to be done, from the proposal to the end. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: (about) => sql`
    select 'actions' as kind, 'action-proposed' as event, ${day('proposed_at')} as happened, proposed_at as entered, null::int as value,
      what as detail, '/actions/' || id as link
      from app.action where person_id = ${about.personId} and ${ofCase('case_id', about)}
    union all select 'actions', 'action-accepted', ${day('accepted_at')}, accepted_at, null, what, '/actions/' || id
      from app.action where person_id = ${about.personId} and accepted_at is not null and ${ofCase('case_id', about)}
    union all select 'actions', 'action-' || state, ${day('closed_at')}, closed_at, null, what, '/actions/' || id
      from app.action where person_id = ${about.personId} and closed_at is not null and state in ('done', 'closed') and ${ofCase('case_id', about)}`,
}
