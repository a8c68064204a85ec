import type { Item } from '../items.ts'

const limit = (title: string, hint: string, unit: string, most: number) =>
  ({ title, hint, shape: { kind: 'number', least: 0, most, unit } }) as const

const strict = 'An area may be stricter, never laxer.'

/** Time limits that the law sets. An area profile may state a stricter one; a weaker one does not load (`floor.ts`). */
export const LAW_ITEMS = {
  'law.firstNotification': limit('First notification to the police', strict, 'days', 3),
  'law.change': limit('Notification of a change or of release', strict, 'days', 3),
  'law.stay': limit('A stay elsewhere counts once it reaches', strict, 'days in 12 months', 7),
  'law.renewal': limit('Details are confirmed again within', strict, 'months', 12),
  'law.renewalNoHome': limit('Details are confirmed again without a home address within', strict, 'days', 7),
  'law.shortestTrip': limit(
    'Shortest journey abroad that must be notified',
    'Nought means every journey. An area may not leave any out.',
    'days',
    365,
  ),
  'law.travelNotice': limit('Notice of a journey abroad, when it is known by then', strict, 'days', 365),
  'law.travelLatest': limit('Latest notice of a journey abroad', strict, 'hours', 168),
  'law.return': limit('Notification of return', strict, 'days', 3),
  'law.household': limit('A stay in a household with a child counts from', strict, 'hours', 12),
  'law.reviewAcknowledge': limit(
    'A request for review of indefinite notification is acknowledged within',
    strict,
    'days',
    14,
  ),
  'law.reviewInformation': limit('Bodies send information for that review within', strict, 'days', 28),
  'law.reviewDecision': limit('That review is decided within', strict, 'weeks', 6),
  'law.reviewAppeal': limit(
    'Appeal against that decision may be made within',
    'An area may not shorten it.',
    'days',
    365,
  ),
  'law.reviewFirst': limit('First review of indefinite notification after', 'Fixed by the law.', 'years', 15),
  'law.reviewFirstChild': limit(
    'First review, when under 18 on the relevant date, after',
    'Fixed by the law.',
    'years',
    15,
  ),
  'law.reviewAgain': limit(
    'Next review after one that failed, at the earliest after',
    'Fixed by the law.',
    'years',
    15,
  ),
} as const satisfies Readonly<Record<string, Item>>
