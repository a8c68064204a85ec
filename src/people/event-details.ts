import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { type Answers, readPage, tidied } from '#platform/forms/answers.ts'
import { checkForm, gapsIn } from '#platform/forms/check.ts'
import { type Form, inLang } from '#platform/forms/define.ts'
import { changedOne, EditConflict, found } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import type { LegalEventDetails } from '#rules/case-clocks/facts.ts'
import { refreshClocks } from '../clocks/index.ts'
import { DETAIL_FORMS } from './event-details.form.ts'
import { eventDetailsPage } from './event-details.page.ts'
import { detailsOf, type Misfits } from './event-details.read.ts'
import { openRecord } from './event-form.ts'
import { getEvent, type RecordedEvent } from './event-queries.ts'
import type { Person } from './queries.ts'

export const DetailParams = z.object({ personId: z.uuid(), eventId: z.uuid() })
export const DetailBody = z.record(z.string(), z.unknown())

type Known = { person: Person; event: RecordedEvent; form: Form }

export async function showEventDetails(request: Request): Promise<Reply> {
  const known = await load(request)
  return ok(eventDetailsPage({ ...known, answers: {}, problems: {}, lang: request.lang }))
}

/** Adds what the rules need to a legal event, and moves every clock that follows from it in the same transaction. */
export async function addEventDetails(request: Request): Promise<Reply> {
  const known = await load(request)
  const page = known.form.sections[0]?.pages[0]
  const answers = page === undefined ? {} : readPage(page, request.body)
  const read = judged(known, answers)
  if ('problems' in read)
    return invalid(eventDetailsPage({ ...known, answers, problems: read.problems, lang: request.lang }))
  await add(request, known, read.details)
  return redirect(`/people/${known.person.id}`)
}

/** The same act from JSON. */
export async function addEventDetailsByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const read = judged(known, tidied(request.body as Record<string, unknown>) as Answers)
  if ('problems' in read)
    return json({ error: 'not-accepted', message: Object.values(read.problems).join('. ') }, 422)
  await add(request, known, read.details)
  return json({ id: known.event.id })
}

/** An event that stands, tells the rules something, and has not told it yet. */
async function load(request: Request): Promise<Known> {
  const { personId, eventId } = parseParams(DetailParams, request.params)
  const person = await openRecord(request, personId)
  const event = await getEvent(request.tx, person.id, eventId)
  request.audit.saw('legal-event', event.id)
  if (event.supersededAt !== null || event.detailed) throw new EditConflict()
  return { person, event, form: found(DETAIL_FORMS[event.kind], 'questions about this kind of event') }
}

function judged(
  { event, form }: Known,
  answers: Answers,
): { details: LegalEventDetails } | { problems: Misfits } {
  const wrong = checkForm(form, answers, 'en').map(({ at, text }) => [at, text] as const)
  const missing = gapsIn(form, answers).map(
    ({ place: { field } }) => [field.key, missingText(field)] as const,
  )
  if (wrong.length + missing.length > 0) return { problems: Object.fromEntries([...missing, ...wrong]) }
  return detailsOf(event, answers)
}

const missingText = (field: Form['sections'][number]['pages'][number]['fields'][number]): string =>
  field.need === undefined || field.need === 'asked'
    ? inLang(field.name, 'en')
    : inLang(field.need.missing, 'en')

async function add(
  { tx, now, audit }: Request,
  { person, event }: Known,
  details: LegalEventDetails,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('legal_event')
      .set({ details: JSON.stringify(details) })
      .where('id', '=', event.id)
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
  audit.saw('case', await refreshClocksOf(tx, now, person.id))
}

/** Reckons the clocks of a person's open cases again after a fact about them changed. Returns the cases. */
export async function refreshClocksOf(tx: Tx, now: Date, personId: string): Promise<string[]> {
  const cases = await tx
    .selectFrom('case_file')
    .select('id')
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .execute()
  const ids = cases.map(({ id }) => id)
  if (ids.length > 0) await refreshClocks(tx, now, ids)
  return ids
}
