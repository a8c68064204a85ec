import { thamesValley } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of visits by children. */
export const visitLists = {
  /** VC-11: what the assessment of a proposed visit establishes. */
  'VC-11': statedList('VC-11', { sources: [thamesValley('§7.8')], needs: 'each', detail: 'always' }, [
    'legal-relationship',
    'quality',
    'past-abuse',
    'future-harm',
    'childs-wishes',
    'carers-views',
    'other-authorities',
    'frequency',
    'escort',
  ]),
  /** VC-14: what the decision takes account of. */
  'VC-14': statedList('VC-14', { sources: [thamesValley('§7.10')], needs: 'each', detail: 'always' }, [
    'attachment',
    'abuse-or-harm',
    'views',
    'professionals',
    'hospital-assessment',
    'best-interests',
    'escort',
  ]),
}
