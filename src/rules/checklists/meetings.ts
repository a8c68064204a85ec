import { DISCUSSION_TOPICS } from '../minutes/record.ts'
import { cite, thamesValley } from '../source.ts'
import { appliesIn, statedList } from './checklist.ts'

/** The lists of meetings. */
export const meetingLists = {
  /** MT-14: whom the invitation list starts from. */
  'MT-14': statedList(
    'MT-14',
    { sources: [thamesValley('§3.26')], needs: 'none', profiles: ['thames-valley'] },
    [
      'probation-manager',
      'police-manager',
      'prison',
      'supervising-officer',
      'police-public-protection',
      'child-protection',
      'housing-manager',
      'probation-housing',
      'treatment-programme',
      'youth-offending',
      'mental-health',
      'victim-unit',
    ],
  ),
  /** MT-19: the agencies whose part in a level 2 case is considered. */
  'MT-19': statedList('MT-19', { sources: [cite('london', '§13.7.19')], needs: 'each' }, [
    'childrens-social-care',
    'housing',
    'youth-offending',
    'health',
    'victim-agency',
  ]),
  /** MT-32: the headings of the minutes: each is completed or marked not relevant. The points are those of the minute itself. */
  'MT-32': statedList(
    'MT-32',
    {
      sources: [thamesValley('§3.96'), thamesValley('§3.12')],
      needs: 'each',
      detail: 'when-it-holds',
      mayNotApply: true,
      profiles: ['thames-valley'],
    },
    DISCUSSION_TOPICS.map(({ key }) => key),
  ),
  /** MT-43: what the chair confirms before a case is closed as heard. */
  'MT-43': statedList('MT-43', { sources: [cite('london', '§13.7.31, §13.7.32')], needs: 'each-met' }, [
    'defensible-and-minuted',
    'rigorous-assessment',
    'plan-matches-need',
    'earlier-actions-looked-at',
  ]),
}

/** MT-14: the list from which the chair starts; empty in an area whose document has none. It can always be extended. */
export const standingInvitees = (profile: string) =>
  appliesIn(meetingLists['MT-14'], profile) ? meetingLists['MT-14'].items.map(({ key }) => key) : []
