import { words } from '#platform/html/text.ts'
import { areasWith } from '#platform/http/actor.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { auditText } from './audit.text.ts'
import { csvOf } from './csv.ts'
import {
  type AskedFilter,
  around,
  cursorOf,
  cursorText,
  daysOf,
  Filter,
  noteSearch,
  resolve,
} from './find-events.ts'
import { listEventsPage } from './list-events.page.ts'
import { countEvents, listEvents } from './queries.ts'

const PAGE_SIZE = 50
/** Counting goes no further: the exact number of millions of events helps nobody and costs everybody. */
export const MOST_COUNTED = 10_000
const MOST_EXPORTED = 10_000

/** Events of the areas whose trail the reader may read, the newest first. */
export async function showEvents(request: Request): Promise<Reply> {
  const form = parseForm(Filter, request.query as Record<string, unknown>)
  if (!form.ok) return invalid(await page(request, Filter.parse({}), form))
  return ok(await page(request, form.value, undefined))
}

async function page(request: Request, asked: AskedFilter, form: FormState) {
  const { lang, today, actor } = request
  const found = form === undefined ? await find(request, asked) : { events: [], count: 0, next: undefined }
  const readable = areasWith(actor, 'audit.read')
  return listEventsPage({
    ...found,
    ...(await around(request, found.events)),
    asked,
    days: daysOf(asked, today),
    areas: actor.areas.filter((area) => readable.includes(area.id)),
    mostExported: MOST_EXPORTED,
    form,
    lang,
  })
}

/** One page of events with their count, noted as a search. */
async function find(request: Request, asked: AskedFilter) {
  const { tx, audit, today } = request
  const filter = await resolve(request, asked)
  // One more than the page holds tells whether there is another page.
  const more = await listEvents(tx, filter, { after: cursorOf(asked), size: PAGE_SIZE + 1 })
  const events = more.slice(0, PAGE_SIZE)
  const last = events.at(-1)
  noteSearch(request, asked, today)
  audit.saw(
    'audit-event',
    events.map((event) => event.id),
  )
  const next = more.length > PAGE_SIZE && last !== undefined ? cursorText(last) : undefined
  return { events, count: await countEvents(tx, filter, MOST_COUNTED), next }
}

/** The same as JSON. `count` stops at ten thousand and one. */
export async function listEventsByApi(request: Request): Promise<Reply> {
  const { events, count, next } = await find(request, request.query as AskedFilter)
  const rows = events.map(({ actorId, actorName, grantIds, at, ...event }) => ({
    ...event,
    at: at.toISOString(),
    actor: actorId,
    actorName,
    grants: grantIds,
  }))
  return json({ count, next: next ?? null, events: rows })
}

/** The filtered events as a table for a spreadsheet. That it was taken, by whom and with which filter is itself an event. */
export async function exportEvents(request: Request): Promise<Reply> {
  const form = parseForm(Filter, request.query as Record<string, unknown>)
  if (!form.ok) return invalid(await page(request, Filter.parse({}), form))
  const filter = await resolve(request, form.value)
  const events = await listEvents(request.tx, filter, { after: undefined, size: MOST_EXPORTED })
  noteSearch(request, form.value, request.today)
  request.audit.say({ events: events.length })
  const { from, to } = daysOf(form.value, request.today)
  return {
    kind: 'file',
    name: `audit-${from}-to-${to}.csv`,
    type: 'text/csv; charset=utf-8',
    content: csvOf(events, words('en', auditText)),
    inline: false,
  }
}
