import type { CaseFacts, LegalEvent } from '../case-clocks/facts.ts'
import { registerFactsOf } from '../case-clocks/register-facts.ts'
import type { Conviction, Disposal, DisposalKind, EligibilityFacts, Span } from '../eligibility/facts.ts'
import { isTwelveMonths } from '../eligibility/sentence.ts'
import type { Disposal as RegisterDisposal } from '../register/bands.ts'
import { registerClocks } from '../register/clocks.ts'
import type { Situation } from './who-refers.ts'

/**
 * What the legal events of a person say about eligibility. The record says whether an offence is listed in Schedule 3; which of them stand in
 * Schedule 15 or are murder is what a person adds, by the ids of the events.
 */
export function eligibilityFactsOf(
  facts: CaseFacts,
  today: string,
  inSchedule15: readonly string[],
): EligibilityFacts {
  return {
    convictions: facts.events.flatMap((event) => convictionOf(event, inSchedule15.includes(event.id))),
    register: registerSpan(facts, today),
    terrorismNotification: null,
    terrorismRisk: null,
    disqualification: null,
    other: null,
  }
}

/** The time for which the person is on the register for certain: the span of today, or else the last one. */
function registerSpan(facts: CaseFacts, today: string): Span | null {
  const given = registerFactsOf(facts)
  if (given.matters.length === 0 && given.orders.length === 0) return null
  const spans = registerClocks(given, today).subjection.spans.filter(({ sure }) => sure)
  const now = spans.filter(({ from, to }) => from <= today && (to === null || today <= to))
  const found = now.find(({ to }) => to === null) ?? latest(now) ?? latest(spans)
  return found === undefined ? null : { from: found.from, until: found.to }
}

const latest = <S extends { to: string | null }>(spans: readonly S[]): S | undefined =>
  spans.toSorted((one, other) => ((one.to ?? '9999') < (other.to ?? '9999') ? 1 : -1))[0]

/** Events that may be a conviction or finding under Schedule 15, for a person to say so. */
export const isCourtEvent = ({ kind, details }: LegalEvent): boolean =>
  (kind === 'conviction' || kind === 'finding') && details.offence !== undefined

function convictionOf(event: LegalEvent, inSchedule15: boolean): Conviction[] {
  const { id, kind, on, details } = event
  if (!isCourtEvent(event)) return []
  return [
    {
      id,
      on,
      finding:
        kind === 'conviction'
          ? 'convicted'
          : details.finding === 'disability'
            ? 'disability-act-done'
            : 'not-guilty-by-insanity',
      elements: [
        ...(details.offence?.listed === true
          ? [{ schedule: 'SOA 2003 Sch 3' as const, part: 1, paragraph: 'as recorded' }]
          : []),
        ...(inSchedule15
          ? [{ schedule: 'CJA 2003 Sch 15' as const, part: 1, paragraph: 'as said at screening' }]
          : []),
      ],
      named: [],
      disposals:
        details.disposal === undefined ? [] : [disposalOf(details.disposal, details.sentencedOn ?? on)],
    },
  ]
}

const KINDS: Readonly<Record<RegisterDisposal['kind'], DisposalKind>> = {
  life: 'life-imprisonment',
  'public-protection': 'public-protection-detention',
  indeterminate: 'life-imprisonment',
  'lifelong-restriction': 'other',
  imprisonment: 'imprisonment',
  extended: 'imprisonment',
  suspended: 'imprisonment',
  'detention-and-training': 'detention-and-training',
  hospital: 'hospital-order',
  'conditional-discharge': 'other',
  caution: 'other',
  other: 'other',
}

/** When a sentence or licence ends is not recorded, so it counts as running on. */
function disposalOf(disposal: RegisterDisposal, on: string): Disposal {
  return {
    kind: KINDS[disposal.kind],
    on,
    term: termOf(disposal),
    suspended: disposal.kind === 'suspended',
    endsOn: null,
  }
}

function termOf(disposal: RegisterDisposal): Disposal['term'] {
  if (disposal.kind === 'extended')
    return { months: disposal.custody.months, days: disposal.custody.days ?? 0 }
  return 'months' in disposal ? { months: disposal.months, days: disposal.days ?? 0 } : null
}

/** Where the person stands for the rules on who refers, as far as their record tells; a person may say otherwise. */
export function situationOf(facts: CaseFacts, today: string): Situation {
  const eligibility = eligibilityFactsOf(facts, today, [])
  const { register } = eligibility
  const registered =
    register !== null && register.from <= today && (register.until === null || today <= register.until)
  const long = eligibility.convictions.some(({ disposals }) => disposals.some(isTwelveMonths))
  if (long) return 'over-twelve-months'
  if (!registered) return 'none'
  const held = registerFactsOf(facts).away.some(
    ({ from, until }) => from <= today && (until === null || until > today),
  )
  return held ? 'registered-short-sentence' : 'registered-community'
}
