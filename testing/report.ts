import { createHash } from 'node:crypto'
import { appendFileSync, globSync, readFileSync } from 'node:fs'
import type { TestLine } from './reporter.ts'

/** Where a whole run leaves its report. */
export const REPORT = 'reports/tests.jsonl'

/** Everything a test's outcome may depend on. */
const WORK = [
  '{src,testing,journeys,migrations,scripts,bin,public,docs}/**/*.{ts,js,sql,yaml,scss,svg}',
  'package-lock.json',
]

/** What a run was: whether it took in every test, how it ended, and of which state of the work. */
export type RunLine = { whole: boolean; passed: boolean; work: string; finishedAt: string }

/** A digest of every file that a test's outcome may depend on. */
export function digestOfWork(): string {
  const digest = createHash('sha256')
  for (const file of globSync(WORK).sort())
    digest.update(file).update('\0').update(readFileSync(file)).update('\0')
  return digest.digest('hex')
}

/** Ends a report with what the run was. A report without this line is that of a run that did not reach its end. */
export function closeReport(report: string, run: RunLine): void {
  appendFileSync(report, `${JSON.stringify({ run })}\n`)
}

/** The tests of a report, and what the run was if it reached its end. */
export function readReport(report: string): { tests: TestLine[]; run: RunLine | undefined } {
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean)
  const read = lines.map((line) => JSON.parse(line) as TestLine | { run: RunLine })
  return {
    tests: read.filter((line): line is TestLine => 'outcome' in line),
    run: read.find((line): line is { run: RunLine } => 'run' in line)?.run,
  }
}
