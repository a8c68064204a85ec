import { cite, sourced } from '../../source.ts'

const soa = (at: string) => cite('soa-2003', at)
const regulations = (at: string) => cite('notification-2012', at)
const remedial = (at: string) => cite('remedial-2012', at)

/** The time limits of the law as they stand today (NOT, TRV, PRS and REV of the law reference). */
export const LAW_DEFAULTS = {
  'law.firstNotification': sourced<number>(3, soa('s.83(1)')),
  'law.change': sourced<number>(3, soa('s.84(1)')),
  'law.stay': sourced<number>(7, soa('s.84(6)')),
  'law.renewal': sourced<number>(12, soa('s.85(1)')),
  'law.renewalNoHome': sourced<number>(7, regulations('weekly notification')),
  'law.shortestTrip': sourced<number>(0, regulations('all travel outside the UK')),
  'law.travelNotice': sourced<number>(7, regulations('7 days before')),
  'law.travelLatest': sourced<number>(12, regulations('12 hours before')),
  'law.return': sourced<number>(3, cite('travel-2004', 'notification of return')),
  'law.household': sourced<number>(12, regulations('regs 10-11')),
  'law.reviewAcknowledge': sourced<number>(14, remedial('s.91C')),
  'law.reviewInformation': sourced<number>(28, remedial('s.91C')),
  'law.reviewDecision': sourced<number>(6, remedial('s.91D')),
  'law.reviewAppeal': sourced<number>(21, remedial('s.91E')),
  'law.reviewFirst': sourced<number>(15, remedial('s.91B')),
  'law.reviewFirstChild': sourced<number>(8, remedial('s.91B')),
  'law.reviewAgain': sourced<number>(8, remedial('s.91B')),
}
