import type { FastifyReply, FastifyRequest } from 'fastify'
import { documentOf, type Format, formatAsked } from '../documents/document.ts'
import { type Lang, langAmong } from '../html/text.ts'
import type { Actor } from './actor.ts'
import { withCsrf } from './form.ts'
import { langOf } from './lang.ts'
import type { Page, Reply } from './route.ts'
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
      return file(reply, answer)
    case 'page': {
      const format = takenAs(answer, request.query)
      const at = services.clock()
      if (format !== undefined) return file(reply, await taken(answer.page, format, langOf(request), at))
      const path = request.url.split('?')[0] ?? '/'
      const frame = { actor, lang: langOf(request), url: request.url, path, at }
      const text = withCsrf(services.draw(answer.page, frame), () => reply.generateCsrf())
      return reply.code(answer.status).type('text/html; charset=utf-8').send(text)
    }
  }
}

type File = Reply & { kind: 'file' }

const file = (reply: FastifyReply, { name, type, content, inline }: File): FastifyReply =>
  reply
    .type(type)
    .header(
      'Content-Disposition',
      `${inline ? 'inline' : 'attachment'}; filename="${name.replace(/[^\w.-]/g, '_')}"`,
    )
    // Opened by itself, a file can load nothing, run nothing and send nothing.
    .header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    .send(content)

/** The form in which a page is taken away, where the page can be and the address asks for it. */
export const takenAs = (answer: Reply, query: unknown): Format | undefined =>
  answer.kind === 'page' && answer.status === 200 && answer.page.document !== undefined
    ? formatAsked(query)
    : undefined

async function taken(page: Page, format: Format, asked: Lang, at: Date): Promise<File> {
  const lang = langAmong(page.languages ?? ['en'], asked)
  const { title, main, document = { name: 'page' } } = page
  const { type, content } = await documentOf(
    { title, main, lang, at, everySheet: document.everySheet },
    format,
  )
  return { kind: 'file', name: `${document.name}.${format}`, type, content, inline: false }
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
