import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { AGENCIES, AREAS, USERS } from '#testing/world.ts'
import { fillInPp1, savePage, send, start } from './referrals.fixture.ts'

const server = await testServer()
const stage = { database: server.database }
const officer = await server.as('offenderManager')
const idOf = (base: string) => base.split('/')[2] ?? ''
const statusOf = async (base: string) =>
  (
    await server.database.admin<{ status: string }>('select status from app.referral where id = $1', [
      idOf(base),
    ])
  )[0]?.status
const tasksOf = (base: string) =>
  server.database.admin<{ kind: string; outcome: string | null }>(
    'select kind, outcome from app.task where subject_id = $1 order by opened_at, kind',
    [idOf(base)],
  )

async function sentPp1() {
  const person = await aPerson(stage)
  const base = await start(officer, person.personId)
  await fillInPp1(officer, base)
  await send(officer, base)
  return { ...person, base }
}

type Outcome = 'confirmed' | 'more-evidence' | 'not-accepted'
const by = USERS.coordinator.id
const area_id = AREAS.aldermere.id
const AGREED = {
  category: 2,
  level: 2,
  risk_grade: 'high',
  lead_agency_id: AGENCIES.probation.id,
  case_manager_id: USERS.offenderManager.id,
} as const

/** What the panel would record, written as the co-ordinator under row security. */
async function decide(
  base: string,
  personId: string,
  outcome: Outcome,
  asked: string | null = null,
): Promise<void> {
  const now = server.now()
  await asActor(server.database.connection.db, { userId: by, now }, async (tx) => {
    await recordSitting(tx, { base, personId, outcome, asked })
    const moved = sql`update app.referral set status = ${outcome}, version = version + 1 where id = ${idOf(base)}`
    await moved.execute(tx)
    if (asked === null) return
    const task = {
      id: randomUUID(),
      area_id,
      kind: 'supply-evidence',
      subject_type: 'referral',
      subject_id: idOf(base),
    }
    const whose = { owner_user_id: USERS.offenderManager.id, opened_at: now, opened_by: by }
    await tx
      .insertInto('task')
      .values({ ...task, ...whose })
      .execute()
  })
}

type Decided = { base: string; personId: string; outcome: Outcome; asked: string | null }

async function recordSitting(tx: Tx, { base, personId, outcome, asked }: Decided): Promise<void> {
  const now = server.now()
  const sitting_id = randomUUID()
  const day = now.toISOString().slice(0, 10)
  const sitting = {
    id: sitting_id,
    area_id,
    body: 'coordination-panel',
    held_on: day,
    recorded_at: now,
    recorded_by: by,
  } as const
  await tx.insertInto('panel_sitting').values(sitting).execute()
  const about = {
    id: randomUUID(),
    area_id,
    person_id: personId,
    referral_id: idOf(base),
    referral_version: 1,
    sitting_id,
  }
  const said = {
    outcome,
    reasons: 'As the panel saw it',
    evidence: 'The assessment of the referrer',
    evidence_asked: asked,
    decided_by: by,
    decided_on: day,
    recorded_at: now,
  }
  const agreed = outcome === 'confirmed' ? AGREED : {}
  await tx
    .insertInto('screening_decision')
    .values({ ...about, ...said, ...agreed })
    .execute()
}

test('RF-27 the referrer follows the status, is told what evidence is wanted, and sends it as version 2; version 1 stands', async () => {
  const { base, personId } = await sentPp1()
  assert.match((await officer.get(base)).words, /With the panel .*There is no outcome yet/)
  await decide(base, personId, 'more-evidence', 'A recent OASys assessment')
  const told = await officer.get(base)
  assert.match(
    told.words,
    /More evidence needed.*Evidence asked for A recent OASys assessment.*Reasons As the panel saw it/,
  )
  const reopened = await officer.post(`${base}/resubmit`, {}, { from: base })
  assert.equal(reopened.location, `${base}/steps`)
  const tasks = await officer.follow(reopened)
  assert.match(
    tasks.words,
    /This will be version 2.*Further evidence asked for A recent OASys assessment.*You have completed 8 of 8/,
  )
  // Beginning twice begins once, and nothing of the draft is lost.
  await savePage(officer, base, 'risk-grade', {
    assessedGrade: 'very-high',
    gradeEvidence: 'OASys of 20 November 2026',
  })
  assert.equal((await officer.post(`${base}/resubmit`, {}, { from: base })).location, `${base}/steps`)
  assert.equal((await send(officer, base)).location, base)
  const after = await officer.get(base)
  assert.match(
    after.words,
    /With the panel.*Version 2 .*Risk grade and Evidence for the grade.*Version 1 .*First version/,
  )
  assert.match(
    (await officer.get(`${base}/versions/1`)).words,
    /A newer version was sent: version 2.*Risk grade High Evidence for the grade Pattern of violence/,
  )
  assert.match((await officer.get(`${base}/print`)).words, /Version 2 of 2.*Risk grade Very high/)
  const tasksNow = await tasksOf(base)
  assert.deepEqual(
    tasksNow.filter((task) => task.kind === 'supply-evidence').map((task) => task.outcome),
    ['supplied'],
  )
  assert.equal(tasksNow.filter((task) => task.kind === 'screen-referral').length, 2)
})

test('RF-27 the outcome is shown with its level, lead agency and reasons, and the referrer can change nothing then', async () => {
  const { base, personId } = await sentPp1()
  await decide(base, personId, 'confirmed')
  const shown = await officer.get(base)
  assert.match(
    shown.words,
    /Confirmed .*Level Level 2 Category 2 Lead agency Aldermere Probation Service Reasons As the panel saw it/,
  )
  assert.equal((await officer.post(`${base}/resubmit`, {}, { from: base })).location, base)
  assert.equal((await officer.get(`${base}/steps`)).status, 404)
  const withdrawal = await officer.post(
    `${base}/withdraw`,
    { version: '3', reason: 'Changed my mind' },
    { from: `${base}/withdraw` },
  )
  assert.equal(withdrawal.status, 409)
  assert.match(withdrawal.words, /has been decided and can no longer be withdrawn/)
  assert.equal(await statusOf(base), 'confirmed')
  // The wall says the same to a handler that forgot to ask.
  const forged = asActor(
    server.database.connection.db,
    { userId: USERS.offenderManager.id, now: server.now() },
    async (tx) =>
      tx
        .updateTable('referral')
        .set({ status: 'withdrawn' })
        .where('id', '=', idOf(base))
        .executeTakeFirstOrThrow(),
  )
  assert.equal((await forged).numUpdatedRows, 0n)
})

test('a referral is withdrawn with a reason, and nobody is asked to screen it any more', async () => {
  const { base } = await sentPp1()
  const silent = await officer.post(`${base}/withdraw`, { version: '2', reason: ' ' })
  assert.equal(silent.status, 400)
  assert.match(silent.words, /There is a problem Enter why you are withdrawing the referral/)
  const stale = await officer.post(`${base}/withdraw`, { version: '1', reason: 'Sent twice' })
  assert.equal(stale.status, 409)
  const done = await officer.post(`${base}/withdraw`, { version: '2', reason: 'Sent twice' })
  assert.match((await officer.follow(done)).words, /Withdrawn Why it was withdrawn Sent twice/)
  assert.deepEqual(await tasksOf(base), [{ kind: 'screen-referral', outcome: 'withdrawn' }])
  assert.match((await (await server.as('coordinator')).get(base)).words, /Withdrawn/)
})

test('a referral that was never sent is withdrawn unseen by anybody else, and its answers are gone', async () => {
  const person = await aPerson(stage)
  const base = await start(officer, person.personId)
  const done = await officer.post(`${base}/withdraw`, { version: '1', reason: 'Wrong person' })
  assert.match((await officer.follow(done)).words, /It was withdrawn before it was sent/)
  assert.deepEqual(
    await server.database.admin('select 1 from app.form_draft where subject_id = $1', [idOf(base)]),
    [],
  )
  assert.equal((await (await server.as('coordinator')).get(base)).status, 404)
})

test('the list counts, filters by status and maker, says when it is empty, and has a next page', async () => {
  const nurse = await server.as('nurse')
  assert.match((await nurse.get('/referrals')).words, /0 referrals There are no referrals here/)
  const { personId } = await aPerson(stage, 'nurse')
  const drafts = await Promise.all(
    Array.from({ length: 27 }, () => start(nurse, personId, { againReason: 'Another matter' })),
  )
  const first = await nurse.get('/referrals')
  assert.match(first.words, /27 referrals/)
  assert.equal(first.page.querySelectorAll('tbody tr').length, 25)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.equal((await nurse.get(next)).page.querySelectorAll('tbody tr').length, 2)
  await nurse.post(`${drafts[0]}/withdraw`, { version: '1', reason: 'One too many' })
  assert.match((await nurse.get('/referrals?status=withdrawn&mine=yes')).words, /1 referral /)
  assert.match((await nurse.get('/referrals?status=nonsense&page=-3')).words, /27 referrals/)
  const coordinator = await server.as('coordinator')
  assert.match((await coordinator.get('/referrals?mine=yes')).words, /0 referrals/)
})
