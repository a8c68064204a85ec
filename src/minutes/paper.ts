import type { Request } from '#platform/http/route.ts'
import { type Apology, type Attended, attendeesOf } from '../meetings/index.ts'
import type { Minuting } from './known.ts'
import {
  type Decision,
  type ItemAction,
  listActions,
  listDecisions,
  listQuotes,
  type Quote,
} from './queries/contents.ts'
import type { Minute } from './queries/minutes.ts'
import { listRecipients, type Recipient } from './queries/people.ts'

/** A minute with everything that stands in it, as far as its reader may see each part. */
export type Paper = {
  known: Minuting
  minute: Minute
  attended: Attended[]
  apologies: Apology[]
  quotes: Quote[]
  decisions: Decision[]
  actions: ItemAction[]
  recipients: Recipient[]
}

/** Gathers a minute for reading. The audit trail hears of every item that is shown. */
export async function gatherPaper({ tx, audit }: Request, known: Minuting, minute: Minute): Promise<Paper> {
  const { agendaItemId, meetingId } = known.discussed
  const { attended, apologies } = await attendeesOf(tx, { id: agendaItemId, meetingId })
  const quotes = await listQuotes(tx, minute.id)
  audit.saw(
    'information-item',
    quotes.map(({ item }) => item.id),
  )
  return {
    known,
    minute,
    attended,
    apologies,
    quotes,
    decisions: await listDecisions(tx, minute.id),
    actions: await listActions(tx, agendaItemId),
    recipients: await listRecipients(tx, minute.id),
  }
}
