import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { SAMPLE_CSV } from '#rules/offences/offence-table.fixture.ts'
import { testDatabase } from '#testing/database.ts'
import { type Config, readConfig } from '../config.ts'
import { importCommand } from './import.ts'
import { UsageError } from './usage.ts'

const database = await testDatabase({ world: false })
const folder = mkdtempSync(join(tmpdir(), 'import-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const ENVIRONMENT = {
  ...process.env,
  DATABASE_URL: database.url,
  DATABASE_JOBS_URL: database.jobsUrl,
  DATABASE_ADMIN_URL: database.adminUrl,
  PUBLIC_URL: 'http://parapet.example',
  SECRET_KEY_FILE: join(folder, 'secret'),
  AUDIT_KEY_FILE: join(folder, 'key.pem'),
}

function parapet(args: readonly string[]) {
  return spawnSync(process.execPath, [join(import.meta.dirname, '../cli.ts'), ...args], {
    encoding: 'utf8',
    env: ENVIRONMENT,
    timeout: 60_000,
  })
}

function written(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const sample = written('sample.csv', SAMPLE_CSV)
const stored = async () =>
  (await database.admin<{ n: number }>('select count(*)::int as n from app.offence_code'))[0]?.n

test('IC-10 import offences --json writes one line of JSON for each code, and keeps the table', async () => {
  const { status, stdout, stderr } = parapet(['import', 'offences', sample, '--json'])
  assert.equal(status, 0, stderr)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const codes = new Set(
    SAMPLE_CSV.trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]),
  )
  assert.deepEqual(new Set(lines.map((line) => line.offence_code)), codes)
  assert.equal(lines.length, codes.size)
  assert.deepEqual(lines[0], {
    offence_code: 'OF61022',
    elements: [{ schedule: 'CJA 2003 Sch 15', part: 1, paragraph: '8' }],
  })
  const orphan = lines.find((line) => line.offence_code === 'SX56070C')
  assert.deepEqual(Object.keys(orphan), ['offence_code', 'unclassified'])
  assert.equal(await stored(), codes.size)
})

test('IC-10 without --json the import says what it came to', () => {
  const { status, stdout } = parapet(['import', 'offences', sample])
  assert.equal(status, 0)
  assert.match(stdout, /^Imported 49 offence codes from sample\.csv: 46 classified, 3 unclassified\.$/m)
  assert.match(stdout, /^ {2}CJA 2003 Sch 15: \d+ elements$/m)
})

test('a bad file says which line, exits with 1, prints nothing else and writes nothing', async () => {
  const before = await stored()
  const { status, stdout, stderr } = parapet([
    'import',
    'offences',
    written('bad.csv', 'offence_code,legislation_text\nAB123,x\nAB124\n'),
    '--json',
  ])
  assert.deepEqual([status, stdout], [1, ''])
  assert.equal(stderr.trim(), 'Line 3: 1 fields where the header has 2. Nothing was imported.')
  assert.equal(await stored(), before)
})

test('bank holidays are imported from the published list', async () => {
  const days = ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26']
  const events = days.map((day) => ({ title: 'A day', date: `2029-${day}`, notes: '', bunting: true }))
  const path = written(
    'days.json',
    JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events } }),
  )
  const { status, stdout, stderr } = parapet(['import', 'bank-holidays', path])
  assert.equal(status, 0, stderr)
  assert.match(stdout, /^Imported 8 bank holidays of 2029\./)
  const [row] = await database.admin<{ n: number }>('select count(*)::int as n from app.bank_holiday')
  assert.equal(row?.n, 8)
})

test('wrong words say how to put them right', async () => {
  const config = readConfig(ENVIRONMENT)
  const { DATABASE_ADMIN_URL: _none, ...withoutAdmin } = config
  const cases: [string[], Config, RegExp][] = [
    [[], config, /Say what to import/],
    [['constructor', sample], config, /Say what to import/],
    [['offences'], config, /Say which file/],
    [['offences', join(folder, 'none.csv')], config, /cannot be read/],
    [['offences', sample], withoutAdmin, /Set DATABASE_ADMIN_URL/],
  ]
  for (const [args, given, message] of cases)
    await assert.rejects(importCommand(given, args), (error) => {
      assert.ok(error instanceof UsageError)
      assert.match(error.message, message)
      return true
    })
})
