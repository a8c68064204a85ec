import type { Request } from '#platform/http/route.ts'
import { type NewRequest, requestAgenda } from '../work/index.ts'
import { type AgendaItem, findPlaced } from './queries/agenda.ts'

/** The request that sends a case back to wait for another meeting, of the kind that brought it here. */
export async function anotherMeeting(
  { tx, actor }: Request,
  item: AgendaItem,
  reason: string,
): Promise<NewRequest> {
  const placed = await findPlaced(tx, item.id)
  return {
    areaId: item.areaId,
    caseId: item.caseId,
    personId: item.personId,
    referralId: item.referralId,
    kind: placed?.kind ?? (item.purpose === 'review' ? 'review' : 'new-referral'),
    level: item.level,
    reason: reason.slice(0, 2000),
    wantedBy: placed?.wantedBy ?? null,
    by: actor.userId,
  }
}

/** Sends a case back to wait for another meeting. */
export async function askForAnotherMeeting(
  request: Request,
  item: AgendaItem,
  reason: string,
): Promise<void> {
  await requestAgenda(request.tx, request.now, await anotherMeeting(request, item, reason))
}
