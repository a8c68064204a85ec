import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aCase, aPerson } from '#testing/stages.ts'
import { dated, factOf } from './facts/facts.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

const STAGES = ['accusation', 'warning', 'caution', 'conviction', 'acquittal', 'not-proceeded-with'] as const

test('IC-21 whoever was accused, warned, cautioned, convicted, acquitted or not proceeded against is recorded, of any age, and the stage stays distinct', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  await factOf(officer, personId, 'birth', { ...dated('bornOn', '2015-03-04'), sourceKind: 'document' })
  for (const kind of STAGES) {
    const body = { kind, occurredOn: '2026-05-06', description: 'Sexual assault', source: 'Crime report 12' }
    assert.equal((await officer.api.post(`/api/v1/people/${personId}/events`, body)).status, 201, kind)
  }
  const shown = await officer.get(`/people/${personId}`)
  for (const words of [
    'Accusation',
    'Warning or reprimand',
    'Caution',
    'Conviction',
    'Acquittal',
    'Not proceeded with',
  ])
    assert.match(shown.words, new RegExp(`6 May 2026 ${words} Sexual assault Source: Crime report 12`))
  const read = (await officer.api.get(`/api/v1/people/${personId}`)).json() as {
    legalEvents: { kind: string }[]
  }
  assert.deepEqual(read.legalEvents.map(({ kind }) => kind).sort(), [...STAGES].sort())
  const early = await officer.post(`/people/${personId}/events/new`, {
    kind: 'accusation',
    ...dated('occurredOn', '2015-03-03'),
    description: 'Theft',
  })
  assert.match(early.words, /Date is before the date of birth on record/)
})

test('IC-20 an offence that names no child is flagged as having had one as its intended victim, and the flag is kept through a correction', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const fields = {
    kind: 'conviction',
    ...dated('occurredOn', '2026-05-06'),
    description: 'Harassment',
    childIntended: 'yes',
  }
  await officer.post(`/people/${personId}/events/new`, fields)
  assert.match(
    (await officer.get(`/people/${personId}`)).words,
    /Conviction Harassment A child was the intended victim/,
  )
  const [event] = await server.database.admin<{ id: string; child_intended: boolean }>(
    'select id, child_intended from app.legal_event where person_id = $1',
    [personId],
  )
  assert.equal(event?.child_intended, true)
  const page = `/people/${personId}/events/${event?.id}/correct`
  assert.ok((await officer.get(page)).page.querySelector('#childIntended')?.hasAttribute('checked'))
  const { childIntended: _, ...unflagged } = fields
  assert.equal((await officer.post(page, { ...unflagged, how: 'replace', reason: 'An adult' })).status, 303)
  const shown = await officer.get(`/people/${personId}`)
  assert.match(
    shown.words,
    /Conviction Harassment .*Conviction Harassment A child was the intended victim Corrected since: An adult/,
  )
})

test('IC-02 the end of a requirement is a legal event, and what is in force is read as at the day that is asked', async () => {
  const { personId } = await aCase(stage, { level: 2 })
  const officer = await server.as('coordinator')
  const body = { kind: 'requirement-end', occurredOn: '2026-11-20', description: 'Licence ran out' }
  assert.equal((await officer.api.post(`/api/v1/people/${personId}/events`, body)).status, 201)
  const now = await officer.get(`/people/${personId}`)
  assert.match(now.words, /End of a requirement Licence ran out/)
  assert.match(now.words, /In force Case .*Category Category \d .*Level Level 2 Lead agency /)
  const before = await officer.get(`/people/${personId}?asAt=2026-11-01`)
  assert.match(before.words, /In force There is no case file that you can see/)
  assert.doesNotMatch(before.words, /Licence ran out/)
})

test('IC-14 a record that is brought in with the old label says today’s words', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const description = 'Recorded by the old system as a Schedule 1 offender'
  await officer.api.post(`/api/v1/people/${personId}/events`, {
    kind: 'conviction',
    occurredOn: '2004-05-06',
    description,
  })
  const answers = {
    indicator: 'known-conviction',
    what: description,
    from: '2004-05-06',
    sourceKind: 'agency',
  }
  await officer.api.post(`/api/v1/people/${personId}/facts`, { kind: 'risk-indicator', answers })
  const shown = await officer.get(`/people/${personId}`)
  assert.doesNotMatch(shown.text, /schedule 1 offender/i)
  assert.equal(
    shown.words.split('as a person identified as presenting a risk, or potential risk, to children').length,
    3,
  )
})
