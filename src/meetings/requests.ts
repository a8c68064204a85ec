import type { Request } from '#platform/http/route.ts'
import { requestAgenda } from '../work/index.ts'
import { type AgendaItem, findPlaced } from './queries/agenda.ts'

/** Sends a case back to wait for another meeting, as the kind of request that brought it here. */
export async function askForAnotherMeeting(
  { tx, now, actor }: Request,
  item: AgendaItem,
  reason: string,
): Promise<void> {
  const placed = await findPlaced(tx, item.id)
  await requestAgenda(tx, now, {
    areaId: item.areaId,
    caseId: item.caseId,
    personId: item.personId,
    referralId: item.referralId,
    kind: placed?.kind ?? (item.purpose === 'review' ? 'review' : 'new-referral'),
    level: item.level,
    reason: reason.slice(0, 2000),
    wantedBy: placed?.wantedBy ?? null,
    by: actor.userId,
  })
}
