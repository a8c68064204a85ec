import { z } from 'zod'
import { areasWith, mayIn } from '#platform/http/actor.ts'
import { json, type Reply, type Request } from '#platform/http/route.ts'
import { findUses, Filter as UseFilter } from './break-glass/list-uses.ts'
import type { Use } from './break-glass/queries.ts'
import { otherSight, ownSight, Filter as SightFilter, seenSubject } from './sight/show-sight.ts'
import { type Block, listBlocks } from './sight/writes.ts'
import { findUsers, Filter as UserFilter } from './users/list-users.ts'
import { listPosts } from './users/post-queries.ts'
import type { HeldRole } from './users/queries.ts'
import { seenUser } from './users/show-user.ts'

const moment = z.iso.datetime()
const maybe = z.string().nullable()

export const Made = z.object({ id: z.uuid() })

const Reason = z.object({ via: z.string(), reason: z.string(), startsAt: moment, endsAt: moment.nullable() })
export const Sight = z.object({
  own: z.array(Reason),
  /** Null for whoever does not keep the grants of the area. */
  others: z
    .object({
      people: z.number().int(),
      total: z.number().int(),
      page: z.number().int(),
      reasons: z.array(
        Reason.extend({
          userId: z.uuid().nullable(),
          name: maybe,
          agency: maybe,
          post: maybe,
          grantId: z.uuid().nullable(),
        }),
      ),
      blocks: z.array(
        z.object({
          id: z.uuid(),
          userId: z.uuid(),
          kind: z.string(),
          reason: z.string(),
          startsAt: moment,
          endsAt: moment.nullable(),
        }),
      ),
    })
    .nullable(),
})

type Dated = { startsAt: Date; endsAt: Date | null }
const dates = ({ startsAt, endsAt }: Dated) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
})
const blockOut = ({ id, userId, kind, reason, ...block }: Block) => ({
  id,
  userId,
  kind,
  reason,
  ...dates(block),
})

export async function sight(request: Request): Promise<Reply> {
  const person = await seenSubject(request)
  const { grants, roles } = await ownSight(request, person)
  const own = [
    ...roles.map((role) => ({ via: 'role', reason: role.title, ...dates(role) })),
    ...grants.map((grant) => ({ via: grant.kind, reason: grant.reason, ...dates(grant) })),
  ]
  if (!mayIn(request.actor, 'grant.read', person.areaId)) return json({ own, others: null })
  const filter = SightFilter.parse(request.query)
  const { rows, seers, total } = await otherSight(request, person, filter)
  const blocks = (await listBlocks(request.tx, request.now, person.id)).map(blockOut)
  const reasons = rows.map((row) => ({ ...row, ...dates(row) }))
  return json({ own, others: { people: seers, total, page: filter.page, reasons, blocks } })
}

export const EmergencyUse = z.object({
  grantId: z.uuid(),
  caseId: z.uuid(),
  personId: z.uuid(),
  until: moment,
})
export const Uses = z.object({
  total: z.number().int(),
  page: z.number().int(),
  uses: z.array(
    z.object({
      id: z.uuid(),
      userId: z.uuid(),
      name: maybe,
      reference: maybe,
      reason: z.string(),
      startsAt: moment,
      endsAt: moment,
      endedEarlyAt: moment.nullable(),
      lookedIntoAt: moment.nullable(),
      outcome: maybe,
    }),
  ),
})

const useOut = (use: Use) => ({
  id: use.grantId,
  userId: use.userId,
  name: use.name,
  reference: use.reference,
  reason: use.reason,
  startsAt: use.startsAt.toISOString(),
  endsAt: use.endsAt.toISOString(),
  endedEarlyAt: use.revokedAt?.toISOString() ?? null,
  lookedIntoAt: use.lookedIntoAt?.toISOString() ?? null,
  outcome: use.outcome,
})

export async function uses(request: Request): Promise<Reply> {
  const filter = UseFilter.parse(request.query)
  const { uses: found, total } = await findUses(request, filter)
  return json({ total, page: filter.page, uses: found.map(useOut) })
}

const UserSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  jobTitle: z.string(),
  agency: z.string(),
  state: z.string(),
})
export const Users = z.object({
  total: z.number().int(),
  page: z.number().int(),
  users: z.array(UserSummary.extend({ roles: z.array(z.object({ title: z.string(), area: z.string() })) })),
})
export const OneUser = UserSummary.extend({
  version: z.number().int(),
  endsOn: z.iso.date().nullable(),
  endedReason: maybe,
  roles: z.array(
    z.object({
      id: z.uuid(),
      areaId: z.uuid(),
      role: z.string(),
      reason: z.string(),
      startsAt: moment,
      endsAt: moment.nullable(),
      endReason: maybe,
    }),
  ),
  posts: z.array(
    z.object({
      id: z.uuid(),
      areaId: z.uuid(),
      agencyId: z.uuid(),
      rank: z.string(),
      title: z.string(),
      commandAreaId: z.uuid().nullable(),
      heldFrom: z.iso.date(),
      heldTo: z.iso.date().nullable(),
      note: z.string(),
    }),
  ),
})

export async function users(request: Request): Promise<Reply> {
  const filter = UserFilter.parse(request.query)
  const { users: found, total } = await findUsers(request, filter)
  return json({ total, page: filter.page, users: found })
}

const roleOut = ({ id, areaId, role, reason, endReason, ...held }: HeldRole) => ({
  id,
  areaId,
  role,
  reason,
  endReason,
  ...dates(held),
})

export async function user(request: Request): Promise<Reply> {
  const { user: found, held } = await seenUser(request)
  const posts = await listPosts(request.tx, found.id, areasWith(request.actor, 'user.read'))
  return json({ ...found, roles: held.map(roleOut), posts })
}

export const Roles = z.object({
  roles: z.array(
    z.object({
      code: z.string(),
      title: z.string(),
      family: z.string(),
      permissions: z.array(z.object({ code: z.string(), description: z.string() })),
    }),
  ),
})

export { SightFilter, UseFilter, UserFilter }
