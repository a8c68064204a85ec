import type { CourtFinding } from '../eligibility/inclusion.ts'
import { met, notMet, type Ruling, type Source, type Sourced, thamesValley } from '../source.ts'
import { type Attachment, type HousingFacts, mayGoWithHousing } from './housing.ts'
import { mayBeSaid } from './labels.ts'

/** Where a referral stands (RF-06). */
export const REFERRAL_STATUSES = [
  'draft',
  'submitted',
  'with-panel',
  'more-evidence',
  'confirmed',
  'distributed',
  'not-accepted',
  'withdrawn',
  'meeting-agreed',
] as const

export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]

/** The statuses in which the referrer still has it in hand, and may send. */
const OPEN_TO_REFERRER: readonly ReferralStatus[] = ['draft', 'more-evidence']
/** The statuses of a referral that is not decided yet. */
export const OPEN_STATUSES: readonly ReferralStatus[] = ['draft', 'submitted', 'with-panel', 'more-evidence']

/** A sent referral goes before the panel where the area has one, and to the co-ordinator where it has none. */
export function statusOnSending(area: { hasPanel: boolean }): 'with-panel' | 'submitted' {
  return area.hasPanel ? 'with-panel' : 'submitted'
}

/** Until it is decided a referrer may take a referral back. */
export function mayWithdraw(status: ReferralStatus): Ruling {
  if (OPEN_STATUSES.includes(status)) return met
  return notMet('already-decided', {}, thamesValley('§3.77', 'derived'))
}

/** Further evidence may be sent once it has been asked for (RF-27). */
export function mayResubmit(status: ReferralStatus): Ruling {
  if (status === 'more-evidence') return met
  return notMet('no-evidence-asked', {}, thamesValley('§3.77'))
}

/** An answer the form cannot go without, and the paragraph that says so. */
export type Missing = { name: string; source: Source }

export type Sending = {
  status: ReferralStatus
  /** What the area asks to be confirmed. */
  protocol: Sourced<{ required: boolean; protocol: string }>
  confirmed: boolean
  /** How many answers are wrong rather than missing. */
  wrong: number
  essential: readonly Missing[]
  askedFor: readonly Missing[]
  reason: string
  /** Everything written in it, for labels that nobody may bear (IC-12, IC-14). */
  words: string
  /** What a court found of the person's dangerousness, where one did. */
  finding: CourtFinding | null
  /** Whether housing information goes with it, and how far it is (RF-09). */
  housing: { facts: HousingFacts; attached: Attachment }
}

/**
 * Whether a referral may be sent: it is in the referrer's hands, they have confirmed that their agency complies with
 * the protocol (AP-19), nothing essential is missing (RF-07), and what else is missing is explained.
 */
export function maySend(sending: Sending): Ruling {
  const { status, protocol, confirmed, wrong, essential, askedFor, reason, housing, words, finding } = sending
  if (!OPEN_TO_REFERRER.includes(status)) return notMet('not-in-hand', {}, thamesValley('§3.77', 'derived'))
  if (protocol.value.required && !confirmed) {
    return notMet('protocol-not-confirmed', { protocol: protocol.value.protocol }, protocol.source)
  }
  if (wrong > 0) return notMet('wrong-answers', { wrong }, thamesValley('§3.12', 'derived'))
  const [first] = essential
  if (first !== undefined) return notMet('essential-missing', { names: namesOf(essential) }, first.source)
  const labelled = mayBeSaid(words, finding)
  if (!labelled.met) return labelled
  const housed = mayGoWithHousing(housing.facts, housing.attached)
  if (!housed.met) return housed
  const [asked] = askedFor
  if (asked !== undefined && reason === '')
    return notMet('say-why', { names: namesOf(askedFor) }, asked.source)
  return met
}

const namesOf = (missing: readonly Missing[]) => missing.map(({ name }) => name)
