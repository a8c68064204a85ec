import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { EditConflict, NotFound } from '#platform/http/errors.ts'
import { optionalText, parseParams, recordId, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { type ActionAgency, listActionAgencies } from '../plans/index.ts'
import { draftId, type Minuting, minutesHref, openDraft } from './known.ts'
import { minutesText } from './minutes.text.ts'
import {
  addDecision,
  type Decision,
  getDecision,
  saveDecision,
  removeDecision as takeOut,
} from './queries/contents.ts'
import { decisionPage } from './record-decision.page.ts'

const t = words('en', minutesText)

/** AU-02, AP-07: what was decided, why, and the one agency that owns it. */
export const DecisionForm = z.object({
  decision: text(t.enterDecision, { label: t.decisionLabel, max: 4000 }),
  reasons: text(t.enterReasons, { label: t.reasonsLabel, max: 4000 }),
  ownerAgencyId: recordId(t.chooseOwner),
  dissent: optionalText({ label: t.dissent, max: 4000 }),
})

export const DecisionParams = z.object({ agendaItemId: z.uuid(), decisionId: z.uuid() })

type Deciding = { known: Minuting; agencies: ActionAgency[]; decision: Decision | null }

/** Asks for a new decision. */
export async function showAddDecision(request: Request): Promise<Reply> {
  return page(request, await deciding(request, null), undefined)
}

/** Adds a decision to the draft. */
export async function recordDecision(request: Request): Promise<Reply> {
  const at = await deciding(request, null)
  const form = parse(request.body, at.agencies)
  if (!form.ok) return page(request, at, form)
  const minuteId = await draftId(request, at.known)
  const id = await addDecision(
    request.tx,
    request.now,
    { areaId: at.known.discussed.areaId, minuteId, by: request.actor.userId },
    form.value,
  )
  request.audit.saw('minute-decision', id)
  return redirect(`${minutesHref(at.known.discussed)}#decisions`)
}

/** A decision as it may be reworded. */
export async function showChangeDecision(request: Request): Promise<Reply> {
  return page(request, await decisionAt(request), undefined)
}

/** Rewords a decision of the draft. */
export async function changeDecision(request: Request): Promise<Reply> {
  const at = await decisionAt(request)
  const form = parse(request.body, at.agencies)
  if (!form.ok) return page(request, at, form)
  const drawn = version.safeParse(request.body.version)
  if (!drawn.success) throw new EditConflict()
  await saveDecision(
    request.tx,
    request.now,
    { id: at.decision.id, version: drawn.data, by: request.actor.userId },
    form.value,
  )
  return redirect(`${minutesHref(at.known.discussed)}#decisions`)
}

/** Takes a decision out of the draft. */
export async function removeDecision(request: Request): Promise<Reply> {
  const { known, decision, minuteId } = await decisionAt(request)
  await takeOut(request.tx, minuteId, decision.id)
  return redirect(`${minutesHref(known.discussed)}#decisions`)
}

async function deciding(request: Request, decision: Decision | null): Promise<Deciding> {
  const known = await openDraft(request)
  return { known, agencies: await listActionAgencies(request.tx, known.discussed.areaId), decision }
}

/** The decision of this address in a draft that the actor writes. */
export async function decisionAt(request: Request) {
  const { known, agencies } = await deciding(request, null)
  if (known.minute === undefined) throw new NotFound('minute')
  const decision = await getDecision(
    request.tx,
    known.minute.id,
    parseParams(DecisionParams, request.params).decisionId,
  )
  request.audit.saw('minute-decision', decision.id)
  return { known, agencies, decision, minuteId: known.minute.id }
}

function parse(body: Record<string, unknown>, agencies: readonly ActionAgency[]) {
  const form = parseForm(DecisionForm, body)
  return form.ok && !ownsDecisions(agencies, form.value.ownerAgencyId)
    ? refuse({ ownerAgencyId: t.chooseOwner }, body)
    : form
}

/** AP-07: an owner is one of the agencies of the area. MAPPA is none of them. */
export const ownsDecisions = (agencies: readonly ActionAgency[], agencyId: string): boolean =>
  agencies.some((agency) => agency.id === agencyId)

function page({ lang }: Request, at: Deciding, form: FormState): Reply {
  const shown = decisionPage({ ...at, form, lang })
  return form === undefined ? ok(shown) : invalid(shown)
}
