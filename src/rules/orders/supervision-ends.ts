import { addMonths } from '../calendar.ts'
import { cite, type Deadline } from '../source.ts'

/** Statutory supervision of somebody who is still a high risk, and when it ends. */
export type SupervisionFacts = {
  sexOffender: boolean
  risk: 'low' | 'medium' | 'high' | 'very-high'
  /** The day on which it became known when supervision ends. */
  knownOn: string
  endsOn: string
  /** An order already in force that does what the prompt would ask for. */
  orderInForce: boolean
  /** A decision already taken on whether to apply. */
  consideredOn: string | null
}

const SOURCE = cite('london', '13.7.43')
/** How long before the end the prompt comes. The procedure gives no time, so the service chooses one that leaves room to apply. */
const MONTHS_AHEAD = 3
const AHEAD = cite('set-locally', 'How long before supervision ends the prompt comes')

/** CO-09: the lead agency considers a preventative order before supervision of a sex offender who is still a high risk ends. Null when there is nothing to ask. */
export function considerOrderBefore(facts: SupervisionFacts): Deadline | null {
  const { sexOffender, risk, knownOn, endsOn, orderInForce, consideredOn } = facts
  if (!sexOffender || (risk !== 'high' && risk !== 'very-high')) return null
  if (orderInForce || consideredOn !== null) return null
  const promptOn = addMonths(endsOn, -MONTHS_AHEAD)
  return {
    due: endsOn < knownOn ? knownOn : endsOn,
    rule: 'consider-order',
    source: SOURCE,
    triggeredOn: promptOn < knownOn ? knownOn : promptOn,
    facts: { risk, endsOn, months: MONTHS_AHEAD, promptFrom: AHEAD.document },
  }
}
