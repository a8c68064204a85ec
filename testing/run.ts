import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { newTestCluster } from './cluster.ts'
import { processesFor } from './processes.ts'
import { closeReport, digestOfWork, REPORT, readReport } from './report.ts'
import { ensureSystem, findPostgres15 } from './system.ts'

// npm test [-- [--postgres-15] [--report FILE] FILE OR FOLDER …]

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const EVERYWHERE = ['src', 'testing', 'journeys']
const RUN_LIMIT_MS = 30 * 60_000
const TEST_LIMIT_MS = 3 * 60_000

process.chdir(ROOT)
const { values, positionals } = parseArgs({
  options: {
    'postgres-15': { type: 'boolean', default: false },
    report: { type: 'string', default: REPORT },
  },
  allowPositionals: true,
})
try {
  const paths = positionals.length > 0 ? positionals : EVERYWHERE
  const files = values['postgres-15'] ? testFiles(paths).filter(runsOnAnyPostgres) : testFiles(paths)
  Object.assign(process.env, await surroundings(values['postgres-15']))
  const work = digestOfWork()
  const code = (await run(files, values.report)) || judge(values.report)
  // A run of changed files, or of some of them, proves nothing of the whole.
  const whole = paths === EVERYWHERE && !values['postgres-15'] && work === digestOfWork()
  closeReport(values.report, { whole, passed: code === 0, work, finishedAt: new Date().toISOString() })
  process.exitCode = code
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** What the tests are told of the machine and the database. */
async function surroundings(onPostgres15: boolean): Promise<Record<string, string>> {
  const { chromium, java } = ensureSystem()
  const cluster = onPostgres15
    ? await newTestCluster(findPostgres15())
    : process.env.PARAPET_TEST_CLUSTER || (await newTestCluster())
  return { CHROMIUM: chromium, JAVA: java, PARAPET_TEST_CLUSTER: cluster }
}

/** Every test file at or below the given paths; a path without one is an error, never an empty run. */
function testFiles(paths: string[]): string[] {
  const found = paths.flatMap((path) => {
    const status = statSync(path, { throwIfNoEntry: false })
    const files = status?.isDirectory() ? globSync(`${path}/**/*.test.ts`) : status ? [path] : []
    if (files.length === 0 && paths !== EVERYWHERE) throw new Error(`There is no test at ${path}.`)
    return files
  })
  return [...new Set(found)].sort()
}

/** True for the tests of rooms and platform; those of the embedded server are about the packaged PostgreSQL. */
function runsOnAnyPostgres(file: string): boolean {
  return file.startsWith('src/') && !file.startsWith('src/platform/db/embedded')
}

async function run(files: string[], report: string): Promise<number> {
  mkdirSync(dirname(report), { recursive: true })
  rmSync(report, { force: true })
  const reporter = new URL('./reporter.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    [
      ...['--test', '--test-concurrency=3', `--test-timeout=${TEST_LIMIT_MS}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[`--test-reporter=${reporter}`, `--test-reporter-destination=${report}`],
      ...processesFor(files),
    ],
    { stdio: 'inherit', env: { NODE_COMPILE_CACHE: '.cache/compiled', ...process.env } },
  )
  endInTime(child)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // In a terminal, Ctrl-C has already reached the child.
    process.on(name, () => (name === 'SIGINT' && process.stdin.isTTY) || child.kill(name))
  }
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

function endInTime(child: ChildProcess): void {
  const end = () => {
    console.error(`The tests took more than ${RUN_LIMIT_MS / 60_000} minutes and were ended.`)
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  }
  setTimeout(end, RUN_LIMIT_MS).unref()
}

/** A run in which a test was left out, or in which there was none, has not passed. */
function judge(report: string): number {
  const { tests } = readReport(report)
  const left = tests.filter(({ outcome }) => outcome !== 'passed')
  for (const { name, file, outcome } of left) console.error(`${outcome}: ${name} (${file})`)
  if (tests.length === 0) console.error('No test was run.')
  return left.length > 0 || tests.length === 0 ? 1 : 0
}
