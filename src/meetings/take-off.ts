import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { text } from '#platform/http/fields.ts'
import { parseForm } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { mayTakeOff } from '#rules/meetings/agenda.ts'
import type { Ruling } from '#rules/source.ts'
import { requestAgenda } from '../work/index.ts'
import { agendaText } from './agenda.text.ts'
import { convenes, isOpen, type Known, openItemOf } from './known.ts'
import { pastConstraint } from './past-constraint.ts'
import { type AgendaItem, hasInformation, removeItem } from './queries/agenda.ts'
import { saveMeeting } from './queries/meetings.ts'
import { anotherMeeting } from './requests.ts'
import { takeOffPage } from './take-off.page.ts'

const t = words('en', agendaText)

/** Why a case leaves the agenda, from a page or from JSON. */
export const TakeOffForm = z.object({ reason: text(t.enterReason, { label: t.reason, max: 1000 }) })

type KnownItem = Known & { item: AgendaItem }

async function toTakeOff(request: Request): Promise<KnownItem> {
  const known = await openItemOf(request)
  if (!convenes(request.actor, known.meeting) || !isOpen(known.meeting)) throw new NotFound('agenda item')
  return known
}

export async function showTakeOff(request: Request): Promise<Reply> {
  const known = await toTakeOff(request)
  return ok(
    takeOffPage({
      ...known,
      ruling: await rulingOf(request, known.item),
      lang: request.lang,
      form: undefined,
    }),
  )
}

export async function takeOff(request: Request): Promise<Reply> {
  const known = await toTakeOff(request)
  const ruling = await rulingOf(request, known.item)
  const form = parseForm(TakeOffForm, request.body)
  if (!form.ok) return invalid(takeOffPage({ ...known, ruling, lang: request.lang, form }))
  const taken = await takeOffFrom(request, known, form.value.reason)
  if (!taken.met)
    return invalid(takeOffPage({ ...known, ruling: taken, lang: request.lang, form: undefined }), 422)
  return redirect(`/meetings/${known.meeting.id}/agenda`)
}

async function rulingOf({ tx }: Request, item: AgendaItem): Promise<Ruling> {
  return mayTakeOff({
    opened: item.openedAt !== null,
    outcome: item.outcome,
    hasInformation: await hasInformation(tx, item.id),
  })
}

/** Takes a case off the agenda when the rule allows: it waits for another meeting, and sight of it through this one ends. */
export async function takeOffFrom(
  request: Request,
  { meeting, item }: KnownItem,
  reason: string,
): Promise<Ruling> {
  const ruling = await rulingOf(request, item)
  if (!ruling.met) return ruling
  const again = await anotherMeeting(request, item, t.requestAgain(reason))
  // Information that even those who convene may not see keeps a case on the agenda too.
  if (
    !(await pastConstraint(request.tx, 'information_item_agenda_item_id_fkey', () =>
      removeItem(request.tx, item),
    ))
  )
    return mayTakeOff({ opened: false, outcome: null, hasInformation: true })
  await requestAgenda(request.tx, request.now, again)
  await saveMeeting(request.tx, meeting, {})
  request.audit.say({ reason })
  return ruling
}
