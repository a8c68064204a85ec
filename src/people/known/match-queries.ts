import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'

export type Verdict = 'same' | 'different'
export type MatchState = 'open' | 'linked' | 'different' | 'merged'
export type Match = {
  matchId: string
  side: number
  areaId: string
  personId: string
  givenName: string
  familyName: string
  reference: string
  otherAreaId: string
  otherArea: string
  /** The other record, where it is one of the same area and the reader may see it. */
  otherPersonId: string | null
  evidence: string[]
  passedOverReason: string | null
  raisedAt: Date
  verdict: Verdict | null
  reason: string | null
  otherVerdict: Verdict | null
  otherReason: string | null
  state: MatchState
  version: number
}

const matches = (tx: Tx) =>
  tx
    .selectFrom('person_match as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .leftJoin('person_match as o', (join) =>
      join
        .onRef('o.match_id', '=', 'm.match_id')
        .onRef('o.side', '<>', 'm.side')
        .onRef('o.area_id', '=', 'm.area_id'),
    )
    .select(['m.match_id as matchId', 'm.side', 'm.area_id as areaId', 'm.person_id as personId'])
    .select(['p.given_name as givenName', 'p.family_name as familyName', 'p.reference'])
    .select(['m.other_area_id as otherAreaId', 'o.person_id as otherPersonId', 'm.evidence'])
    .select(sql<string>`app.area_name(m.other_area_id)`.as('otherArea'))
    .select(['m.passed_over_reason as passedOverReason', 'm.raised_at as raisedAt', 'm.verdict', 'm.reason'])
    .select(['m.other_verdict as otherVerdict', 'm.other_reason as otherReason', 'm.state', 'm.version'])
    // A match within one area is one thing to settle: its first side stands for both.
    .where((of) => of.or([of('m.side', '=', 1), of('o.match_id', 'is', null)]))
    .$narrowType<{ verdict: Verdict | null; otherVerdict: Verdict | null; state: MatchState }>()

/** Matches that the actor settles, oldest first, and how many there are. */
export async function listMatches(tx: Tx, state: MatchState, page: { size: number; number: number }) {
  const all = matches(tx).where('m.state', '=', state)
  const { total } = await tx
    .selectFrom(all.as('each'))
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await all
    .orderBy('m.raised_at')
    .orderBy('m.match_id')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute()
  return { total: Number(total), matches: rows as Match[] }
}

/** The actor's side of one match. Throws not found when it is not theirs. */
export async function getMatch(tx: Tx, matchId: string): Promise<Match> {
  return found(
    (await matches(tx).where('m.match_id', '=', matchId).orderBy('m.side').executeTakeFirst()) as
      | Match
      | undefined,
    'match',
  )
}

type Settling = { match: Match; verdict: Verdict; reason: string; version: number; by: string; now: Date }

/** Writes down what one side has found. The database tells the other side and settles the match once both agree. */
export async function settleMatch(
  tx: Tx,
  { match, verdict, reason, version, by, now }: Settling,
): Promise<void> {
  changedOne(
    await tx
      .updateTable('person_match')
      .set({ verdict, reason, decided_by: by, decided_at: now, version: version + 1 })
      .where('match_id', '=', match.matchId)
      .where('side', '=', match.side)
      .where('version', '=', version)
      .executeTakeFirstOrThrow(),
  )
}
