import { londonInstant } from '#platform/http/london-time.ts'
import { addDays } from '#rules/calendar.ts'
import { armsAfterRelease, homeVisitPossible } from '#rules/clocks/after-release.ts'
import {
  type Answer,
  type HourDeadline,
  type NotHere,
  notInForce,
  type Possible,
} from '#rules/clocks/answer.ts'
import { tellBeforeRelease } from '#rules/clocks/child-offence-release.ts'
import {
  csodsFaceToFace,
  csodsFirstChecks,
  csodsWholePossible,
} from '#rules/clocks/child-sex-offender-disclosure.ts'
import { dvdsFaceToFace, dvdsFirstChecks, dvdsWhole } from '#rules/clocks/domestic-violence-disclosure.ts'
import { noticeOfImminentRisk, referralBeforeRelease } from '#rules/clocks/referral-before-release.ts'
import { reviewDecisionForm } from '#rules/clocks/serious-case-review.ts'
import { subjectAccessPossible } from '#rules/clocks/subject-access.ts'
import { visitAssessment, visitReport } from '#rules/clocks/visits.ts'
import { inForceOn } from '#rules/dated.ts'
import {
  broughtToCourt,
  COURT_HOURS_LAW,
  hearingOfApplication,
  type LondonDay,
} from '#rules/orders/court-hours.ts'
import { type ShippedKey, settleOn } from '#rules/profiles/shipped.ts'
import type { Deadline, Sourced } from '#rules/source.ts'

/** What a clock starts from: its day, and the moment, the release and the profile where it asks for them. */
export type Start = { on: string; at: string; releaseOn: string; profile: ShippedKey }

type InBoth = { en: string; cy: string }

/** A clock as the calculator offers it: what starts it, what it asks besides the day, and its rule. */
export type Offered = {
  value: string
  text: InBoth
  asks: 'day' | 'time' | 'release' | 'release-and-profile'
  rule: (start: Start) => Answer | Deadline | HourDeadline | NotHere | Possible
}

const refer = ({ profile }: Start): Sourced<number | null> => {
  const { value, source } = settleOn(profile).profile.referBeforeRelease
  return { value: value?.months ?? null, source }
}

/** The days around a moment with the instants at which they begin in London: enough for 48 hours over any run of holidays. */
const londonDays = (on: string): LondonDay[] =>
  Array.from({ length: 12 }, (_, ahead) => addDays(on, ahead)).map((date) => ({
    date,
    begins: `${londonInstant(date, '00:00')?.toISOString().slice(0, 19)}Z`,
  }))

const { hearing, arrest } = COURT_HOURS_LAW

const offered = <const V extends string>(
  value: V,
  text: InBoth,
  asks: Offered['asks'],
  rule: Offered['rule'],
) => ({ value, text, asks, rule })

/** Every clock that is offered. */
export const OFFERED = [
  offered(
    'visit-assessment',
    {
      en: 'Visit by a child: assessment, from the hospital’s referral',
      cy: 'Ymweliad gan blentyn: asesiad, o atgyfeiriad yr ysbyty',
    },
    'day',
    ({ on }) => visitAssessment({ referralReceivedOn: on }),
  ),
  offered(
    'visit-report',
    {
      en: 'Visits by children: quarterly report, from the end of the quarter before',
      cy: 'Ymweliadau gan blant: adroddiad chwarterol, o ddiwedd y chwarter blaenorol',
    },
    'day',
    ({ on }) => visitReport({ previousQuarterEndedOn: on }),
  ),
  offered(
    'dvds-whole',
    {
      en: 'Domestic violence disclosure scheme: whole process, from the application',
      cy: 'Cynllun datgelu trais domestig: y broses gyfan, o’r cais',
    },
    'day',
    ({ on }) => dvdsWhole({ appliedOn: on }),
  ),
  offered(
    'dvds-first-checks',
    {
      en: 'Domestic violence disclosure scheme: first checks, from the application',
      cy: 'Cynllun datgelu trais domestig: gwiriadau cyntaf, o’r cais',
    },
    'time',
    ({ on, at }) => dvdsFirstChecks({ appliedOn: on, appliedAt: at }),
  ),
  offered(
    'dvds-face-to-face',
    {
      en: 'Domestic violence disclosure scheme: face to face, from the application',
      cy: 'Cynllun datgelu trais domestig: wyneb yn wyneb, o’r cais',
    },
    'day',
    ({ on }) => dvdsFaceToFace({ appliedOn: on }),
  ),
  offered(
    'csods-whole',
    {
      en: 'Child sex offender disclosure scheme: whole process, from the application',
      cy: 'Cynllun datgelu troseddwyr rhyw plant: y broses gyfan, o’r cais',
    },
    'day',
    ({ on }) => csodsWholePossible({ appliedOn: on }),
  ),
  offered(
    'csods-first-checks',
    {
      en: 'Child sex offender disclosure scheme: first checks, from the application',
      cy: 'Cynllun datgelu troseddwyr rhyw plant: gwiriadau cyntaf, o’r cais',
    },
    'time',
    ({ on, at }) => csodsFirstChecks({ appliedOn: on, appliedAt: at }),
  ),
  offered(
    'csods-face-to-face',
    {
      en: 'Child sex offender disclosure scheme: interview, from the application',
      cy: 'Cynllun datgelu troseddwyr rhyw plant: cyfweliad, o’r cais',
    },
    'day',
    ({ on }) => csodsFaceToFace({ appliedOn: on }),
  ),
  offered(
    'subject-access',
    {
      en: 'Request by a person for their own information, from receipt',
      cy: 'Cais gan berson am ei wybodaeth ei hun, o’i dderbyn',
    },
    'day',
    ({ on }) => subjectAccessPossible({ receivedOn: on }),
  ),
  offered(
    'scr-decision-form',
    {
      en: 'Serious case review: decision form, from the call for a decision',
      cy: 'Adolygiad achos difrifol: ffurflen benderfynu, o’r alwad am benderfyniad',
    },
    'day',
    ({ on }) => reviewDecisionForm({ decisionCalledForOn: on }),
  ),
  offered(
    'arms-after-release',
    { en: 'Assessment after release, from release', cy: 'Asesiad ar ôl rhyddhau, o’r rhyddhau' },
    'day',
    ({ on }) => armsAfterRelease({ releasedOn: on }),
  ),
  offered(
    'home-visit',
    { en: 'Next police home visit, from the last', cy: 'Ymweliad cartref nesaf yr heddlu, o’r diwethaf' },
    'day',
    ({ on }) => ({
      possible: (['very-high', 'high', 'medium', 'low'] as const).flatMap(
        (riskGrade) => homeVisitPossible({ lastVisitOn: on, riskGrade }).possible,
      ),
    }),
  ),
  offered(
    'referral-before-release',
    { en: 'Referral before release, from sentence', cy: 'Atgyfeirio cyn rhyddhau, o’r ddedfryd' },
    'release-and-profile',
    (start) =>
      referralBeforeRelease({ sentencedOn: start.on, releaseOn: start.releaseOn, months: refer(start) }),
  ),
  offered(
    'notice-of-imminent-risk',
    {
      en: 'Referral before release where the risk is imminent, from sentence',
      cy: 'Atgyfeirio cyn rhyddhau lle mae’r perygl ar fin digwydd, o’r ddedfryd',
    },
    'release-and-profile',
    ({ on, releaseOn, profile }) =>
      noticeOfImminentRisk({
        sentencedOn: on,
        releaseOn,
        months: settleOn(profile).profile.referWhenImminent,
      }),
  ),
  offered(
    'tell-before-release',
    {
      en: 'Offences against a child: who is told before release, from when release is known',
      cy: 'Troseddau yn erbyn plentyn: pwy a hysbysir cyn rhyddhau, o’r adeg y mae’r rhyddhau’n hysbys',
    },
    'release',
    ({ on, releaseOn }) => tellBeforeRelease({ releaseOn, knownOn: on }),
  ),
  offered(
    'dapo-hearing',
    {
      en: 'Domestic abuse protection notice: application heard, from the notice',
      cy: 'Hysbysiad amddiffyn rhag cam-drin domestig: gwrando’r cais, o’r hysbysiad',
    },
    'time',
    ({ on, at }) =>
      inForceOn(hearing, on)
        ? hearingOfApplication({ at, on, days: londonDays(on) })
        : notInForce(hearing.source),
  ),
  offered(
    'dapn-arrest',
    {
      en: 'Arrest for breach of such a notice: before the court, from the arrest',
      cy: 'Arestio am dorri hysbysiad o’r fath: gerbron y llys, o’r arestio',
    },
    'time',
    ({ on, at }) =>
      inForceOn(arrest, on) ? broughtToCourt({ at, on, days: londonDays(on) }) : notInForce(arrest.source),
  ),
] as const satisfies readonly Offered[]

/** The clock of a key. */
export const offeredClock = (value: string | undefined): Offered | undefined =>
  OFFERED.find((each) => each.value === value)
