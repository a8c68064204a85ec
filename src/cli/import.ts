import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { connect, type Database } from '#platform/db/connect.ts'
import type { Config } from '../config.ts'
import { joinDatabase } from '../database.ts'
import { ImportError, importBankHolidays, importOffences } from '../law/index.ts'
import { describeCode, summarise } from './import-words.ts'
import { UsageError } from './usage.ts'

type File = { name: string; bytes: Uint8Array }

/** `import offences|bank-holidays FILE`: reference data from a file. A bad file changes nothing and the message says which line. */
export async function importCommand(config: Config, args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const [what, path] = positionals
  const run = ACTS.get(what ?? '')
  if (run === undefined)
    throw new UsageError('Say what to import: npx parapet import offences FILE, or import bank-holidays FILE')
  if (path === undefined) throw new UsageError(`Say which file: npx parapet import ${what} FILE`)
  const file = await open(path)
  const say = await asOperator(config, (db) => run(db, file, values.json === true))
  console.log(say)
  return 0
}

const ACTS: ReadonlyMap<string, (db: Database, file: File, json: boolean) => Promise<string>> = new Map([
  ['offences', offences],
  ['bank-holidays', bankHolidays],
])

async function open(path: string): Promise<File> {
  try {
    return { name: basename(path), bytes: await readFile(path) }
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The operator's role is not one the web login may take, so this comes in as the administrator of the database. */
async function asOperator(config: Config, work: (db: Database) => Promise<string>): Promise<string> {
  if (!config.embedded && config.DATABASE_ADMIN_URL === undefined)
    throw new UsageError(
      'Set DATABASE_ADMIN_URL: importing is the operator’s act, and the web login may not act as one.',
    )
  const database = await joinDatabase(config, console.error)
  const connection = connect(database.urls.admin ?? '', { max: 1, name: 'parapet-import' })
  try {
    return await work(connection.db)
  } catch (error) {
    if (error instanceof ImportError) throw new UsageError(`${error.message} Nothing was imported.`)
    throw error
  } finally {
    await connection.close()
    await database.stop()
  }
}

async function offences(db: Database, file: File, json: boolean): Promise<string> {
  const codes = await importOffences(db, file, new Date())
  return json
    ? codes.map((code) => JSON.stringify(describeCode(code))).join('\n')
    : summarise(codes, file.name)
}

async function bankHolidays(db: Database, file: File, json: boolean): Promise<string> {
  const { days, years, differing } = await importBankHolidays(db, file, new Date())
  if (json) return JSON.stringify({ days, years, differing })
  const imported = `Imported ${days} bank holidays of ${years.join(', ')}. Running processes take them when they next start.`
  return differing.length === 0
    ? imported
    : `${imported}\nThe file and the years that are fixed in Parapet differ on ${differing.join(', ')}: the fixed years stay as they are.`
}
