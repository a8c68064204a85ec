import { z } from 'zod'
import { mayIn } from '#platform/http/actor.ts'
import { cleanText, parseParams } from '#platform/http/fields.ts'
import type { FormState } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request } from '#platform/http/route.ts'
import { emergencyBanner } from '../break-glass/banner.ts'
import {
  GRANT_KINDS,
  getSubject,
  listOwnGrants,
  listOwnRoles,
  listSight,
  type SightFilter,
  type Subject,
} from './queries.ts'
import { PAGE_SIZE, showSightPage } from './show-sight.page.ts'
import { listBlocks, listSuggestions } from './writes.ts'

export const PersonParams = z.object({ personId: z.uuid() })

export const Filter = z.object({
  who: z.string().max(100).default('').transform(cleanText).catch(''),
  via: z
    .enum(['', 'role', ...GRANT_KINDS])
    .default('')
    .catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})

/** Why the reader can see this person, and who else can for those who keep the grants of the area. */
export async function showSight(request: Request): Promise<Reply> {
  const person = await seenSubject(request)
  return sightReply(request, person, undefined)
}

/** The person of the address, noted for the audit trail. */
export async function seenSubject({ tx, params, audit }: Request): Promise<Subject> {
  const person = await getSubject(tx, parseParams(PersonParams, params).personId)
  audit.area(person.areaId)
  audit.saw('person', person.id)
  return person
}

/** The page, with a refused form where there is one. */
export async function sightReply(request: Request, person: Subject, form: FormState): Promise<Reply> {
  const { tx, now, lang, actor } = request
  const filter = Filter.parse(request.query)
  const readsGrants = mayIn(actor, 'grant.read', person.areaId)
  const mayGive = mayIn(actor, 'grant.give', person.areaId)
  const page = showSightPage({
    person,
    ...(await ownSight(request, person)),
    banner: await emergencyBanner({ tx, now, lang }, { personId: person.id }),
    others: readsGrants ? { ...(await otherSight(request, person, filter)), filter } : null,
    blocks: readsGrants ? await listBlocks(tx, now, person.id) : [],
    suggestions: mayGive ? await listSuggestions(tx, person.id) : [],
    mayGive,
    form,
    now,
    lang,
  })
  return form === undefined ? ok(page) : invalid(page)
}

/** The reader's own reasons. */
export async function ownSight({ tx, now, actor }: Request, person: Subject) {
  return {
    grants: await listOwnGrants(tx, person.id),
    roles: await listOwnRoles(tx, now, { userId: actor.userId, areaId: person.areaId }),
  }
}

/** Everybody's reasons, one page of them. */
export async function otherSight(request: Request, person: Subject, filter: SightFilter) {
  const { tx, now, today, audit } = request
  const found = await listSight(tx, { person, now, today, filter, size: PAGE_SIZE })
  audit.saw(
    'access-grant',
    found.rows.flatMap((row) => (row.grantId === null ? [] : [row.grantId])),
  )
  return found
}
