import { cite } from '../source.ts'
import { statedList } from './checklist.ts'

/** The lists of the child sex offender disclosure scheme. */
export const schemeLists = {
  /** CS-07: the managed route, without presumption, for people without convictions for child sexual offences. */
  'CS-07': statedList(
    'CS-07',
    { sources: [cite('london', '§13.3.11')], needs: 'one-or-more', detail: 'when-it-holds' },
    ['other-convictions', 'intelligence'],
  ),
}
