import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aSentReferral } from '#testing/stages.ts'
import { AGENCIES, AREAS, USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }
const areaId = AREAS.aldermere.id

const confirmed = {
  version: 2,
  outcome: 'confirmed',
  category: 1,
  level: 2,
  riskGrade: 'high',
  leadAgencyId: AGENCIES.probation.id,
  caseManagerId: USERS.offenderManager.id,
  reasons: 'The assessment is supported',
  evidence: 'OASys of 2 November',
  heldOn: '2026-11-24',
}

test('RX-03 an area that has set no interval is told to set it: nothing is made up, nothing is written and nothing fails', async () => {
  await underProfile(server.database, areaId, 'durham')
  const { referralId } = await aSentReferral(stage)
  const coordinator = await server.as('coordinator')
  const refused = await coordinator.api.post(`/api/v1/screening/${referralId}/decision`, confirmed)
  assert.equal(refused.status, 422, refused.text)
  assert.match(
    refused.text,
    /has not set how often a level 2 case is reviewed.*set the interval in the area profile/,
  )
  assert.deepEqual(await server.database.admin('select 1 from app.case_file'), [])
  await underProfile(server.database, areaId, 'durham', { 'reviewMonths.2': 4 })
  const made = await coordinator.api.post(`/api/v1/screening/${referralId}/decision`, confirmed)
  assert.equal(made.status, 201, made.text)
  const [clock] = await server.database.admin<{ due_on: string; source: { document: string } }>(
    "select due_on::text, source from app.clock where kind = 'next-review'",
  )
  assert.deepEqual([clock?.due_on, clock?.source.document], ['2027-03-24', 'Set locally'])
})

test('RX-03 where no interval is set the page says so, and a date that somebody chooses stands and is explained', async () => {
  await underProfile(server.database, areaId, 'durham')
  const { caseId } = await aCase(stage, { level: 3 })
  const coordinator = await server.as('coordinator')
  const page = await coordinator.get(`/cases/${caseId}/reviews/new`)
  assert.match(page.words, /has not set how often a level 3 case is reviewed, so choose the date yourself/)
  const sent = await coordinator.post(`/cases/${caseId}/reviews/new`, {
    outcome: 'date',
    'date-day': '24',
    'date-month': '1',
    'date-year': '2027',
    risk: 'High',
    monitoring: 'Weekly',
    interventions: 'None',
    'co-operation': 'Working',
    reasons: 'The next meeting',
  })
  assert.equal(sent.status, 303, sent.words)
  const [clock] = await server.database.admin<{ id: string }>(
    "select id from app.clock where case_id = $1 and state = 'open' and due_on = '2027-01-24'",
    [caseId],
  )
  const why = await coordinator.get(`/clocks/${clock?.id}`)
  assert.match(
    why.words,
    /This area has not set how often a level 3 case is reviewed\. On 24 November 2026 the review was set for 24 January 2027/,
  )
  assert.match(why.words, /Durham, version 1/)
})
