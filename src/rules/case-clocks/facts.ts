import { ageOn } from '../calendar.ts'
import type { OrderMade } from '../orders/ends.ts'
import type { Disposal } from '../register/bands.ts'

/** What the rules read of an offence: whether Schedule 3 lists it with its thresholds met, and whether it was against a child. */
export type OffenceDetails = { listed: boolean; againstChild: boolean }

/** What is recorded of a legal event beside its kind, day and words. */
export type LegalEventDetails = {
  offence?: OffenceDetails
  /** A finding of not guilty by reason of insanity, or of disability with the act done. */
  finding?: 'insanity' | 'disability'
  /** What the court did; left out until sentence has been passed. */
  disposal?: Disposal
  sentencedOn?: string
  /** The day on which custody by a court's order began. */
  detainedFrom?: string
  order?: Omit<OrderMade, 'id'>
  release?: { expected: boolean; imminentRisk: boolean; sentencedOn: string }
}

export type LegalEventKind = 'conviction' | 'caution' | 'finding' | 'order' | 'sentence' | 'release'

/** A legal event that carries details. */
export type LegalEvent = { id: string; kind: LegalEventKind; on: string; details: LegalEventDetails }

/** Everything from which the clocks of a case are reckoned. */
export type CaseFacts = {
  personId: string
  bornOn: string | null
  events: readonly LegalEvent[]
}

/** Whether the person was under 18 on a day, as far as the record says. */
export const under18On = ({ bornOn }: Pick<CaseFacts, 'bornOn'>, day: string): boolean =>
  bornOn !== null && ageOn(bornOn, day) < 18
