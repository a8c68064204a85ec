import assert from 'node:assert/strict'
import { test } from 'node:test'
import { underProfile } from '#testing/profiles.ts'
import { testServer } from '#testing/server.ts'
import { aSentReferral } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS } from '#testing/world.ts'

const server = await testServer()
const stage = { database: server.database }
const { admin } = server.database
await underProfile(server.database, AREAS.aldermere.id, 'london', { 'reviewMonths.2': 4 })
await underProfile(server.database, AREAS.brackenshire.id, 'wiltshire', { 'reviewMonths.2': 4 })
const day = { 'heldOn-day': '24', 'heldOn-month': '11', 'heldOn-year': '2026' }

test('IC-19 on: in London a match with the list asks the case manager for a fuller assessment; the lead agency is proposed by rule', async () => {
  const { referralId, personId } = await aSentReferral(stage)
  await admin(
    `insert into app.legal_event (id, area_id, person_id, kind, occurred_on, description, details, recorded_at, recorded_by)
     values (gen_random_uuid(), $1, $2, 'conviction', '2025-02-03', 'Assault', $3, $4, $5)`,
    [
      AREAS.aldermere.id,
      personId,
      JSON.stringify({
        offence: { listed: true, againstChild: true },
        disposal: { kind: 'imprisonment', months: 8 },
      }),
      START,
      USERS.coordinator.id,
    ],
  )
  const coordinator = await server.as('coordinator')
  const at = `/screening/${referralId}`
  const pages = {
    outcome: { outcome: 'confirmed' },
    identification: { ground: 'offence-against-child' },
    assessment: { category: '1', riskGrade: 'high', level: '2' },
    'lead-agency': { leadAgencyId: AGENCIES.police.id },
    'case-manager': { caseManagerId: USERS.chiefInspector.id },
    reasons: { reasons: 'On the register', evidence: 'PNC' },
    sitting: day,
  }
  for (const [step, fields] of Object.entries(pages)) {
    const sent = await coordinator.post(`${at}/${step}`, fields)
    assert.equal(sent.status, 303, `${step}: ${sent.words.slice(0, 400)}`)
  }
  assert.match(
    (await coordinator.get(`${at}/identification`)).words,
    /asked for a fuller assessment.*13\.1\.6/,
  )
  assert.match(
    (await coordinator.get(`${at}/lead-agency`)).words,
    /The rule of the area proposes: Police .*13\.7\.12/,
  )
  assert.doesNotMatch((await coordinator.get(at)).words, /Quality check/)
  assert.equal((await coordinator.post(`${at}/check`, { version: '2' })).status, 303)
  const tasks = await admin(
    "select owner_user_id from app.task where kind = 'assess-risk-to-children' and person_id = $1",
    [personId],
  )
  assert.deepEqual(tasks, [{ owner_user_id: USERS.chiefInspector.id }])
})

test('IC-25 on and off: Wiltshire records which of the two applies and the assessment relied on; London asks neither', async () => {
  const far = await server.as('farCoordinator')
  const { referralId } = await aSentReferral(stage, { by: 'farOfficer' })
  const at = `/screening/${referralId}`
  assert.equal((await far.post(`${at}/outcome`, { outcome: 'confirmed' })).status, 303)
  const say = (fields: Record<string, string>) =>
    far.post(`${at}/identification`, { ground: 'local-agency', ...fields })
  assert.match((await say({})).words, /Select why the person is taken in/)
  assert.match((await say({ takenIn: 'has-committed' })).words, /Enter the assessment relied on/)
  assert.equal((await say({ takenIn: 'at-substantial-risk', assessment: 'OASys of May' })).status, 303)
  const pages = {
    assessment: { category: '2', riskGrade: 'high', level: '2' },
    'lead-agency': { leadAgencyId: AGENCIES.farProbation.id },
    'case-manager': { caseManagerId: USERS.farOfficer.id },
    reasons: { reasons: 'Several agencies', evidence: 'The form' },
    sitting: day,
  }
  for (const [step, fields] of Object.entries(pages))
    assert.equal((await far.post(`${at}/${step}`, fields)).status, 303)
  assert.equal((await far.post(`${at}/check`, { version: '2' })).status, 303)
  assert.match(
    (await far.get(at)).words,
    /Is assessed as at substantial risk of committing one\. OASys of May/,
  )
  const coordinator = await server.as('coordinator')
  const london = await aSentReferral(stage)
  await coordinator.post(`/screening/${london.referralId}/outcome`, { outcome: 'confirmed' })
  assert.doesNotMatch(
    (await coordinator.get(`/screening/${london.referralId}/identification`)).words,
    /Why is the person taken in/,
  )
})
