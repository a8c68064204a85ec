import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { newReference } from '#platform/db/reference.ts'
import { startDraft } from '#platform/forms/drafts.ts'
import { type Actor, mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { getProfile } from '../areas/index.ts'
import { addReferral, listReferrals } from './queries.ts'
import { type Known, referralForm } from './referral-forms.ts'
import { startPage, whomPage } from './start-referral.page.ts'
import { getSubject, type Subject } from './subject.ts'

const Query = z.object({ person: z.uuid().optional().catch(undefined) })
export const Start = z.object({ personId: z.uuid() })

const FEW = { size: 10, number: 1 }

/** Confirms whom the referral is about and on which form it will be made. */
export async function showStart({ tx, query, today, actor, lang, audit }: Request): Promise<Reply> {
  const { person: personId } = Query.parse(query)
  if (personId === undefined) return ok(whomPage(lang))
  const subject = await getSubject(tx, personId)
  audit.area(subject.areaId)
  audit.saw('person', subject.id)
  if (!mayIn(actor, 'referral.make', subject.areaId)) throw new NotFound('area')
  const { profile } = await getProfile(tx, subject.areaId, today)
  const { referrals } = await listReferrals(tx, { status: null, madeBy: null, personId }, FEW)
  audit.saw(
    'referral',
    referrals.map((each) => each.id),
  )
  const area = actor.areas.find((each) => each.id === subject.areaId)?.name ?? ''
  return ok(startPage({ subject, area, profile, existing: referrals, lang }))
}

export async function startReferral(request: Request): Promise<Reply> {
  const { personId } = parseParams(Start, request.body)
  return redirect(`/referrals/${await startFor(request, personId)}`)
}

/** Starts a draft on the form of the person's area, with what is known already. Returns the new id. */
export async function startFor({ tx, now, today, actor, audit }: Request, personId: string): Promise<string> {
  const subject = await getSubject(tx, personId)
  if (!mayIn(actor, 'referral.make', subject.areaId)) throw new NotFound('area')
  const { areaId } = subject
  const { profile } = await getProfile(tx, areaId, today)
  const { form } = profile.referralForm.value
  const id = randomUUID()
  await addReferral(tx, now, {
    id,
    areaId,
    personId,
    reference: newReference('REF'),
    form,
    agencyId: actor.agencyId,
    by: actor.userId,
  })
  const answers = referralForm(form).begin(knownOf(subject, actor))
  await startDraft(tx, now, { form, subjectId: id, areaId, ownerId: actor.userId, answers })
  audit.area(areaId)
  audit.saw('person', personId)
  audit.saw('referral', id)
  return id
}

function knownOf(subject: Subject, actor: Actor): Known {
  return {
    fullName: `${subject.givenName} ${subject.familyName}`,
    otherNames: subject.otherNames,
    dateOfBirth: subject.dateOfBirth,
    identifiers: subject.identifiers,
    agency: actor.agencyName,
    officer: actor.name,
  }
}
