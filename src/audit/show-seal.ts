import { z } from 'zod'
import { areasWith } from '#platform/http/actor.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { listCheckpoints, listPublicKeys } from './queries.ts'
import { showSealPage } from './show-seal.page.ts'

const PAGE_SIZE = 20

export const Query = z.object({
  below: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
})

/** The checkpoints that seal the log, and how to check it without trusting this service. */
export async function showSeal(request: Request): Promise<Reply> {
  const { below } = Query.parse(request.query)
  const found = await find(request, below)
  return ok(showSealPage({ ...found, isFirst: below === undefined, lang: request.lang }))
}

async function find({ tx, actor, audit }: Request, below: number | undefined) {
  const [only, ...others] = areasWith(actor, 'audit.read')
  if (only !== undefined && others.length === 0) audit.area(only)
  const more = await listCheckpoints(tx, { below, size: PAGE_SIZE + 1 })
  const checkpoints = more.slice(0, PAGE_SIZE)
  const next = more.length > PAGE_SIZE ? checkpoints.at(-1)?.size : undefined
  return { checkpoints, next, keys: await listPublicKeys(tx) }
}

/** The same as JSON. */
export async function showSealByApi(request: Request): Promise<Reply> {
  const { checkpoints, next, keys } = await find(request, Query.parse(request.query).below)
  return json({
    next: next ?? null,
    checkpoints: checkpoints.map(({ size, root, keyId, sealedAt }) => ({
      size,
      root: root.toString('base64'),
      keyId,
      sealedAt: sealedAt.toISOString(),
    })),
    keys: keys.map(({ keyId, pem }) => ({ keyId, pem })),
  })
}
