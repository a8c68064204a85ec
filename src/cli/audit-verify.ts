import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readPublicKeys } from '#platform/audit/checkpoint.ts'
import { exportAudit, readAuditExport } from '#platform/audit/export.ts'
import { formatReport } from '#platform/audit/report.ts'
import { verifyAudit } from '#platform/audit/verify.ts'
import { connect } from '#platform/db/connect.ts'
import type { Config } from '../config.ts'
import { joinDatabase } from '../database.ts'
import { UsageError } from './usage.ts'

/** `audit verify` checks the log of the database, or of an export file with nothing else at hand; `audit export` writes such a file. */
export async function auditVerify(config: () => Config, [act, ...rest]: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...rest],
    allowPositionals: true,
    options: { 'public-key': { type: 'string', multiple: true }, withhold: { type: 'boolean' } },
  })
  const [file] = positionals
  if (act === 'export') {
    if (file === undefined) throw new UsageError('Say where to: npx parapet audit export FILE')
    const count = await writeExport(config(), file, values.withhold === true)
    console.log(`Wrote ${count} events to ${file}.`)
    return 0
  }
  if (act !== 'verify')
    throw new UsageError('Say what to do: npx parapet audit verify, or npx parapet audit export FILE')
  if (file !== undefined) return check(file, values['public-key'] ?? [])
  const folder = await mkdtemp(join(tmpdir(), 'parapet-audit-'))
  try {
    await writeExport(config(), join(folder, 'log.jsonl'), true)
    return await check(join(folder, 'log.jsonl'), values['public-key'] ?? [])
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function check(file: string, keyFiles: readonly string[]): Promise<number> {
  const given = await readAuditExport(file)
  // A key that came with the log proves only that one hand made both; a key kept elsewhere proves whose hand.
  const publicKeys =
    keyFiles.length === 0
      ? given.publicKeys
      : readPublicKeys(await Promise.all(keyFiles.map((path) => readFile(path, 'utf8'))))
  const report = await verifyAudit({ ...given, publicKeys })
  console.log(formatReport(report))
  if (keyFiles.length === 0)
    console.log(
      'The keys came with the log. Give --public-key FILE to check against a key you kept yourself.',
    )
  return report.ok ? 0 : 1
}

async function writeExport(config: Config, file: string, withhold: boolean): Promise<number> {
  const database = await joinDatabase(config, console.error)
  try {
    const connection = connect(database.urls.login, { max: 2, name: 'parapet-audit' })
    try {
      return await exportAudit(connection.db, file, {
        now: new Date(),
        details: withhold ? 'withhold' : 'include',
      })
    } finally {
      await connection.close()
    }
  } finally {
    await database.stop()
  }
}
