import type { Answers } from '#platform/forms/answers.ts'
import type { Form } from '#platform/forms/define.ts'
import { found } from '#platform/http/errors.ts'
import { type LevelClaim, levelClaim } from '#rules/referrals/level.ts'
import { MAPPA_A, type MappaAAnswers } from './mappa-a.form.ts'
import { PP1, type Pp1Answers } from './pp1.form.ts'
import { RISK_GRID } from './wiltshire/risk.ts'
import { WILTSHIRE, type WiltshireAnswers } from './wiltshire.form.ts'

/** What is known before anybody types: the person's record and who refers. */
export type Known = {
  fullName: string
  otherNames: readonly string[]
  dateOfBirth: string | null
  identifiers: Readonly<Partial<Record<string, string>>>
  agency: string
  officer: string
  /** The post the officer holds in the area. */
  post: string
}

/** RF-15, RF-16: what a referral asks for. */
export type ReferralRoute = 'mappa' | 'information-sharing' | 'local-meeting'

/** One form on which a referral may be made. */
export type ReferralForm = {
  form: Form
  /** The answers that are known already, so that nobody types them a second time. */
  begin: (known: Known) => Answers
  level: (answers: Answers) => LevelClaim
  /** What it asks for, where the form has more than one purpose. */
  route?: (answers: Answers) => ReferralRoute
  /** What it says about housing, where it asks (RF-09). */
  housing?: (answers: Answers) => { concern: boolean; grade: string | undefined }
  /** Whether the referrer has said that a secure connection is confirmed at their end (RF-24). */
  secureSender?: (answers: Answers) => boolean
  /** The referrer's provisional grades, each group with its grade in words (RF-20). */
  provisional?: Form['sections'][number]['pages'][number]
}

const pp1: ReferralForm = {
  form: PP1,
  begin: (known) =>
    given<Pp1Answers>({
      ...shared(known),
      croNumber: known.identifiers.CRO,
      prisonNumber: known.identifiers.NOMIS,
      probationNumber: known.identifiers.CRN,
      visorNumber: known.identifiers.ViSOR,
    }),
  level: (answers) => {
    const { suggestedLevel, panelCriteriaMet } = answers as Pp1Answers
    return levelClaim({ level: suggestedLevel, criteriaMet: panelCriteriaMet === 'yes' })
  },
  housing: (answers) => {
    const { housingConcern, assessedGrade } = answers as Pp1Answers
    return { concern: housingConcern === 'yes', grade: assessedGrade }
  },
}

const mappaA: ReferralForm = {
  form: MAPPA_A,
  begin: (known) =>
    given<MappaAAnswers>({
      ...shared(known),
      prisonNumber: known.identifiers.NOMIS,
      probationNumber: known.identifiers.CRN,
      visorNumber: known.identifiers.ViSOR,
    }),
  level: (answers) => levelClaim({ level: (answers as MappaAAnswers).suggestedLevel, criteriaMet: false }),
}

const wiltshire: ReferralForm = {
  form: WILTSHIRE,
  begin: (known) =>
    given<WiltshireAnswers>({
      subjectName: known.fullName,
      subjectBornOn: known.dateOfBirth ?? undefined,
      fromName: known.officer,
      fromRole: known.post,
      fromAgency: known.agency,
    }),
  // The form asks for no level. A local meeting is what serves level 2 here; the co-ordinator decides the rest.
  level: (answers) =>
    levelClaim({ level: routeIn(answers) === 'local-meeting' ? '2' : undefined, criteriaMet: false }),
  route: (answers) => routeIn(answers),
  secureSender: (answers) => (answers as WiltshireAnswers).fromEmailSecure === 'yes',
  provisional: RISK_GRID,
}

const routeIn = (answers: Answers): ReferralRoute => (answers as WiltshireAnswers).purposeAsked ?? 'mappa'

/** The forms by the name that an area's profile gives. */
export const REFERRAL_FORMS = { pp1, 'mappa-a': mappaA, wiltshire } as const satisfies Record<
  string,
  ReferralForm
>

/** A form by its key. Throws not found when there is none. */
export function referralForm(key: string): ReferralForm {
  return found(
    Object.hasOwn(REFERRAL_FORMS, key) ? REFERRAL_FORMS[key as keyof typeof REFERRAL_FORMS] : undefined,
    'form',
  )
}

type Begun<A> = { readonly [Key in keyof A]?: A[Key] | undefined }

function shared(known: Known): Begun<Pp1Answers & MappaAAnswers> {
  return {
    nameInFull: known.fullName,
    namesAlsoUsed: known.otherNames.join(', '),
    bornOn: known.dateOfBirth ?? undefined,
    pncNumber: known.identifiers.PNC,
    referrerAgency: known.agency,
    referrerName: known.officer,
  }
}

/** Leaves out what is not known. */
function given<A>(begun: Begun<A>): Answers {
  const kept = Object.entries(begun).filter(([, answer]) => answer !== undefined && answer !== '')
  return Object.fromEntries(kept) as Answers
}
