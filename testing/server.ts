import { after } from 'node:test'
import { type HTMLElement, parse } from 'node-html-parser'
import type { Services } from '#platform/http/services.ts'
import { buildApp } from '../src/app.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { signIn, testDoors, testServices } from './sessions.ts'
import { START, type UserKey } from './world.ts'

/** What came back, and the page as a reader finds it. */
export type Answer = {
  status: number
  location: string | null
  headers: Headers
  text: string
  page: HTMLElement
  /** The words of the page's main part, with white space folded. */
  words: string
  json: () => unknown
}

export type Fields = Record<string, string | readonly string[]>

/** One browser, or one API client, of one user. */
export type Visitor = {
  get(path: string): Promise<Answer>
  /** Posts a form with a token of the session, taken from the page that shows the form. `from` is that page when it is not the same address. */
  post(path: string, fields: Fields, options?: { from?: string; token?: string }): Promise<Answer>
  /** Sends a form that brings files, with the token of the page that shows it. */
  upload(
    path: string,
    fields: Fields,
    files: Readonly<Record<string, File>>,
    options?: { token?: string },
  ): Promise<Answer>
  /** Sends JSON without being anybody. */
  postJson(path: string, body: unknown): Promise<Answer>
  /** Follows the redirect of an answer. */
  follow(answer: Answer): Promise<Answer>
  api: {
    get(path: string): Promise<Answer>
    post(path: string, body: unknown): Promise<Answer>
    /** Sends a form that brings files. */
    upload(path: string, fields: Fields, files: Readonly<Record<string, File>>): Promise<Answer>
  }
}

export type TestServer = {
  url: string
  database: TestDatabase
  /** Moves the clock that every request, policy and rule reads. */
  setNow(moment: Date | string): void
  now(): Date
  as(user: UserKey): Promise<Visitor>
  anonymous(): Visitor
}

/** One real server on a real port over a database of its own, for one test file. Call it once at the top. */
export async function testServer(settings: Pick<Partial<Services>, 'files'> = {}): Promise<TestServer> {
  const database = await testDatabase()
  let moment = START
  const services = { ...(await testServices(database, () => moment)), ...settings }
  const app = await buildApp(services, await testDoors(), { logger: false, requestsPerMinute: 100_000 })
  await app.listen({ host: '127.0.0.1', port: 0 })
  after(() => app.close())
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port')
  const url = `http://127.0.0.1:${address.port}`
  return {
    url,
    database,
    setNow: (to) => {
      moment = new Date(to)
    },
    now: () => moment,
    as: async (user) => visitor(url, await signIn(database, user, moment)),
    anonymous: () => visitor(url, { cookie: '', token: '' }),
  }
}

type Credentials = { cookie: string; token: string }

/** A visitor with a cookie jar. */
export function visitor(url: string, credentials: Credentials): Visitor {
  const jar = new Map(credentials.cookie === '' ? [] : [splitCookie(credentials.cookie)])
  const ask = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const headers = new Headers(init.headers)
    if (jar.size > 0) headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(new URL(path, url), { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) jar.set(...splitCookie(line.split(';')[0] ?? ''))
    return answer(response)
  }
  let lastToken: string | undefined
  // A token holds for the whole session, so one that a page of it showed serves the next form too: half as many requests.
  const tokenOf = async (path: string) => {
    lastToken ??=
      (await ask(path)).page.querySelector('input[name=_csrf]')?.getAttribute('value') ?? undefined
    return lastToken ?? ''
  }
  const self: Visitor = {
    get: (path) => ask(path),
    post: async (path, fields, options = {}) => {
      const token = options.token ?? (await tokenOf(options.from ?? path))
      return ask(path, { method: 'POST', body: formBody({ ...fields, _csrf: token }) })
    },
    upload: async (path, fields, files, options = {}) => {
      const body = new FormData()
      for (const [name, value] of formBody({ _csrf: options.token ?? (await tokenOf(path)), ...fields }))
        body.append(name, value)
      for (const [name, file] of Object.entries(files)) body.append(name, file)
      return ask(path, { method: 'POST', body })
    },
    postJson: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    follow: (from) => ask(from.location ?? '/'),
    api: {
      get: (path) => ask(path, { headers: { authorization: `Bearer ${credentials.token}` } }),
      post: (path, body) =>
        ask(path, {
          method: 'POST',
          headers: { authorization: `Bearer ${credentials.token}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      upload: (path, fields, files) => {
        const body = new FormData()
        for (const [name, value] of formBody(fields)) body.append(name, value)
        for (const [name, file] of Object.entries(files)) body.append(name, file)
        return ask(path, { method: 'POST', headers: { authorization: `Bearer ${credentials.token}` }, body })
      },
    },
  }
  return self
}

function splitCookie(text: string): [string, string] {
  const at = text.indexOf('=')
  return [text.slice(0, at), text.slice(at + 1)]
}

function formBody(fields: Fields): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  }
  return body
}

async function answer(response: Response): Promise<Answer> {
  const text = await response.text()
  const page = parse(text)
  const words = (page.querySelector('main') ?? page).structuredText.replace(/\s+/g, ' ').trim()
  return {
    status: response.status,
    location: response.headers.get('location'),
    headers: response.headers,
    text,
    page,
    words,
    json: () => JSON.parse(text),
  }
}
