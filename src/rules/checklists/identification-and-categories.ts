import type { Outcome } from '../eligibility/basis.ts'
import { cite, thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

const OUTCOMES = [
  'notification',
  'imprisonment',
  'young-offender-institution',
  'her-majestys-pleasure',
  'long-term-detention',
  'detention-and-training',
  'hospital-or-guardianship',
  'insanity-or-disability',
  'disqualification',
] as const satisfies readonly Outcome[]

/** The lists about who comes into the arrangements. */
export const identificationLists = {
  /** IC-10: the outcomes that make somebody a relevant sexual or violent offender; `recognisedOutcomes` finds them from the facts. */
  'IC-10': statedList('IC-10', { sources: [thamesValley('§3.11')], needs: 'none' }, OUTCOMES),
  /** IC-11: the ground on which a person is put forward. */
  'IC-11': statedList('IC-11', { sources: [cite('london', '§13.7.4')], needs: 'one-or-more' }, [
    'offence-against-children',
    'civil-finding',
    'conviction-and-earlier-enquiry',
    'managed-elsewhere',
    'from-abroad',
    'mental-health-referral',
    'referred-by-an-agency',
  ]),
  /** IC-22: why somebody is regarded as a possible risk to children; the words give source and date. */
  'IC-22': statedList(
    'IC-22',
    { sources: [thamesValley('§6.1')], needs: 'one-or-more', detail: 'when-it-holds' },
    [
      'identified-before',
      'cautioned-for-child-offence',
      'civil-finding',
      'earlier-enquiry',
      'own-admission',
      'behaviour',
      'notified-by-prison-or-probation',
      'through-a-panel',
    ],
  ),
}
