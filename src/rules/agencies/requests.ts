import { cite, met, notMet, type Ruling, thamesValley } from '../source.ts'
import type { Standing } from './directory.ts'

export const COOPERATION_SOURCE = cite('london', '§13.6.6')

/**
 * AP-05: co-operation is owed both ways between the Responsible Authority and an agency under the duty, so one side of a request is a member of the
 * authority and the other is under the duty.
 */
export function mayRequest(from: Standing, to: Standing): Ruling {
  const bothWays = (from === 'member' && to === 'duty') || (from === 'duty' && to === 'member')
  return bothWays ? met : notMet('not-between-authority-and-duty', { from, to }, COOPERATION_SOURCE)
}

/** AP-06: an agency declines only as far as a statutory responsibility of its own stands against it, which it names. */
export function mayDecline(responsibility: string): Ruling {
  return responsibility.trim() === '' ? notMet('no-responsibility', {}, thamesValley('§3.34')) : met
}

export const ADVICE_SOURCE = cite('london', '§13.6.7')
export const MONITORING_SOURCE = thamesValley('§3.56, §3.57')

/** AP-17: what an electronic monitoring provider advises on, besides the technology: its limits, and what the case needs. */
export const asksOfMonitoring = (agencyType: string): boolean => agencyType === 'electronic-monitoring'
