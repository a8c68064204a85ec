import { inForceOn, type Rule, rule } from '../dated.ts'
import { type Checklist, cite } from '../source.ts'
import { PRESCRIBED_LAW } from './prescribed.ts'
import { TRAVEL_LAW } from './travel.ts'

const BASE = rule('NOT-083-3', cite('soa-2003', 's.83(5)'), { from: '2004-05-01', datesFrom: 'memory' })

type Detail = { key: string; law: Rule }

const base = (key: string): Detail => ({ key, law: BASE })

/** NR-06 (s.83(5)): everything a notification under s.83, s.84 or s.85 holds, each with the day from which it did. */
export const NOTIFIED_DETAILS: readonly Detail[] = [
  base('date-of-birth'),
  base('national-insurance-number'),
  base('names-on-relevant-date'),
  base('home-address-on-relevant-date'),
  base('names-on-notification'),
  base('home-address-on-notification'),
  base('other-premises'),
  { key: 'household-with-child', law: PRESCRIBED_LAW.household },
  { key: 'accounts', law: PRESCRIBED_LAW.accounts },
  { key: 'cards', law: PRESCRIBED_LAW.cards },
  { key: 'identity-document', law: PRESCRIBED_LAW.identity },
]

/** NR-06: the details a notification given on a day must hold. */
export const detailsOn = (day: string): Checklist => listOn(NOTIFIED_DETAILS, day)

/** NR-11, TRV-4: what a notice of travel holds. */
export const TRAVEL_DETAILS: readonly Detail[] = [
  { key: 'date-of-departure', law: TRAVEL_LAW.back },
  { key: 'first-country', law: TRAVEL_LAW.back },
  { key: 'point-of-arrival', law: TRAVEL_LAW.back },
  { key: 'carriers', law: TRAVEL_LAW.back },
  { key: 'return-date', law: TRAVEL_LAW.back },
  { key: 'return-point', law: TRAVEL_LAW.back },
  { key: 'first-night-accommodation', law: TRAVEL_LAW.threeDays },
  { key: 'every-country', law: TRAVEL_LAW.content },
  { key: 'dates-in-each-country', law: TRAVEL_LAW.content },
  { key: 'accommodation', law: TRAVEL_LAW.content },
]

/** NR-11: the details a notice of a journey that begins on a day must hold. */
export const travelDetailsOn = (leavesOn: string): Checklist => listOn(TRAVEL_DETAILS, leavesOn)

const listOn = (details: readonly Detail[], day: string): Checklist =>
  details.filter(({ law }) => inForceOn(law, day)).map(({ key, law }) => ({ key, source: law.source }))

/** NR-06: the details a notification leaves out. The list may grow; what is recorded beyond it is kept. */
export const missingDetails = (given: readonly string[], day: string): readonly string[] =>
  detailsOn(day)
    .filter(({ key }) => !given.includes(key))
    .map(({ key }) => key)
