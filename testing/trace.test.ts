import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import type { TestLine } from './reporter.ts'
import { Capabilities, trace } from './trace.ts'

const line = (name: string, outcome: TestLine['outcome'] = 'passed'): TestLine => ({
  name,
  outcome,
  within: [],
  file: 'a.test.ts',
  milliseconds: 1,
})

const capabilities = [
  {
    capability: 'one',
    title: 'One',
    requirements: [
      { id: 'QA-01', text: 'Everywhere' },
      { id: 'QA-02', text: 'In one locality', variant: 'london' },
    ],
  },
]

const lacks = (...tests: TestLine[]) =>
  trace(capabilities, tests).capabilities.flatMap(({ standings }) => standings.map((one) => one.lacks))

test('a requirement is proven by a test that names it and passed, and by no other', () => {
  assert.deepEqual(lacks(), ['no-test', 'no-test'])
  assert.deepEqual(lacks(line('QA-01 it holds')), [null, 'no-test'])
  assert.deepEqual(lacks(line('it holds, as XQA-011 says')), ['no-test', 'no-test'])
  assert.equal(trace(capabilities, [line('QA-01 it holds')]).proven, 1)
})

test('a test that failed, was skipped or is still to do leaves its requirement unproven, whatever another did', () => {
  for (const outcome of ['failed', 'skipped', 'to do'] as const)
    assert.deepEqual(lacks(line('QA-01 it holds'), line('QA-01 always', outcome)), ['failed', 'no-test'])
})

test('a requirement of one locality is proven on under its profile and off elsewhere', () => {
  assert.equal(lacks(line('QA-02 it holds'))[1], 'on')
  assert.equal(lacks(line('QA-02 on: it holds'))[1], 'off')
  assert.equal(lacks(line('QA-02 off: it is absent'))[1], 'on')
  assert.equal(lacks(line('QA-01, QA-02 on: it holds'), line('QA-02 off: it is absent'))[1], null)
  assert.equal(lacks(line('QA-02 on and off: here and nowhere else'))[1], null)
})

test('an id in a test that no requirement has is named with its test', () => {
  assert.deepEqual(trace(capabilities, [line('QA-99 something')]).unknown, [
    { id: 'QA-99', test: 'QA-99 something' },
  ])
})

test('the requirements list holds 532 requirements, each with an id of its own', () => {
  const list = Capabilities.parse(parse(readFileSync('docs/requirements.yaml', 'utf8')))
  const ids = list.flatMap(({ requirements }) => requirements.map(({ id }) => id))
  assert.deepEqual([ids.length, new Set(ids).size], [532, 532])
})
