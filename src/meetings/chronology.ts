import { sql } from 'kysely'
import { type ChronologySource, londonDay as day, ofCase } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** What became of the item of an agenda. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: (about) => sql`
    select 'meetings' as kind, 'item-' || i.outcome as event, ${day('m.starts_at')} as happened, i.closed_at as entered, null::int as value,
      coalesce(i.outcome_reason, '') as detail, '/meetings/' || m.id as link
      from app.agenda_item i join app.meeting m on m.id = i.meeting_id
      where i.person_id = ${about.personId} and i.outcome is not null and ${ofCase('i.case_id', about)}`,
}
