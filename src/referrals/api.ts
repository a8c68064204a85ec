import { z } from 'zod'
import { gapsIn } from '#platform/forms/check.ts'
import { findDraft } from '#platform/forms/drafts.ts'
import { optionalText } from '#platform/http/fields.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { REFERRAL_STATUSES } from '#rules/referrals/following.ts'
import type { Ruling } from '#rules/source.ts'
import { reasonText } from './check-referral.ts'
import { confirmFor } from './confirm-protocol.ts'
import { find, Query } from './list-referrals.ts'
import { getMine, getOwn, Params } from './mine.ts'
import { getReferral, listOutcomes, listVersions, type Referral } from './queries.ts'
import { referralForm } from './referral-forms.ts'
import { beginNextVersion } from './resubmit-referral.ts'
import { sendReferral } from './send-referral.ts'
import { acknowledge, tell } from './show-referral.ts'
import { Start, startByApi } from './start-referral.ts'
import { reason, withdraw } from './withdraw-referral.ts'

export { Params, Query, Start, startByApi as start }

const Summary = z.object({
  id: z.uuid(),
  reference: z.string(),
  personId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  form: z.string(),
  status: z.enum(REFERRAL_STATUSES),
  latestVersion: z.number().int(),
  proposedLevel: z.number().int().nullable(),
  claimsLevel3: z.boolean(),
  startedAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
  route: z.enum(['mappa', 'information-sharing', 'local-meeting']),
})
const Answers = z.record(z.string(), z.unknown())
export const Listed = z.object({ total: z.number().int(), referrals: z.array(Summary) })
export const Started = z.object({ id: z.uuid() })
export const Shown = Summary.extend({
  withdrawnReason: z.string().nullable(),
  draft: z.object({ revision: z.number().int(), answers: Answers, missing: z.array(z.string()) }).nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      submittedAt: z.iso.datetime(),
      answers: Answers,
      missing: z.array(z.object({ key: z.string(), name: z.string() })),
      missingReason: z.string().nullable(),
    }),
  ),
  outcomes: z.array(
    z.object({
      outcome: z.enum(['confirmed', 'more-evidence', 'not-accepted', 'information-meeting', 'local-meeting']),
      version: z.number().int(),
      level: z.number().int().nullable(),
      category: z.number().int().nullable(),
      reasons: z.string(),
      evidenceAsked: z.string().nullable(),
      decidedOn: z.iso.date(),
    }),
  ),
})
export const Send = z.object({ reason: optionalText({ label: 'reason', max: 2000 }).default('') })
export const Withdraw = z.object({ reason })
export const Standing = z.object({
  id: z.uuid(),
  status: z.enum(REFERRAL_STATUSES),
  latestVersion: z.number().int(),
})
export const Confirm = z.object({ areaId: z.uuid(), confirmed: z.literal(true) })
export const Confirmed = z.object({ protocol: z.string() })

export async function list(request: Request): Promise<Reply> {
  const { total, referrals } = await find(request, request.query as z.infer<typeof Query>)
  return json({ total, referrals: referrals.map(summary) })
}

export async function show(request: Request): Promise<Reply> {
  const { tx, params } = request
  const referral = await getReferral(tx, (params as z.infer<typeof Params>).referralId)
  tell(request, referral)
  await acknowledge(request, referral)
  const versions = await listVersions(tx, referral.id)
  return json({
    ...summary(referral),
    withdrawnReason: referral.withdrawnReason,
    draft: await draftOf(request, referral),
    versions: versions.map((version) => ({ ...version, submittedAt: version.submittedAt.toISOString() })),
    outcomes: await listOutcomes(tx, referral.id),
  })
}

export async function send(request: Request): Promise<Reply> {
  const mine = await getMine(request, 'change')
  const ruling = await sendReferral(request, mine, (request.body as z.infer<typeof Send>).reason)
  return ruling.met ? standing(request) : refusal(request, ruling)
}

export async function takeBack(request: Request): Promise<Reply> {
  const ruling = await withdraw(
    request,
    await getOwn(request),
    (request.body as z.infer<typeof Withdraw>).reason,
  )
  return ruling.met ? standing(request) : refusal(request, ruling)
}

export async function resubmit(request: Request): Promise<Reply> {
  const ruling = await beginNextVersion(request, await getOwn(request))
  return ruling.met ? standing(request) : refusal(request, ruling)
}

export async function confirm(request: Request): Promise<Reply> {
  return json({ protocol: await confirmFor(request, (request.body as z.infer<typeof Confirm>).areaId) })
}

/** The rule says not yet: which rule, in words, and the paragraph it stands on. */
function refusal({ audit }: Request, ruling: Ruling & { met: false }): Reply {
  audit.say({ why: ruling.because })
  const { document, at } = ruling.source
  return json({ error: ruling.because, message: reasonText(ruling), source: `${document}, ${at}` }, 409)
}

async function standing({ tx, params }: Request): Promise<Reply> {
  const { id, status, latestVersion } = await getReferral(tx, (params as z.infer<typeof Params>).referralId)
  return json({ id, status, latestVersion })
}

async function draftOf({ tx }: Request, { id, form }: Referral) {
  const draft = await findDraft(tx, { form, subjectId: id })
  if (draft === undefined) return null
  const gaps = gapsIn(referralForm(form).form, draft.answers)
  return {
    revision: draft.revision,
    answers: draft.answers,
    missing: gaps.map(({ place }) => place.field.key),
  }
}

function summary(referral: Referral) {
  return {
    ...referral,
    startedAt: referral.startedAt.toISOString(),
    submittedAt: referral.submittedAt?.toISOString() ?? null,
  }
}
