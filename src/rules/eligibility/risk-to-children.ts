import { cite, met, notMet, type Ruling, type Source, thamesValley } from '../source.ts'

const STATUS = thamesValley('§1.2', 'derived')
const CONCLUSION = thamesValley('§1.3, §1.4')

/** IC-14: what a person is called in place of the old label. */
export const RISK_TO_CHILDREN = 'person identified as presenting a risk, or potential risk, to children'

const OLD_LABEL = 'schedule 1 offender'

/** IC-14: an imported text with the old label for a person put into today's words. The name of the offence list itself stays. */
export function inTodaysWords(text: string): string {
  let words = ''
  let rest = text
  for (let at = rest.toLowerCase().indexOf(OLD_LABEL); at >= 0; at = rest.toLowerCase().indexOf(OLD_LABEL)) {
    words += rest.slice(0, at) + RISK_TO_CHILDREN
    rest = rest.slice(at + OLD_LABEL.length)
  }
  return words + rest
}

/** A status "presents a risk to children" as it is about to be set. */
export type ChildRiskStatus = {
  setOn: string
  reviewOn: string | null
  /** Rests on an incident in the person's own childhood that was trivial. */
  onTrivialChildhoodIncident: boolean
  currentAssessment: string
}

/** IC-15: the status has a review ahead of it, and does not rest on a trivial childhood incident without a current assessment. */
export function mayPresentRisk(status: ChildRiskStatus): Ruling {
  const { setOn, reviewOn, onTrivialChildhoodIncident, currentAssessment } = status
  if (reviewOn === null || reviewOn <= setOn) return notMet('review-date-missing', {}, STATUS)
  return onTrivialChildhoodIncident && currentAssessment.trim() === ''
    ? notMet('current-assessment-missing', {}, STATUS)
    : met
}

/** IC-15: the status ends with reasons; it does not last for life by default. */
export const mayEndRiskStatus = ({ reasons }: { reasons: string }): Ruling =>
  reasons.trim() === '' ? notMet('reasons-missing', {}, STATUS) : met

/** One source of information, whether it can be had, and what it gave. */
export type RiskInformation = {
  from: 'probation' | 'police' | 'health' | 'mappa' | 'other'
  available: boolean
  information: string
}

/** IC-16: a conclusion rests on information from every source that is available, unless a reason is recorded ("should"). */
export function mayConclude(
  sources: readonly RiskInformation[],
  reason: string,
): Ruling<{ missing: readonly string[] }> {
  if (!sources.some(({ information }) => information.trim() !== ''))
    return notMet('no-information', { missing: [] }, CONCLUSION)
  const missing = sources
    .filter(({ available, information }) => available && information.trim() === '')
    .map(({ from }) => from)
  return missing.length === 0 || reason.trim() !== ''
    ? met
    : notMet('source-not-used', { missing }, CONCLUSION)
}

/**
 * IC-18, IC-19: what follows from a match with the list of offences against children. In the Thames Valley it is shown and nothing
 * more; in London somebody is asked for a fuller assessment. Null where the area's document says neither.
 */
export function onOffenceListMatch(
  profile: string,
): { follows: 'information-only' | 'fuller-assessment'; source: Source } | null {
  if (profile === 'thames-valley') return { follows: 'information-only', source: thamesValley('§1.4') }
  if (profile === 'london') return { follows: 'fuller-assessment', source: cite('london', '§13.1.6') }
  return null
}

/** IC-22: what may be recorded, with source and date, as the reason for regarding somebody as a possible risk to children. */
export const CHILD_RISK_INDICATORS = [
  { key: 'known-conviction', text: 'Convicted, and already identified as a risk to children' },
  { key: 'caution', text: 'Caution, warning or reprimand for an offence against a child' },
  {
    key: 'civil-finding',
    text: 'Finding in civil proceedings, such as a sex offender order or care proceedings',
  },
  { key: 'section-47', text: 'Earlier section 47 enquiry that concluded there had been abuse' },
  { key: 'admission', text: 'Own admission of past abuse of a child' },
  {
    key: 'behaviour',
    text: 'Past or present behaviour giving reason to suspect significant harm to a child, for example a history of domestic abuse and other serious assaults',
  },
  {
    key: 'notified',
    text: 'Offender against adults notified to the local authority because prison or probation are worried about children',
  },
  { key: 'panel', text: 'Offender coming to notice through a multi-agency public protection panel' },
] as const satisfies readonly { key: string; text: string }[]

/** Where the list of indicators stands. */
export const CHILD_RISK_SOURCE = thamesValley('§6.1')
