import type { Words } from '#platform/html/text.ts'
import type { auditText } from './audit.text.ts'
import type { ListedEvent } from './queries.ts'

/** Events as comma-separated values: ids and fixed words only, never the words behind an event. */
export function csvOf(events: readonly ListedEvent[], t: Words<typeof auditText.en>): string {
  const heads = [
    t.id,
    t.exactly,
    t.actor,
    `${t.actor} (id)`,
    t.through,
    t.what,
    t.outcome,
    t.area,
    t.subjects,
    t.grants,
    t.request,
  ]
  // The mark at the start tells spreadsheets that the text is UTF-8.
  return `\uFEFF${[heads, ...events.map(row)].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}

const row = (event: ListedEvent): string[] => [
  event.id,
  event.at.toISOString(),
  event.actorName ?? '',
  event.actorId ?? '',
  event.service,
  event.event,
  event.outcome,
  event.area ?? '',
  event.subjects.map(({ type, id }) => `${type}:${id}`).join(' '),
  event.grantIds.join(' '),
  event.requestId,
]

/** Quoted, and with a mark before whatever a spreadsheet would run as a formula: a name is typed by people. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
