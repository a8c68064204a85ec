import type { Tx } from '#platform/db/actor.ts'
import type { Answers } from '#platform/forms/answers.ts'
import { londonDate } from '#platform/html/format.ts'
import type { Html } from '#platform/html/html.ts'
import type { Lang } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { getProfile } from '../areas/index.ts'
import { paperOf } from './paper.page.ts'
import { findConfirmation } from './protocol.ts'
import { provisionalGrades } from './provisional.ts'
import { getReferral, listVersions, type Referral, type Version } from './queries.ts'
import { type ReferralForm, referralForm } from './referral-forms.ts'

/** One sent version with everything that is printed round it. */
export type Sent = {
  referral: Referral
  version: Version
  kind: ReferralForm
  profile: Profile
  confirmedAt: Date | undefined
}

/** A version as it was sent, with the profile of its day. Throws not found when it was never sent. */
export async function getSent(tx: Tx, referral: Referral, number: number): Promise<Sent> {
  const version = (await listVersions(tx, referral.id)).find((each) => each.version === number)
  if (version === undefined) throw new NotFound('version')
  const { profile } = await getProfile(tx, referral.areaId, londonDate(version.submittedAt))
  const { protocol } = profile.protocolConfirmation.value
  const confirmedAt = await findConfirmation(tx, {
    userId: version.submittedById,
    areaId: referral.areaId,
    protocol,
  })
  return { referral, version, kind: referralForm(referral.form), profile, confirmedAt }
}

/** The latest version as a paper, and the referrer's provisional grades, which stay beside what is decided (RF-20). */
export async function referralSheet(
  tx: Tx,
  referralId: string,
  lang: Lang,
): Promise<{ paper: Html; provisional: string | null; sentAnswers: Answers }> {
  const referral = await getReferral(tx, referralId)
  const sent = await getSent(tx, referral, referral.latestVersion)
  return {
    paper: paperOf(sent, lang),
    provisional: provisionalGrades(sent.kind, sent.version.answers, lang),
    sentAnswers: sent.version.answers,
  }
}

/** The latest version of a referral as a paper to read. Throws not found when the actor may not, or nothing was sent. */
export async function referralPaper(tx: Tx, referralId: string, lang: Lang): Promise<Html> {
  const referral = await getReferral(tx, referralId)
  return paperOf(await getSent(tx, referral, referral.latestVersion), lang)
}
