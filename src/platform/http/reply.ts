import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Actor } from './actor.ts'
import { withCsrf } from './form.ts'
import { langOf } from './lang.ts'
import type { Reply } from './route.ts'
import type { Services } from './services.ts'

/** Turns what a handler answered into HTTP. Nothing a signed-in reader sees is kept by a cache. */
export async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | null,
  answer: Reply,
): Promise<FastifyReply> {
  reply.header('Cache-Control', 'no-store')
  keepLang(services, request, reply)
  switch (answer.kind) {
    case 'redirect':
      return reply.redirect(answer.to, 303)
    case 'json':
      return reply.code(answer.status).type('application/json; charset=utf-8').send(answer.value)
    case 'file':
      return reply
        .type(answer.type)
        .header(
          'Content-Disposition',
          `${answer.inline ? 'inline' : 'attachment'}; filename="${answer.name.replace(/[^\w.-]/g, '_')}"`,
        )
        .send(answer.content)
    case 'page': {
      const frame = { actor, lang: langOf(request), url: request.url, path: request.url.split('?')[0] ?? '/' }
      const text = withCsrf(services.draw(answer.page, frame), () => reply.generateCsrf())
      return reply.code(answer.status).type('text/html; charset=utf-8').send(text)
    }
  }
}

/** A language that was asked for in the address is kept for the pages after it. */
function keepLang(services: Services, request: FastifyRequest, reply: FastifyReply): void {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang
  if (asked !== 'en' && asked !== 'cy') return
  reply.setCookie('lang', asked, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: services.secureCookies,
    maxAge: 365 * 86_400,
  })
}
