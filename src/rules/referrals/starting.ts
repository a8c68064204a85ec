import { met, notMet, type Ruling, thamesValley } from '../source.ts'
import { OPEN_STATUSES, type ReferralStatus } from './following.ts'
import { isTheirs, type Referrer, type Situation, type WhoRefersRule, whoRefers } from './who-refers.ts'

/** What decides whether a referral may be begun. */
export type Starting = {
  situation: Situation
  rules: readonly WhoRefersRule[]
  referrer: Referrer
  /** Where every other referral of the person stands that the referrer can see. */
  open: readonly ReferralStatus[]
  routingReason: string
  againReason: string
}

const DUPLICATE = thamesValley('§3.12, §3.77', 'derived')

/** Anybody may refer (RF-05): with a reason where the rule names another agency, and with a reason where a referral is open already. */
export function mayStart({ situation, rules, referrer, open, routingReason, againReason }: Starting): Ruling {
  const referring = whoRefers(situation, rules)
  if (!isTheirs(referring, referrer) && routingReason === '')
    return notMet('another-agency', { by: referring.by }, referring.source)
  if (open.some((status) => OPEN_STATUSES.includes(status)) && againReason === '')
    return notMet('open-already', {}, DUPLICATE)
  return met
}
