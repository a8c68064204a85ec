import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import type { Services } from './services.ts'

/** A file as it came in. One that is too large was cut and must be refused. */
export class Upload {
  readonly fileName: string
  readonly declaredType: string
  readonly content: Buffer
  readonly tooLarge: boolean
  constructor(given: { fileName: string; declaredType: string; content: Buffer; tooLarge: boolean }) {
    this.fileName = given.fileName
    this.declaredType = given.declaredType
    this.content = given.content
    this.tooLarge = given.tooLarge
  }

  /** Nothing of a file is put back into a page. */
  toString(): string {
    return ''
  }
}

type Part = {
  filename: string
  mimetype: string
  file: AsyncIterable<Buffer> & { truncated: boolean }
  value?: unknown
}

/**
 * Lets the routes of this scope take one file beside their fields, as `Upload` under its name in the body. A stranger is answered before
 * anything is read; the token of the form is checked like any other.
 */
export async function takeUploads(
  scope: FastifyInstance,
  services: Services,
  kind: 'page' | 'api',
): Promise<void> {
  scope.addHook('onRequest', async (request, reply) => {
    const who = await services.authenticator.identify(request, services.clock(), kind)
    if (who.known) return
    if (kind === 'page') return services.authenticator.challenge(request, reply, who, services.clock())
    return reply
      .code(401)
      .header('WWW-Authenticate', 'Bearer')
      .send({ error: 'not-signed-in', message: 'Send a valid bearer token.' })
  })
  await scope.register(multipart, {
    attachFieldsToBody: 'keyValues',
    throwFileSizeLimit: false,
    limits: { fileSize: services.files.limitBytes, files: 1, fields: 40, fieldSize: 64 * 1024, parts: 41 },
    onFile: async (part) => keepPart(part as unknown as Part),
  })
}

async function keepPart(part: Part): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of part.file) chunks.push(chunk)
  const { filename: fileName, mimetype: declaredType } = part
  part.value = new Upload({
    fileName,
    declaredType,
    content: Buffer.concat(chunks),
    tooLarge: part.file.truncated,
  })
}
