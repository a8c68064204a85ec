import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, type StagedCase } from '#testing/stages.ts'
import { AGENCIES, AREAS, USERS, type UserKey } from '#testing/world.ts'
import { proposeAction } from '../plans/index.ts'
import { openClock } from '../work/index.ts'

const server = await testServer()
const stage = { database: server.database }
const areaId = AREAS.aldermere.id

const asCoordinator = <T>(work: Parameters<typeof asActor<T>>[2]) =>
  asActor(server.database.connection.db, { userId: USERS.coordinator.id, now: server.now() }, work)

const aReview = (staged: StagedCase, owner: UserKey, due: string) =>
  asCoordinator((tx) =>
    openClock(tx, server.now(), {
      areaId,
      personId: staged.personId,
      caseId: staged.caseId,
      subject: { type: 'case', id: staged.caseId },
      kind: 'next-review',
      deadline: {
        due,
        rule: 'next-review',
        source: { key: 'thames-valley', document: 'Thames Valley protocol', at: '§3.98', confidence: 'seen' },
        triggeredOn: '2026-05-24',
        facts: {},
      },
      owner: { userId: USERS[owner].id },
      profileId: null,
    }),
  )

const anAction = (staged: StagedCase, owner: UserKey, what: string, dueOn: string) =>
  asCoordinator((tx) =>
    proposeAction(tx, server.now(), {
      areaId,
      caseId: staged.caseId,
      personId: staged.personId,
      agendaItemId: null,
      agencyId: AGENCIES[USERS[owner].agency].id,
      ownerId: USERS[owner].id,
      what,
      reasons: 'Risk',
      dueOn,
      by: USERS.coordinator.id,
    }),
  )

type Listed = {
  total: number
  overdue: number
  duties: { kind: string; ownerName: string | null; dueOn: string | null; source: { at: string } | null }[]
}

const listed = async (user: UserKey, query = '') =>
  (await (await server.as(user)).api.get(`/api/v1/duties${query}`)).json() as Listed

const staged = await aCase(stage, { level: 2, by: 'offenderManager' })
await aReview(staged, 'offenderManager', '2026-11-20')
await aReview(staged, 'offenderManager', '2026-12-20')
await anAction(staged, 'housingOfficer', 'Check the tenancy', '2026-11-26')

test('AU-06 one list shows what each user and agency owes, due and overdue, with rule and source, across all rooms', async () => {
  const page = await (await server.as('coordinator')).get('/duties?whose=everybody')
  assert.match(page.words, /3 duties, 1 overdue/)
  const rows = page.page.querySelectorAll('tbody tr').map((row) => row.structuredText.replace(/\s+/g, ' '))
  assert.equal(rows.length, 3)
  assert.match(
    rows[0] ?? '',
    new RegExp(
      `Review the case ${USERS.offenderManager.name}.*${staged.familyName}.*20 November 2026 4 days overdue Thames Valley protocol, §3\\.98 Why this date\\?`,
    ),
  )
  assert.match(
    rows[1] ?? '',
    new RegExp(
      `Accept or refuse an action.*Check the tenancy ?${USERS.housingOfficer.name}.*26 November 2026 in 2 days .*§3\\.97`,
    ),
  )
  assert.match(rows[2] ?? '', /20 December 2026/)
})

test('AU-06 the list is narrowed by owner, agency, kind and date, and each narrowing has its count and empty state', async () => {
  const of = async (query: string) => (await listed('coordinator', `?whose=everybody&${query}`)).total
  assert.equal(await of(`ownerId=${USERS.housingOfficer.id}`), 1)
  assert.equal(await of(`agencyId=${AGENCIES[USERS.offenderManager.agency].id}`), 2)
  assert.equal(await of('kind=next-review&due=overdue'), 1)
  assert.equal(await of('due=soon'), 1)
  assert.equal(await of('due=undated'), 0)
  const empty = await (await server.as('coordinator')).get('/duties?whose=everybody&due=undated')
  assert.match(empty.words, /0 duties, 0 overdue No duty fits this filter\./)
})

test('AU-06 mine are those in my name, my agency’s those of its people, as page and as interface', async () => {
  const mine = await listed('offenderManager')
  assert.deepEqual(
    mine.duties.map(({ kind, dueOn, source }) => [kind, dueOn, source?.at]),
    [
      ['next-review', '2026-11-20', '§3.98'],
      ['next-review', '2026-12-20', '§3.98'],
    ],
  )
  assert.equal((await listed('housingOfficer')).total, 1)
  assert.equal(
    (await listed('coordinator')).duties.some(({ kind }) => kind === 'next-review'),
    false,
  )
  const page = await (await server.as('offenderManager')).get('/duties')
  assert.match(page.words, /2 duties, 1 overdue/)
})

test('somebody from another area finds no duty, no owner and no agency of this one in list, filters or interface', async () => {
  const far = await listed('farCoordinator', '?whose=everybody')
  assert.deepEqual([far.total, far.overdue, far.duties.length], [0, 0, 0])
  const page = await (await server.as('farCoordinator')).get('/duties?whose=everybody')
  assert.doesNotMatch(page.text, new RegExp(`${staged.familyName}|${USERS.offenderManager.name}`))
})

test('a reader sees the duties of cases in their sight and no others in their agency’s list', async () => {
  const other = await aCase(stage, { level: 2, by: 'offenderManager' })
  await aReview(other, 'offenderManager', '2026-11-30')
  const housing = await listed('housingOfficer', '?whose=everybody')
  assert.equal(
    housing.duties.some(({ dueOn }) => dueOn === '2026-11-30'),
    false,
  )
})
