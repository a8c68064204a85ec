import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { EditConflict } from '#platform/http/errors.ts'
import { choice, parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { correctEventPage } from './correct-event.page.ts'
import { refreshClocksOf } from './event-details.ts'
import { EventForm, openRecord } from './event-form.ts'
import { getEvent, type RecordedEvent, supersedeEvent } from './event-queries.ts'
import { eventsText } from './events.text.ts'
import type { Person } from './queries.ts'
import { add, wrongToAdd } from './record-event.ts'

const t = words('en', eventsText)

export const HOWS = ['replace', 'take-out'] as const

export const EventParams = z.object({ personId: z.uuid(), eventId: z.uuid() })

const Why = z.object({
  how: choice(HOWS, t.chooseHow),
  reason: text(t.enterReason, { label: t.reason, max: 1000 }),
})

/** What correcting an event takes: what takes its place, or that nothing does, and why. */
export const Correction = z.discriminatedUnion('how', [
  Why.extend({ how: z.literal('replace'), ...EventForm.shape }),
  Why.extend({ how: z.literal('take-out') }),
])
type Given = z.infer<typeof Correction>
type Known = { person: Person; event: RecordedEvent }

export async function showCorrectEvent(request: Request): Promise<Reply> {
  return ok(correctEventPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

/** Supersedes a legal event with the reason, and puts another in its place where one is given. */
export async function correctEvent(request: Request): Promise<Reply> {
  const known = await load(request)
  const refused = (form: FormState) => invalid(correctEventPage({ ...known, form, lang: request.lang }))
  const form = parseForm(request.body.how === 'replace' ? Why.extend(EventForm.shape) : Why, request.body)
  if (!form.ok) return refused(form)
  const given = form.value as Given
  const wrong = await wrongWith(request, known, given)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await correct(request, known, given)
  return redirect(`/people/${known.person.id}`)
}

/** The same act from JSON. */
export async function correctEventByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const given = request.body as Given
  const wrong = await wrongWith(request, known, given)
  if (wrong !== undefined)
    return json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)
  return json({ id: await correct(request, known, given) })
}

/** The event as it stands. Once superseded it is somebody else's correction that one would overwrite. */
async function load(request: Request): Promise<Known> {
  const { personId, eventId } = parseParams(EventParams, request.params)
  const person = await openRecord(request, personId)
  const event = await getEvent(request.tx, person.id, eventId)
  request.audit.saw('legal-event', event.id)
  if (event.supersededAt !== null) throw new EditConflict()
  return { person, event }
}

async function wrongWith(
  request: Request,
  { person }: Known,
  given: Given,
): Promise<Record<string, string> | undefined> {
  return given.how === 'replace' ? wrongToAdd(request, person, given) : undefined
}

/** Returns the id of the event that took its place; null when none did. */
async function correct(request: Request, { person, event }: Known, given: Given): Promise<string | null> {
  const { tx, now, actor, audit } = request
  await supersedeEvent(tx, now, { id: event.id, reason: given.reason, by: actor.userId })
  audit.say({ reason: given.reason })
  const id = given.how === 'replace' ? await add(request, person, given) : null
  audit.saw('case', await refreshClocksOf(tx, now, person.id))
  return id
}
