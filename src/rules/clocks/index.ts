import type { Explanations } from '../explanation.ts'
import { actionDueText } from '../plans/due.text.ts'
import { procedureReviewText } from '../procedures/review.text.ts'
import { levelChangeText } from '../reviews/level-change.text.ts'
import { nextReviewText } from '../reviews/next-review.text.ts'
import { armsAfterReleaseText, reviewDecisionFormText } from './after-event.text.ts'
import { oasysAt18Text } from './assessment-tool.text.ts'
import {
  annualReportText,
  arrangementsReviewText,
  boardMeetingText,
  boardMonitoringText,
  layAdviserYearText,
} from './board.text.ts'
import { tellBeforeReleaseText } from './child-offence-release.text.ts'
import {
  csodsFaceToFaceText,
  csodsFirstChecksText,
  csodsWholeText,
  dvdsFaceToFaceText,
  dvdsFirstChecksText,
  dvdsWholeText,
} from './disclosure-schemes.text.ts'
import { levelTwoMeetingText, maracMeetingText, meetingOfMonthText } from './meeting-cycle.text.ts'
import type { Owner } from './owners.text.ts'
import { panelConsiderationText, panelSittingText } from './panel.text.ts'
import { noticeOfImminentRiskText, referralBeforeReleaseText } from './referral-before-release.text.ts'
import { visitAssessmentText, visitReportText } from './visits.text.ts'
import { youthReportText, youthToldText } from './youth-offending.text.ts'

/** A kind of clock: the name its rule gives itself, what it counts in, who owes it, and what it proves. */
export type ClockKind = {
  /** `Deadline.rule` of its clocks. */
  rule: string
  /** Whether it ends with a civil day or at an instant. */
  unit: 'day' | 'instant'
  owedBy: Owner
  /** The requirements whose time limit it is. */
  proves: readonly string[]
  /** The rows of current law it rests on, where no requirement states it. */
  law: readonly string[]
  /** The words for "Why this date?"; null where the room that keeps the clock has them. */
  text: Explanations | null
}

const day = (
  rule: string,
  owedBy: Owner,
  proves: readonly string[],
  text: Explanations | null,
  law: readonly string[] = [],
): ClockKind => ({ rule, unit: 'day', owedBy, proves, law, text })

const instant = (rule: string, owedBy: Owner, law: readonly string[], text: Explanations): ClockKind => ({
  rule,
  unit: 'instant',
  owedBy,
  proves: [],
  law,
  text,
})

/** Every kind of clock that the arrangements and the schemes around them run, besides notification and orders, which keep their own. */
export const CLOCK_KINDS: readonly ClockKind[] = [
  day('next-review', 'case-manager', ['RX-01', 'RX-02', 'RX-03'], nextReviewText),
  day('review-after-level-change', 'case-manager', ['RX-01', 'RX-02', 'RX-03'], levelChangeText),
  day('papers-before-meeting', 'co-ordinator', ['MT-23'], null),
  day('papers-at-once', 'co-ordinator', ['MT-24'], null),
  day('action-date', 'action-owner', ['RM-04'], actionDueText),
  day('procedure-review', 'administrator', ['AR-09'], procedureReviewText),
  day('panel-sitting', 'panel', ['CP-01'], panelSittingText),
  day('panel-consideration', 'panel', ['CP-01'], panelConsiderationText),
  day('oasys-at-18', 'case-manager', ['RA-06'], oasysAt18Text),
  day('meeting-of-month', 'lead-managers', ['MT-06'], meetingOfMonthText),
  day('level-2-cycle', 'co-ordinator', ['MT-07'], levelTwoMeetingText),
  day('marac-cycle', 'marac-co-ordinator', ['MA-03'], maracMeetingText),
  day('referral-before-release', 'case-manager', ['CR-01'], referralBeforeReleaseText),
  day('notice-of-imminent-risk', 'case-manager', ['CR-02'], noticeOfImminentRiskText),
  day('tell-before-release', 'prison-probation-officer', ['CR-08'], tellBeforeReleaseText),
  day('youth-report', 'youth-offending-worker', ['CH-27'], youthReportText),
  day('youth-told', 'youth-offending-worker', ['CH-30'], youthToldText),
  day('visit-assessment', 'childrens-social-care', ['VC-12'], visitAssessmentText, ['HSV-2']),
  day('visit-report', 'childrens-social-care', ['VC-23'], visitReportText, ['HSV-2', 'HSV-5']),
  day('board-meeting', 'board-chair', ['SB-03'], boardMeetingText),
  day('board-monitoring', 'board-chair', ['SB-05'], boardMonitoringText),
  day('arrangements-review', 'board-chair', ['SB-06'], arrangementsReviewText),
  day('annual-report', 'board-chair', ['SB-07'], annualReportText),
  day('lay-adviser-year', 'lay-adviser', ['SB-16'], layAdviserYearText),
  day('dvds-whole', 'police', [], dvdsWholeText, ['DVD-2']),
  day('dvds-face-to-face', 'police', [], dvdsFaceToFaceText, ['DVD-3']),
  instant('dvds-first-checks', 'police', ['DVD-3'], dvdsFirstChecksText),
  day('csods-whole', 'police', [], csodsWholeText, ['CSD-2', 'CSD-3']),
  day('csods-face-to-face', 'police', [], csodsFaceToFaceText, ['CSD-2']),
  instant('csods-first-checks', 'police', ['CSD-2'], csodsFirstChecksText),
  day('scr-decision-form', 'co-ordinator', [], reviewDecisionFormText, ['SCR-2']),
  day('arms-after-release', 'probation', [], armsAfterReleaseText, ['PPU-4']),
]

const BY_RULE = new Map(CLOCK_KINDS.map((kind) => [kind.rule, kind]))

/** The kind of a clock by the name of its rule. */
export const clockKind = (rule: string): ClockKind | undefined => BY_RULE.get(rule)
