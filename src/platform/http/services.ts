import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../db/connect.ts'
import type { Scanner } from '../files/scanner.ts'
import type { Lang } from '../html/text.ts'
import type { Actor } from './actor.ts'
import type { Page } from './route.ts'

/** Who sent a request. A lapsed session names its user, so that what they typed can be kept for them. */
export type Identified =
  | { known: true; actor: Actor }
  | { known: false; lapsedUserId?: string; reason: 'no-session' | 'lapsed' | 'bad-token' }

/** Finds the actor of a request and says how a stranger is answered. The access room supplies one. */
export type Authenticator = {
  identify(request: FastifyRequest, now: Date, kind: 'page' | 'api'): Promise<Identified>
  /** Answers a page request from somebody who is not signed in. */
  challenge(
    request: FastifyRequest,
    reply: FastifyReply,
    who: Identified & { known: false },
    now: Date,
  ): Promise<FastifyReply>
}

/** What stands around a page. */
export type Frame = {
  actor: Actor | null
  lang: Lang
  url: string
  path: string
  /** When the page was made. */
  at: Date
}

/** How large a file may be, and who looks through it; null where no scanner is set. */
export type FileSettings = { limitBytes: number; scanner: Scanner | null }

/** What the web process works with. Nothing here is remembered between requests. */
export type Services = {
  db: Database
  /** The moment, in one place, so that tests can move it. */
  clock: () => Date
  publicUrl: string
  secureCookies: boolean
  trustProxy: string
  /** The embedded demonstration: its pages exist only here. */
  demonstration: boolean
  authenticator: Authenticator
  files: FileSettings
  /** Draws the service's frame around a page. */
  draw: (page: Page, frame: Frame) => string
  log: FastifyBaseLogger | undefined
}
