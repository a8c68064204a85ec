import { cite, type Source, thamesValley } from '../source.ts'

/** How a referral reaches those who screen it. */
export type Delivery = { by: 'service' | 'secure-email' | 'post'; source: Source }

const ROUTING = cite('wiltshire', 'Referral form: routing note')

/** Whether a secure connection has been confirmed at either end of a delivery. */
export type Ends = { sender: boolean; receiver: boolean }

/**
 * RF-24: where the area delivers by e-mail or post, e-mail only when a secure connection is confirmed at both ends ("both ends" is our
 * reading), otherwise the post. Elsewhere a referral is delivered within the service.
 */
export function deliveryOf(setting: 'service' | 'secure-email-or-post', ends: Ends): Delivery {
  if (setting === 'service') return { by: 'service', source: thamesValley('§3.69', 'derived') }
  return { by: ends.sender && ends.receiver ? 'secure-email' : 'post', source: ROUTING }
}
