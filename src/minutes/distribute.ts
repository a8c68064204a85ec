import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { attendeesOf } from '../meetings/index.ts'
import { type Colleague, listColleagues } from '../sharing/index.ts'
import { distributePage } from './distribute.page.ts'
import { draftId, type Minuting, minutesHref, openDraft, openMinutes } from './known.ts'
import { minutesText } from './minutes.text.ts'
import {
  addRecipient,
  keptFrom,
  listRecipients,
  type Recipient,
  removeRecipient as takeOff,
} from './queries/people.ts'
import { tellReaders } from './tell.ts'

const t = words('en', minutesText)

/** Who else needs the minutes, and the duty they have to consider them. */
export const RecipientForm = z.object({
  userId: recordId(t.chooseWho),
  duty: text(t.enterDuty, { label: t.duty, max: 1000 }),
})
export const RecipientParams = z.object({ agendaItemId: z.uuid(), recipientId: z.uuid() })

export type Distributing = { known: Minuting; recipients: Recipient[]; colleagues: Colleague[] }

/** The distribution list and who could be added to it. */
export async function showDistribution(request: Request): Promise<Reply> {
  return page(request, await distributing(request), undefined)
}

/** Adds somebody outside the room with their duty. */
export async function addToDistribution(request: Request): Promise<Reply> {
  const list = await distributing(request)
  const form = parseForm(RecipientForm, request.body)
  if (!form.ok) return page(request, list, form)
  const wrong = await cannotAdd(request, list, form.value.userId)
  if (wrong !== undefined) return page(request, list, refuse({ userId: wrong }, request.body))
  await addFrom(request, list, form.value)
  return redirect(`${minutesHref(list.known.discussed)}/recipients`)
}

/** Takes somebody off the list of a draft. Whoever could read approved minutes stays on record. */
export async function removeFromDistribution(request: Request): Promise<Reply> {
  const { minute, discussed } = await openDraft(request)
  if (minute === undefined) throw new NotFound('minute')
  await takeOff(request.tx, minute.id, parseParams(RecipientParams, request.params).recipientId)
  return redirect(`${minutesHref(discussed)}/recipients`)
}

/** The list of a draft for those who write it; of approved minutes for those of them who may distribute. */
export async function distributing(request: Request): Promise<Distributing> {
  const { tx, actor, now } = request
  const known = await openMinutes(request)
  const { discussed, minute } = known
  const later = minute?.status === 'approved'
  if (!known.writes || discussed.openedAt === null) throw new NotFound('distribution list')
  if (later && !mayIn(actor, 'minute.distribute', discussed.areaId)) throw new NotFound('distribution list')
  const recipients = minute === undefined ? [] : await listRecipients(tx, minute.id)
  const kept = await keptFrom(tx, discussed.personId)
  const colleagues = await listColleagues(tx, discussed.areaId, now)
  // Whoever must not see this person is not there to be chosen: hidden looks absent.
  return { known, recipients, colleagues: colleagues.filter((each) => !kept.has(each.id)) }
}

/** Why this person cannot be added; nothing when they can. */
export async function cannotAdd(
  { tx }: Request,
  { known, recipients, colleagues }: Distributing,
  userId: string,
): Promise<string | undefined> {
  if (!colleagues.some((each) => each.id === userId)) return t.chooseWho
  if (recipients.some((each) => each.userId === userId)) return t.alreadyListed
  const { attended } = await attendeesOf(tx, {
    id: known.discussed.agendaItemId,
    meetingId: known.discussed.meetingId,
  })
  return attended.some((each) => each.userId === userId && each.outReason === null) ? t.wasPresent : undefined
}

/** Puts the person on the list. Once the minutes are approved they are told at once. */
export async function addFrom(
  request: Request,
  { known }: Distributing,
  given: z.infer<typeof RecipientForm>,
): Promise<void> {
  const { tx, now, actor, audit } = request
  const minuteId = await draftId(request, known)
  await addRecipient(tx, now, { areaId: known.discussed.areaId, minuteId, ...given, by: actor.userId })
  audit.saw('user', given.userId)
  audit.say({ duty: given.duty })
  if (known.minute?.status === 'approved') await tellReaders(request, known, [given.userId])
}

function page({ lang }: Request, list: Distributing, form: FormState): Reply {
  const shown = distributePage({ ...list, form, lang })
  return form === undefined ? ok(shown) : invalid(shown)
}
