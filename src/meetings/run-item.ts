import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { choice, optionalText, text } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { comesBack, mayCloseItem } from '#rules/meetings/agenda.ts'
import { mayOpenItem, mayShareInformation } from '#rules/meetings/attendance.ts'
import { met, type Ruling } from '#rules/source.ts'
import { agendaText } from './agenda.text.ts'
import { isOpen, openItemOf, runs } from './known.ts'
import { pastConstraint } from './past-constraint.ts'
import { type AgendaItem, closeItem, openItem } from './queries/agenda.ts'
import { addPresence, endPresence, resumePresence } from './queries/attendance.ts'
import { askForAnotherMeeting } from './requests.ts'
import { roomText } from './room.text.ts'
import { type Expected, gateOf, isCalledTo, isHere, type RoomView, standingIn, viewRoom } from './room.ts'
import { itemOutcomePage, itemPeoplePage } from './run-item.page.ts'
import { backToRoom, NOT_CALLED } from './run-meeting.ts'

const t = words('en', roomText)
const again = words('en', agendaText)

/** How a case ended at this meeting, from a page or from JSON. */
export const OutcomeForm = z
  .object({
    outcome: choice(['decided', 'deferred', 'not-discussed'], t.chooseOutcome),
    reason: optionalText({ label: t.outcomeReason, max: 1000 }),
  })
  .refine((form) => form.outcome === 'decided' || form.reason !== '', {
    path: ['reason'],
    message: t.enterOutcomeReason,
  })

/** Somebody taken out of a case, with the reason, or brought into it. */
export const PresenceForm = z.discriminatedUnion('act', [
  z.object({
    act: z.literal('out'),
    userId: z.uuid(),
    reason: text(t.enterTakeOut, { label: t.takeOut, max: 500 }),
  }),
  z.object({ act: z.literal('in'), userId: z.uuid() }),
])

export type ItemInRoom = RoomView & { item: AgendaItem }

/** One case in the room of its meeting, for those who run it. */
export async function openItemInRoom(request: Request): Promise<ItemInRoom> {
  const known = await openItemOf(request)
  if (!runs(request.actor, known.meeting) || !isOpen(known.meeting)) throw new NotFound('agenda item')
  return { ...(await viewRoom(request, known)), item: known.item }
}

export async function openDiscussion(request: Request): Promise<Reply> {
  const view = await openItemInRoom(request)
  return backToRoom(request, view, await openDiscussionOf(request, view))
}

/** MT-29: opens discussion of a case once everyone present has confirmed, and records who is present for it (MT-45). The database keeps the same gate. */
export async function openDiscussionOf(request: Request, view: ItemInRoom): Promise<Ruling> {
  const { tx, now, actor } = request
  const { item, items, profile } = view
  const otherOpen = items.some(
    (each) => each.id !== item.id && each.openedAt !== null && each.outcome === null,
  )
  const ruling = mayOpenItem(
    { outcome: item.outcome, opened: item.openedAt !== null },
    otherOpen,
    gateOf(view),
    profile.factSheet.source,
  )
  if (!ruling.met) return ruling
  const opened = await pastConstraint(tx, 'discussion_gate', () => openItem(tx, now, item, actor.userId))
  // Somebody came in while this request was on its way: the room is read again to say who.
  if (!opened) return mayShareInformation(gateOf(await viewRoom(request, view)), profile.factSheet.source)
  const present = view.people.filter((person) => isHere(view, person) && isCalledTo(view, person, item))
  await addPresence(
    tx,
    now,
    item,
    present.flatMap(({ attendance }) => (attendance === undefined ? [] : [attendance.id])),
  )
  return met
}

export async function showItemOutcome(request: Request): Promise<Reply> {
  const { item } = await openItemInRoom(request)
  return ok(itemOutcomePage({ item, ruling: met, lang: request.lang, form: undefined }))
}

export async function giveOutcome(request: Request): Promise<Reply> {
  const { lang, body } = request
  const view = await openItemInRoom(request)
  const form = parseForm(OutcomeForm, body)
  if (!form.ok) return invalid(itemOutcomePage({ item: view.item, ruling: met, lang, form }))
  const ruling = await giveOutcomeTo(request, view, form.value)
  if (ruling.met) return redirect(`/meetings/${view.meeting.id}/run`)
  return invalid(
    itemOutcomePage({ item: view.item, ruling, lang, form: { ok: false, errors: {}, typed: body } }),
    422,
  )
}

/** Gives a case its outcome. Deferred or not discussed, it goes back to wait for another meeting. */
export async function giveOutcomeTo(
  request: Request,
  { item }: { item: AgendaItem },
  form: z.infer<typeof OutcomeForm>,
): Promise<Ruling> {
  const { tx, now, audit } = request
  const { outcome, reason } = form
  const ruling = mayCloseItem({
    outcome,
    opened: item.openedAt !== null,
    alreadyClosed: item.outcome !== null,
  })
  if (!ruling.met) return ruling
  await closeItem(tx, now, item, outcome, reason === '' ? null : reason)
  await endPresence(tx, now, { agendaItemId: item.id }, null)
  if (comesBack({ outcome, purpose: item.purpose })) {
    await askForAnotherMeeting(
      request,
      item,
      outcome === 'deferred' ? again.deferredAgain(reason) : again.notDiscussedAgain(reason),
    )
  }
  audit.say({ outcome, reason })
  return met
}

export async function passItem(request: Request): Promise<Reply> {
  const view = await openItemInRoom(request)
  return backToRoom(request, view, await passItemIn(request, view))
}

/** §3.95: a level 1 case is passed without discussion when nobody here knows more. */
export async function passItemIn(request: Request, view: { item: AgendaItem }): Promise<Ruling> {
  if (view.item.purpose !== 'information') throw new NotFound('agenda item')
  return giveOutcomeTo(request, view, { outcome: 'not-discussed', reason: t.passReason })
}

export async function showItemPeople(request: Request): Promise<Reply> {
  const view = await openItemInRoom(request)
  return ok(itemPeoplePage({ view, ruling: met, lang: request.lang, form: undefined }))
}

export async function changeItemPeople(request: Request): Promise<Reply> {
  const { lang, body } = request
  const view = await openItemInRoom(request)
  const form = parseForm(PresenceForm, body)
  if (!form.ok) return invalid(itemPeoplePage({ view, ruling: met, lang, form }))
  const ruling = await changePresence(request, view, form.value)
  if (!ruling.met) return invalid(itemPeoplePage({ view, ruling, lang, form: undefined }), 422)
  return redirect(`/meetings/${view.meeting.id}/items/${view.item.id}/people`)
}

/** Takes somebody out of an open case, which ends their sight of it, or brings somebody called to it in. */
export async function changePresence(
  request: Request,
  view: ItemInRoom,
  form: z.infer<typeof PresenceForm>,
): Promise<Ruling> {
  const { tx, now, audit } = request
  const { item } = view
  const person = view.people.find((each) => each.userId === form.userId)
  if (person?.attendance === undefined || item.openedAt === null || item.outcome !== null)
    throw new NotFound('person')
  audit.saw('user', form.userId)
  const attendanceId = person.attendance.id
  if (form.act === 'out') {
    if (standingIn(view, person, item) !== 'in') throw new NotFound('person')
    audit.say({ reason: form.reason })
    await endPresence(tx, now, { agendaItemId: item.id, attendanceId }, form.reason)
    return met
  }
  return bringIn(request, view, person, attendanceId)
}

async function bringIn(
  { tx, now }: Request,
  view: ItemInRoom,
  person: Expected,
  attendanceId: string,
): Promise<Ruling> {
  const { item } = view
  if (!isHere(view, person) || !isCalledTo(view, person, item)) return NOT_CALLED
  const before = view.presence.find(
    (each) => each.agendaItemId === item.id && each.attendanceId === attendanceId,
  )
  if (before === undefined) await addPresence(tx, now, item, [attendanceId])
  else if (before.until !== null) await resumePresence(tx, item.id, attendanceId)
  return met
}
