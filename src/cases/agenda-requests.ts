import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { optionalCivilDate, parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { requestAgenda } from '../work/index.ts'
import { agendaRequestsPage, withdrawRequestPage } from './agenda-requests.page.ts'
import { agendaRequestsText } from './agenda-requests.text.ts'
import { type Case, getCase } from './queries.ts'
import {
  getCaseRequest,
  holdRequests,
  listCaseRequests,
  type OpenRequest,
  withdrawRequest,
} from './request-queries.ts'
import { Params } from './show-case.ts'

const t = words('en', agendaRequestsText)

export const RequestParams = Params.extend({ requestId: z.uuid() })

/** What asking for a place on an agenda takes, from a page or from JSON. */
export const AskForm = z.object({
  reason: text(t.enterReason, { label: t.reason, max: 2000 }),
  wantedBy: optionalCivilDate(t.wantedByLabel),
})
type Asking = z.infer<typeof AskForm>

export const WithdrawForm = z.object({
  reason: text(t.enterWithdrawWhy, { label: t.withdrawWhy, max: 2000 }),
})

type Known = { shown: Case; requests: OpenRequest[] }

/** What waits for a meeting, and the form that asks for a place. */
export async function showAgendaRequests(request: Request): Promise<Reply> {
  return page(request, await load(request), undefined)
}

/** Asks for a place by hand, because of a change of risk. */
export async function askForAgenda(request: Request): Promise<Reply> {
  const known = await load(request)
  const form = parseForm(AskForm, request.body)
  if (!form.ok) return page(request, known, form)
  const wrong = wrongWith(known, form.value, request.today)
  if (wrong !== undefined) return page(request, known, refuse(wrong, request.body))
  await ask(request, known.shown, form.value)
  return redirect(`/cases/${known.shown.id}/agenda`)
}

/** The same act from JSON. */
export async function askForAgendaByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const given = request.body as Asking
  const wrong = wrongWith(known, given, request.today)
  if (wrong !== undefined)
    return json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)
  return json({ id: await ask(request, known.shown, given) }, 201)
}

export async function showWithdrawRequest(request: Request): Promise<Reply> {
  const known = await loadOwn(request)
  return ok(withdrawRequestPage({ ...known, form: undefined, lang: request.lang }))
}

/** Takes a request back, with the reason. */
export async function withdrawAgendaRequest(request: Request): Promise<Reply> {
  const known = await loadOwn(request)
  const form = parseForm(WithdrawForm, request.body)
  if (!form.ok) return invalid(withdrawRequestPage({ ...known, form, lang: request.lang }))
  await withdraw(request, known.waiting, form.value.reason)
  return redirect(`/cases/${known.shown.id}/agenda`)
}

/** The same act from JSON. */
export async function withdrawAgendaRequestByApi(request: Request): Promise<Reply> {
  const { waiting } = await loadOwn(request)
  await withdraw(request, waiting, (request.body as z.infer<typeof WithdrawForm>).reason)
  return json({ id: waiting.id })
}

/** An open case that the actor sees whole, for those who may propose what agencies do about it. */
async function load({ tx, params, actor, audit }: Request): Promise<Known> {
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  if (shown.closedAt !== null || !mayIn(actor, 'action.propose', shown.areaId))
    throw new NotFound('open case')
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  await holdRequests(tx, shown.id)
  return { shown, requests: await listCaseRequests(tx, shown.id) }
}

/** A request made by hand, for the one who made it and for whoever builds agendas. */
async function loadOwn(request: Request): Promise<{ shown: Case; waiting: OpenRequest }> {
  const { shown } = await load(request)
  const { requestId } = parseParams(RequestParams, request.params)
  const waiting = await getCaseRequest(request.tx, shown.id, requestId)
  if (!mayWithdraw(request, shown, waiting)) throw new NotFound('request to withdraw')
  request.audit.saw('agenda-request', waiting.id)
  return { shown, waiting }
}

/** Whether the actor may take this request back: those that follow from a referral or a review end with it instead. */
export const mayWithdraw = ({ actor }: Pick<Request, 'actor'>, shown: Case, waiting: OpenRequest): boolean =>
  waiting.kind === 'risk' &&
  (waiting.requestedById === actor.userId || mayIn(actor, 'meeting.convene', shown.areaId))

function wrongWith(
  { shown, requests }: Known,
  given: Asking,
  today: string,
): Record<string, string> | undefined {
  if (shown.level === null) return { reason: t.noLevel }
  if (requests.some(({ kind }) => kind === 'risk')) return { reason: t.already }
  return given.wantedBy !== null && given.wantedBy < today ? { wantedBy: t.notInPast } : undefined
}

async function ask({ tx, now, actor, audit }: Request, shown: Case, given: Asking): Promise<string> {
  if (shown.level === null) throw new NotFound('level of the case')
  const id = await requestAgenda(tx, now, {
    areaId: shown.areaId,
    caseId: shown.id,
    personId: shown.personId,
    referralId: null,
    kind: 'risk',
    level: shown.level,
    reason: given.reason,
    wantedBy: given.wantedBy,
    by: actor.userId,
  })
  audit.saw('agenda-request', id)
  return id
}

async function withdraw({ tx, now, audit }: Request, waiting: OpenRequest, reason: string): Promise<void> {
  await withdrawRequest(tx, now, { id: waiting.id, reason })
  audit.say({ reason })
}

function page(request: Request, known: Known, form: FormState): Reply {
  const { lang } = request
  const may = (waiting: OpenRequest) => mayWithdraw(request, known.shown, waiting)
  const shown = agendaRequestsPage({ ...known, mayWithdraw: may, form, lang })
  return form === undefined ? ok(shown) : invalid(shown)
}
