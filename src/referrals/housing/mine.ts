import { z } from 'zod'
import { type Draft, findDraft, holdDraft } from '#platform/forms/drafts.ts'
import type { FormPlace } from '#platform/forms/step.page.ts'
import { found, NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import type { Request } from '#platform/http/route.ts'
import { PP3 } from '../pp3.form.ts'
import { getHousing, type Housing } from './queries.ts'

export const Params = z.object({ housingId: z.uuid() })

/** A draft that the actor is filling in. */
export type MyHousing = { housing: Housing; draft: Draft; place: FormPlace }

/** Housing information in sight, with the audit trail told whose it is. */
export async function openHousing({ tx, params, audit }: Request): Promise<Housing> {
  const housing = await getHousing(tx, parseParams(Params, params).housingId)
  audit.area(housing.areaId)
  audit.saw('housing-information', housing.id)
  audit.saw('person', housing.personId)
  return housing
}

/** The actor's own draft. Somebody else's, or one that was sent, looks like none. */
export async function getMyHousing(request: Request, use: 'read' | 'change'): Promise<MyHousing> {
  const housing = await openHousing(request)
  if (housing.madeById !== request.actor.userId || housing.status !== 'draft') throw new NotFound('draft')
  const of = { form: PP3.key, subjectId: housing.id }
  const draft = found(await (use === 'change' ? holdDraft : findDraft)(request.tx, of), 'draft')
  return { housing, draft, place: placeOf(housing) }
}

export const placeOf = (housing: Housing): FormPlace => ({
  form: PP3,
  base: `/housing-information/${housing.id}`,
  section: 'referrals',
  caption: housing.reference,
})
