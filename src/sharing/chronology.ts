import { sql } from 'kysely'
import { type ChronologySource, londonDay as day, ofCase } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** Information that an agency supplied. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: (about) => sql`
    select 'information' as kind, 'information-shared' as event, coalesce(i.event_on, ${day('i.recorded_at')}) as happened, i.recorded_at as entered,
      null::int as value, a.name as detail, '/items/' || i.id as link
      from app.information_item i join app.agency a on a.id = i.owner_agency_id
      where i.person_id = ${about.personId} and i.kind <> 'nothing-known' and ${ofCase('i.case_id', about)}`,
}
