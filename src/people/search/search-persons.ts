import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { Known, KnownNumber } from '#rules/matching/weigh.ts'
import { type Wanted, type Weight, weigh } from '#rules/matching/weigh.ts'
import type { FoundPerson, Person } from '../queries.ts'

export type Candidate = { person: Person; known: Known; weight: Weight }
export type Hit = FoundPerson & { weight: Weight }

/** So many who share keys with what is asked are weighed; the right one is among them if it is anywhere (bench/search.bench.ts). */
const WEIGHED = 150

/** People in sight who are like what is asked, most alike first. Row security decides who is read; the keys only say where to look. */
export async function weighCandidates(tx: Tx, wanted: Wanted): Promise<Candidate[]> {
  const names = [wanted.given, wanted.family, wanted.words].join(' ')
  const { rows } = await sql<{ person_id: string }>`
    select person_id from app.search_candidates(${names}, ${wanted.born ?? ''}, ${[...wanted.numbers]}, ${wanted.places}, ${WEIGHED})
    order by weight desc limit ${WEIGHED}`.execute(tx)
  const ids = rows.map((row) => row.person_id)
  if (ids.length === 0) return []
  const known = await readKnown(tx, ids)
  return known
    .map(({ person, known: of }) => ({ person, known: of, weight: weigh(wanted, of) }))
    .sort((a, b) => b.weight.points - a.weight.points || (a.person.id < b.person.id ? -1 : 1))
}

/** Below this share of the best result nobody is shown: it would be chance. */
const WORTH_SHOWING = 0.45
const AT_LEAST = 4

/** The people to show for a search, each with the weight of its evidence and the open case that the reader may see. */
export async function searchPersons(tx: Tx, wanted: Wanted, most: number): Promise<Hit[]> {
  const candidates = await weighCandidates(tx, wanted)
  const best = candidates[0]?.weight.points ?? 0
  const shown = candidates
    .filter(({ weight }) => weight.points >= Math.max(AT_LEAST, best * WORTH_SHOWING))
    .slice(0, most)
  const cases = await openCases(
    tx,
    shown.map(({ person }) => person.id),
  )
  return shown.map(({ person, weight }) => {
    const open = cases.get(person.id)
    return { ...person, weight, caseId: open?.id ?? null, caseReference: open?.reference ?? null }
  })
}

async function openCases(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { id: string; reference: string }>()
  const rows = await tx
    .selectFrom('case_file')
    .select(['id', 'reference', 'person_id'])
    .where('person_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('closed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row]))
}

/** What is on record of these people, as far as the actor may read it. */
export async function readKnown(tx: Tx, ids: readonly string[]): Promise<{ person: Person; known: Known }[]> {
  const all = sql<string>`any(${[...ids]}::uuid[])`
  const people = await tx
    .selectFrom('person')
    .select(['id', 'area_id as areaId', 'reference', 'given_name as givenName', 'family_name as familyName'])
    .select(['date_of_birth as dateOfBirth', 'version'])
    .where('id', '=', all)
    .where('merged_into', 'is', null)
    .execute()
  const names = await tx
    .selectFrom('person_name')
    .select(['person_id', 'kind', 'given_name as given', 'family_name as family'])
    .where('person_id', '=', all)
    .where('area_id', '=', sql<string>`any(${[...new Set(people.map((person) => person.areaId))]}::uuid[])`)
    .execute()
  const numbers = await readNumbers(tx, ids)
  const namesOf = Map.groupBy(names, (name) => name.person_id)
  return people.map((person) => ({
    person,
    known: {
      names: namesOf.get(person.id) ?? [],
      born: person.dateOfBirth,
      numbers: numbers.numbers.get(person.id) ?? [],
      places: numbers.places.get(person.id) ?? [],
    },
  }))
}

type Recorded = { person_id: string; kind: string; value: string }

async function readNumbers(tx: Tx, ids: readonly string[]) {
  const { rows } = await sql<Recorded>`
    select person_id, kind, value from app.person_identifier where person_id = any(${[...ids]}::uuid[]) and superseded_at is null
    union all
    select person_id, case kind when 'address' then 'postcode' else 'registration' end, lookup from app.person_fact
      where person_id = any(${[...ids]}::uuid[]) and superseded_at is null and kind in ('address', 'vehicle') and lookup is not null
    union all
    select f.person_id, 'place', d.value from app.person_fact f, jsonb_each_text(f.details) d
      where f.person_id = any(${[...ids]}::uuid[]) and f.superseded_at is null and f.kind = 'address' and d.key <> 'postcode'`.execute(
    tx,
  )
  const numbers = Map.groupBy(
    rows.filter((row) => row.kind !== 'place'),
    (row) => row.person_id,
  ) as Map<string, KnownNumber[]>
  const places = new Map(
    [
      ...Map.groupBy(
        rows.filter((row) => row.kind === 'place'),
        (row) => row.person_id,
      ),
    ].map(([id, of]) => [id, of.map((row) => row.value)]),
  )
  return { numbers, places }
}

/** Areas, of those whose profile lets a search say so, in which a restricted record is much like what is asked. */
export async function restrictedAreas(tx: Tx, wanted: Wanted, areas: readonly string[]): Promise<string[]> {
  if (areas.length === 0) return []
  const names = [wanted.given, wanted.family, wanted.words].join(' ')
  const { rows } = await sql<{ area: string }>`select area from app.restricted_match(
    ${names}, ${wanted.born ?? ''}, ${[...wanted.numbers]}, ${wanted.places}, ${[...areas]}::uuid[]) as area`.execute(
    tx,
  )
  return rows.map((row) => row.area)
}
