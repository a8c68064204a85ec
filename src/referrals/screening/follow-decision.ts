import { words } from '#platform/html/text.ts'
import { EditConflict } from '#platform/http/errors.ts'
import type { Request } from '#platform/http/route.ts'
import type { ScreeningDecision } from '#rules/screening/decision.ts'
import { findOpenCase, listManagers } from '../../cases/index.ts'
import { openTask, queueMail, requestAgenda } from '../../work/index.ts'
import { screeningMailText } from './mail.text.ts'
import type { Screened } from './queries.ts'
import { screeningText } from './screening.text.ts'

// Who is told of a decision, and which meeting it asks for.

const t = words('en', screeningText)
const mail = words('en', screeningMailText)

/** RF-23: the meeting about somebody who is not an offender is the co-ordinator's to arrange, outside MAPPA. */
export async function askForMeeting({ tx, now, actor }: Request, referral: Screened): Promise<void> {
  await openTask(tx, now, {
    areaId: referral.areaId,
    personId: referral.personId,
    caseId: null,
    kind: 'arrange-information-meeting',
    subject: { type: 'referral', id: referral.id },
    facts: { reference: referral.reference },
    owner: { role: 'mappa-coordinator' },
    dueOn: null,
    by: actor.userId,
  })
}

/** RF-16: the open case comes before the local meeting, which is the one that serves level 2. */
export async function askForLocalMeeting({ tx, now, actor }: Request, referral: Screened): Promise<void> {
  const open = await findOpenCase(tx, referral.personId)
  if (open === undefined) throw new EditConflict()
  await requestAgenda(tx, now, {
    areaId: referral.areaId,
    caseId: open.id,
    personId: referral.personId,
    referralId: referral.id,
    kind: 'risk',
    level: 2,
    reason: t.localMeetingReason,
    wantedBy: null,
    by: actor.userId,
  })
}

/** Word to whoever is to manage the case. */
export async function tellManager(
  { tx, now, actor }: Request,
  referral: Screened,
  userId: string,
  caseId: string,
): Promise<void> {
  const manager = (await listManagers(tx, now, referral)).find(({ id }) => id === userId)
  if (manager === undefined) return
  const { subject, body } = mail['new-case']
  await queueMail(tx, now, {
    areaId: referral.areaId,
    to: { userId, address: manager.email },
    subject,
    body: body(`/cases/${caseId}`),
    by: actor.userId,
  })
}

/** RF-27: the referrer is told of the outcome, and has something to do: supply the evidence asked for, or read what was decided. */
export async function tellReferrer(
  { tx, now, actor }: Request,
  referral: Screened,
  { outcome }: ScreeningDecision,
): Promise<void> {
  const by = actor.userId
  // Somebody who decides their own referral has read the outcome already.
  if (outcome === 'more-evidence' || referral.referrerId !== by) {
    await openTask(tx, now, {
      areaId: referral.areaId,
      personId: referral.personId,
      caseId: null,
      kind: outcome === 'more-evidence' ? 'supply-evidence' : 'referral-outcome',
      subject: { type: 'referral', id: referral.id },
      facts: { reference: referral.reference },
      owner: { userId: referral.referrerId },
      dueOn: null,
      by,
    })
  }
  if (referral.referrerEmail === null) return
  const { subject, body } = mail[outcome]
  const to = { userId: referral.referrerId, address: referral.referrerEmail }
  await queueMail(tx, now, {
    areaId: referral.areaId,
    to,
    subject,
    body: body(`/referrals/${referral.id}`),
    by,
  })
}
