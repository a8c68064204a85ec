import { z } from 'zod'
import { type Actor, areasWith } from '#platform/http/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { listReceipts, listWork } from './hand-over-queries.ts'
import { listPosts, listSuperseded } from './post-queries.ts'
import { getUser, type HeldRole, listHeldRoles, type User } from './queries.ts'
import { showUserPage } from './show-user.page.ts'

export const UserParams = z.object({ userId: z.uuid() })

const Query = z.object({
  done: z
    .enum([
      'invited',
      'role-given',
      'role-ended',
      'account-ended',
      'account-will-end',
      'post-recorded',
      'post-corrected',
      'post-off-record',
    ])
    .optional()
    .catch(undefined),
})

/** Why an account is not the actor's to change; nothing when it is. */
export const mayChange = (
  actor: Actor,
  user: Pick<User, 'id'>,
  held: readonly Pick<HeldRole, 'areaId'>[],
): boolean =>
  user.id !== actor.userId && held.some((role) => areasWith(actor, 'user.administer').includes(role.areaId))

export async function showUser(request: Request): Promise<Reply> {
  const { user, held } = await seenUser(request)
  const { done } = Query.parse(request.query)
  const { tx, actor, now, lang } = request
  const areas = areasWith(actor, 'user.read')
  const posts = await listPosts(tx, user.id, areas)
  const superseded = await listSuperseded(tx, user.id, areas)
  const receipts = await listReceipts(tx, user.id, areas)
  const waiting = await waitingWork(request, user, held)
  const known = { user, held, posts, superseded, receipts, waiting, actor, done, now, lang }
  return ok(showUserPage({ ...known, mayChange: mayChange(actor, user, held) }))
}

/** How much somebody who leaves still owes where the actor keeps the accounts; nothing is said of anybody else. */
async function waitingWork(
  { tx, actor }: Request,
  user: User,
  held: readonly Pick<HeldRole, 'areaId'>[],
): Promise<number> {
  if (!mayChange(actor, user, held) || (user.state !== 'ended' && user.endsOn === null)) return 0
  const works = await Promise.all(
    areasWith(actor, 'user.administer').map((areaId) => listWork(tx, user.id, areaId)),
  )
  return works.flat().length
}

/** The user of the address with their roles in the reader's areas, noted for the audit trail. */
export async function seenUser({
  tx,
  params,
  actor,
  today,
  audit,
}: Request): Promise<{ user: User; held: HeldRole[] }> {
  const areas = areasWith(actor, 'user.read')
  const user = await getUser(tx, { id: parseParams(UserParams, params).userId, areas, today })
  const held = await listHeldRoles(tx, user.id, areas)
  const [first] = held
  if (first !== undefined) audit.area(first.areaId)
  audit.saw('user', user.id)
  return { user, held }
}

/** The same where the actor keeps this account. Anybody else's is not there. */
export async function keptUser(request: Request): Promise<{ user: User; held: HeldRole[] }> {
  const known = await seenUser(request)
  if (!mayChange(request.actor, known.user, known.held)) throw new NotFound('user')
  return known
}
