import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { optionalText, parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { asksOfMonitoring, mayDecline } from '#rules/agencies/requests.ts'
import { finishTasks, openTask } from '../../work/index.ts'
import { type Agency, getAgency } from '../entry-queries.ts'
import { type Place, placeOf } from '../parts.ts'
import { requestPage } from './answer.page.ts'
import {
  addAnswer,
  type CoAnswer,
  type CoRequest,
  getRequest,
  listAnswerers,
  listAnswers,
  settle,
} from './request-queries.ts'
import { requestsText } from './requests.text.ts'

const t = words('en', requestsText)

export const RequestParams = z.object({ areaId: z.uuid(), requestId: z.uuid() })
const version = z.coerce.number().int().min(1)
const Query = z.object({ done: z.enum(['asked', 'answered', 'withdrawn']).optional().catch(undefined) })

/** What an answer takes, from a page or from JSON. Which parts it needs depends on what was asked of whom. */
export const AnswerForm = z.object({
  version,
  outcome: z.enum(['accepted', 'refused', 'answered'], t.chooseOutcome),
  words: text(t.enterWords, { label: t.words, max: 8000 }),
  responsibility: optionalText({ label: t.responsibility, max: 2000 }),
  limits: optionalText({ label: t.limits, max: 4000 }),
  needs: optionalText({ label: t.needs, max: 4000 }),
})
type Given = z.infer<typeof AnswerForm>

export type Opened = Place & {
  asked: CoRequest
  answers: CoAnswer[]
  agency: Agency
  /** The actor answers for the agency that was asked, or records what it sent where nobody here answers for it. */
  answersIt: boolean
  forThem: boolean
  mayWithdraw: boolean
}

async function open(request: Request): Promise<Opened> {
  const { tx, now, params, actor, audit } = request
  const place = await placeOf(request)
  const asked = await getRequest(tx, place.area.id, parseParams(RequestParams, params).requestId)
  audit.saw('cooperation-request', asked.id)
  const represents = mayIn(actor, 'action.own', place.area.id)
  const alive = asked.state !== 'withdrawn'
  const nobody = (await listAnswerers(tx, now, place.area.id, asked.toId)).length === 0
  const forThem = represents && alive && nobody && asked.fromId === actor.agencyId
  return {
    ...place,
    asked,
    answers: await listAnswers(tx, [asked.id]),
    agency: await getAgency(tx, place.area.id, asked.toId),
    answersIt: (represents && alive && asked.toId === actor.agencyId) || forThem,
    forThem,
    mayWithdraw: represents && asked.state === 'open' && asked.fromId === actor.agencyId,
  }
}

export async function showRequest(request: Request): Promise<Reply> {
  const opened = await open(request)
  // Whoever asked has read the answer.
  const { tx, now, actor, lang } = request
  if (opened.answers.length > 0)
    await finishTasks(tx, now, {
      subjectId: opened.asked.id,
      kind: 'request-answered',
      by: actor.userId,
      outcome: 'read',
      ownerUserId: actor.userId,
    })
  return ok(requestPage({ ...opened, done: Query.parse(request.query).done, form: undefined, lang }))
}

export async function answerRequest(request: Request): Promise<Reply> {
  const opened = await open(request)
  if (!opened.answersIt) throw new NotFound('request to answer')
  const refused = (form: FormState) =>
    invalid(requestPage({ ...opened, done: undefined, form, lang: request.lang }))
  const body = opened.asked.kind === 'advice' ? { ...request.body, outcome: 'answered' } : request.body
  const form = parseForm(AnswerForm, body)
  if (!form.ok) return refused(form)
  const wrong = whyNot(opened, form.value)
  if (Object.keys(wrong).length > 0) return refused(refuse(wrong, request.body))
  await answer(request, opened, form.value)
  return redirect(`/areas/${opened.area.id}/requests/${opened.asked.id}?done=answered`)
}

/** The same act from JSON. */
export async function answerByApi(request: Request): Promise<Reply> {
  const opened = await open(request)
  if (!opened.answersIt) throw new NotFound('request to answer')
  const given = request.body as Given
  const [message] = Object.values(whyNot(opened, given))
  if (message !== undefined) return json({ error: 'not-accepted', message }, 422)
  await answer(request, opened, given)
  return json({ id: opened.asked.id })
}

/** AP-06: a refusal names its responsibility. AP-17: advice on monitoring says the limits and what the case needs. */
function whyNot({ asked, agency }: Opened, given: Given): Record<string, string> {
  if (asked.kind === 'co-operation') {
    if (given.outcome === 'answered') return { outcome: t.chooseOutcome }
    const declines = given.outcome === 'refused' && !mayDecline(given.responsibility).met
    return declines ? { responsibility: t.enterResponsibility } : {}
  }
  if (given.outcome !== 'answered') return { outcome: t.enterWords }
  if (!asksOfMonitoring(agency.type)) return {}
  return {
    ...(given.limits === '' ? { limits: t.enterLimits } : {}),
    ...(given.needs === '' ? { needs: t.enterNeeds } : {}),
  }
}

async function answer(
  { tx, now, actor }: Request,
  { asked }: Opened,
  { version: drawn, ...given }: Given,
): Promise<void> {
  const responsibility = given.outcome === 'refused' ? given.responsibility : ''
  await addAnswer(tx, now, {
    ...given,
    responsibility,
    requestId: asked.id,
    areaId: asked.areaId,
    by: actor.userId,
  })
  await settle(tx, { id: asked.id, version: drawn }, given.outcome)
  await finishTasks(tx, now, {
    subjectId: asked.id,
    kind: 'answer-request',
    by: actor.userId,
    outcome: given.outcome,
  })
  if (asked.askedById === actor.userId) return
  await openTask(tx, now, {
    areaId: asked.areaId,
    personId: null,
    caseId: null,
    kind: 'request-answered',
    subject: { type: 'cooperation-request', id: asked.id },
    facts: { areaId: asked.areaId, agency: asked.to },
    owner: { userId: asked.askedById },
    dueOn: null,
    by: actor.userId,
  })
}

/** Takes a request back that nobody has answered. Asking again is another request. */
export async function withdrawRequest(request: Request): Promise<Reply> {
  const { asked, area, mayWithdraw } = await open(request)
  if (!mayWithdraw) throw new NotFound('request to withdraw')
  const { tx, now, actor, body } = request
  await settle(tx, { id: asked.id, version: version.safeParse(body.version).data ?? 0 }, 'withdrawn')
  await finishTasks(tx, now, {
    subjectId: asked.id,
    kind: 'answer-request',
    by: actor.userId,
    outcome: 'withdrawn',
  })
  return redirect(`/areas/${area.id}/requests/${asked.id}?done=withdrawn`)
}
