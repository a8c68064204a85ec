import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { may } from '#platform/http/actor.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok, type Reply } from '#platform/http/route.ts'
import { helpPage } from './help.page.ts'
import { helpText } from './help.text.ts'

export type Topic = keyof typeof helpText.en.topics

/** The part of the service that an address belongs to, by its first part. */
const TOPIC_OF: Readonly<Record<string, Topic>> = {
  '': 'home',
  duties: 'duties',
  people: 'people',
  cases: 'cases',
  referrals: 'referrals',
  protocol: 'referrals',
  screening: 'screening',
  meetings: 'meetings',
  minutes: 'minutes',
  items: 'items',
  actions: 'actions',
  clocks: 'clocks',
  offences: 'calculators',
  areas: 'areas',
  agencies: 'agencies',
  procedures: 'procedures',
  'housing-information': 'housing',
  files: 'files',
  calculators: 'calculators',
  access: 'access',
  'break-glass': 'emergency',
  users: 'users',
  roles: 'users',
  audit: 'audit',
  account: 'account',
  held: 'account',
  'sign-in': 'signIn',
  'sign-out': 'signIn',
  'set-password': 'signIn',
  'forgotten-password': 'signIn',
  outbox: 'outbox',
}

// Only an address of our own, and nothing that a browser would read as another host.
const LOCAL = /^\/(?![/\\])[A-Za-z0-9/_-]*$/

const Query = z.object({ about: z.string().max(500).regex(LOCAL).optional().catch(undefined) })

/** Help that fits the page it was asked from, or all of it. */
export async function showHelp({ query, lang, actor }: OpenRequest): Promise<Reply> {
  const { about } = Query.parse(query)
  const topic = about === undefined ? undefined : topicOf(about)
  return ok(
    helpPage({
      topic,
      about,
      emergency: actor !== null && may(actor, 'break-glass.use'),
      t: words(lang, helpText),
      lang,
    }),
  )
}

/** The topic of an address; undefined when there is none for it. */
export function topicOf(address: string): Topic | undefined {
  const [, first = '', , part = ''] = address.split('/')
  // Information is supplied and read under the case or the agenda item it is about.
  if ((first === 'cases' || first === 'meetings') && part === 'items') return 'items'
  return Object.hasOwn(TOPIC_OF, first) ? TOPIC_OF[first] : undefined
}

/** An address whose help is this topic. */
export function addressOf(topic: Topic): string {
  const first = Object.keys(TOPIC_OF).find((part) => TOPIC_OF[part] === topic)
  return `/help?about=/${first ?? ''}`
}
