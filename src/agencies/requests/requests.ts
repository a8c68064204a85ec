import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { optionalCivilDate, parseParams, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { mayRequest } from '#rules/agencies/requests.ts'
import { type Case, getCase } from '../../cases/index.ts'
import { openTask } from '../../work/index.ts'
import { listAgencies } from '../entry-queries.ts'
import { asListed, type Listed } from '../list-agencies.ts'
import { type Place, placeOf } from '../parts.ts'
import {
  addRequest,
  isInvolved,
  listAdvice,
  listAnswerers,
  listAnswers,
  listRequests,
} from './request-queries.ts'
import { adviceFormPage, advicePage, askPage, listRequestsPage, PAGE_SIZE } from './requests.page.ts'
import { requestsText } from './requests.text.ts'

const t = words('en', requestsText)

export const Filter = z.object({
  side: z.enum(['all', 'to', 'from']).default('all').catch('all'),
  state: z.enum(['open', 'answered', 'withdrawn', 'all']).default('open').catch('open'),
  page: z.coerce.number().int().min(1).max(1000).default(1).catch(1),
})
export type Shown = z.infer<typeof Filter>

/** What a request takes, from a page or from JSON: for co-operation, or for advice on a case. */
export const Form = z.object({
  toId: recordId(t.chooseAgency),
  what: text(t.enterWhat, { label: t.what, max: 4000 }),
  answerBy: optionalCivilDate(t.answerBy),
})
type Given = z.infer<typeof Form>
export const CaseParams = z.object({ caseId: z.uuid() })

/** Requests as far as the reader may see them, those without an answer first. */
export async function showRequests(request: Request): Promise<Reply> {
  const place = await placeOf(request)
  const filter = Filter.parse(request.query)
  const { today, lang } = request
  return ok(
    listRequestsPage({ ...place, ...(await findRequests(request, place, filter)), filter, today, lang }),
  )
}

/** One page of requests, noted for the audit trail. */
export async function findRequests({ tx, actor, audit }: Request, { area }: Place, filter: Shown) {
  const asked = {
    areaId: area.id,
    agencyId: actor.agencyId,
    wanted: filter,
    size: PAGE_SIZE,
    page: filter.page,
  }
  const found = await listRequests(tx, asked)
  audit.saw(
    'cooperation-request',
    found.listed.map(({ id }) => id),
  )
  return found
}

type Asking = Place & { agencies: Listed[]; own: Listed | undefined }

/** The agencies that may be asked, and the actor's own. */
async function asking(request: Request, place: Place): Promise<Asking> {
  const every = (await listAgencies(request.tx, place.area.id))
    .filter(({ endedOn }) => endedOn === null)
    .map((agency) => asListed(agency, place.profile))
  const own = every.find(({ id }) => id === request.actor.agencyId)
  return { ...place, agencies: every.filter(({ id }) => id !== own?.id), own }
}

/** AP-05: those with whom co-operation is owed both ways. */
const owing = (known: Asking): Asking => ({
  ...known,
  agencies: known.agencies.filter(
    ({ standing }) => mayRequest(known.own?.standing ?? 'partner', standing).met,
  ),
})

export async function showAsk(request: Request): Promise<Reply> {
  const known = owing(await asking(request, await placeOf(request)))
  return ok(askPage({ ...known, form: undefined, lang: request.lang }))
}

export async function askCooperation(request: Request): Promise<Reply> {
  const known = await asking(request, await placeOf(request))
  const refused = (form: FormState) => invalid(askPage({ ...owing(known), form, lang: request.lang }))
  const form = parseForm(Form, request.body)
  if (!form.ok) return refused(form)
  const wrong = whyNot(request, known, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  const id = await ask(request, { areaId: known.area.id, about: null, given: form.value })
  return redirect(`/areas/${known.area.id}/requests/${id}?done=asked`)
}

/** The same act from JSON. */
export async function askByApi(request: Request): Promise<Reply> {
  const known = await asking(request, await placeOf(request))
  const given = request.body as Given
  const wrong = whyNot(request, known, given)
  if (wrong !== undefined) return notAccepted(wrong)
  return json({ id: await ask(request, { areaId: known.area.id, about: null, given }) }, 201)
}

const notAccepted = (wrong: Record<string, string>) =>
  json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)

function whyNot(
  { today }: Request,
  { agencies, own }: Asking,
  { toId, answerBy }: Given,
): Record<string, string> | undefined {
  if (answerBy !== null && answerBy < today) return { answerBy: t.pastDay }
  const asked = agencies.find(({ id }) => id === toId)
  if (asked === undefined) return { toId: t.chooseAgency }
  const ruling = mayRequest(own?.standing ?? 'partner', asked.standing)
  return ruling.met ? undefined : { toId: t.notBothWays(ruling.source.document, ruling.source.at) }
}

type NewAsk = { areaId: string; about: { caseId: string; personId: string } | null; given: Given }

/** Sends a request: everybody who may answer for the agency has it as a task. */
async function ask({ tx, now, actor, audit }: Request, { areaId, about, given }: NewAsk): Promise<string> {
  const { toId, what, answerBy } = given
  const id = await addRequest(tx, now, {
    areaId,
    fromId: actor.agencyId,
    toId,
    about,
    what,
    answerBy,
    by: actor.userId,
  })
  for (const userId of await listAnswerers(tx, now, areaId, toId))
    await openTask(tx, now, {
      areaId,
      personId: null,
      caseId: null,
      kind: 'answer-request',
      subject: { type: 'cooperation-request', id },
      facts: { areaId, agency: actor.agencyName },
      owner: { userId },
      dueOn: answerBy,
      by: actor.userId,
    })
  audit.area(areaId)
  audit.saw('cooperation-request', id)
  return id
}

/** A case of the actor's, where its area is one of theirs. */
async function caseOf(request: Request): Promise<{ shown: Case; known: Asking }> {
  const shown = await getCase(request.tx, parseParams(CaseParams, request.params).caseId)
  const place = await placeOf({ ...request, params: { areaId: shown.areaId } })
  request.audit.saw('case', shown.id)
  request.audit.saw('person', shown.personId)
  return { shown, known: await asking(request, place) }
}

/** AP-10: the advice asked for on a case, with its answers, filed here. */
export async function showAdvice(request: Request): Promise<Reply> {
  const { shown } = await caseOf(request)
  return ok(advicePage({ shown, ...(await adviceOn(request, shown)), lang: request.lang }))
}

/** The advice on a case, noted for the audit trail. */
async function adviceOn({ tx, audit }: Request, shown: Case) {
  const advice = await listAdvice(tx, shown.id)
  const ids = advice.map(({ id }) => id)
  audit.saw('cooperation-request', ids)
  return { advice, answers: await listAnswers(tx, ids) }
}

export async function adviceByApi(request: Request): Promise<Reply> {
  const { shown } = await caseOf(request)
  const { advice, answers } = await adviceOn(request, shown)
  return json({
    advice: advice.map((each) => ({
      id: each.id,
      reference: each.reference,
      to: each.to,
      what: each.what,
      state: each.state,
      answers: answers
        .filter(({ requestId }) => requestId === each.id)
        .map(({ at, ...answer }) => ({ ...answer, at: at.toISOString() })),
    })),
  })
}

async function openCase(request: Request) {
  const { shown, known } = await caseOf(request)
  if (shown.closedAt !== null) throw new NotFound('open case')
  return { shown, known }
}

export async function showAskAdvice(request: Request): Promise<Reply> {
  const { shown, known } = await openCase(request)
  return ok(adviceFormPage({ shown, ...known, form: undefined, lang: request.lang }))
}

export async function askAdvice(request: Request): Promise<Reply> {
  const { shown, known } = await openCase(request)
  const refused = (form: FormState) => invalid(adviceFormPage({ shown, ...known, form, lang: request.lang }))
  const form = parseForm(Form, request.body)
  if (!form.ok) return refused(form)
  const wrong = await whyNoAdvice(request, shown, known, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await ask(request, {
    areaId: shown.areaId,
    about: { caseId: shown.id, personId: shown.personId },
    given: form.value,
  })
  return redirect(`/cases/${shown.id}/advice`)
}

/** The same act from JSON. */
export async function askAdviceByApi(request: Request): Promise<Reply> {
  const { shown, known } = await openCase(request)
  const given = request.body as Given
  const wrong = await whyNoAdvice(request, shown, known, given)
  if (wrong !== undefined) return notAccepted(wrong)
  const about = { caseId: shown.id, personId: shown.personId }
  return json({ id: await ask(request, { areaId: shown.areaId, about, given }) }, 201)
}

/** AP-10: any agency of the area that has no part in the case may be asked. */
async function whyNoAdvice(
  { tx, today }: Request,
  shown: Case,
  { agencies }: Asking,
  { toId, answerBy }: Given,
): Promise<Record<string, string> | undefined> {
  if (answerBy !== null && answerBy < today) return { answerBy: t.pastDay }
  if (!agencies.some(({ id }) => id === toId)) return { toId: t.chooseAgency }
  return (await isInvolved(tx, shown.id, toId)) ? { toId: t.involved } : undefined
}
