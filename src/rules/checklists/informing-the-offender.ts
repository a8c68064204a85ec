import { met, notMet, type Ruling, thamesValley } from '../source.ts'
import { type Answers, completed, statedList } from './checklist.ts'

/** The lists about telling the person. */
export const informingLists = {
  /** IO-05: what is planned beforehand. */
  'IO-05': statedList('IO-05', { sources: [thamesValley('§3.105')], needs: 'each', detail: 'always' }, [
    'what',
    'where',
    'by-whom',
    'support',
  ]),
  /** IO-06: what the conversation covered. */
  'IO-06': statedList('IO-06', { sources: [thamesValley('§3.104')], needs: 'each-met' }, [
    'focus',
    'change',
    'sanctions',
    'taking-part',
  ]),
}

type Covered = Answers<(typeof informingLists)['IO-06']['items'][number]['key']>

/** IO-06: the conversation is recorded as having covered every point, together with what the person said. */
export function mayRecordConversation(conversation: { covered: Covered; response: string }): Ruling {
  const covered = completed(informingLists['IO-06'], conversation.covered)
  if (!covered.met) return covered
  return conversation.response.trim() === ''
    ? notMet('response-missing', {}, informingLists['IO-06'].sources[0])
    : met
}
