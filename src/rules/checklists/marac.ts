import { cite } from '../source.ts'
import { statedList } from './checklist.ts'

const london = (at: string) => cite('london', at)

/** The lists of the MARAC. */
export const maracLists = {
  /** MA-02: what was done towards each objective, for a case or for the MARAC as a whole. */
  'MA-02': statedList('MA-02', { sources: [london('§13.5.2')], needs: 'each', detail: 'always' }, [
    'sharing',
    'perpetrator-risk',
    'joint-plan',
    'fewer-repeats',
    'accountability',
    'staff-support',
  ]),
  /** MA-04: the least that makes a MARAC validly held. */
  'MA-04': statedList('MA-04', { sources: [london('§13.5.4')], needs: 'each-met' }, [
    'victims-identified',
    'list-sent',
    'files-brought',
    'minutes-taken',
    'minutes-circulated',
  ]),
  /** MA-14: the assessments a referral carries. */
  'MA-14': statedList('MA-14', { sources: [london('§13.5.9')], needs: 'each-met' }, ['adult', 'each-child']),
}

/** MA-14: what a referral still lacks: the adult's checklist, and the matrix of each child by their id. */
export function missingAssessments(referral: {
  adultAssessed: boolean
  children: readonly string[]
  assessed: readonly string[]
}): { adult: boolean; children: string[] } {
  const { adultAssessed, children, assessed } = referral
  return { adult: !adultAssessed, children: children.filter((child) => !assessed.includes(child)) }
}
