import { met, notMet, type Ruling, type Source, thamesValley } from '../source.ts'

export type Purpose = 'initial' | 'review' | 'information'
export type Outcome = 'decided' | 'deferred' | 'not-discussed'

/** Why a case stands on an agenda. In the Thames Valley a level 1 case is there for information only (MT-28, §3.79). */
export function purposeOf(
  request: { level: number; kind: 'new-referral' | 'review' | 'risk' },
  profile: string,
): Purpose {
  if (isForInformation(request.level, profile)) return 'information'
  return request.kind === 'new-referral' ? 'initial' : 'review'
}

/** Whether a case of a level is heard of without being discussed. */
export const isForInformation = (level: number, profile: string): boolean =>
  level === 1 && profile === 'thames-valley'

/** A level 3 case needs a level 3 meeting, with the people who can commit its agencies (§3.22, §3.24). */
export function mayStandOn(
  meetingLevel: number,
  caseLevel: number,
  source: Source = thamesValley('§3.22, §3.24'),
): Ruling {
  return caseLevel === 3 && meetingLevel !== 3 ? notMet('needs-level-3-meeting', {}, source) : met
}

type Taken = { opened: boolean; outcome: string | null; hasInformation: boolean }

const KEPT = thamesValley('§3.97', 'part')

/** A case leaves the agenda only while nobody has discussed it or supplied information for it. Otherwise it is deferred, on record. */
export function mayTakeOff({ opened, outcome, hasInformation }: Taken): Ruling {
  if (opened || outcome !== null) return notMet('already-discussed', {}, KEPT)
  return hasInformation ? notMet('information-supplied', {}, KEPT) : met
}

type Closing = { outcome: Outcome; opened: boolean; alreadyClosed: boolean }

/** A case is decided only after it was discussed; one that nobody opened is deferred or not discussed. */
export function mayCloseItem({ outcome, opened, alreadyClosed }: Closing): Ruling {
  if (alreadyClosed) return notMet('item-closed', {}, KEPT)
  if (outcome === 'decided' && !opened) return notMet('not-opened', {}, KEPT)
  if (outcome === 'not-discussed' && opened) return notMet('was-discussed', {}, KEPT)
  return met
}

/** Whether a closed case comes back to a later agenda. Level 1 cases passed without discussion have been dealt with (§3.95). */
export function comesBack(item: { outcome: Outcome; purpose: Purpose }): boolean {
  if (item.outcome === 'decided') return false
  return !(item.outcome === 'not-discussed' && item.purpose === 'information')
}

type AtTheEnd = { state: string; items: readonly { label: string; outcome: string | null }[] }

/** A meeting ends when every case on its agenda has an outcome. */
export function mayEnd({ state, items }: AtTheEnd): Ruling {
  if (state !== 'in-progress') return notMet('not-in-progress', {}, KEPT)
  const waiting = items.filter((item) => item.outcome === null).map((item) => item.label)
  return waiting.length === 0 ? met : notMet('items-without-outcome', { waiting }, KEPT)
}

export type Missing = {
  key: 'chair' | 'minute-taker' | 'agenda' | 'invitees' | 'papers' | 'answers'
  values: { count: number }
  source: Source
}

type Preparation = {
  chair: boolean
  minuteTaker: boolean
  items: number
  itemsWithoutInvitees: number
  papersSent: boolean
  unanswered: number
}

/** What a meeting still lacks before it can start, each with its paragraph. */
export function missingBeforeStart(given: Preparation): Missing[] {
  const missing = (key: Missing['key'], count: number, at: string): Missing => ({
    key,
    values: { count },
    source: thamesValley(at),
  })
  return [
    ...(given.chair ? [] : [missing('chair', 1, '§3.19, §3.85')]),
    ...(given.minuteTaker ? [] : [missing('minute-taker', 1, '§3.97')]),
    ...(given.items > 0 ? [] : [missing('agenda', 1, '§3.78, §3.81')]),
    ...(given.itemsWithoutInvitees === 0
      ? []
      : [missing('invitees', given.itemsWithoutInvitees, '§3.26, §3.80')]),
    ...(given.papersSent ? [] : [missing('papers', 1, '§3.81')]),
    ...(given.unanswered === 0 ? [] : [missing('answers', given.unanswered, '§3.85')]),
  ]
}
