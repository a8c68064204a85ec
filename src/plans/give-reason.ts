import { z } from 'zod'
import { text, version } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { stateOnceReopened } from '#rules/plans/action.ts'
import { cannot, cannotJson, type Taken, takeUp } from './act.ts'
import { giveReasonPage } from './give-reason.page.ts'
import { plansText } from './plans.text.ts'
import { openWork, saveAction, tell } from './writes.ts'

export const REASONED = ['refuse', 'close', 'reopen'] as const
export type ReasonedAct = (typeof REASONED)[number]

const t = plansText.en
const form = (missing: string, label: string) =>
  z.object({ version, reason: text(missing, { label, max: 2000 }) })

/** Each of these acts takes a reason and nothing else. */
export const FORMS = {
  refuse: form(t.enterRefuse, t.refuseReason),
  close: form(t.enterClose, t.closeReasonAsked),
  reopen: form(t.enterReopen, t.reopenReason),
} as const satisfies Record<ReasonedAct, z.ZodType>

type Given = z.infer<(typeof FORMS)['refuse']>

export const showGiveReason =
  (act: ReasonedAct) =>
  async (request: Request): Promise<Reply> => {
    const taken = await takeUp(request, act)
    if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
    return ok(giveReasonPage({ act, ...taken, lang: request.lang, form: undefined }))
  }

export const giveReason =
  (act: ReasonedAct) =>
  async (request: Request): Promise<Reply> => {
    const taken = await takeUp(request, act)
    if (!taken.ruling.met) return cannot(taken.action, taken.ruling, request)
    const parsed = parseForm(FORMS[act], request.body)
    if (!parsed.ok) return invalid(giveReasonPage({ act, ...taken, lang: request.lang, form: parsed }))
    await DO[act](request, taken, parsed.value)
    return redirect(`/actions/${taken.action.id}`)
  }

export const giveReasonByApi =
  (act: ReasonedAct) =>
  async (request: Request): Promise<Reply> => {
    const taken = await takeUp(request, act)
    if (!taken.ruling.met) return cannotJson(taken.ruling)
    await DO[act](request, taken, request.body as Given)
    return json({ id: taken.action.id })
  }

type Act = (request: Request, taken: Taken, given: Given) => Promise<void>

/** The agency will not or can no longer do it. Whoever proposed it is told, because the plan now has a gap. */
const refuse: Act = async ({ tx, actor, now, audit }, { action }, { version: read, reason }) => {
  audit.say({ reason })
  await saveAction(
    tx,
    { id: action.id, version: read },
    { state: 'refused', refused_reason: reason, accepted_by: null, accepted_at: null },
  )
  await tell(tx, now, 'refused', { ...action, to: action.proposedById, by: actor.userId })
}

/** Nothing more is owed on it. */
const close: Act = async ({ tx, actor, now, audit }, { action }, { version: read, reason }) => {
  audit.say({ reason })
  await saveAction(
    tx,
    { id: action.id, version: read },
    { state: 'closed', close_reason: reason, closed_by: actor.userId, closed_at: now },
  )
  await tell(tx, now, 'closed', { ...action, to: action.ownerId, by: actor.userId })
}

/** What had ended is owed again, once its agency has accepted it (AP-07). */
const reopen: Act = async ({ tx, actor, now, audit }, { action, hand }, { version: read, reason }) => {
  audit.say({ reason })
  const state = stateOnceReopened(action.state, hand)
  const ended = {
    result: null,
    evidence: null,
    refused_reason: null,
    close_reason: null,
    closed_by: null,
    closed_at: null,
  }
  const acceptance = state === 'accepted' ? {} : { accepted_by: null, accepted_at: null }
  await saveAction(
    tx,
    { id: action.id, version: read },
    { state, change_reason: reason, ...ended, ...acceptance },
  )
  await openWork(tx, now, { ...action, by: actor.userId, toAccept: state === 'proposed' })
  await tell(tx, now, 'reopened', { ...action, to: action.ownerId, by: actor.userId })
}

const DO: Record<ReasonedAct, Act> = { refuse, close, reopen }
