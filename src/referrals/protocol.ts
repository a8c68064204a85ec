import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'

export type Confirmation = { userId: string; areaId: string; protocol: string }

/** When somebody confirmed that their agency complies with a protocol, or nothing. */
export async function findConfirmation(
  tx: Tx,
  { userId, areaId, protocol }: Confirmation,
): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('protocol_confirmation')
    .select('confirmed_at')
    .where('user_id', '=', userId)
    .where('area_id', '=', areaId)
    .where('protocol', '=', protocol)
    .executeTakeFirst()
  return row?.confirmed_at
}

/** Records the confirmation, once. Confirming again changes nothing (AP-19). */
export async function addConfirmation(
  tx: Tx,
  now: Date,
  made: Confirmation & { agencyId: string },
): Promise<void> {
  await tx
    .insertInto('protocol_confirmation')
    .values({
      id: randomUUID(),
      area_id: made.areaId,
      user_id: made.userId,
      agency_id: made.agencyId,
      protocol: made.protocol,
      confirmed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'area_id', 'protocol']).doNothing())
    .execute()
}
