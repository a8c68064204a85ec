import { sql } from 'kysely'
import { type ChronologySource, londonDay as day, ofCase } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** Minutes that were approved. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: (about) => sql`
    select 'meetings' as kind, 'minute-approved' as event, ${day('approved_at')} as happened, approved_at as entered, null::int as value,
      '' as detail, '/minutes/' || agenda_item_id as link
      from app.minute where person_id = ${about.personId} and approved_at is not null and ${ofCase('case_id', about)}`,
}
