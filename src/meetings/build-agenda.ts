import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { someIds, version } from '#platform/http/fields.ts'
import { parseForm, type Refused, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { mayStandOn, purposeOf } from '#rules/meetings/agenda.ts'
import { mayPlaceOnAgenda } from '#rules/screening/placement.ts'
import type { Ruling } from '#rules/source.ts'
import { type AgendaRequest, listOpenRequests, placeRequest } from '../work/index.ts'
import { agendaText } from './agenda.text.ts'
import { buildAgendaPage } from './build-agenda.page.ts'
import { isOpen, itemOf, type Known, openMeetingToConvene } from './known.ts'
import { type AgendaItem, addItem, confirmedLevels, listAgenda, swapItems } from './queries/agenda.ts'
import { saveMeeting } from './queries/meetings.ts'
import { becauseOf } from './rulings.text.ts'

const t = words('en', agendaText)

/** Requests to place, from a page or from JSON, with the version of the meeting they were chosen for. */
export const PlaceForm = z.object({ requests: someIds(t.choose), version })

/** An item and which way it moves. */
export const MoveForm = z.object({ agendaItemId: z.uuid(), direction: z.enum(['up', 'down']), version })

/** A case that waits, and whether this meeting may hear it. */
export type Waiting = AgendaRequest & { ruling: Ruling }

export type AgendaView = Known & { items: AgendaItem[]; waiting: Waiting[] }

/** The meeting whose agenda is built, while it may still change. */
async function toBuild(request: Request): Promise<Known> {
  const known = await openMeetingToConvene(request)
  if (!isOpen(known.meeting)) throw new NotFound('agenda')
  return known
}

/** What is on the agenda and what waits, each with whether it may be placed here (CP-05). */
export async function viewAgenda({ tx, audit }: Request, known: Known): Promise<AgendaView> {
  const { meeting } = known
  const requests = await listOpenRequests(tx, meeting.areaId)
  const levels = await confirmedLevels(
    tx,
    requests.map((each) => each.caseId),
  )
  const items = await listAgenda(tx, meeting.id)
  const waiting = requests.map((each) => heardAt(known, each, levels.get(each.caseId) ?? null))
  const people = [...items, ...waiting].map((each) => each.personId)
  audit.saw('person', [...new Set(people)])
  return { ...known, items, waiting }
}

/** A request at the level that is confirmed now, which may have changed since it was made. */
function heardAt(
  { meeting, profile }: Known,
  request: AgendaRequest,
  confirmedLevel: number | null,
): Waiting {
  const level = confirmedLevel ?? request.level
  const placed = mayPlaceOnAgenda({
    confirmedLevel,
    urgent: meeting.urgent,
    hasPanel: profile.panel.value !== null,
  })
  return {
    ...request,
    level,
    ruling: placed.met ? mayStandOn(meeting.level, level, profile.meetings[3].source) : placed,
  }
}

export async function showBuildAgenda(request: Request): Promise<Reply> {
  const view = await viewAgenda(request, await toBuild(request))
  return ok(buildAgendaPage({ view, lang: request.lang, form: undefined }))
}

export async function placeOnAgenda(request: Request): Promise<Reply> {
  const { body, lang } = request
  const view = await viewAgenda(request, await toBuild(request))
  const again = (form: Refused) => invalid(buildAgendaPage({ view, lang, form }))
  const form = parseForm(PlaceForm, body)
  if (!form.ok) return again(form)
  const problem = problemOf(view, form.value.requests)
  if (problem !== undefined)
    return again(refuse({ requests: typeof problem === 'string' ? problem : becauseOf(problem, lang) }, body))
  await placeFrom(request, view, form.value)
  return redirect(`/meetings/${view.meeting.id}/agenda`)
}

type NotMet = Extract<Ruling, { met: false }>

/** Why these requests cannot be placed: a rule, or words when the list has changed. Nothing when they can. */
export function problemOf(view: AgendaView, ids: readonly string[]): NotMet | string | undefined {
  const chosen = view.waiting.filter((each) => ids.includes(each.id))
  if (chosen.length !== new Set(ids).size) return t.gone
  if (chosen.some((each) => view.items.some((item) => item.caseId === each.caseId))) return t.twice
  return chosen.map((each) => each.ruling).find((ruling) => !ruling.met)
}

/** Puts the chosen cases at the end of the agenda. Two requests for one case make one item. */
export async function placeFrom(
  { tx, now, audit }: Request,
  view: AgendaView,
  form: z.infer<typeof PlaceForm>,
): Promise<void> {
  const { meeting, items, waiting } = view
  await saveMeeting(tx, { id: meeting.id, version: form.version }, {})
  const placed = new Map<string, string>()
  for (const wanted of waiting.filter((each) => form.requests.includes(each.id))) {
    const { areaId } = meeting
    const { caseId, personId, referralId, level } = wanted
    const position = items.length + placed.size + 1
    const item =
      placed.get(caseId) ??
      (await addItem(tx, {
        areaId,
        meetingId: meeting.id,
        caseId,
        personId,
        referralId,
        position,
        level,
        purpose: purposeOf(wanted, view.profile.key),
      }))
    placed.set(caseId, item)
    await placeRequest(tx, now, wanted.id, item)
  }
  audit.saw('agenda-item', [...placed.values()])
}

export async function moveOnAgenda(request: Request): Promise<Reply> {
  const known = await toBuild(request)
  const form = parseForm(MoveForm, request.body)
  if (!form.ok) throw new NotFound('agenda item')
  await moveFrom(request, known, form.value)
  return redirect(`/meetings/${known.meeting.id}/agenda`)
}

/** Moves an item one place up or down. At the end of the list it stays where it is. */
export async function moveFrom(
  { tx, audit }: Request,
  { meeting }: Known,
  form: z.infer<typeof MoveForm>,
): Promise<void> {
  const items = await listAgenda(tx, meeting.id)
  const item = itemOf(items, form.agendaItemId)
  const other = items[items.indexOf(item) + (form.direction === 'up' ? -1 : 1)]
  audit.saw('agenda-item', item.id)
  if (other === undefined) return
  await saveMeeting(tx, { id: meeting.id, version: form.version }, {})
  await swapItems(tx, item, other)
}
