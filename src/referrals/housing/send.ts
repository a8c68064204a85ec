import { counting } from '#platform/forms/answers.ts'
import { gapsIn } from '#platform/forms/check.ts'
import { inLang } from '#platform/forms/define.ts'
import type { Draft } from '#platform/forms/drafts.ts'
import { endDraft } from '#platform/forms/drafts.ts'
import { words } from '#platform/html/text.ts'
import type { Request } from '#platform/http/route.ts'
import { isUrgentHousing } from '#rules/referrals/housing.ts'
import { openTask, queueMail } from '../../work/index.ts'
import { addCopy } from '../copies.ts'
import { PP3, type Pp3Answers } from '../pp3.form.ts'
import { listHolders } from '../queries.ts'
import { housingText } from './housing.text.ts'
import { type Housing, saveSent } from './queries.ts'

/** The post that gets a copy of its own (RF-10). */
const HOUSING_NEEDS = 'housing-needs-manager'

/**
 * RF-10: the housing information goes to the central unit, and a copy straight to the housing needs manager, with something to do and a
 * link; urgent when somebody in custody is to be released to a hostel place.
 */
export async function sendHousing(
  request: Request,
  { housing, draft }: { housing: Housing; draft: Draft },
  reason: string,
): Promise<void> {
  const { tx, now, actor, audit } = request
  const answers = counting(PP3, draft.answers) as Pp3Answers
  const missing = gapsIn(PP3, answers as Draft['answers']).map(({ place: { field } }) => ({
    key: field.key,
    name: inLang(field.name, 'en'),
  }))
  const urgent = isUrgentHousing({
    held: answers.heldNow === 'yes',
    hostelPlanned: answers.hostelPlanned === 'yes',
  })
  const missingReason = missing.length > 0 ? reason : null
  await saveSent(tx, now, housing, { answers: answers as Draft['answers'], missing, missingReason, urgent })
  await endDraft(tx, draft)
  const copy = {
    areaId: housing.areaId,
    personId: housing.personId,
    referralId: housing.referralId,
    housingId: housing.id,
    channel: 'service' as const,
    urgent,
    by: actor.userId,
  }
  await addCopy(tx, now, { ...copy, purpose: 'central-unit', to: { role: 'mappa-coordinator' } })
  await addCopy(tx, now, { ...copy, purpose: 'housing-needs', to: { role: HOUSING_NEEDS } })
  await tellHousingNeeds(request, housing, urgent)
  audit.saw('housing-information', housing.id)
  audit.say({ urgent, ...(missingReason !== null && { missing: missingReason }) })
}

async function tellHousingNeeds(
  { tx, now, actor }: Request,
  housing: Housing,
  urgent: boolean,
): Promise<void> {
  await openTask(tx, now, {
    areaId: housing.areaId,
    personId: null,
    caseId: null,
    kind: 'read-housing-information',
    subject: { type: 'housing-information', id: housing.id },
    facts: { reference: housing.reference, urgent },
    owner: { role: HOUSING_NEEDS },
    dueOn: null,
    by: actor.userId,
  })
  const mail = words('en', housingText).mail
  for (const holder of await listHolders(tx, now, { areaId: housing.areaId, role: HOUSING_NEEDS }))
    await queueMail(tx, now, {
      areaId: housing.areaId,
      to: { userId: holder.id, address: holder.email },
      subject: urgent ? mail.urgent : mail.subject,
      body: mail.body(`/housing-information/${housing.id}`),
      by: actor.userId,
    })
}
