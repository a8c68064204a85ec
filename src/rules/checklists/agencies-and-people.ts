import { cite } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists about agencies. */
export const agencyLists = {
  /** AP-09: how an agency under the duty co-operated. */
  'AP-09': statedList('AP-09', { sources: [cite('london', '§13.6.7')], needs: 'one-or-more' }, [
    'attending',
    'advising-on-cases',
    'advising-generally',
    'sharing-information',
  ]),
}
