import { sql } from 'kysely'
import { type ChronologySource, londonDay as day, ofCase } from '../work/index.ts'
import { chronologyText } from './chronology.text.ts'

/** Referrals as they were sent, and what screening decided. */
export const chronology: ChronologySource = {
  events: chronologyText.en,
  select: (about) => sql`
    select 'decisions' as kind, 'screened-' || d.outcome as event, d.decided_on as happened, d.recorded_at as entered, null::int as value,
      d.reasons as detail, '/referrals/' || d.referral_id as link
      from app.screening_decision d join app.referral r on r.id = d.referral_id
      where r.person_id = ${about.personId} and ${ofCase('r.case_id', about)}
    union all select 'information', 'referral-sent', ${day('v.submitted_at')}, v.submitted_at, v.version, r.reference, '/referrals/' || r.id
      from app.referral_version v join app.referral r on r.id = v.referral_id
      where r.person_id = ${about.personId} and ${ofCase('r.case_id', about)}`,
}
