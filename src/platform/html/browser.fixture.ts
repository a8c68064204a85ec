import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Browser, BrowserContext } from 'playwright-core'
import { openBrowser } from '#testing/browser.ts'
import { PUBLIC_DIR } from '../assets/assets.ts'
import { type Html, render } from './html.ts'

/** A policy as strict as the service's own: nothing inline, nothing from elsewhere. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
}

/** What the server says to a form that is sent; a promise keeps it waiting. */
export type Answer = { status: number; body: object }
type Answering = (fields: URLSearchParams) => Answer | Promise<Answer>

/** A browser and a server of pages for it, with everything that was sent. */
export class Pages {
  readonly #server: Server
  readonly #browser: Browser
  readonly #pages: Record<string, () => Html>
  readonly address: string
  readonly sent: { path: string; fields: URLSearchParams }[] = []
  /** Violations of the policy and errors in scripts, from every window. */
  readonly complaints: string[] = []
  answer: Answering = () => ({ status: 200, body: {} })

  private constructor(server: Server, browser: Browser, pages: Record<string, () => Html>) {
    this.#server = server
    this.#browser = browser
    this.#pages = pages
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    server.on('request', (request, response) => this.#serve(request, response))
  }

  static async open(pages: Record<string, () => Html>): Promise<Pages> {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Pages(server, await openBrowser(), pages)
  }

  async close(): Promise<void> {
    await this.#browser.close()
    this.#server.closeAllConnections()
    this.#server.close()
  }

  /** Someone's own windows, whose clock a test can move. */
  async visitor(options: { javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> {
    const context = await this.#browser.newContext({ viewport: { width: 1100, height: 900 }, ...options })
    context.on('weberror', (error) => this.complaints.push(String(error.error())))
    context.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) this.complaints.push(message.text())
    })
    await context.clock.install()
    return context
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.address).pathname
    if (path.startsWith('/build/')) return this.#serveAsset(path, response)
    if (request.method === 'POST') return this.#receive(path, request, response)
    const made = this.#pages[path]
    response.writeHead(made ? 200 : 404, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
    })
    response.end(made ? render(made()) : 'not found')
  }

  async #serveAsset(path: string, response: ServerResponse): Promise<void> {
    const content = await readFile(join(PUBLIC_DIR, 'build', basename(path)))
    response
      .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' })
      .end(content)
  }

  async #receive(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fields = new URLSearchParams(await text(request))
    this.sent.push({ path, fields })
    const { status, body } = await this.answer(fields)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
}
