import type { ZodType } from 'zod'
import type { Tx } from '../db/actor.ts'
import type { Html } from '../html/html.ts'
import type { Lang } from '../html/text.ts'
import type { Actor } from './actor.ts'
import type { AuditNotes } from './notes.ts'

/** What a handler is given: one transaction as the actor, and what came in. */
export type Request = {
  tx: Tx
  actor: Actor
  now: Date
  /** The civil date in London, `YYYY-MM-DD`. */
  today: string
  lang: Lang
  params: unknown
  query: unknown
  body: Record<string, unknown>
  requestId: string
  /** The address of this request, with its query. */
  url: string
  audit: AuditNotes
}

/** One page inside the service's frame. */
export type Page = {
  title: string
  main: Html
  backLink?: { href: string; text?: string } | undefined
  breadcrumbs?: readonly { text: string; href?: string }[] | undefined
  /** The page shows a refused form: the title says so. */
  refused?: boolean
  /** Languages in which every sentence of this page exists. */
  languages?: readonly Lang[]
  /** Which item of the service navigation is current. */
  section?: string
  wide?: boolean
  /** Nobody’s data is on the page: it bears no protective marking. */
  unmarked?: boolean
  /**
   * The page can be taken away as PDF or Word by `?as=pdf` and `?as=docx`, under this name, which says nothing of a person.
   * `everySheet` stands at the foot of each: whose copy it is.
   */
  document?: { name: string; everySheet?: string }
}

export type Reply =
  | { kind: 'page'; status: number; page: Page; undo: boolean }
  | { kind: 'redirect'; to: string }
  | { kind: 'json'; status: number; value: unknown }
  | { kind: 'file'; name: string; type: string; content: string | Buffer; inline: boolean }

/** An ordinary page. */
export const ok = (page: Page): Reply => ({ kind: 'page', status: 200, page, undo: false })

/** The user can put it right. Nothing is written: whatever the handler did is rolled back. */
export const invalid = (page: Page, status: 400 | 409 | 422 = 400): Reply => ({
  kind: 'page',
  status,
  page: { ...page, refused: true },
  undo: true,
})

/** After an act: see other, so that reloading never repeats it. */
export const redirect = (to: string): Reply => ({ kind: 'redirect', to })

/** An answer of the JSON API. */
export const json = (value: unknown, status = 200): Reply => ({ kind: 'json', status, value })

export type Handler = (request: Request) => Promise<Reply>

/** What every route must say: who may use it, and what the audit trail will call it. */
export type RouteOptions = {
  may: string
  audit: `${string}.${string}`
  /** The languages its pages are written in; English where nothing is said. A reader who asked for another gets English words and English dates. */
  languages?: readonly Lang[]
  /** The form brings a file: it arrives as an `Upload` under its name in the body. */
  upload?: true
}

/** What a route of the JSON API says besides, from which OpenAPI is made. */
export type ApiOptions = RouteOptions & {
  summary: string
  params?: ZodType
  query?: ZodType
  body?: ZodType
  response: ZodType
}

export type Route = {
  method: 'GET' | 'POST'
  path: string
  may: string
  audit: string
  handler: Handler
  languages?: readonly Lang[]
  upload?: true
  api?: ApiOptions
}

/** A page to read. */
export const get = (path: string, options: RouteOptions, handler: Handler): Route => ({
  method: 'GET',
  path,
  ...options,
  handler,
})

/** A form to send. */
export const post = (path: string, options: RouteOptions, handler: Handler): Route => ({
  method: 'POST',
  path,
  ...options,
  handler,
})

const api =
  (method: Route['method']) =>
  (path: `/api/v1/${string}`, options: ApiOptions, handler: Handler): Route => ({
    method,
    path,
    may: options.may,
    audit: options.audit,
    handler,
    ...(options.upload === undefined ? {} : { upload: options.upload }),
    api: options,
  })

/** A JSON route that reads. Bearer token only; `params`, `query` and `body` arrive parsed by their schemas. */
export const apiGet = api('GET')

/** A JSON route that acts. */
export const apiPost = api('POST')
