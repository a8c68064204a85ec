import { z } from 'zod'
import { parseParams, recordId } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { actionRulingText } from '#rules/plans/action.text.ts'
import { type Case, getCase } from '../cases/index.ts'
import { ActionFields, dateError } from './action-fields.ts'
import { type ActionAgency, listActionAgencies, listRepresentatives } from './people.ts'
import { plansText } from './plans.text.ts'
import { chooseAgencyPage, proposeActionPage } from './propose-action.page.ts'
import { proposeAction as propose } from './writes.ts'

const t = plansText.en

export const CaseParams = z.object({ caseId: z.uuid() })
const Query = z.object({
  agency: z.uuid().optional().catch(undefined),
  chosen: z.string().optional().catch(undefined),
})

/** RM-04: one agency, the responsible person in it, what, why and by when. */
export const Form = ActionFields.extend({
  agencyId: recordId(t.chooseAgency),
  ownerId: recordId(t.chooseOwner),
})

type Given = z.infer<typeof Form>

/** First the agency, then one of its people. */
export async function showProposeAction(request: Request): Promise<Reply> {
  const about = await openCase(request)
  const agencies = await listActionAgencies(request.tx, about.areaId)
  const { agency, chosen: sent } = Query.parse(request.query)
  const chosen = agencies.find(({ id }) => id === agency)
  if (chosen === undefined) {
    const form = sent === undefined ? undefined : refuse({ agency: t.chooseAgency }, {})
    return ok(chooseAgencyPage({ about, agencies, lang: request.lang, form }))
  }
  return ok(await page(request, about, chosen, undefined))
}

export async function proposeAction(request: Request): Promise<Reply> {
  const { body, today } = request
  const about = await openCase(request)
  const agencies = await listActionAgencies(request.tx, about.areaId)
  const chosen = agencies.find(({ id }) => id === body.agencyId)
  if (chosen === undefined)
    return invalid(
      chooseAgencyPage({
        about,
        agencies,
        lang: request.lang,
        form: refuse({ agency: t.chooseAgency }, body),
      }),
    )
  const form = parseForm(Form, body)
  if (!form.ok) return invalid(await page(request, about, chosen, form))
  const wrong = dateError(form.value.dueOn, today) ?? (await ownerError(request, about, form.value))
  if (wrong !== undefined) return invalid(await page(request, about, chosen, refuse(wrong, body)))
  return redirect(`/actions/${await proposeFrom(request, about, form.value)}`)
}

export async function proposeByApi(request: Request): Promise<Reply> {
  const about = await openCase(request)
  const given = request.body as Given
  const agencies = await listActionAgencies(request.tx, about.areaId)
  if (!agencies.some(({ id }) => id === given.agencyId))
    return json({ error: 'no-such-agency', message: t.chooseAgency }, 422)
  if (dateError(given.dueOn, request.today) !== undefined)
    return json({ error: 'due-in-past', message: actionRulingText.en['due-in-past'] }, 422)
  if ((await ownerError(request, about, given)) !== undefined)
    return json({ error: 'not-a-representative', message: t.chooseOwner }, 422)
  return json({ id: await proposeFrom(request, about, given) }, 201)
}

async function openCase({ tx, params, audit }: Request): Promise<Case> {
  const about = await getCase(tx, parseParams(CaseParams, params).caseId)
  audit.area(about.areaId)
  audit.saw('case', about.id)
  audit.saw('person', about.personId)
  return about
}

/** The responsible person answers for the agency that is to act. */
async function ownerError(
  { tx, now }: Request,
  about: Case,
  { agencyId, ownerId }: Given,
): Promise<{ ownerId: string } | undefined> {
  const people = await listRepresentatives(tx, now, {
    areaId: about.areaId,
    agencyId,
    personId: about.personId,
  })
  return people.some(({ id }) => id === ownerId) ? undefined : { ownerId: t.chooseOwner }
}

async function page({ tx, now, lang }: Request, about: Case, agency: ActionAgency, form: FormState) {
  const people = await listRepresentatives(tx, now, {
    areaId: about.areaId,
    agencyId: agency.id,
    personId: about.personId,
  })
  return proposeActionPage({ about, agency, people, lang, form })
}

async function proposeFrom({ tx, actor, now, audit }: Request, about: Case, given: Given): Promise<string> {
  const id = await propose(tx, now, {
    ...given,
    areaId: about.areaId,
    caseId: about.id,
    personId: about.personId,
    agendaItemId: null,
    by: actor.userId,
  })
  audit.saw('action', id)
  return id
}
