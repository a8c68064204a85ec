import { z } from 'zod'
import { cleanText } from '#platform/http/fields.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { listRolesPage } from './list-roles.page.ts'
import { type CataloguePost, listCatalogue } from './queries.ts'

const Query = z.object({ q: z.string().max(100).default('').transform(cleanText).catch('') })

/** AP-23: the catalogue of posts, each with what it may do. */
export async function showRoles({ tx, query, lang }: Request): Promise<Reply> {
  const { q } = Query.parse(query)
  const posts = (await listCatalogue(tx)).filter((post) => matches(post, q.toLowerCase()))
  return ok(listRolesPage({ posts, q, lang }))
}

function matches(post: CataloguePost, q: string): boolean {
  return [post.title, ...post.permissions.map((each) => each.description)].some((words) =>
    words.toLowerCase().includes(q),
  )
}

/** The whole catalogue as JSON. */
export async function listRolesByApi({ tx }: Request): Promise<Reply> {
  return json({ roles: await listCatalogue(tx) })
}
