import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { parseParams } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { DETAIL_FORMS } from './event-details.form.ts'
import { EventForm, openRecord, wrongWithEvent } from './event-form.ts'
import { addEvent, type EventFacts, isRecorded } from './event-queries.ts'
import { eventsText } from './events.text.ts'
import type { Person } from './queries.ts'
import { recordEventPage } from './record-event.page.ts'

const t = words('en', eventsText)

const Params = z.object({ personId: z.uuid() })

export async function showRecordEvent(request: Request): Promise<Reply> {
  const person = await open(request)
  return ok(recordEventPage({ person, form: undefined, lang: request.lang }))
}

/** Records a legal event with the person. */
export async function recordLegalEvent(request: Request): Promise<Reply> {
  const person = await open(request)
  const refused = (form: FormState) => invalid(recordEventPage({ person, form, lang: request.lang }))
  const form = parseForm(EventForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = await wrongToAdd(request, person, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  const id = await add(request, person, form.value)
  const asks = Object.hasOwn(DETAIL_FORMS, form.value.kind)
  return redirect(asks ? `/people/${person.id}/events/${id}/details` : `/people/${person.id}`)
}

/** The same act from JSON. */
export async function recordEventByApi(request: Request): Promise<Reply> {
  const person = await open(request)
  const facts = request.body as EventFacts
  const wrong = await wrongToAdd(request, person, facts)
  if (wrong !== undefined)
    return json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)
  return json({ id: await add(request, person, facts) }, 201)
}

const open = (request: Request) => openRecord(request, parseParams(Params, request.params).personId)

/** Why an event cannot be added as it stands; undefined when it can. */
export async function wrongToAdd(
  { tx, today }: Request,
  person: Person,
  facts: EventFacts,
): Promise<Record<string, string> | undefined> {
  const wrong = wrongWithEvent(facts, person, today)
  if (wrong !== undefined) return wrong
  return (await isRecorded(tx, person.id, facts)) ? { description: t.alreadyRecorded } : undefined
}

/** Adds the event and tells the audit trail. */
export async function add(
  { tx, now, actor, audit }: Request,
  person: Person,
  facts: EventFacts,
): Promise<string> {
  const id = await addEvent(tx, now, person, { facts, by: actor.userId })
  audit.saw('legal-event', id)
  return id
}
