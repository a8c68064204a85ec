import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { choice, parseParams, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { knownText } from './known.text.ts'
import { getMatch, listMatches, type Match, settleMatch } from './match-queries.ts'
import { matchesPage, matchPage, PAGE_SIZE } from './matches.page.ts'

const t = words('en', knownText)

const STATES = ['open', 'linked', 'different', 'merged'] as const
const Query = z.object({
  state: z.enum(STATES).default('open').catch('open'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export const MatchParams = z.object({ matchId: z.uuid() })

/** What a co-ordinator has found, from a page or from JSON. */
export const Settling = z.object({
  version,
  verdict: choice(['same', 'different'], t.chooseVerdict),
  reason: text(t.enterWhy, { label: t.why, max: 2000 }),
})

export async function showMatches({ tx, query, lang, audit }: Request): Promise<Reply> {
  const { state, page } = Query.parse(query)
  const found = await listMatches(tx, state, { size: PAGE_SIZE, number: page })
  const [first] = found.matches
  if (first !== undefined) audit.area(first.areaId)
  audit.saw(
    'person',
    found.matches.map((match) => match.personId),
  )
  return ok(matchesPage({ ...found, state, page, lang }))
}

export async function showMatch(request: Request): Promise<Reply> {
  return ok(matchPage({ match: await load(request), form: undefined, lang: request.lang }))
}

/** Settles one side of a match. */
export async function settle(request: Request): Promise<Reply> {
  const match = await load(request)
  const form = parseForm(Settling, request.body)
  if (!form.ok) return invalid(matchPage({ match, form: form as FormState, lang: request.lang }))
  await save(request, match, form.value)
  return redirect(`/people/matches/${match.matchId}`)
}

export const Settled = z.object({ matchId: z.uuid(), state: z.enum(STATES) })

/** The same act from JSON. */
export async function settleByApi(request: Request): Promise<Reply> {
  const match = await load(request)
  await save(request, match, request.body as z.infer<typeof Settling>)
  const { matchId, state } = await getMatch(request.tx, match.matchId)
  return json({ matchId, state })
}

async function load({ tx, params, audit }: Request): Promise<Match> {
  const match = await getMatch(tx, parseParams(MatchParams, params).matchId)
  audit.area(match.areaId)
  audit.saw('person', [match.personId, ...(match.otherPersonId === null ? [] : [match.otherPersonId])])
  return match
}

async function save({ tx, actor, now, audit }: Request, match: Match, given: z.infer<typeof Settling>) {
  audit.say({ verdict: given.verdict, reason: given.reason })
  await settleMatch(tx, { match, ...given, by: actor.userId, now })
}
