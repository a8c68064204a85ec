import { z } from 'zod'
import { EditConflict, NotFound } from '#platform/http/errors.ts'
import { version } from '#platform/http/fields.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { mayApprove } from '#rules/minutes/approval.ts'
import { listActionAgencies } from '../plans/index.ts'
import { ItemOut, itemOut } from '../sharing/index.ts'
import { gapWords } from './approve-minute.page.ts'
import { applyApproval, factsOf, paperToApprove } from './approve-minute.ts'
import { addFrom, cannotAdd, distributing, RecipientForm, RecipientParams } from './distribute.ts'
import { draftId, openDraft, openMinutes, Params } from './known.ts'
import { findMinutes, Query } from './list-minutes.ts'
import { gatherPaper, type Paper } from './paper.ts'
import { ActionForm, proposeFrom, wrongIn } from './propose-action.ts'
import { addDecision, saveDecision, removeDecision as takeOut } from './queries/contents.ts'
import { BLANK } from './queries/minutes.ts'
import { listActionOwners, removeRecipient as takeOff } from './queries/people.ts'
import { changeQuotes } from './quote-items.ts'
import { DecisionForm, DecisionParams, decisionAt, ownsDecisions } from './record-decision.ts'
import { askChair, keep } from './write-minute.ts'

export { ActionForm, DecisionForm, DecisionParams, Params, Query, RecipientForm, RecipientParams }

const level = z.union([z.literal(1), z.literal(2), z.literal(3)])
const paragraph = (max = 4000) => z.string().max(max)
const factor = paragraph(2000).default('')

/** What a draft is to say: what is left out stays as it is. Version 0 begins the minute. */
export const Save = z.object({
  version: z.number().int().min(0),
  riskConfirmed: paragraph().optional(),
  discussion: paragraph(50_000).optional(),
  dissent: paragraph().optional(),
  level: level.nullable().optional(),
  levelReasons: paragraph().optional(),
  personTold: z.enum(['yes', 'no']).nullable().optional(),
  personToldReasons: paragraph().optional(),
  reviewOutcome: z.enum(['next-review', 'end-review']).nullable().optional(),
  nextReviewOn: z.iso.date().nullable().optional(),
  reviewReasons: paragraph().optional(),
  reviewFactors: z
    .object({ risk: factor, monitoring: factor, interventions: factor, 'co-operation': factor })
    .optional(),
})
export const Change = DecisionForm.extend({ version })
export const Quotes = z.object({
  add: z.array(z.uuid()).max(500).default([]),
  remove: z.array(z.uuid()).max(500).default([]),
})
export const Approve = z.object({ version })

export const Saved = z.object({ version: z.number().int() })
export const Made = z.object({ id: z.uuid() })
export const Done = z.object({ done: z.literal(true) })

const attendee = z.object({ name: z.string(), role: z.string(), agency: z.string() })
export const MinuteOut = z.object({
  agendaItemId: z.uuid(),
  kind: z.enum(['initial', 'review']),
  status: z.enum(['draft', 'approved']),
  version: z.number().int(),
  person: z.object({ id: z.uuid(), givenName: z.string(), familyName: z.string() }),
  present: z.array(attendee),
  apologies: z.array(attendee),
  riskConfirmed: z.string(),
  discussion: z.string(),
  dissent: z.string(),
  level: level.nullable(),
  levelReasons: z.string(),
  personTold: z.enum(['yes', 'no']).nullable(),
  personToldReasons: z.string(),
  reviewOutcome: z.enum(['next-review', 'end-review']).nullable(),
  nextReviewOn: z.iso.date().nullable(),
  reviewReasons: z.string(),
  reviewFactors: z.record(z.string(), z.string()),
  quotes: z.array(z.object({ quotedVersion: z.number().int(), item: ItemOut })),
  decisions: z.array(
    z.object({
      id: z.uuid(),
      decision: z.string(),
      reasons: z.string(),
      owner: z.string(),
      dissent: z.string(),
      version: z.number().int(),
    }),
  ),
  actions: z.array(
    z.object({
      id: z.uuid(),
      what: z.string(),
      agency: z.string(),
      owner: z.string().nullable(),
      dueOn: z.iso.date(),
      state: z.string(),
    }),
  ),
  recipients: z.array(z.object({ id: z.uuid(), name: z.string(), agency: z.string(), duty: z.string() })),
  approvedAt: z.iso.datetime().nullable(),
  approvedBy: z.string().nullable(),
})
export const List = z.object({
  total: z.number().int(),
  minutes: z.array(
    z.object({
      agendaItemId: z.uuid(),
      personId: z.uuid(),
      givenName: z.string(),
      familyName: z.string(),
      kind: z.enum(['initial', 'review']),
      status: z.enum(['draft', 'approved']),
      discussedAt: z.iso.datetime(),
    }),
  ),
})

const done = json({ done: true })
const problem = (field: string, message: string) =>
  json({ error: 'invalid', message, problems: [{ field, message }] }, 400)

export async function list(request: Request): Promise<Reply> {
  const { total, minutes } = await findMinutes(request, Query.parse(request.query))
  return json({
    total,
    minutes: minutes.map((each) => ({ ...each, discussedAt: each.discussedAt.toISOString() })),
  })
}

export async function show(request: Request): Promise<Reply> {
  const known = await openMinutes(request)
  if (known.minute === undefined) throw new NotFound('minutes')
  request.audit.called(known.minute.status === 'approved' ? 'minute.read' : 'minute-draft.viewed')
  return json(minuteOut(await gatherPaper(request, known, known.minute)))
}

function minuteOut({
  known,
  minute,
  attended,
  apologies,
  quotes,
  decisions,
  actions,
  recipients,
}: Paper): z.infer<typeof MinuteOut> {
  const { agendaItemId, personId, givenName, familyName } = known.discussed
  const person = ({ name, role, agencyName }: { name: string; role: string; agencyName: string }) => ({
    name,
    role,
    agency: agencyName,
  })
  return {
    ...minute,
    agendaItemId,
    person: { id: personId, givenName, familyName },
    reviewFactors: { ...minute.reviewFactors },
    present: attended.filter((each) => each.outReason === null).map(person),
    apologies: apologies.map(person),
    quotes: quotes.map(({ item, quotedVersion }) => ({ quotedVersion, item: itemOut(item) })),
    decisions: decisions.map(({ ownerName, ...each }) => ({ ...each, owner: ownerName })),
    actions: actions.map(({ agencyName, ownerName, ...each }) => ({
      ...each,
      agency: agencyName,
      owner: ownerName,
    })),
    recipients: recipients.map(({ agencyName, ...each }) => ({ ...each, agency: agencyName })),
    approvedAt: minute.approvedAt?.toISOString() ?? null,
  }
}

export async function save(request: Request): Promise<Reply> {
  const { version: drawn, ...given } = request.body as z.infer<typeof Save>
  const known = await openDraft(request)
  const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const words = { ...BLANK, ...known.minute, ...sent }
  if (words.reviewOutcome === 'end-review') words.nextReviewOn = null
  await keep(request, known, { version: drawn, words })
  return json({ version: drawn + 1 })
}

/** Sends the draft as it was last saved to the chair. A later version than the one read is not sent unread. */
export async function sendToChair(request: Request): Promise<Reply> {
  const { version: drawn } = request.body as z.infer<typeof Approve>
  const known = await openDraft(request)
  if (known.minute === undefined) throw new NotFound('draft minute')
  if (known.minute.version !== drawn) throw new EditConflict()
  const sent = await askChair(request, known, known.minute.id)
  return sent
    ? done
    : json({ error: 'not-yet', message: 'The meeting has no chair who could be asked.' }, 422)
}

export async function addOneDecision(request: Request): Promise<Reply> {
  const given = request.body as z.infer<typeof DecisionForm>
  const known = await openDraft(request)
  const { areaId } = known.discussed
  if (!ownsDecisions(await listActionAgencies(request.tx, areaId), given.ownerAgencyId))
    return problem('ownerAgencyId', 'is no agency of this area')
  const id = await addDecision(
    request.tx,
    request.now,
    { areaId, minuteId: await draftId(request, known), by: request.actor.userId },
    given,
  )
  request.audit.saw('minute-decision', id)
  return json({ id }, 201)
}

export async function changeDecision(request: Request): Promise<Reply> {
  const given = request.body as z.infer<typeof Change>
  const { agencies, decision } = await decisionAt(request)
  if (!ownsDecisions(agencies, given.ownerAgencyId))
    return problem('ownerAgencyId', 'is no agency of this area')
  await saveDecision(
    request.tx,
    request.now,
    { id: decision.id, version: given.version, by: request.actor.userId },
    given,
  )
  return done
}

export async function removeDecision(request: Request): Promise<Reply> {
  const { decision, minuteId } = await decisionAt(request)
  await takeOut(request.tx, minuteId, decision.id)
  return done
}

export async function quote(request: Request): Promise<Reply> {
  await changeQuotes(request, await openDraft(request), request.body as z.infer<typeof Quotes>)
  return done
}

export async function proposeAction(request: Request): Promise<Reply> {
  const given = request.body as z.infer<typeof ActionForm>
  const known = await openDraft(request)
  const owners = await listActionOwners(request.tx, known.discussed.areaId, request.now)
  const [wrong] = Object.entries(wrongIn(given, owners, request.today) ?? {})
  if (wrong !== undefined) return problem(...wrong)
  return json({ id: await proposeFrom(request, known, owners, given) }, 201)
}

export async function addRecipient(request: Request): Promise<Reply> {
  const given = request.body as z.infer<typeof RecipientForm>
  const at = await distributing(request)
  const wrong = await cannotAdd(request, at, given.userId)
  if (wrong !== undefined) return problem('userId', wrong)
  await addFrom(request, at, given)
  return done
}

export async function removeRecipient(request: Request): Promise<Reply> {
  const { minute } = await openDraft(request)
  if (minute === undefined) throw new NotFound('minute')
  await takeOff(request.tx, minute.id, (request.params as z.infer<typeof RecipientParams>).recipientId)
  return done
}

export async function approve(request: Request): Promise<Reply> {
  const { version: drawn } = request.body as z.infer<typeof Approve>
  const paper = await paperToApprove(request)
  if (drawn !== paper.minute.version) throw new EditConflict()
  const ruling = mayApprove(factsOf(paper))
  if (!ruling.met)
    return json(
      {
        error: 'not-yet',
        because: ruling.because,
        gaps: ruling.values.gaps.map((gap) => ({ ...gap, text: gapWords(gap, request.lang) })),
      },
      422,
    )
  await applyApproval(request, paper)
  return done
}
