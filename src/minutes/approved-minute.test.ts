import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { AGENCIES, USERS } from '#testing/world.ts'
import { aDiscussion, approve, as, close, WHOLE } from './minutes.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

test('an approved minute never changes: not a word, decision, quote or recipient, whoever asks and however', async () => {
  const about = await aDiscussion(stage)
  const taker = await server.as('minuteTaker')
  await taker.post(`${about.href}/decisions/new`, {
    decision: 'Visit',
    reasons: 'Risk',
    ownerAgencyId: AGENCIES.housing.id,
    dissent: '',
  })
  await taker.post(`${about.href}/recipients`, {
    userId: USERS.socialWorker.id,
    duty: 'Children in the household',
  })
  await taker.post(about.href, { ...WHOLE, version: '1' })
  await close(stage, about)
  await approve(await server.as('chair'), about)
  for (const user of ['chair', 'minuteTaker', 'coordinator'] as const) {
    const visitor = await server.as(user)
    assert.equal(
      (await visitor.post(about.href, { ...WHOLE, version: '2' }, { from: '/minutes' })).status,
      404,
      user,
    )
    assert.equal(
      (await visitor.api.post(`/api/v1${about.href}`, { version: 2, discussion: 'x' })).status,
      404,
      user,
    )
    assert.equal((await visitor.get(`${about.href}/decisions/new`)).status, 404, user)
  }
  const { id } = await as(stage, 'chair', (tx) =>
    tx
      .selectFrom('minute')
      .select('id')
      .where('agenda_item_id', '=', about.agendaItemId)
      .executeTakeFirstOrThrow(),
  )
  await assert.rejects(
    as(stage, 'chair', (tx) =>
      tx.updateTable('minute').set({ discussion: 'Rewritten' }).where('id', '=', id).execute(),
    ),
    { code: '42501' },
  )
  for (const [table, change] of [
    ['minute', "discussion = 'x'"],
    ['minute_decision', "decision = 'x'"],
    ['minute_recipient', "duty = 'x'"],
  ] as const) {
    const where = table === 'minute' ? 'id' : 'minute_id'
    await assert.rejects(
      server.database.admin(`update app.${table} set ${change} where ${where} = $1`, [id]),
      /An approved minute does not change/,
      table,
    )
    await assert.rejects(
      server.database.admin(`delete from app.${table} where ${where} = $1`, [id]),
      /An approved minute does not change/,
      table,
    )
  }
})
