import { ageOn } from '../calendar.ts'
import { inForceOn } from '../dated.ts'
import { cite, met, notMet, type Ruling, type Source } from '../source.ts'
import type { Applicant, Court, OrderKey, OrderType } from './order-type.ts'
import { orderType } from './order-types.ts'

/** What is known when an order is proposed or recorded. A test that has not been answered is not met. */
export type MakingFacts = {
  order: OrderKey
  madeOn: string
  applicant: Applicant
  court: Court
  bornOn: string | null
  /** The police force area, where an order is being tried out in some areas only. */
  area: string | null
  months: number | 'until-further-order' | 'until-event' | null
  /** Tests of the order that are recorded as met, by the keys of `TESTS`. */
  tests: readonly string[]
}

type Test = { key: string; source: Source; by?: Applicant }

const test = (key: string, source: Source, by?: Applicant): Test => ({
  key,
  source,
  ...(by === undefined ? {} : { by }),
})

/** CO-01, CO-04, CO-05, CO-10, CO-14: what has to be recorded as met before each order is proposed. `by` limits a test to one route. */
export const TESTS: Partial<Record<OrderKey, readonly Test[]>> = {
  sopo: [
    test('listed-conviction', cite('london', '13.7.39'), 'court-on-conviction'),
    test('earlier-listed-conviction-or-caution', cite('london', '13.7.39'), 'chief-officer'),
    test('risk-of-serious-sexual-harm', cite('london', '13.7.39')),
  ],
  fto: [test('child-victim-offender', cite('soa-2003', 's.116'))],
  rsho: [
    test('two-occasions-with-a-child', cite('london', '13.7.44')),
    test('risk-of-further-harm', cite('london', '13.7.44')),
  ],
  voo: [
    test('specified-offence-and-sentence', cite('cjia-2008', 's.99(2)-(4)')),
    test('risk-of-serious-violent-harm', cite('london', '13.7.47')),
  ],
  'notification-order': [test('foreign-conviction-or-caution', cite('london', '13.7.34'))],
  'notification-notice': [test('foreign-conviction-or-caution', cite('pcsca-2022', 's.169 (s.96ZA)'))],
  svro: [test('blade-or-weapon', cite('pcsca-2022', 's.165 (s.342A(3)-(4))'))],
  spo: [
    test('acts-of-stalking', cite('spa-2019', 's.2(1)(a)')),
    test('risk-of-stalking', cite('spa-2019', 's.2(1)(b)')),
  ],
  dapo: [
    test('has-been-abusive', cite('daa-2021', 's.32(2)')),
    test('necessary-and-proportionate', cite('daa-2021', 's.32(3)')),
  ],
}

/**
 * CO-01, CO-02, CO-04, CO-05, CO-10, CO-14: whether an order can be made, or recorded as made: in force on that day and in that area,
 * asked for by somebody who may, at a court that can, for somebody of that age, for that long, and on the tests it needs.
 */
export function mayMakeOrder(facts: MakingFacts): Ruling {
  const type = orderType(facts.order)
  return (
    refusedByDay(type, facts) ??
    refusedByApplicant(type, facts) ??
    refusedByAge(type, facts) ??
    refusedByLength(type, facts) ??
    refusedByTest(facts) ??
    met
  )
}

type Refusal = Ruling | undefined

function refusedByDay({ law, pilot }: OrderType, { madeOn, area }: MakingFacts): Refusal {
  if (law.from === null || madeOn < law.from) return notMet('not-before', { from: law.from }, law.source)
  if (!inForceOn(law, madeOn)) return notMet('no-longer-made', { to: law.to }, law.source)
  if (pilot === null) return undefined
  const open = pilot.areas.some(
    (one) => one.area === area && one.from <= madeOn && (one.to ?? madeOn) >= madeOn,
  )
  return open ? undefined : notMet('not-in-this-area', { area }, pilot.source)
}

function refusedByApplicant(
  { mayApply, law }: OrderType,
  { applicant, court, madeOn }: MakingFacts,
): Refusal {
  const asking = mayApply.filter(({ who }) => who === applicant)
  const [first] = asking
  if (first === undefined) return notMet('may-not-apply', { applicant }, law.source)
  const now = asking.filter((one) => inForceOn(one.law, madeOn))
  if (now.length === 0) return notMet('could-not-apply-then', { applicant }, first.law.source)
  return now.some(({ where }) => where.includes(court))
    ? undefined
    : notMet('not-that-court', { court }, law.source)
}

function refusedByAge({ age }: OrderType, { bornOn, madeOn, court }: MakingFacts): Refusal {
  const { least, youthCourt, source } = age
  if (bornOn === null) return least === null ? undefined : notMet('age-not-known', { least }, source)
  const years = ageOn(bornOn, madeOn)
  if (least !== null && years < least && source.confidence !== 'memory')
    return notMet('too-young', { least, years }, source)
  return youthCourt && years < 18 && court === 'magistrates'
    ? notMet('youth-court', { years }, source)
    : undefined
}

function refusedByLength({ duration }: OrderType, { months }: MakingFacts): Refusal {
  const { least, most, untilFurtherOrder, untilEvent = false, source } = duration
  if (months === null || source.confidence === 'memory') return undefined
  if (months === 'until-further-order')
    return untilFurtherOrder ? undefined : notMet('must-have-an-end', {}, source)
  if (months === 'until-event') return untilEvent ? undefined : notMet('must-have-an-end', {}, source)
  if (least !== null && months < least) return notMet('too-short', { least, months }, source)
  return most !== null && months > most ? notMet('too-long', { most, months }, source) : undefined
}

function refusedByTest({ order, applicant, tests }: MakingFacts): Refusal {
  const missing = (TESTS[order] ?? []).find(
    ({ key, by }) => (by === undefined || by === applicant) && !tests.includes(key),
  )
  return missing && notMet('test-not-recorded', { test: missing.key }, missing.source)
}

/** CO-14 (s.101(5)): the first day on which a violent offender order can come into force: not while in custody, on licence or under a hospital order. */
export function vooMayComeIntoForce(status: {
  inCustody: boolean
  onLicence: boolean
  hospitalOrSupervisionOrder: boolean
}): Ruling {
  const source = cite('cjia-2008', 's.101(5)')
  if (status.inCustody) return notMet('still-in-custody', {}, source)
  if (status.onLicence) return notMet('still-on-licence', {}, source)
  return status.hospitalOrSupervisionOrder ? notMet('still-under-order', {}, source) : met
}

/** CO-17: a violent offender order may be proposed to protect children, although it was not made for that. */
export const mayProposeVooFor = (purpose: 'public' | 'children') =>
  ({ met: true, purpose, source: cite('london', '13.7.47') }) as const
