import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import { POSSIBLE, STRONG } from '#rules/matching/weigh.ts'
import { type Candidate, weighCandidates } from '../search/search-persons.ts'

export type Entry = {
  givenName: string
  familyName: string
  dateOfBirth: string | null
  aliasGiven: string
  aliasFamily: string
  identifierValue: string
}

const MOST = 10

/** Records in the asker's sight that may be of the person about to be recorded, likeliest first. Each name given is asked for. */
export async function candidatesFor(tx: Tx, entry: Entry): Promise<Candidate[]> {
  const rest = {
    words: '',
    born: entry.dateOfBirth,
    numbers: entry.identifierValue === '' ? [] : [entry.identifierValue],
    places: '',
  }
  const found = await weighCandidates(tx, { ...rest, given: entry.givenName, family: entry.familyName })
  const alias =
    entry.aliasGiven === ''
      ? []
      : await weighCandidates(tx, { ...rest, given: entry.aliasGiven, family: entry.aliasFamily })
  const best = new Map<string, Candidate>()
  for (const each of [...found, ...alias]) {
    const known = best.get(each.person.id)
    if (known === undefined || each.weight.points > known.weight.points) best.set(each.person.id, each)
  }
  return [...best.values()]
    .filter(({ weight }) => weight.points >= POSSIBLE)
    .sort((a, b) => b.weight.points - a.weight.points)
    .slice(0, MOST)
}

export const strongOnes = (candidates: readonly Candidate[]) =>
  candidates.filter(({ weight }) => weight.points >= STRONG)

/** Tells co-ordination that somebody was recorded anew although these strong candidates were shown, and why. */
export async function passOver(tx: Tx, personId: string, candidates: readonly Candidate[], reason: string) {
  for (const { person, weight } of strongOnes(candidates)) {
    const codes = weight.evidence
      .filter((each) => each.points > 0)
      .map((each) => ('likeness' in each ? `${each.about}:${each.likeness}` : each.about))
    await sql`select app.pass_over(${personId}, ${person.id}, ${weight.points}::real, ${codes}, ${reason})`.execute(
      tx,
    )
  }
}
