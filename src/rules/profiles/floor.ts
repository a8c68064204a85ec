import { type Rule, rule } from '../dated.ts'
import { cite, type Source, type Sourced } from '../source.ts'
import type { ItemKey } from './items.ts'

type Bound = 'at-most' | 'at-least' | 'exactly'

/** The least that the law demands of one setting while a rule is in force. */
export type Floor = { item: ItemKey; bound: Bound; value: number; rule: Rule }

/** The days for which a profile holds; `to` is the day after its last, or null while it stands. */
export type Span = { from: string; to: string | null }

const soa = (at: string) => cite('soa-2003', at)
const regulations = (at: string) => cite('notification-2012', at)
const remedial = (at: string) => cite('remedial-2012', at)
const PART_2 = { from: '2004-05-01', datesFrom: 'memory' } as const
const SINCE_2012 = { from: '2012-08-13' }
const REVIEW = { from: '2012-07-30' }

const floor = (item: ItemKey, bound: Bound, value: number, of: Rule): Floor => ({
  item,
  bound,
  value,
  rule: of,
})

/** What no area profile may fall below (design section 4, current-law.md 1.2 to 1.5). */
export const FLOOR: readonly Floor[] = [
  floor('law.firstNotification', 'at-most', 3, rule('NOT-083-1', soa('s.83(1)'), PART_2)),
  floor('law.change', 'at-most', 3, rule('NOT-084-1', soa('s.84(1)'), PART_2)),
  floor('law.stay', 'at-most', 7, rule('NOT-084-2', soa('s.84(6)'), PART_2)),
  floor('law.renewal', 'at-most', 12, rule('NOT-085-1', soa('s.85(1)'), PART_2)),
  floor('law.renewalNoHome', 'at-most', 7, rule('NOT-085-2', regulations('weekly notification'), SINCE_2012)),
  floor(
    'law.shortestTrip',
    'at-most',
    3,
    rule('TRV-2', cite('travel-2004', 'travel of 3 days or more'), { from: '2004-05-01', to: '2012-08-12' }),
  ),
  floor(
    'law.shortestTrip',
    'at-most',
    0,
    rule('TRV-3', regulations('all travel outside the UK'), SINCE_2012),
  ),
  floor(
    'law.travelNotice',
    'at-least',
    7,
    rule('TRV-2', cite('travel-2004', '7 days before'), { from: '2004-05-01', to: '2012-08-12' }),
  ),
  floor('law.travelNotice', 'at-least', 7, rule('TRV-3', regulations('7 days before'), SINCE_2012)),
  floor(
    'law.travelLatest',
    'at-least',
    24,
    rule('TRV-2', cite('travel-2004', '24 hours before'), { from: '2004-05-01', to: '2012-08-12' }),
  ),
  floor('law.travelLatest', 'at-least', 12, rule('TRV-3', regulations('12 hours before'), SINCE_2012)),
  floor(
    'law.return',
    'at-most',
    3,
    rule('TRV-6', cite('travel-2004', 'notification of return'), { from: '2004-05-01' }),
  ),
  floor('law.household', 'at-most', 12, rule('PRS-1', regulations('regs 10-11'), SINCE_2012)),
  floor('law.reviewAcknowledge', 'at-most', 14, rule('REV-3', remedial('s.91C'), REVIEW)),
  floor('law.reviewInformation', 'at-most', 28, rule('REV-4', remedial('s.91C'), REVIEW)),
  floor('law.reviewDecision', 'at-most', 6, rule('REV-5', remedial('s.91D'), REVIEW)),
  floor('law.reviewAppeal', 'at-least', 21, rule('REV-9', remedial('s.91E'), REVIEW)),
  floor('law.reviewFirst', 'exactly', 15, rule('REV-2', remedial('s.91B'), REVIEW)),
  floor('law.reviewFirstChild', 'exactly', 8, rule('REV-2', remedial('s.91B'), REVIEW)),
  floor('law.reviewAgain', 'exactly', 8, rule('REV-8', remedial('s.91B'), REVIEW)),
]

/** A setting that would weaken a statutory duty, and the paragraph it would break. */
export type Breach = { item: ItemKey; value: number; bound: Bound; allowed: number; source: Source }

/** What of these settings would fall below the law at some time in the span. */
export function breaches(
  settings: Readonly<Partial<Record<ItemKey, Sourced<unknown>>>>,
  span: Span,
): readonly Breach[] {
  const found: Breach[] = []
  for (const { item, bound, value: allowed, rule: of } of FLOOR) {
    const value = settings[item]?.value
    if (typeof value !== 'number' || !holdsIn(of, span) || keeps(value, bound, allowed)) continue
    found.push({ item, value, bound, allowed, source: of.source })
  }
  return found
}

const holdsIn = ({ from, to }: Rule, span: Span): boolean =>
  from !== null && (to === null || to >= span.from) && (span.to === null || from < span.to)

function keeps(value: number, bound: Bound, allowed: number): boolean {
  if (bound === 'exactly') return value === allowed
  return bound === 'at-most' ? value <= allowed : value >= allowed
}

/** A profile that would weaken a statutory duty does not load. */
export class BelowFloor extends RangeError {
  readonly breaches: readonly Breach[]

  constructor(broken: readonly Breach[]) {
    const of = broken.map(
      ({ item, value, source }) => `${item} = ${value} would break ${source.document}, ${source.at}`,
    )
    super(`The profile would weaken the law: ${of.join('; ')}`)
    this.breaches = broken
  }
}
