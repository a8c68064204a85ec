import { ageOn } from '../calendar.ts'
import { inForceOn, rule } from '../dated.ts'
import { cite, met, notMet, type Ruling } from '../source.ts'
import type { Away } from './counting.ts'
import type { DutyAnswer } from './duty.ts'
import { initialNotification } from './initial.ts'

/** People dealt with abroad: the order that was and the notice that is. */
export const FOREIGN_LAW = {
  order: rule('NOR-1', cite('soa-2003', 'ss.97-103'), {
    from: '2004-05-01',
    to: '2022-11-28',
    datesFrom: 'memory',
  }),
  notice: rule('NOR-2', cite('pcsca-2022', 's.169 (s.96ZA, s.96ZC)'), { from: '2022-11-29' }),
  parent: rule('NOR-3', cite('pcsca-2022', 's.169 (s.96ZB)'), { from: '2022-11-29' }),
  appeal: rule('NOR-4', cite('pcsca-2022', 's.169 (s.96ZD)'), { from: '2022-11-29' }),
  commenced: rule('NOR-5', cite('pcsca-commencement-2022', 'reg. 3'), { from: '2022-11-29' }),
} as const

/** NOR-1, NOR-2: what brings somebody dealt with abroad onto the register on a day; null before Part 2. Orders already made stay in force. */
export function foreignRouteOn(day: string): 'order' | 'notice' | null {
  if (inForceOn(FOREIGN_LAW.notice, day)) return 'notice'
  return inForceOn(FOREIGN_LAW.order, day) ? 'order' : null
}

/** Police ranks, lowest first, as far as a rule asks for one. */
export const RANKS = ['constable', 'sergeant', 'inspector', 'chief-inspector', 'superintendent'] as const
export type Rank = (typeof RANKS)[number]

/** A notification notice about to be given. */
export type NoticeFacts = {
  on: string
  givenBy: Rank
  authorisedBy: Rank
  inPerson: boolean
  to: 'person' | 'parent'
  bornOn: string
  foreignMatter: 'conviction' | 'caution' | 'insanity' | 'disability' | null
}

/** NOR-2, NOR-3: whether a notice may be given: in person, on the authority of an inspector or above, to the person or, under 18, a parent. */
export function mayGiveNotice(facts: NoticeFacts): Ruling {
  const { source } = FOREIGN_LAW.notice
  if (!inForceOn(FOREIGN_LAW.notice, facts.on))
    return notMet('order-not-notice', {}, FOREIGN_LAW.order.source)
  if (facts.foreignMatter === null) return notMet('no-foreign-matter', {}, source)
  if (RANKS.indexOf(facts.authorisedBy) < RANKS.indexOf('inspector'))
    return notMet('inspector-authorises', {}, source)
  if (!facts.inPerson) return notMet('given-in-person', {}, source)
  const adult = ageOn(facts.bornOn, facts.on) >= 18
  return facts.to === 'parent' && adult ? notMet('parent-only-under-18', {}, FOREIGN_LAW.parent.source) : met
}

/** NOR-2: the first notification is due 3 days beginning with the day the notice is given; the period runs from the foreign date. */
export const noticeInitial = (givenOn: string, away: readonly Away[]): DutyAnswer =>
  initialNotification({
    startsOn: givenOn,
    away,
    law: FOREIGN_LAW.notice,
    rule: 'notice-initial-notification',
  })
