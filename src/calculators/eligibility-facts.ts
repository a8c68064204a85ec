import type {
  Conviction,
  DisposalKind,
  Disposal as EligibilityDisposal,
  EligibilityFacts,
  OffenceElement,
  Span,
} from '#rules/eligibility/facts.ts'
import type { Disposal } from '#rules/register/bands.ts'
import { notificationPeriod, type PeriodFacts, type TriggerKind } from '#rules/register/period.ts'
import { type EligibilityAnswers, TIMED } from './eligibility.faults.ts'
import { nameOffence } from './offence-named.ts'

/** The facts of the case apart from what is open: which paragraphs apply and how long the person is on the register. */
export function factsWith(
  answers: EligibilityAnswers,
  elements: readonly OffenceElement[],
  register: Span | null,
): EligibilityFacts {
  const { terrorismNotifiedFrom, terrorismNotifiedUntil, terrorismRiskOn, disqualifiedOn } = answers
  const from = (day: string | undefined, until?: string): Span | null =>
    day === undefined ? null : { from: day, until: until ?? null }
  return {
    convictions: answers.finding === 'caution' ? [] : [convictionOf(answers, elements)],
    register,
    terrorismNotification: from(terrorismNotifiedFrom, terrorismNotifiedUntil),
    terrorismRisk: from(terrorismRiskOn),
    disqualification: from(disqualifiedOn),
    other: otherOf(answers),
  }
}

function convictionOf(answers: EligibilityAnswers, elements: readonly OffenceElement[]): Conviction {
  const { finding, decidedOn = '', disposal, offence = '', committed = 'completed' } = answers
  const naming = nameOffence(offence)
  const murder =
    naming.known === 'apart' && naming.apart === 'murder' && ['completed', 'aiding'].includes(committed)
  const coercive = naming.known === 'apart' && naming.apart === 'controlling-or-coercive'
  return {
    id: 'entered',
    on: decidedOn,
    finding: finding === undefined || finding === 'caution' ? 'convicted' : finding,
    elements,
    named: [
      ...(murder ? (['murder'] as const) : []),
      ...(coercive ? (['controlling-or-coercive'] as const) : []),
      ...(answers.terrorismConnected === 'yes' ? (['terrorism-connected'] as const) : []),
    ],
    disposals: disposal === undefined ? [] : [disposalOf(answers)],
  }
}

const KINDS: Readonly<Record<string, DisposalKind>> = {
  suspended: 'imprisonment',
  'hospital-order-restricted': 'hospital-order',
  community: 'other',
  'conditional-discharge': 'other',
}

function disposalOf({
  disposal = 'other',
  months,
  days,
  sentencedOn,
  decidedOn = '',
  endsOn,
}: EligibilityAnswers): EligibilityDisposal {
  return {
    kind: KINDS[disposal] ?? (disposal as DisposalKind),
    on: sentencedOn ?? decidedOn,
    term: TIMED.includes(disposal) ? { months: Number(months ?? 0), days: Number(days ?? 0) } : null,
    suspended: disposal === 'suspended',
    endsOn: endsOn ?? null,
  }
}

function otherOf(answers: EligibilityAnswers): EligibilityFacts['other'] {
  const { capacity, linkedRisk, meetingOn, meetingEndedOn, offenceOn, decidedOn = '' } = answers
  if (capacity === undefined && meetingOn === undefined) return null
  const linked = linkedRisk === 'yes'
  return {
    offence: capacity === 'yes' ? { on: offenceOn ?? decidedOn, evidence: 'as entered' } : null,
    presentRisk: linked,
    linkedToOffending: linked,
    meeting: meetingOn === undefined ? null : { level: 2, on: meetingOn, endedOn: meetingEndedOn ?? null },
  }
}

const TRIGGERS: Readonly<Record<NonNullable<EligibilityAnswers['finding']>, TriggerKind>> = {
  convicted: 'conviction',
  'not-guilty-by-insanity': 'insanity',
  'disability-act-done': 'disability',
  caution: 'caution',
}

/**
 * Every time on the register that is possible for an offence of Schedule 3: one, unless age or a rule leaves it open. Where only the
 * sentence brings the offence into the schedule it counts from the day of sentence (section 132).
 */
export function registerSpans(answers: EligibilityAnswers, countsFrom: 'conviction' | 'sentence'): Span[] {
  const { finding = 'convicted', bornOn = null, sentencedOn } = answers
  const decidedOn = (countsFrom === 'sentence' ? sentencedOn : undefined) ?? answers.decidedOn ?? ''
  const facts: PeriodFacts = {
    trigger: TRIGGERS[finding],
    relevantDate: decidedOn,
    bornOn,
    disposal: finding === 'caution' ? null : registerDisposal(answers),
    ...(sentencedOn !== undefined && { sentencedOn }),
  }
  const period = notificationPeriod(facts)
  if (period.known === 'not-subject') return []
  if (period.known === 'awaiting-sentence') return [{ from: decidedOn, until: null }]
  const lasts = period.known === 'yes' ? [period.answer] : period.possible.map(({ answer }) => answer)
  return [...new Set(lasts.map(({ lastDay }) => lastDay))].map((until) => ({ from: decidedOn, until }))
}

function registerDisposal({ disposal, months, days }: EligibilityAnswers): Disposal | null {
  const term = { months: Number(months ?? 0), days: Number(days ?? 0) }
  switch (disposal) {
    case undefined:
      return null
    case 'imprisonment':
    case 'young-offender-institution':
    case 'long-term-detention':
      return { kind: 'imprisonment', ...term }
    case 'suspended':
    case 'detention-and-training':
    case 'conditional-discharge':
      return { kind: disposal, ...term }
    case 'life-imprisonment':
    case 'detention-for-life':
    case 'her-majestys-pleasure':
      return { kind: 'life' }
    case 'public-protection-detention':
      return { kind: 'public-protection' }
    case 'hospital-order':
    case 'hospital-order-restricted':
      return { kind: 'hospital', restricted: disposal === 'hospital-order-restricted' }
    default:
      return { kind: 'other' }
  }
}
