import { cite, guidance, sourced } from '../../source.ts'

/** The national vocabulary of risk, category and level (RSK-1, RSK-2, CAT-1 to CAT-4, LVL-1 to LVL-3). */
export const LEVEL_DEFAULTS = {
  riskGrades: sourced(
    [
      { grade: 'Low', number: '', definition: 'No significant, current indicators of risk of serious harm.' },
      {
        grade: 'Medium',
        number: '',
        definition:
          'There are identifiable indicators of risk of serious harm. The person could cause serious harm but is unlikely to unless circumstances change.',
      },
      {
        grade: 'High',
        number: '',
        definition:
          'There are identifiable indicators of risk of serious harm. The event could happen at any time and the impact would be serious.',
      },
      {
        grade: 'Very high',
        number: '',
        definition:
          'There is an imminent risk of serious harm. The event is more likely than not to happen imminently and the impact would be serious.',
      },
    ],
    cite('rosh', 'risk of serious harm levels'),
  ),
  riskGroups: sourced(
    ['Children', 'Public', 'Known adult', 'Staff', 'Prisoners', 'Self'],
    cite('rosh', 'who is at risk'),
  ),
  categories: sourced(
    [
      {
        number: '1',
        name: 'Registered sexual offenders',
        criteria: 'Subject to notification under Part 2 of the Sexual Offences Act 2003.',
      },
      {
        number: '2',
        name: 'Violent and other sexual offenders',
        criteria:
          'A Schedule 15 offence with a sentence of 12 months or more, or a hospital or guardianship order, as section 327 says.',
      },
      {
        number: '3',
        name: 'Other dangerous offenders',
        criteria:
          'Not in another category, has committed an offence that indicates capacity for serious harm, and needs management at level 2 or 3.',
      },
      {
        number: '4',
        name: 'Terrorist and terrorist-risk offenders',
        criteria: 'A relevant terrorist offender, or at risk of involvement in terrorism-related activity.',
      },
    ],
    cite('cja-2003', 'ss.325, 327'),
  ),
  levels: sourced(
    [
      {
        level: 1,
        name: 'Level 1',
        criteria: 'The lead agency can manage the case without formal multi-agency meetings.',
      },
      {
        level: 2,
        name: 'Level 2',
        criteria:
          'Formal meetings add value, and the risk of serious harm is high or very high, or exceptionally lower with a need for active co-ordination, or the case was at level 3.',
      },
      {
        level: 3,
        name: 'Level 3',
        criteria:
          'The criteria of level 2, and senior people are needed to commit significant resources at short notice, or media scrutiny or public interest is very likely.',
      },
    ],
    guidance('chapter 7, 7.1-7.5'),
  ),
  levelsNumbered: sourced<boolean>(true, guidance('chapter 7')),
}
