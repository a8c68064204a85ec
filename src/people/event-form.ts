import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { choice, civilDate, optionalText, text } from '#platform/http/fields.ts'
import type { Request } from '#platform/http/route.ts'
import { inTodaysWords } from '#rules/eligibility/risk-to-children.ts'
import { EVENT_KINDS, type EventFacts, holdRecord } from './event-queries.ts'
import { eventsText } from './events.text.ts'
import { getPerson, type Person } from './queries.ts'

const t = words('en', eventsText)

/** What every legal event takes. A kind with facts of its own extends this and `EventFacts`. */
export const EventForm = z.object({
  kind: choice(EVENT_KINDS, t.chooseKind),
  occurredOn: civilDate(t.enterDate, t.date),
  // IC-14: what is brought in from elsewhere may still say the old label.
  description: text(t.enterDescription, { label: t.description, max: 1000 }).transform(inTodaysWords),
  childIntended: z
    .union([z.boolean(), z.literal('yes')])
    .optional()
    .transform((ticked) => ticked === true || ticked === 'yes'),
  source: optionalText({ label: t.source, max: 300 }),
})

/** What is wrong with an event by itself; undefined when nothing is. */
export function wrongWithEvent(
  facts: EventFacts,
  { dateOfBirth }: Pick<Person, 'dateOfBirth'>,
  today: string,
): Record<string, string> | undefined {
  if (dateOfBirth !== null && facts.occurredOn < dateOfBirth) return { occurredOn: t.beforeBirth }
  // A release is recorded before it happens, so that what must be done first has its date.
  const ahead = facts.occurredOn > today && facts.kind !== 'release' && facts.kind !== 'requirement-end'
  return ahead ? { occurredOn: t.notInFuture } : undefined
}

/** A person whose legal events the actor may read and record, held until the act is done. */
export async function openRecord({ tx, actor, audit }: Request, personId: string): Promise<Person> {
  const person = await getPerson(tx, personId)
  if (!mayIn(actor, 'person.record', person.areaId)) throw new NotFound('person to record')
  await holdRecord(tx, person)
  audit.area(person.areaId)
  audit.saw('person', person.id)
  return person
}
