import { type Checklist, met, notMet, type Ruling, thamesValley } from '../source.ts'

export const ACTION_STATES = ['proposed', 'accepted', 'refused', 'done', 'closed'] as const
export type ActionState = (typeof ACTION_STATES)[number]

/** Still owed by somebody, or waiting to be taken on. */
export const OPEN_STATES = ['proposed', 'accepted'] as const satisfies readonly ActionState[]

/** Whether an action still waits to be accepted or done. */
export const isOpen = (state: ActionState): boolean => state === 'proposed' || state === 'accepted'

export const ACTION_ACTS = ['accept', 'done', 'refuse', 'hand-over', 'correct', 'close', 'reopen'] as const
export type ActionAct = (typeof ACTION_ACTS)[number]

const RECORD = thamesValley('§3.97')

/** RM-04: what the record of an action holds. */
export const ACTION_RECORD = [
  { key: 'agency', source: RECORD },
  { key: 'owner', source: RECORD },
  { key: 'what', source: RECORD },
  { key: 'reasons', source: thamesValley('§3.31', 'part') },
  { key: 'due', source: RECORD },
  { key: 'state', source: RECORD },
  { key: 'result', source: RECORD },
] as const satisfies Checklist

/** Somebody before an action: whether they answer for its agency, proposed it, or may close actions in its area. */
export type Hand = { ownAgency: boolean; proposer: boolean; mayClose: boolean }

/** Authority and responsibility for action stay with the agencies; one does not command another. */
const OWN_AGENCY = thamesValley('§3.33, §3.36')
const STANDS = thamesValley('§3.36', 'part')

/** AP-07, RM-04, RM-05: whether somebody may do this to an action as it stands. */
export function mayAct(act: ActionAct, state: ActionState, hand: Hand): Ruling {
  switch (act) {
    case 'accept':
      return forItsAgency(state === 'proposed' || state === 'refused', 'not-waiting', hand)
    case 'refuse':
      return forItsAgency(isOpen(state), 'not-open', hand)
    case 'hand-over':
      return forItsAgency(isOpen(state), 'not-open', hand)
    case 'done':
      return forItsAgency(state === 'accepted', state === 'proposed' ? 'accept-first' : 'not-open', hand)
    case 'correct':
      return mayCorrect(state, hand)
    case 'close':
      return mayClose(state, hand)
    case 'reopen':
      return mayReopen(state, hand)
  }
}

/** AP-07: an act that binds an agency is for that agency's own representative. */
function forItsAgency(ready: boolean, otherwise: string, { ownAgency }: Hand): Ruling {
  if (!ownAgency) return notMet('not-own-agency', {}, OWN_AGENCY)
  return ready ? met : notMet(otherwise, {}, RECORD)
}

/** What an agency accepted stands as it was accepted: nobody changes it under them. */
function mayCorrect(state: ActionState, { proposer, mayClose: closes }: Hand): Ruling {
  if (state !== 'proposed') return notMet('accepted-stands', {}, STANDS)
  return proposer || closes ? met : notMet('not-proposer', {}, RECORD)
}

/** Those who keep the plan close an action; whoever proposed one takes it back while nobody has accepted it. */
function mayClose(state: ActionState, { proposer, mayClose: closes }: Hand): Ruling {
  if (state === 'done' || state === 'closed') return notMet('not-open', {}, RECORD)
  if (closes || (proposer && state !== 'accepted')) return met
  return notMet('not-closer', {}, RECORD)
}

function mayReopen(state: ActionState, { ownAgency, mayClose: closes }: Hand): Ruling {
  if (state === 'done') return ownAgency || closes ? met : notMet('not-closer', {}, RECORD)
  if (state === 'closed') return closes ? met : notMet('not-closer', {}, RECORD)
  return notMet('not-ended', {}, RECORD)
}

/** AP-07: an agency that takes up its own finished action again is bound by its acceptance; anybody else proposes it anew. */
export function stateOnceReopened(state: ActionState, { ownAgency }: Hand): 'accepted' | 'proposed' {
  return state === 'done' && ownAgency ? 'accepted' : 'proposed'
}

/** AP-07: an agency may own an action; the arrangements themselves are no body and never do. */
export function mayOwnAction(agency: { name: string }): Ruling {
  return /\bmappa\b/i.test(agency.name) ? notMet('mappa-owns-nothing', {}, thamesValley('§3.33')) : met
}
