import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase } from '#testing/stages.ts'
import { START } from '#testing/world.ts'
import { anItem } from './items.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

test('a list of information has a count, a filter, an empty state and a next page', async () => {
  const about = await aCase(stage)
  const manager = await server.as('offenderManager')
  const list = `/cases/${about.caseId}/items`
  assert.match((await manager.get(list)).words, /0 items you can see Nothing has been supplied yet/)
  for (let n = 1; n <= 22; n++)
    await anItem(stage, about, {
      by: 'offenderManager',
      body: `Account number ${n}`,
      now: new Date(START.getTime() + n * 1000),
    })
  const first = await manager.get(list)
  assert.match(first.words, /22 items you can see .*Account number 22 /)
  assert.doesNotMatch(first.words, /Account number 2 /)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.match((await manager.get(next)).words, /Account number 2 .*Account number 1 /)
  assert.match(
    (await manager.get(`${list}?kind=opinion`)).words,
    /0 items you can see No information that you can see matches/,
  )
  assert.match((await manager.get(`${list}?state=withdrawn`)).words, /0 items you can see/)
  assert.match((await manager.get(`${list}?kind=fact&state=current`)).words, /22 items you can see/)
  assert.match((await manager.get('/items')).words, /Information you supplied .*22 items you can see/)
  const json = (await manager.api.get(`/api/v1/cases/${about.caseId}/items?state=current`)).json() as {
    total: number
    items: { body: string }[]
  }
  assert.equal(json.total, 22)
  assert.equal(json.items.length, 20)
  assert.equal(
    (await (await server.as('farOfficer')).api.get(`/api/v1/cases/${about.caseId}/items`)).status,
    404,
  )
})

test('AU-03 an item shows when it happened and when it was recorded, and an entry made late says so', async () => {
  const about = await aCase(stage)
  await anItem(stage, about, { by: 'offenderManager', body: 'Before the case was opened' })
  server.setNow('2026-12-10T10:00:00Z')
  const late = await (await server.as('offenderManager')).api.post('/api/v1/items', {
    case: about.caseId,
    item: {
      kind: 'opinion',
      body: 'Risk is rising',
      source: 'Visits',
      eventOn: '2026-11-30',
      purpose: 'Risk',
      lawfulBasis: 'law-enforcement',
      handling: 'case',
    },
  })
  assert.equal(late.status, 201)
  const { words } = await (await server.as('coordinator')).get(`/cases/${about.caseId}/items`)
  assert.match(
    words,
    /Date of the event: 30 November 2026\. Recorded: 10 December 2026 at 10am\. Recorded 10 days late/,
  )
  assert.match(
    words,
    /Date of the event: 20 November 2026\. Recorded: 24 November 2026 at 9am\.(?! Recorded)/,
  )
})
