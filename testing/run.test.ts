import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const RUNNER = fileURLToPath(new URL('./run.ts', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'run-'))

after(() => rmSync(place, { recursive: true, force: true }))

test('tests that pass make the run pass, close with the summary and leave a line each', () => {
  const { status, stdout, report } = runTests(`
    describe('sums', () => { test('one and one are two', () => {}) })`)
  assert.equal(status, 0)
  assert.match(stdout, /^ℹ tests 1$/m)
  assert.match(stdout, /^ℹ pass 1$/m)
  const [{ name, within, outcome }, { run }] = report
  assert.deepEqual([within, name, outcome], [['sums'], 'one and one are two', 'passed'])
  assert.deepEqual([run.whole, run.passed], [false, true], 'one file is not the whole')
})

test('a test that fails makes the run fail', () => {
  const { status, report } = runTests(`test('wrong', () => { throw new Error('no') })`)
  assert.equal(status, 1)
  assert.deepEqual([report.length, report[0].outcome, report[1].run.passed], [2, 'failed', false])
})

test('a test that is left out makes the run fail', () => {
  const { status, stderr } = runTests(`test.skip('later', () => {})`)
  assert.equal(status, 1)
  assert.match(stderr, /^skipped: later \(/m)
})

test('a file that cannot be read makes the run fail, by its name', () => {
  const { status, report } = runTests('this is no program')
  assert.equal(status, 1)
  assert.deepEqual([report[0].outcome, report.at(-1).run.passed], ['failed', false])
  assert.match(report[0].name, /example\.test\.mjs$/)
})

test('a path without a test is an error, not an empty run', () => {
  const { status, stderr } = start(['no-such-folder'])
  assert.equal(status, 1)
  assert.equal(stderr.trim(), 'There is no test at no-such-folder.')
})

function runTests(body: string) {
  const file = join(place, 'example.test.mjs')
  const report = join(place, 'report.jsonl')
  writeFileSync(file, `import { describe, test } from 'node:test'\n${body}\nvoid describe; void test`)
  const { status, stdout, stderr } = start(['--report', report, file])
  const lines = readFileSync(report, 'utf8').trim().split('\n')
  return { status, stdout, stderr, report: lines.map((line) => JSON.parse(line)) }
}

function start(args: string[]) {
  // Node marks the processes of a test run, and a marked one would not start a run of its own.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  return spawnSync(process.execPath, [RUNNER, ...args], {
    encoding: 'utf8',
    env: { ...env, PARAPET_TEST_CLUSTER: 'postgresql://not-used.example/postgres' },
  })
}
