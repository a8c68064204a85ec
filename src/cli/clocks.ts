import { parseArgs } from 'node:util'
import { asService } from '#platform/db/actor.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { type Progress, recomputeAll, recomputeCases, type SetAside } from '../clocks/index.ts'
import type { Config } from '../config.ts'
import { joinDatabase } from '../database.ts'
import { UsageError } from './usage.ts'

/** `clocks recompute --all | --area CODE | --case REFERENCE`: reckons clocks again from the facts, and says how far it is. */
export async function clocksCommand(config: Config, [act, ...rest]: readonly string[]): Promise<number> {
  if (act !== 'recompute') throw new UsageError('Say what to do: npx parapet clocks recompute --all')
  const { values } = parseArgs({
    args: [...rest],
    options: { all: { type: 'boolean' }, area: { type: 'string' }, case: { type: 'string' } },
  })
  const named = [values.all === true, values.area !== undefined, values.case !== undefined]
  if (named.filter(Boolean).length !== 1)
    throw new UsageError('Say which clocks: --all, --area CODE or --case REFERENCE')
  const database = await joinDatabase(config, console.error)
  const connection = connect(database.urls.login, { max: 2, name: 'parapet-clocks' })
  try {
    const { line, setAside } = await recompute(connection.db, values)
    console.log(line)
    for (const { areaId, why } of setAside) console.error(`Area ${areaId} was set aside: ${why}`)
    return setAside.length === 0 ? 0 : 1
  } finally {
    await connection.close()
    await database.stop()
  }
}

async function recompute(
  db: Database,
  of: { area?: string | undefined; case?: string | undefined },
): Promise<{ line: string; setAside: readonly SetAside[] }> {
  const now = new Date()
  if (of.case !== undefined)
    return { line: said(await recomputeCases(db, now, [await caseId(db, now, of.case)])), setAside: [] }
  const areaId = of.area === undefined ? null : await areaIdOf(db, now, of.area)
  const started = performance.now()
  const done = await recomputeAll(db, { now, areaId, onProgress: show })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  return { line: `${said(done)} It took ${seconds} s.`, setAside: done.setAside }
}

const show = ({ cases, opened, overtaken }: Progress) =>
  console.error(`${cases} cases looked at: ${opened} clocks opened, ${overtaken} overtaken`)

const said = ({ cases, opened, overtaken }: { cases: number; opened: number; overtaken: number }) =>
  `Looked at ${cases} cases, opened ${opened} clocks and overtook ${overtaken}.`

const asKeeper = <T>(db: Database, now: Date, work: Parameters<typeof asService<T>>[3]) =>
  asService(db, 'parapet_clockkeeper', now, work)

async function areaIdOf(db: Database, now: Date, code: string): Promise<string> {
  const area = await asKeeper(db, now, (tx) =>
    tx.selectFrom('area').select('id').where('code', '=', code).executeTakeFirst(),
  )
  if (area === undefined) throw new UsageError(`There is no area ${code}.`)
  return area.id
}

async function caseId(db: Database, now: Date, reference: string): Promise<string> {
  const found = await asKeeper(db, now, (tx) =>
    tx.selectFrom('case_file').select('id').where('reference', '=', reference).executeTakeFirst(),
  )
  if (found === undefined) throw new UsageError(`There is no case ${reference}.`)
  return found.id
}
