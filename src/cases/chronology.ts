import { sql } from 'kysely'
import { type ChronologySource, londonDay as day, ofCase } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** When a case was opened, closed, and which level and category were in force. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: (about) => sql`
    select 'decisions' as kind, 'case-opened' as event, ${day('opened_at')} as happened, opened_at as entered, null::int as value, '' as detail,
      '/cases/' || id as link
      from app.case_file where person_id = ${about.personId} and ${ofCase('id', about)}
    union all select 'decisions', 'case-closed', ${day('closed_at')}, closed_at, null, closed_reason, '/cases/' || id
      from app.case_file where person_id = ${about.personId} and closed_at is not null and ${ofCase('id', about)}
    union all select 'decisions', 'level', ${day('lower(h.valid)')}, h.entered_at, h.level, h.reasons, '/cases/' || h.case_id || '/history'
      from app.level_history h join app.case_file c on c.id = h.case_id
      where c.person_id = ${about.personId} and h.superseded_at is null and ${ofCase('h.case_id', about)}
    union all select 'decisions', 'category', ${day('lower(h.valid)')}, h.entered_at, h.category, h.reasons, '/cases/' || h.case_id || '/history'
      from app.category_history h join app.case_file c on c.id = h.case_id
      where c.person_id = ${about.personId} and h.superseded_at is null and ${ofCase('h.case_id', about)}`,
}
