import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { NAME_ROOTS } from '#rules/matching/name-roots.ts'
import { BEGINNINGS, ENDINGS, FAMILY, MEN, STREETS, WOMEN } from './names.ts'

/** A stream of numbers from nought to one that is the same each time. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export type MadeUp = {
  n: number
  names: { kind: 'current' | 'previous' | 'alias'; given: string; family: string }[]
  born: string
  numbers: { kind: string; value: string }[]
  postcode: string | null
  street: string
  plate: string | null
}

type Roll = () => number
const one = <T>(roll: Roll, list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T
/** The earlier in the list, the likelier, as names are. */
const usual = <T>(roll: Roll, list: readonly T[], evenness: number): T =>
  list[Math.floor(evenness * ((list.length + evenness) / evenness) ** roll() - evenness)] as T
const letters = (roll: Roll, count: number) =>
  Array.from({ length: count }, () => 'ABCDEFGHJKLMNPRSTUVWXYZ'[Math.floor(roll() * 23)]).join('')
const digits = (roll: Roll, count: number) =>
  Array.from({ length: count }, () => Math.floor(roll() * 10)).join('')

const SHORT = Map.groupBy(
  NAME_ROOTS.filter(([form, root]) => form !== root),
  ([, root]) => root,
)

function familyName(roll: Roll): string {
  const simple = roll() < 0.6 ? usual(roll, FAMILY, 6) : one(roll, BEGINNINGS) + one(roll, ENDINGS)
  return roll() < 0.03 ? `${simple}-${usual(roll, FAMILY, 6)}` : simple
}

/** A short form or spelling of a given name, such as Bob of Robert; the name itself when it has none. */
export function nickname(roll: Roll, given: string): string {
  const forms = SHORT.get(given.toLowerCase())
  if (forms === undefined) return given
  const [form] = one(roll, forms)
  return form[0]?.toUpperCase() + form.slice(1)
}

/** One made-up person. */
export function madeUp(roll: Roll, n: number, areas: number): MadeUp {
  const woman = roll() < 0.25
  const given = usual(roll, woman ? WOMEN : MEN, 12)
  const family = familyName(roll)
  const names: MadeUp['names'] = [{ kind: 'current', given, family }]
  if (roll() < (woman ? 0.35 : 0.08)) names.push({ kind: 'previous', given, family: familyName(roll) })
  if (roll() < 0.2)
    names.push({
      kind: 'alias',
      given: nickname(roll, given),
      family: roll() < 0.7 ? family : familyName(roll),
    })
  const born = new Date(Date.UTC(1950, 0, 1) + Math.floor((roll() + roll()) * 0.5 * 21_000) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const numbers: MadeUp['numbers'] = []
  const year = String(Math.min(2025, Number(born.slice(0, 4)) + 14 + Math.floor(roll() * 20)))
  if (roll() < 0.8) numbers.push({ kind: 'PNC', value: `${year}/${digits(roll, 7)}${letters(roll, 1)}` })
  if (roll() < 0.5) numbers.push({ kind: 'CRN', value: `${letters(roll, 1)}${digits(roll, 6)}` })
  if (roll() < 0.4) numbers.push({ kind: 'NOMIS', value: `A${digits(roll, 4)}${letters(roll, 2)}` })
  const town = `${letters(dice(n % areas), 2)}${1 + Math.floor(roll() * 15)}`
  const postcode = roll() < 0.8 ? `${town} ${digits(roll, 1)}${letters(roll, 2)}` : null
  return {
    n,
    names,
    born,
    numbers,
    postcode,
    street: `${1 + Math.floor(roll() * 200)} ${one(roll, STREETS)} ${one(roll, ['Road', 'Street', 'Close', 'Avenue'])}`,
    plate: roll() < 0.2 ? `${letters(roll, 2)}${digits(roll, 2)} ${letters(roll, 3)}` : null,
  }
}

/** The people of the made-up country, by COPY: names now, before and besides, dates of birth, identifiers, addresses, vehicles, one conviction. */
export async function fillPopulation(
  client: pg.Client,
  areas: number,
  persons: number,
  uid: (kind: number, n: number) => string,
) {
  const folder = await mkdtemp(join(tmpdir(), 'population-'))
  await chmod(folder, 0o755)
  const tables = {
    person: 'id, area_id, reference, given_name, family_name, date_of_birth, created_by, created_at',
    person_name: 'id, area_id, person_id, kind, given_name, family_name, recorded_at, recorded_by',
    person_identifier: 'id, area_id, person_id, kind, value, recorded_at, recorded_by',
    person_fact: 'id, fact_id, area_id, person_id, kind, details, source_kind, recorded_at, recorded_by',
    legal_event: 'id, area_id, person_id, kind, occurred_on, description, recorded_at, recorded_by',
  }
  const lines = Object.fromEntries(Object.keys(tables).map((table) => [table, [] as string[]])) as Record<
    keyof typeof tables,
    string[]
  >
  const files = Object.fromEntries(
    await Promise.all(
      Object.keys(tables).map(async (table) => [table, await open(join(folder, table), 'w', 0o644)] as const),
    ),
  )
  const flush = async () => {
    for (const table of Object.keys(tables) as (keyof typeof tables)[]) {
      await files[table]?.write(lines[table].splice(0).join(''))
    }
  }
  const roll = dice(4)
  for (let n = 1; n <= persons; n++) {
    addLines(lines, madeUp(roll, n, areas), {
      area: uid(1, 1 + (n % areas)),
      by: uid(3, 1 + (n % 5000)),
      id: uid(4, n),
    })
    if (n % 5000 === 0) await flush()
  }
  await flush()
  for (const [table, columns] of Object.entries(tables)) {
    await files[table]?.close()
    await client.query(`copy app.${table} (${columns}) from '${join(folder, table)}'`)
  }
  await rm(folder, { recursive: true })
}

function addLines(
  lines: Record<string, string[]>,
  made: MadeUp,
  { area, by, id }: { area: string; by: string; id: string },
): void {
  const row = (table: string, ...values: (string | null)[]) =>
    lines[table]?.push(`${values.map((value) => value ?? '\\N').join('\t')}\n`)
  const [current] = made.names
  const at = '2025-02-01'
  row('person', id, area, `PER-${made.n}`, current?.given ?? '', current?.family ?? '', made.born, by, at)
  for (const name of made.names)
    row('person_name', randomUUID(), area, id, name.kind, name.given, name.family, at, by)
  for (const number of made.numbers)
    row('person_identifier', randomUUID(), area, id, number.kind, number.value, at, by)
  const fact = (kind: string, details: object) =>
    row('person_fact', randomUUID(), randomUUID(), area, id, kind, JSON.stringify(details), 'record', at, by)
  if (made.postcode !== null) fact('address', { line1: made.street, postcode: made.postcode })
  if (made.plate !== null) fact('vehicle', { registration: made.plate })
  row('legal_event', randomUUID(), area, id, 'conviction', '2024-05-01', 'Convicted at a Crown Court', at, by)
}
