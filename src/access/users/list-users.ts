import { z } from 'zod'
import { areasWith } from '#platform/http/actor.ts'
import { cleanText } from '#platform/http/fields.ts'
import { ok, type Reply, type Request } from '#platform/http/route.ts'
import { listPosts } from '../sight/queries.ts'
import { listUsersPage, PAGE_SIZE } from './list-users.page.ts'
import { listAgenciesOf, listUsers } from './queries.ts'

export const Filter = z.object({
  q: z.string().max(200).default('').transform(cleanText).catch(''),
  agency: z
    .union([z.literal(''), z.uuid()])
    .default('')
    .catch(''),
  role: z
    .string()
    .max(60)
    .regex(/^[a-z0-9-]*$/)
    .default('')
    .catch(''),
  state: z.enum(['', 'active', 'invited', 'ended']).default('').catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** The users of the areas whose users the reader may see. */
export async function showUsers(request: Request): Promise<Reply> {
  const { tx, actor, lang } = request
  const filter = Filter.parse(request.query)
  const found = await findUsers(request, filter)
  const agencies = await listAgenciesOf(tx, areasWith(actor, 'user.read'))
  return ok(listUsersPage({ ...found, filter, agencies, posts: await listPosts(tx), actor, lang }))
}

/** One page of users, noted for the audit trail. */
export async function findUsers({ tx, now, today, actor, audit }: Request, filter: z.infer<typeof Filter>) {
  const areas = areasWith(actor, 'user.read')
  const found = await listUsers(tx, { areas, filter, now, today, size: PAGE_SIZE })
  const [only, ...others] = areas
  if (only !== undefined && others.length === 0) audit.area(only)
  if (filter.q !== '') audit.say({ search: filter.q })
  audit.saw(
    'user',
    found.users.map((user) => user.id),
  )
  return found
}
