import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'yaml'
import { digestOfWork, REPORT, readReport } from '../testing/report.ts'
import { Capabilities, type Standing, type Trace, trace } from '../testing/trace.ts'

// npm run trace: which requirements a passing test proves, by the report of the last whole run.

const LIST = 'docs/requirements.yaml'
const PAGE = 'docs/requirements-proof.md'

const LACKS: Record<NonNullable<Standing['lacks']>, string> = {
  'no-test': 'no test names it',
  failed: 'a test that names it did not pass',
  on: 'no test shows it under its profile',
  off: 'no test shows that it is absent elsewhere',
}

const list = Capabilities.parse(parse(readFileSync(LIST, 'utf8')))
const unusable = whyUnusable()
if (unusable !== undefined) {
  console.log(unusable)
  console.log(`0 of ${list.flatMap(({ requirements }) => requirements).length} requirements proven`)
  process.exitCode = 1
} else {
  const found = trace(list, readReport(REPORT).tests)
  writeFileSync(PAGE, pageOf(found))
  console.log(summaryOf(found))
}

/** Why the report at hand proves nothing; undefined when it is whole and of the work as it stands. */
function whyUnusable(): string | undefined {
  if (!existsSync(REPORT)) return `There is no report at ${REPORT}. Run npm test first.`
  const { tests, run } = readReport(REPORT)
  if (run === undefined) return 'The last run of the tests did not reach its end. Run npm test again.'
  if (!run.whole || tests.length === 0)
    return 'The last run did not take in every test, or the work changed while it ran. Run npm test.'
  if (run.work !== digestOfWork()) return 'The work has changed since the last run. Run npm test again.'
  return undefined
}

function summaryOf({ capabilities, unknown, proven, total }: Trace): string {
  const rows = capabilities.map(({ title, standings }) => {
    const missing = standings.filter((one) => !one.proven)
    const ids = missing.map(({ id }) => id).join(' ')
    return `${standings.length - missing.length} of ${standings.length}  ${title}${ids && `\n    without proof: ${ids}`}`
  })
  const strangers = unknown.map(({ id, test }) => `No requirement is called ${id}: ${test}`)
  return [...rows, ...strangers, `${proven} of ${total} requirements proven`].join('\n')
}

function pageOf({ capabilities, proven, total }: Trace): string {
  const parts = capabilities.map(({ title, standings }) => {
    const rows = standings.map(
      ({ id, text, lacks, tests }) =>
        `| ${id} | ${cell(text)} | ${lacks === null ? proofOf(tests) : LACKS[lacks]} |`,
    )
    return [`## ${title}`, '', '| id | requirement | proof |', '| --- | --- | --- |', ...rows, ''].join('\n')
  })
  const head = `# Which test proves which requirement\n\nWritten by \`npm run trace\` from the report of a whole run: ${proven} of ${total} requirements proven.\n`
  return [head, ...parts].join('\n')
}

function proofOf(tests: Standing['tests']): string {
  return [...new Set(tests.map(({ file }) => file))].map((file) => `\`${file}\``).join(', ')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
