import type { Item } from '../items.ts'

/** The shape bounds nothing that matters: the law does (`floor.ts`), and says so with its paragraph. */
const limit = (title: string, hint: string, unit: string) =>
  ({ title, hint, shape: { kind: 'number', least: 0, most: 1000, unit } }) as const

const strict = 'An area may be stricter, never laxer.'

/** Time limits that the law sets. An area profile may state a stricter one; a weaker one does not load (`floor.ts`). */
export const LAW_ITEMS = {
  'law.firstNotification': limit('First notification to the police', strict, 'days'),
  'law.change': limit('Notification of a change or of release', strict, 'days'),
  'law.stay': limit('A stay elsewhere counts once it reaches', strict, 'days in 12 months'),
  'law.renewal': limit('Details are confirmed again within', strict, 'months'),
  'law.renewalNoHome': limit('Details are confirmed again without a home address within', strict, 'days'),
  'law.shortestTrip': {
    title: 'Shortest journey abroad that must be notified',
    hint: 'Nought means every journey. An area may not leave any out.',
    shape: { kind: 'number', least: 0, most: 1000, unit: 'days', zero: 'Every journey, however short' },
  },
  'law.travelNotice': limit('Notice of a journey abroad, when it is known by then', strict, 'days'),
  'law.travelLatest': limit('Latest notice of a journey abroad', strict, 'hours'),
  'law.return': limit('Notification of return', strict, 'days'),
  'law.household': limit('A stay in a household with a child counts from', strict, 'hours'),
  'law.reviewAcknowledge': limit(
    'A request for review of indefinite notification is acknowledged within',
    strict,
    'days',
  ),
  'law.reviewInformation': limit('Bodies send information for that review within', strict, 'days'),
  'law.reviewDecision': limit('That review is decided within', strict, 'weeks'),
  'law.reviewAppeal': limit(
    'Appeal against that decision may be made within',
    'An area may not shorten it.',
    'days',
  ),
  'law.reviewFirst': limit('First review of indefinite notification after', 'Fixed by the law.', 'years'),
  'law.reviewFirstChild': limit(
    'First review, when under 18 on the relevant date, after',
    'Fixed by the law.',
    'years',
  ),
  'law.reviewAgain': limit(
    'Next review after one that failed, at the earliest after',
    'Fixed by the law.',
    'years',
  ),
} as const satisfies Readonly<Record<string, Item>>
