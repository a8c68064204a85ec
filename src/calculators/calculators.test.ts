import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { CALCULATORS } from './list.ts'

const server = await testServer()
const anybody = server.anonymous()

const ask = (key: string, answers: object) => anybody.postJson(`/api/v1/calculators/${key}`, answers)

test('everybody finds the calculators without signing in, and each page opens', async () => {
  const list = await anybody.get('/calculators')
  assert.equal(list.status, 200)
  const links = list.page.querySelectorAll('main dl a').map((link) => link.getAttribute('href'))
  assert.deepEqual(
    links,
    CALCULATORS.map(({ form }) => `/calculators/${form.key}`),
  )
  for (const link of links) assert.equal((await anybody.get(link ?? '')).status, 200)
  assert.equal((await anybody.get('/calculators/nonsense')).status, 404)
  assert.equal((await anybody.get('/api/v1/calculators/nonsense')).status, 404)
})

test('a calculation holds nobody’s data and bears no protective marking; every other page does', async () => {
  for (const path of ['/calculators', '/calculators/working-days'])
    assert.doesNotMatch((await anybody.get(path)).text, /OFFICIAL-SENSITIVE/, path)
  assert.match((await anybody.get('/help')).text, /OFFICIAL-SENSITIVE/)
})

test('the interface lists every calculator with the schema of its question', async () => {
  const { calculators } = (await anybody.get('/api/v1/calculators')).json() as {
    calculators: { key: string; schema: string }[]
  }
  assert.deepEqual(
    calculators.map(({ key }) => key),
    CALCULATORS.map(({ form }) => form.key),
  )
  for (const { schema } of calculators) {
    const told = (await anybody.get(schema)).json() as {
      $schema: string
      required: string[]
      properties: object
    }
    assert.equal(told.$schema, 'https://json-schema.org/draft/2020-12/schema')
    assert.ok(told.required.every((key) => Object.hasOwn(told.properties, key)))
  }
})

test('working days: the page and the interface answer with the date, the working and its sources', async () => {
  const answer = await anybody.get(
    '/calculators/working-days?calculate=yes&from-day=24&from-month=12&from-year=2026&days=1&direction=after',
  )
  assert.match(answer.words, /Date reached 29 December 2026/)
  assert.match(answer.words, /25 December 2026, 28 December 2026/)
  assert.match(answer.words, /GOV\.UK bank holidays, England and Wales/)
  const told = (await ask('working-days', { from: '2026-12-24', days: 1, direction: 'after' })).json() as {
    answer: unknown
    working: { source: { address: string | null } }[]
  }
  assert.deepEqual(told.answer, { date: '2026-12-29', bankHolidays: 2 })
  assert.equal(told.working[1]?.source.address, 'https://www.gov.uk/bank-holidays')
})

test('what is wrong is said beside the field, in both ways, and what was entered is kept', async () => {
  const answer = await anybody.get(
    '/calculators/working-days?calculate=yes&from-day=31&from-month=2&from-year=2026&days=0&direction=after',
  )
  assert.equal(answer.status, 400)
  assert.match(answer.words, /Date to count from must be a real date/)
  assert.match(answer.words, /Working days must be a whole number from 1 to 400/)
  assert.equal(answer.page.querySelector('[name=from-day]')?.getAttribute('value'), '31')
  const told = await ask('working-days', { from: '2026-02-31', days: 0, direction: 'up', colour: 'red' })
  assert.equal(told.status, 400)
  const { problems } = told.json() as { problems: { at: string }[] }
  assert.deepEqual(problems.map(({ at }) => at).sort(), ['colour', 'days', 'direction', 'from'])
})
