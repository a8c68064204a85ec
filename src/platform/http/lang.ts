import type { FastifyRequest } from 'fastify'
import type { Lang } from '../html/text.ts'

/** The reader's language: asked for in the address, else kept in the cookie, else English. */
export function langOf(request: FastifyRequest): Lang {
  const query = request.query as { lang?: unknown } | undefined
  if (query?.lang === 'cy' || query?.lang === 'en') return query.lang
  return request.cookies?.lang === 'cy' ? 'cy' : 'en'
}
