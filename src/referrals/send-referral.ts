import { counting } from '#platform/forms/answers.ts'
import { checkForm, gapsIn } from '#platform/forms/check.ts'
import { inLang, sourceOf } from '#platform/forms/define.ts'
import { endDraft } from '#platform/forms/drafts.ts'
import type { Request } from '#platform/http/route.ts'
import { type Missing, maySend, type Sending, statusOnSending } from '#rules/referrals/following.ts'
import type { HousingFacts } from '#rules/referrals/housing.ts'
import type { Ruling, Source } from '#rules/source.ts'
import { finishTasks, openTask } from '../work/index.ts'
import { deliver } from './copies.ts'
import { sendHousing } from './housing/send.ts'
import type { Mine } from './mine.ts'
import { addVersion, moveReferral } from './queries.ts'

/** Whether the referral could go now, were it said why what is missing is missing. */
export function readyToSend(mine: Mine): boolean {
  return maySend(sendingOf(mine, 'a reason')).met
}

/** What stands between a draft and its sending. */
export function sendingOf(mine: Mine, reason: string): Sending {
  const { referral, draft, kind, profile, confirmedAt, attached, finding } = mine
  const answers = counting(kind.form, draft.answers)
  const gaps = gapsIn(kind.form, answers)
  const missing = (hard: boolean): Missing[] =>
    gaps
      .filter((gap) => gap.hard === hard)
      .map(({ place }) => ({
        name: inLang(place.field.name, 'en'),
        // A form of this room is declared with the paragraphs of the rules.
        source: sourceOf(place) as Source,
      }))
  return {
    status: referral.status,
    protocol: profile.protocolConfirmation,
    confirmed: confirmedAt !== undefined,
    wrong: checkForm(kind.form, answers, 'en').filter((problem) => problem.code !== 'missing').length,
    essential: missing(true),
    askedFor: missing(false),
    reason,
    words: Object.values(answers)
      .flatMap((answer) =>
        typeof answer === 'string' ? [answer] : answer.map((each) => JSON.stringify(each)),
      )
      .join('\n'),
    finding,
    housing: { facts: housingFactsOf(mine), attached: attached.state },
  }
}

/** What decides whether housing information goes with it (RF-09). */
export function housingFactsOf({
  kind,
  draft,
  profile,
}: Pick<Mine, 'kind' | 'draft' | 'profile'>): HousingFacts {
  const said = kind.housing?.(counting(kind.form, draft.answers)) ?? { concern: false, grade: undefined }
  return { ...said, hasForm: profile.housingForm.value !== null }
}

/**
 * Sends a draft as the next version: the version stands for ever, the referral moves on, the co-ordinator has a task,
 * and the referrer's own task to supply evidence is done. Refused by the rule, nothing happens.
 */
export async function sendReferral(request: Request, mine: Mine, reason: string): Promise<Ruling> {
  const ruling = maySend(sendingOf(mine, reason))
  if (!ruling.met) return ruling
  const { tx, now, actor, audit } = request
  const { referral, draft, kind, profile } = mine
  const answers = counting(kind.form, draft.answers)
  const gaps = gapsIn(kind.form, answers).map(({ place: { field } }) => ({
    key: field.key,
    name: inLang(field.name, 'en'),
  }))
  const claim = kind.level(answers)
  const version = await addVersion(tx, now, referral, {
    answers,
    missing: gaps,
    missingReason: gaps.length > 0 ? reason : null,
    by: actor.userId,
  })
  const status = statusOnSending({ hasPanel: profile.panel.value !== null })
  await moveReferral(tx, referral, {
    status,
    latestVersion: version,
    submittedAt: now,
    route: kind.route?.(answers) ?? 'mappa',
    ...claim,
  })
  await endDraft(tx, draft)
  for (const each of mine.attached.drafts) await sendHousing(request, each, reason)
  await deliver(request, { referral, kind, profile, answers, version })
  await handOver(request, mine, { version, claimsLevel3: claim.claimsLevel3 })
  audit.saw('person', referral.personId)
  audit.say({ version, ...(gaps.length > 0 && { missing: reason }) })
  return ruling
}

async function handOver(
  { tx, now, actor }: Request,
  { referral }: Mine,
  facts: { version: number; claimsLevel3: boolean },
): Promise<void> {
  const by = actor.userId
  await finishTasks(tx, now, {
    subjectId: referral.id,
    kind: 'supply-evidence',
    by,
    outcome: 'supplied',
    ownerUserId: by,
  })
  await openTask(tx, now, {
    areaId: referral.areaId,
    personId: referral.personId,
    caseId: null,
    kind: 'screen-referral',
    subject: { type: 'referral', id: referral.id },
    facts: { reference: referral.reference, ...facts },
    owner: { role: 'mappa-coordinator' },
    dueOn: null,
    by,
  })
}
