import { z } from 'zod'
import { type Draft, findDraft, holdDraft } from '#platform/forms/drafts.ts'
import type { FormPlace } from '#platform/forms/step.page.ts'
import { words } from '#platform/html/text.ts'
import { found, NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import type { Request } from '#platform/http/route.ts'
import type { CourtFinding } from '#rules/eligibility/inclusion.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { getProfile } from '../areas/index.ts'
import { courtFinding } from '../people/index.ts'
import { type Attached, attachedTo } from './housing/attached.ts'
import { findConfirmation } from './protocol.ts'
import { getReferral, type Referral } from './queries.ts'
import { type ReferralForm, referralForm } from './referral-forms.ts'
import { referralsText } from './referrals.text.ts'

export const Params = z.object({ referralId: z.uuid() })

/** A referral that the actor made and is filling in, with everything its pages need. */
export type Mine = {
  referral: Referral
  draft: Draft
  kind: ReferralForm
  place: FormPlace
  profile: Profile
  /** When the actor confirmed the protocol of the area, if they did. */
  confirmedAt: Date | undefined
  /** The housing information that goes with it, and how far it is. */
  attached: Attached
  /** What a court found of the person's dangerousness (IC-12). */
  finding: CourtFinding | null
}

/** The actor's own referral. Somebody else's looks like none at all. */
export async function getOwn({ tx, params, actor, audit }: Request): Promise<Referral> {
  const referral = await getReferral(tx, parseParams(Params, params).referralId)
  audit.area(referral.areaId)
  audit.saw('referral', referral.id)
  if (referral.referrerId !== actor.userId) throw new NotFound('referral')
  return referral
}

/** The actor's own referral and its draft; held until the end of the request when it is to be changed. */
export async function getMine(request: Request, use: 'read' | 'change'): Promise<Mine> {
  const referral = await getOwn(request)
  const of = { form: referral.form, subjectId: referral.id }
  const draft = found(await (use === 'change' ? holdDraft : findDraft)(request.tx, of), 'draft')
  return { ...(await around(request, referral)), draft }
}

/** What stands round the draft of a referral. */
export async function around(
  { tx, actor, today, lang }: Request,
  referral: Referral,
): Promise<Omit<Mine, 'draft'>> {
  const { profile } = await getProfile(tx, referral.areaId, today)
  const kind = referralForm(referral.form)
  const t = words(lang, referralsText)
  const name = `${referral.givenName} ${referral.familyName}`
  const { protocol } = profile.protocolConfirmation.value
  const confirmedAt = await findConfirmation(tx, { userId: actor.userId, areaId: referral.areaId, protocol })
  return {
    referral,
    kind,
    profile,
    confirmedAt,
    attached: await attachedTo(tx, referral.id),
    finding: await courtFinding(tx, referral.personId),
    place: {
      form: kind.form,
      base: `/referrals/${referral.id}`,
      section: 'referrals',
      caption: t.draft.forPerson(name, referral.reference),
    },
  }
}
