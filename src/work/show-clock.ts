import { z } from 'zod'
import { mayIn } from '#platform/http/actor.ts'
import { parseParams } from '#platform/http/fields.ts'
import { json, ok, type Reply, type Request } from '#platform/http/route.ts'
import { isShipped, SHIPPED } from '#rules/profiles/shipped.ts'
import { type ClockRow, getClock } from './clocks.ts'
import { explain } from './explain.ts'
import { showClockPage } from './show-clock.page.ts'

export const Params = z.object({ clockId: z.uuid() })

/** Who owes what a clock counts, and the profile under which it was set, as far as the reader may see. */
export type ClockSetting = {
  owner: string | null
  profile: { name: string; version: number } | null
  caseInSight: boolean
  /** Whether the reader may end it: it is theirs, or of an area they co-ordinate. */
  mayEnd: boolean
}

/** Why a date is what it is: facts, rule in words, paragraph, profile, and what would change it. */
export async function showClock(request: Request): Promise<Reply> {
  const clock = await load(request)
  const setting = await findSetting(request, clock)
  return ok(
    showClockPage({
      clock,
      setting,
      explanation: explain(clock, request.lang),
      today: request.today,
      lang: request.lang,
    }),
  )
}

export const Response = z.object({
  id: z.uuid(),
  kind: z.string(),
  dueOn: z.iso.date().nullable(),
  state: z.string(),
  rule: z.string(),
  words: z.string().nullable(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  source: z.object({ document: z.string(), at: z.string(), confidence: z.string() }),
  profile: z.object({ name: z.string(), version: z.number().int() }).nullable(),
  changes: z.array(z.string()),
})

/** The same answer as JSON. */
export async function explainClock(request: Request): Promise<Reply> {
  const clock = await load(request)
  const { profile } = await findSetting(request, clock)
  const { inWords, changes } = explain(clock, request.lang)
  const { id, kind, dueOn, state, rule, facts, source } = clock
  return json({ id, kind, dueOn, state, rule, facts, source, profile, changes, words: inWords })
}

async function load({ tx, params, audit }: Request): Promise<ClockRow> {
  const clock = await getClock(tx, parseParams(Params, params).clockId)
  audit.area(clock.areaId)
  audit.saw('clock', clock.id)
  if (clock.caseId !== null) audit.saw('case', clock.caseId)
  return clock
}

async function findSetting({ tx, actor }: Request, clock: ClockRow): Promise<ClockSetting> {
  const found = await tx
    .selectFrom('clock as k')
    .leftJoin('user_account as u', 'u.id', 'k.owner_user_id')
    .leftJoin('agency as a', 'a.id', 'k.owner_agency_id')
    .leftJoin('role as r', 'r.code', 'k.owner_role')
    .leftJoin('area_profile as p', 'p.id', 'k.profile_id')
    .leftJoin('case_file as c', 'c.id', 'k.case_id')
    .select([
      'u.name as user',
      'a.name as agency',
      'r.title as post',
      'p.version',
      'p.profile_key as profileKey',
      'c.id as seenCase',
    ])
    .where('k.id', '=', clock.id)
    .executeTakeFirstOrThrow()
  const { version, profileKey } = found
  const profile =
    version === null || profileKey === null || !isShipped(profileKey)
      ? null
      : { name: SHIPPED[profileKey].name, version }
  return {
    owner: found.user ?? found.agency ?? found.post,
    profile,
    caseInSight: found.seenCase !== null,
    mayEnd: clock.ownerUserId === actor.userId || mayIn(actor, 'case.read', clock.areaId),
  }
}
