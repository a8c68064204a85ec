import { thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of the interface with child protection. */
export const childProtectionLists = {
  /** CI-04: what checks establish about a person who may be a risk to children. */
  'CI-04': statedList('CI-04', { sources: [thamesValley('§6.3')], needs: 'each', detail: 'always' }, [
    'abused-before',
    'in-contact-before',
    'in-contact-now',
    'contact-sought',
  ]),
  /** CI-05: what each assessment of risk to children considers. */
  'CI-05': statedList('CI-05', { sources: [thamesValley('§6.4')], needs: 'each', detail: 'always' }, [
    'needs-of-children',
    'level-and-pattern',
    'protection-by-adults',
    'self-protection',
  ]),
}
