import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'

const server = await testServer()
const stage = { database: server.database }
const officer = await server.as('offenderManager')
const api = '/api/v1/referrals'

const ANSWERS = {
  inCustody: 'no',
  claimedCategory: '1',
  dynamicFactors: '  Drinking  ',
  suggestedLevel: '3',
  panelCriteriaMet: 'yes',
  panelEvidence: 'Two attempts',
  peopleAtRisk: ['public'],
  toolsUsed: [{ tool: 'sara', usedOn: '2026-11-02', outcome: 'High' }],
}

type Shown = {
  status: string
  claimsLevel3: boolean
  draft: { revision: number; answers: Record<string, unknown>; missing: string[] } | null
  versions: { version: number; answers: Record<string, unknown> }[]
}
const show = async (id: string) => (await officer.api.get(`${api}/${id}`)).json() as Shown
const begin = async () => {
  const { personId } = await aPerson(stage)
  return ((await officer.api.post(api, { personId })).json() as { id: string }).id
}

test('a referral is started, answered, sent and withdrawn over the interface under the same rules', async () => {
  const id = await begin()
  const saved = await officer.api.post(`${api}/${id}/answers`, { revision: 1, answers: ANSWERS })
  assert.equal(saved.status, 200)
  const { revision, missing } = saved.json() as { revision: number; missing: string[] }
  assert.equal(revision, 2)
  assert.ok(missing.includes('livesAt'))
  assert.equal((await show(id)).draft?.answers.dynamicFactors, 'Drinking')
  const silent = await officer.api.post(`${api}/${id}/send`, {})
  assert.equal(silent.status, 409)
  assert.match(silent.text, /"error":"say-why".*§3.12/)
  const sent = await officer.api.post(`${api}/${id}/send`, {
    reason: 'Sent from our own system; the rest follows',
  })
  assert.deepEqual(sent.json(), { id, status: 'with-panel', latestVersion: 1 })
  const after = await show(id)
  assert.deepEqual([after.status, after.claimsLevel3, after.draft], ['with-panel', true, null])
  assert.equal(after.versions[0]?.answers.panelEvidence, 'Two attempts')
  assert.equal((await officer.api.post(`${api}/${id}/resubmit`, {})).status, 409)
  const listed = (await officer.api.get(`${api}?status=with-panel`)).json() as { total: number }
  assert.equal(listed.total, 1)
  assert.equal((await officer.api.post(`${api}/${id}/withdraw`, { reason: '' })).status, 400)
  assert.deepEqual((await officer.api.post(`${api}/${id}/withdraw`, { reason: 'In error' })).json(), {
    id,
    status: 'withdrawn',
    latestVersion: 1,
  })
})

test('RF-07 on: the interface does not send a PP1 without the dynamic risk factors either', async () => {
  const id = await begin()
  const { dynamicFactors: _, ...others } = ANSWERS
  await officer.api.post(`${api}/${id}/answers`, { revision: 1, answers: others })
  const refused = await officer.api.post(`${api}/${id}/send`, { reason: 'Not known' })
  assert.equal(refused.status, 409)
  assert.match(refused.text, /"error":"essential-missing".*Dynamic risk factors.*§3.72/)
})

test('answers that do not fit are named, change nothing, and a stale revision is refused', async () => {
  const id = await begin()
  const wrong = await officer.api.post(`${api}/${id}/answers`, {
    revision: 1,
    answers: {
      suggestedLevel: '9',
      bornOn: '2026-02-31',
      custodyPlace: 'HMP',
      noSuchQuestion: 1,
      dynamicFactors: ['x'],
      toolsUsed: [{ tool: 'sara' }],
    },
  })
  assert.equal(wrong.status, 422)
  const { problems } = wrong.json() as { problems: { field: string; code: string }[] }
  assert.deepEqual(Object.fromEntries(problems.map(({ field, code }) => [field, code])), {
    suggestedLevel: 'not-offered',
    bornOn: 'not-a-date',
    custodyPlace: 'not-asked',
    noSuchQuestion: 'unknown',
    dynamicFactors: 'wrong-kind',
    'toolsUsed.0.usedOn': 'row-incomplete',
    'toolsUsed.0.outcome': 'row-incomplete',
  })
  assert.equal((await show(id)).draft?.revision, 1)
  await officer.api.post(`${api}/${id}/answers`, { revision: 1, answers: { dynamicFactors: 'First' } })
  assert.equal(
    (await officer.api.post(`${api}/${id}/answers`, { revision: 1, answers: { dynamicFactors: 'Second' } }))
      .status,
    409,
  )
  await officer.api.post(`${api}/${id}/answers`, {
    revision: 2,
    answers: { dynamicFactors: null, livesAt: 'half \ud800 a character' },
  })
  assert.equal((await show(id)).draft?.answers.dynamicFactors, undefined)
})

test('one line of a spreadsheet fills in a draft, in the words people write', async () => {
  const id = await begin()
  const row = {
    dynamicFactors: 'Drinking',
    suggestedLevel: 'Level 2',
    panelCriteriaMet: 'NO',
    peopleAtRisk: 'children; The public',
    bornOn: '6/5/1984',
    'toolsUsed.1.tool': 'OASys',
    'toolsUsed.1.usedOn': '02/11/2026',
    'toolsUsed.1.outcome': 'High',
  }
  const saved = await officer.api.post(`${api}/${id}/sheet-row`, { revision: 1, row })
  assert.equal(saved.status, 200)
  const answers = (await show(id)).draft?.answers
  assert.deepEqual(answers?.peopleAtRisk, ['public', 'children'])
  assert.deepEqual(answers?.toolsUsed, [{ tool: 'oasys', usedOn: '2026-11-02', outcome: 'High' }])
  assert.deepEqual(
    [answers?.suggestedLevel, answers?.panelCriteriaMet, answers?.bornOn],
    ['2', 'no', '1984-05-06'],
  )
  const wrong = await officer.api.post(`${api}/${id}/sheet-row`, {
    revision: 2,
    row: { Surname: 'x', suggestedLevel: 'Level 9' },
  })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /no question called “Surname”/)
})

test('the schema and the columns of each form are published, and the interface is described', async () => {
  const schema = (await officer.api.get('/api/v1/forms/pp1/schema')).json() as {
    $schema: string
    required: string[]
  }
  assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema')
  assert.ok(schema.required.includes('dynamicFactors'))
  const { columns } = (await officer.api.get('/api/v1/forms/mappa-a/columns')).json() as {
    columns: { header: string }[]
  }
  assert.ok(columns.some(({ header }) => header === 'whyNotAlone'))
  assert.equal((await officer.api.get('/api/v1/forms/pp9/schema')).status, 400)
  const described = (await officer.api.get('/api/openapi.json')).text
  assert.match(described, /"dynamicFactors":\{"title":"Dynamic risk factors"/)
})

test('nobody else reads, answers, sends or withdraws it over the interface', async () => {
  const id = await begin()
  for (const user of ['coordinator', 'farOfficer'] as const) {
    const other = (await server.as(user)).api
    assert.equal((await other.get(`${api}/${id}`)).status, 404)
    assert.equal((await other.post(`${api}/${id}/answers`, { revision: 1, answers: {} })).status, 404)
    assert.equal((await other.post(`${api}/${id}/sheet-row`, { revision: 1, row: {} })).status, 404)
    assert.equal((await other.post(`${api}/${id}/send`, {})).status, 404)
    assert.equal((await other.post(`${api}/${id}/withdraw`, { reason: 'x' })).status, 404)
    assert.equal((await other.post(`${api}/${id}/resubmit`, {})).status, 404)
  }
  const stranger = await server.as('farOfficer')
  const { personId } = await aPerson(stage)
  assert.equal((await stranger.api.post(api, { personId })).status, 404)
})
