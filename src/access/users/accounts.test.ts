import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, emailOf, START, USERS, type UserKey } from '#testing/world.ts'
import { aUser, invitation } from './users.fixture.ts'

const server = await testServer()
const { admin } = server.database
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)

test('SE-05 somebody is invited by name to one post in one area, and gets a link that only they can read', async () => {
  const administrator = await server.as('administrator')
  const form = invitation()
  const sent = await administrator.post('/users/invite', form)
  assert.equal(sent.status, 303)
  const shown = await administrator.follow(sent)
  assert.match(
    shown.words,
    /The invitation is on its way.*Newcomer Number1.*Invited.*Placing housing officer Aldermere .*Takes over the placing .*Adair Mossop/,
  )
  const mail = await admin<{ area_id: string | null; body: string }>(
    'select area_id, body from app.outbox_message where to_address = $1',
    [form.email],
  )
  assert.equal(mail.length, 1)
  assert.match(mail[0]?.body ?? '', /\/set-password\//)
  // The message belongs to no area, so no reader of an outbox finds the way into somebody else's account.
  assert.equal(mail[0]?.area_id, null)
  assert.deepEqual(
    await as('administrator', (tx) =>
      tx.selectFrom('outbox_message').select('id').where('to_address', '=', form.email).execute(),
    ),
    [],
  )
  await assert.rejects(
    as('administrator', (tx) => tx.selectFrom('account_link').select('token_hash').execute()),
    { code: '42501' },
  )
  const id = (sent.location ?? '').split(/[/?]/)[2] ?? ''
  const again = await administrator.post(`/users/${id}/invitation`, {}, { from: `/users/${id}` })
  assert.equal(again.status, 303)
  const links = await admin<{ used: boolean }>(
    'select used_at is not null as used from app.account_link where user_id = $1 order by used_at nulls last',
    [id],
  )
  assert.deepEqual(
    links.map((link) => link.used),
    [true, false],
  )
})

test('an invitation says what is missing, and tells nothing about an address that is taken elsewhere', async () => {
  const administrator = await server.as('administrator')
  const invite = (change: Record<string, string>) => administrator.post('/users/invite', invitation(change))
  const silent = await invite({ name: '', email: 'nobody', jobTitle: '', reason: '' })
  assert.match(
    silent.words,
    /Enter their full name Enter an e-mail address in the correct format, like name@example.org Enter their job title Enter the reason/,
  )
  const taken = await invite({ email: emailOf('farOfficer') })
  assert.equal(taken.status, 400)
  assert.match(taken.words, /An invitation cannot be sent to this address/)
  assert.doesNotMatch(taken.words, /Fern Outwood|Brackenshire/)
  assert.match(
    (await invite({ agencyId: AGENCIES.farPolice.id })).words,
    /Select an agency that takes part in the area/,
  )
  assert.match(
    (await invite({ areaId: AREAS.brackenshire.id })).words,
    /Select an area whose accounts you keep/,
  )
  assert.match((await invite({ role: 'king' })).words, /Select the post/)
})

test('a role is given with a reason and a last day, and ended with a reason; both stay on record', async () => {
  const user = await aUser(server.database, 'Tamsin Rolefield')
  const administrator = await server.as('administrator')
  const give = (change: Record<string, string> = {}) =>
    administrator.post(`/users/${user.id}/roles/new`, {
      areaId: AREAS.aldermere.id,
      role: 'agency-representative',
      reason: 'Covers for a colleague',
      'endsOn-day': '31',
      'endsOn-month': '12',
      'endsOn-year': '2026',
      ...change,
    })
  assert.match((await give({ reason: '' })).words, /Enter the reason/)
  assert.match((await give({ 'endsOn-year': '2020' })).words, /The last day must be today or later/)
  assert.equal((await give()).status, 303)
  assert.match((await give()).words, /They hold this role in this area already/)
  const page = await administrator.get(`/users/${user.id}`)
  assert.match(
    page.words,
    /Agency representative Aldermere 24 November 2026 at 9am 1 January 2027 at midnight Covers for a colleague Adair Mossop/,
  )
  const end =
    page.page
      .querySelector('a[aria-label="End the role Agency representative in Aldermere"]')
      ?.getAttribute('href') ?? ''
  assert.match((await administrator.post(end, { reason: '' })).words, /Enter why it ends/)
  assert.equal((await administrator.post(end, { reason: 'The colleague is back' })).status, 303)
  assert.match((await administrator.get(`/users/${user.id}`)).words, /Ended: The colleague is back/)
  assert.equal((await administrator.get(end)).status, 404)
  const events = await admin<{ event: string }>(
    "select event from app.audit_event where outcome = 'done' and $1 = any (subject_ids) and event in ('role.given', 'role.ended') order by recorded_at",
    [user.id],
  )
  assert.deepEqual(
    events.map((each) => each.event),
    ['role.given', 'role.ended'],
  )
})

test('SE-05 nobody gives themself a role, ends their own, or ends their own account', async () => {
  const coordinator = await server.as('coordinator')
  const own = USERS.coordinator.id
  assert.match((await coordinator.get(`/users/${own}`)).words, /This is your own account/)
  assert.equal((await coordinator.get(`/users/${own}/roles/new`)).status, 404)
  assert.equal((await coordinator.get(`/users/${own}/end`)).status, 404)
  const [role] = await admin<{ id: string }>('select id from app.user_role where user_id = $1', [own])
  assert.equal((await coordinator.get(`/users/roles/${role?.id}/end`)).status, 404)
  const forged = {
    id: crypto.randomUUID(),
    user_id: own,
    area_id: AREAS.aldermere.id,
    role: 'profile-administrator',
    starts_at: START,
    granted_by: own,
  }
  await assert.rejects(
    as('coordinator', (tx) => tx.insertInto('user_role').values(forged).execute()),
    { code: '42501' },
  )
  const touched = await as('coordinator', (tx) =>
    tx
      .updateTable('user_account')
      .set({ ends_on: '2030-01-01', ended_reason: 'x' })
      .where('id', '=', own)
      .executeTakeFirst(),
  )
  assert.equal(touched.numUpdatedRows, 0n)
})

test('SE-05 an account that ends takes its sessions, tokens and links with it at once, and is not revived', async () => {
  const administrator = await server.as('administrator')
  const leaver = await server.as('newcomer')
  const { id } = USERS.newcomer
  assert.equal((await leaver.get('/')).status, 200)
  assert.equal((await leaver.api.get('/api/v1/roles')).status, 200)
  const end = (fields: Record<string, string>) =>
    administrator.post(`/users/${id}/end`, { version: '1', ...fields })
  assert.match((await end({})).words, /Select when it ends .*Enter why it ends/)
  assert.match((await end({ when: 'later', reason: 'Left' })).words, /Enter the last day/)
  const ended = await end({ when: 'now', reason: 'Left the agency' })
  assert.equal(ended.status, 303)
  assert.match(
    (await administrator.follow(ended)).words,
    /The account has ended.*Ended.*24 November 2026.*Left the agency/,
  )
  assert.equal((await leaver.get('/')).status, 303)
  assert.equal((await leaver.api.get('/api/v1/roles')).status, 401)
  const left = await admin<{ n: number }>(
    'select (select count(*)::int from app.session where user_id = $1 and revoked_at is null) + (select count(*)::int from app.api_token where user_id = $1 and revoked_at is null) as n',
    [id],
  )
  assert.equal(left[0]?.n, 0)
  assert.deepEqual(await admin('select distinct revoke_reason from app.session where user_id = $1', [id]), [
    { revoke_reason: 'account-ended' },
  ])
  assert.equal((await administrator.get(`/users/${id}/end`)).status, 404)
  await assert.rejects(
    as('administrator', (tx) =>
      tx.updateTable('user_account').set({ status: 'active' }).where('id', '=', id).execute(),
    ),
    { code: '42501' },
  )
})

test('SE-05 a last day may be set ahead: the account works to the end of it and not longer', async () => {
  const administrator = await server.as('administrator')
  const leaver = await server.as('minuteTaker')
  const set = await administrator.post(`/users/${USERS.minuteTaker.id}/end`, {
    version: '1',
    when: 'later',
    'endsOn-day': '27',
    'endsOn-month': '11',
    'endsOn-year': '2026',
    reason: 'Retires',
  })
  assert.equal(set.status, 303)
  server.setNow('2026-11-27T23:59:00Z')
  assert.equal((await leaver.get('/')).status, 200)
  server.setNow('2026-11-28T00:00:00Z')
  assert.equal((await leaver.get('/')).status, 303)
  assert.match(
    (await administrator.get('/users?state=ended&q=tarrant')).words,
    /1 user .*Miles Tarrant .*Ended/,
  )
  server.setNow(START)
})

test('two administrators who end the same account do not overwrite each other', async () => {
  const { id } = await aUser(server.database, 'Edie Conflict')
  const administrator = await server.as('administrator')
  const coordinator = await server.as('coordinator')
  const later = {
    version: '1',
    when: 'later',
    'endsOn-day': '1',
    'endsOn-month': '2',
    'endsOn-year': '2027',
    reason: 'Leaves in February',
  }
  assert.equal((await administrator.post(`/users/${id}/end`, later)).status, 303)
  const second = await coordinator.post(`/users/${id}/end`, { ...later, when: 'now', reason: 'Left today' })
  assert.equal(second.status, 409)
  assert.deepEqual(await admin('select status, ended_reason from app.user_account where id = $1', [id]), [
    { status: 'active', ended_reason: 'Leaves in February' },
  ])
})
