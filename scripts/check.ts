import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// npm run check: every check runs, whatever the others found, so that one run shows all there is to put right.

const CHECKS: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['node_modules/typescript7/bin/tsc', '-p', '.'] },
  {
    name: 'lint and format',
    command: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'boundaries', command: ['--test', 'src/boundaries.test.ts'] },
  { name: 'unused code', command: ['node_modules/knip/bin/knip.js', '--no-progress'] },
  { name: 'schema dump is fresh', command: ['scripts/db-dump.ts', '--check'] },
  { name: 'generated types are fresh', command: ['scripts/db-types.ts', '--check'] },
]

const outcomes = CHECKS.map(({ name, command }) => {
  console.log(`\n— ${name}`)
  const start = performance.now()
  const { status } = spawnSync(process.execPath, command, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  })
  return { name, passed: status === 0, seconds: (performance.now() - start) / 1000 }
})

console.log('')
for (const { name, passed, seconds } of outcomes) {
  console.log(`${passed ? '✔' : '✖'} ${name} (${seconds.toFixed(1)} s)`)
}
const failed = outcomes.filter(({ passed }) => !passed)
console.log(failed.length === 0 ? 'Every check passed.' : `Checks that failed: ${failed.length}`)
process.exitCode = failed.length === 0 ? 0 : 1
