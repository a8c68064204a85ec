import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type HTMLElement, parse } from 'node-html-parser'
import type { Answers } from '#platform/forms/answers.ts'
import { bodyOf } from '#platform/forms/random-answers.fixture.ts'
import { testServer } from '#testing/server.ts'
import { CALCULATORS } from './list.ts'
import { questionsTo } from './random-questions.fixture.ts'

const server = await testServer()
const IN_ALL = 1000

type Told = { answer: string[]; working: string[]; problems: string[] }
type Shown = { shown: string }
type Json = {
  results?: Shown[]
  possible?: { name: string; results: Shown[] }[]
  working?: { text: string }[]
  problems?: { text: string }[]
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const textsOf = (page: HTMLElement, selector: string) =>
  page.querySelectorAll(selector).map((each) => folded(each.textContent))

/** Messages and answers stand before the questions, which need not be read again a thousand times. */
const beforeTheForm = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('<form method="get"'))

async function byPage(key: string, answers: Answers, lang: string): Promise<Told> {
  const form = CALCULATORS.find(({ form: each }) => each.key === key)?.form
  assert.ok(form)
  const query = new URLSearchParams({ calculate: 'yes', lang })
  for (const [name, value] of Object.entries(bodyOf(form, answers)))
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  const response = await fetch(`${server.url}/calculators/${key}?${query}`)
  const page = parse(beforeTheForm(await response.text()))
  const problems = textsOf(page, '.govuk-error-summary__list li')
  assert.equal(response.status, problems.length > 0 ? 400 : 200)
  return { answer: textsOf(page, '[data-result]'), working: textsOf(page, '[data-step]'), problems }
}

async function byInterface(key: string, answers: Answers, lang: string): Promise<Told> {
  const response = await fetch(`${server.url}/api/v1/calculators/${key}?lang=${lang}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(answers),
  })
  const { results = [], possible = [], working = [], problems = [] } = (await response.json()) as Json
  assert.equal(response.status, problems.length > 0 ? 400 : 200)
  const all = [...results, ...possible.flatMap(({ results: each }) => each)]
  return {
    answer: all.map(({ shown }) => folded(shown)),
    working: working.map(({ text }) => folded(text)),
    problems: problems.map(({ text }) => folded(text)),
  }
}

test('a calculator page and its interface give the same answer for 1,000 random inputs', async () => {
  const answered = new Map(CALCULATORS.map(({ form }) => [form.key, 0]))
  const numRuns = Math.ceil(IN_ALL / CALCULATORS.length)
  for (const calculator of CALCULATORS) {
    const { form } = calculator
    const property = fc.asyncProperty(
      questionsTo(calculator),
      fc.constantFrom('en', 'cy'),
      async (answers, lang) => {
        const [page, program] = await Promise.all([
          byPage(form.key, answers, lang),
          byInterface(form.key, answers, lang),
        ])
        assert.deepEqual(page, program)
        if (page.problems.length === 0) answered.set(form.key, (answered.get(form.key) ?? 0) + 1)
      },
    )
    await fc.assert(property, { numRuns })
  }
  // Inputs that are all refused would agree about nothing. About one in six is answered; the bound is far below what chance can reach.
  for (const [key, many] of answered) assert.ok(many >= 2, `${key}: only ${many} of ${numRuns} were answered`)
})
