import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { Answers } from '#platform/forms/answers.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import type { CourtFinding } from '#rules/eligibility/inclusion.ts'
import type { Life } from '#rules/people/life.ts'
import type { Person } from '../queries.ts'
import type { SourceKind } from './kind.ts'

/** What is said of a person, when it was true and where it comes from. */
export type Statement = {
  kind: string
  details: Answers
  from: string | null
  to: string | null
  sourceKind: SourceKind
  /** Words of the source; of one who spoke in confidence, empty for other agencies. */
  source: string
}

export type Fact = Statement & {
  /** The entry; it changes with each correction. */
  id: string
  /** The fact, through all its corrections. */
  factId: string
  recordedAt: Date
  recordedBy: string | null
  supersededAt: Date | null
  supersededBy: string | null
  supersededReason: string | null
}

// Identifiers have a table of their own, which searches read; here they are facts like any other. Row security applies to both.
const statements = (personId: string) => sql`
  select f.id, f.fact_id, f.kind, f.details, f.valid_from, f.valid_to, f.source_kind, coalesce(c.words, f.source) as source,
    f.recorded_at, f.recorded_by, f.superseded_at, f.superseded_by, f.superseded_reason
  from app.person_fact f left join app.confided_source c on c.id = f.id where f.person_id = ${personId}
  union all
  select id, fact_id, 'identifier', jsonb_build_object('scheme', kind, 'value', value), valid_from, valid_to, source_kind, source,
    recorded_at, recorded_by, superseded_at, superseded_by, superseded_reason
  from app.person_identifier where person_id = ${personId}`

const columns = sql`
  s.id, s.fact_id as "factId", s.kind, s.details, s.valid_from as "from", s.valid_to as "to", s.source_kind as "sourceKind", s.source,
  s.recorded_at as "recordedAt", r.name as "recordedBy", s.superseded_at as "supersededAt", u.name as "supersededBy",
  s.superseded_reason as "supersededReason"`

const from = (personId: string) => sql`
  from (${statements(personId)}) s left join app.user_account r on r.id = s.recorded_by left join app.user_account u on u.id = s.superseded_by`

/** What is believed now about a person and was true on a day; with `ahead`, also what begins later. */
export async function listFacts(
  tx: Tx,
  personId: string,
  { asAt, ahead }: { asAt: string; ahead: boolean },
): Promise<Fact[]> {
  const { rows } = await sql<Fact>`
    select ${columns} ${from(personId)}
    where s.superseded_at is null and (${ahead} or s.valid_from is null or s.valid_from <= ${asAt}::date)
      and (s.valid_to is null or s.valid_to >= ${asAt}::date or s.kind in ('dangerousness', 'risk-indicator'))
    order by s.kind, s.valid_from desc nulls last, s.recorded_at desc, s.id`.execute(tx)
  return rows
}

/** What a court found of a person's dangerousness, as it is believed now: the finding that says most, or none (IC-12). */
export async function courtFinding(tx: Tx, personId: string): Promise<CourtFinding | null> {
  const { rows } = await sql<{ entry: string | null; maximum: string | null; conclusion: string | null }>`
    select details ->> 'entry' as entry, details ->> 'maximum' as maximum, details ->> 'conclusion' as conclusion
    from app.person_fact where person_id = ${personId} and kind = 'dangerousness' and superseded_at is null
    order by details ->> 'conclusion' = 'dangerous' desc, valid_from desc limit 1`.execute(tx)
  const [finding] = rows
  if (finding === undefined) return null
  return {
    onSchedule15: (finding.entry ?? '') !== '',
    maximumYears: finding.maximum === 'two-years' ? 2 : 0,
    significantRisk: finding.conclusion === 'dangerous',
  }
}

/** Everything that was ever recorded of one fact, the newest first. Throws not found. */
export async function getHistory(tx: Tx, personId: string, factId: string): Promise<[Fact, ...Fact[]]> {
  const { rows } = await sql<Fact>`
    select ${columns} ${from(personId)} where s.fact_id = ${factId}
    order by s.superseded_at is null desc, s.recorded_at desc, s.id`.execute(tx)
  found(rows[0], 'fact')
  return rows as [Fact, ...Fact[]]
}

/** Adds an entry for a fact, a new one where none is named, and returns the fact. */
export async function addStatement(
  tx: Tx,
  now: Date,
  person: Person,
  {
    said,
    by,
    factId = randomUUID(),
  }: { said: Statement; by: { userId: string; agencyId: string }; factId?: string },
): Promise<string> {
  const id = randomUUID()
  const confided = said.sourceKind === 'confidence'
  const common = {
    id,
    fact_id: factId,
    area_id: person.areaId,
    person_id: person.id,
    valid_from: said.from,
    valid_to: said.to,
    source: confided ? '' : said.source,
    recorded_at: now,
    recorded_by: by.userId,
  }
  if (said.kind === 'identifier') await addIdentifier(tx, common, said)
  else {
    const { kind, details, sourceKind } = said
    await sql`
      insert into app.person_fact (id, fact_id, area_id, person_id, kind, details, valid_from, valid_to, source_kind, source, recorded_at, recorded_by)
      values (${id}, ${factId}, ${person.areaId}, ${person.id}, ${kind}, ${JSON.stringify(details)}, ${said.from}, ${said.to}, ${sourceKind},
        ${common.source}, ${now}, ${by.userId})`.execute(tx)
  }
  if (confided && said.source !== '')
    await tx
      .insertInto('confided_source')
      .values({
        id,
        area_id: person.areaId,
        person_id: person.id,
        agency_id: by.agencyId,
        words: said.source,
      })
      .execute()
  return factId
}

type Common = {
  id: string
  fact_id: string
  area_id: string
  person_id: string
  valid_from: string | null
  valid_to: string | null
  source: string
  recorded_at: Date
  recorded_by: string
}

async function addIdentifier(tx: Tx, common: Common, { details, sourceKind }: Statement): Promise<void> {
  const { scheme, value } = details
  await sql`
    insert into app.person_identifier (id, fact_id, area_id, person_id, kind, value, valid_from, valid_to, source_kind, source, recorded_at, recorded_by)
    values (${common.id}, ${common.fact_id}, ${common.area_id}, ${common.person_id}, ${scheme}, ${value}, ${common.valid_from}, ${common.valid_to},
      ${sourceKind}, ${common.source}, ${common.recorded_at}, ${common.recorded_by})`.execute(tx)
}

/** Says that an entry no longer stands, and why. Throws `EditConflict` when somebody said so first. */
export async function supersede(
  tx: Tx,
  now: Date,
  { fact, reason, by }: { fact: Pick<Fact, 'id' | 'kind'>; reason: string; by: string },
): Promise<void> {
  changedOne(
    await tx
      .updateTable(fact.kind === 'identifier' ? 'person_identifier' : 'person_fact')
      .set({ superseded_at: now, superseded_by: by, superseded_reason: reason })
      .where('id', '=', fact.id)
      .where('superseded_at', 'is', null)
      .executeTakeFirstOrThrow(),
  )
}

/** Keeps the date of birth that lists and searches read the same as the fact. */
export async function keepBirth(tx: Tx, personId: string, bornOn: string | null): Promise<void> {
  await sql`update app.person set date_of_birth = ${bornOn}, version = version + 1 where id = ${personId}`.execute(
    tx,
  )
}

/** What bounds everything else on the record of a person, and what is there already. */
export type KnownLife = Life & { earliest: string | null; latest: string | null }

/** The birth and death of a person and the first and last days on their record that something begins. */
export async function lifeOf(tx: Tx, person: Person): Promise<KnownLife> {
  const { rows } = await sql<Omit<KnownLife, 'bornOn'>>`
    with known as (
      select valid_from as begins, kind from app.person_fact where person_id = ${person.id} and superseded_at is null and kind not in ('birth', 'death')
      union all select valid_to, kind from app.person_fact where person_id = ${person.id} and superseded_at is null and kind not in ('birth', 'death')
      union all select occurred_on, 'event' from app.legal_event where person_id = ${person.id} and superseded_at is null)
    select (select details ->> 'diedOn' from app.person_fact where person_id = ${person.id} and kind = 'death' and superseded_at is null) as "diedOn",
      (select min(begins)::text from known) as earliest,
      (select max(valid_from)::text from app.person_fact where person_id = ${person.id} and superseded_at is null and kind <> 'death') as latest`.execute(
    tx,
  )
  const [life] = rows
  return {
    bornOn: person.dateOfBirth,
    diedOn: life?.diedOn ?? null,
    earliest: life?.earliest ?? null,
    latest: life?.latest ?? null,
  }
}
