import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer, type Visitor } from '#testing/server.ts'
import { aCase, type StagedCase } from '#testing/stages.ts'

const server = await testServer()
const stage = { database: server.database }

const on = (name: string, date: string) => {
  const [year = '', month = '', day = ''] = date.split('-')
  return {
    [`${name}-day`]: String(Number(day)),
    [`${name}-month`]: String(Number(month)),
    [`${name}-year`]: year,
  }
}

/** Records an event and returns the address of the page that asks what the rules need. */
async function recorded(
  visitor: Visitor,
  { personId }: StagedCase,
  kind: string,
  date: string,
): Promise<string> {
  const answer = await visitor.post(`/people/${personId}/events/new`, {
    kind,
    ...on('occurredOn', date),
    description: `${kind} of ${date}`,
  })
  assert.match(answer.location ?? '', /\/details$/)
  return answer.location ?? ''
}

const clocks = async ({ caseId }: StagedCase) =>
  (
    await server.database.admin<{ clock: string }>(
      `select kind || ' ' || due_on || ' ' || state as clock from app.clock where case_id = $1 and kept_by is not null order by 1`,
      [caseId],
    )
  ).map(({ clock }) => clock)

const sentence = { listed: 'yes', againstChild: 'yes', disposal: 'imprisonment', months: '30' }

test('NR-01, NR-04, NR-12 what the rules need of a conviction sets its clocks at once, and each explains itself', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const officer = await server.as('offenderManager')
  const page = await recorded(officer, staged, 'conviction', '2026-11-20')
  assert.equal(
    (await officer.post(page, { ...sentence, months: '29' })).location,
    `/people/${staged.personId}`,
  )
  assert.deepEqual(await clocks(staged), [
    'initial-notification 2026-11-22 open',
    'notification-period-ends 2036-11-19 open',
  ])
  const duties = await officer.get('/duties')
  const why = duties.page.querySelector('main tbody a[href^="/clocks/"]')?.getAttribute('href') ?? ''
  const told = await officer.get(why)
  assert.match(told.words, /Sexual Offences Act 2003.*s\.83\(1\)/)
})

test('a corrected event moves its clocks: the old ones are overtaken when it is superseded', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const officer = await server.as('offenderManager')
  const page = await recorded(officer, staged, 'caution', '2026-11-10')
  await officer.post(page, { listed: 'yes', againstChild: 'no' })
  assert.equal((await clocks(staged)).filter((clock) => clock.endsWith('open')).length, 2)
  const event = page.split('/').at(-2)
  await officer.post(`/people/${staged.personId}/events/${event}/correct`, {
    how: 'take-out',
    reason: 'It belongs to somebody else',
  })
  assert.deepEqual(
    (await clocks(staged)).map((clock) => clock.split(' ').at(-1)),
    ['overtaken', 'overtaken'],
  )
})

test('CR-01 on: a release still to come is recorded ahead, and the referral before it is due 6 months before', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const officer = await server.as('offenderManager')
  const page = await recorded(officer, staged, 'release', '2027-08-15')
  await officer.post(page, { expected: 'yes', imminentRisk: 'no', ...on('sentencedOn', '2026-03-02') })
  assert.deepEqual(await clocks(staged), ['referral-before-release 2027-02-15 open'])
})

test('what is missing or cannot be is said beside the field, everything typed is kept, and nothing is written', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const officer = await server.as('offenderManager')
  const page = await recorded(officer, staged, 'conviction', '2026-11-20')
  const empty = await officer.post(page, {})
  assert.equal(empty.status, 400)
  assert.match(empty.words, /Select whether the offence is listed in Schedule 3/)
  const early = await officer.post(page, { ...sentence, ...on('sentencedOn', '2026-11-19') })
  assert.match(early.words, /The sentence cannot be before the conviction/)
  assert.equal(early.page.querySelector('[name=months]')?.getAttribute('value'), '30')
  const endless = await officer.post(page, { ...sentence, months: '' })
  assert.match(endless.words, /Enter how long the sentence is/)
  const letters = await officer.post(page, { ...sentence, months: 'many' })
  assert.match(letters.words, /must be a whole number from 0 to 1200/)
  assert.deepEqual(await clocks(staged), [])
})

test('what an event told the rules is said once: a second answer is a conflict, past the page too', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const officer = await server.as('offenderManager')
  const page = await recorded(officer, staged, 'caution', '2026-11-01')
  const once = { listed: 'no', againstChild: 'no' }
  assert.equal((await officer.post(page, once)).status, 303)
  assert.equal((await officer.get(page)).status, 409)
  const event = page.split('/').at(-2) ?? ''
  await assert.rejects(
    server.database.admin(`update app.legal_event set details = '{"offence": {}}' where id = $1`, [event]),
    /said once/,
  )
})

test('the interface takes the same answers, and somebody from another area finds no such event', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const officer = await server.as('offenderManager')
  const page = await recorded(officer, staged, 'order', '2026-11-01')
  const far = await server.as('farCoordinator')
  assert.equal((await far.get(page)).status, 404)
  const wrong = await officer.api.post(`/api/v1${page}`, { order: 'nonsense' })
  assert.equal(wrong.status, 422)
  const right = { order: 'shpo', interim: 'no', months: '60', travelOnly: 'no', servedOn: '2026-11-02' }
  assert.equal((await far.api.post(`/api/v1${page}`, right)).status, 404)
  assert.equal((await officer.api.post(`/api/v1${page}`, right)).status, 200)
  assert.ok((await clocks(staged)).some((clock) => clock.startsWith('initial-notification 2026-11-04')))
})
