import { sql } from 'kysely'
import { type ChronologySource, londonDay as day, ofCase } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** When a review was set, or ended for good. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: (about) => sql`
    select 'decisions' as kind, case when v.ends_review then 'review-ended' else 'review-set' end as event, ${day('v.set_at')} as happened,
      v.set_at as entered, null::int as value, v.reasons as detail, '/cases/' || v.case_id || '/reviews' as link
      from app.review v join app.case_file c on c.id = v.case_id where c.person_id = ${about.personId} and ${ofCase('v.case_id', about)}`,
}
