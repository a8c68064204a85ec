import { cite } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of civil orders. */
export const orderLists = {
  /** CO-10: the tests for a risk of sexual harm order, as London states them; the sexual risk order replaced it with another test. */
  'CO-10': statedList('CO-10', { sources: [cite('london', '§13.7.44')], needs: 'each-met' }, [
    'is-18',
    'two-occasions',
    'further-harm',
  ]),
}
