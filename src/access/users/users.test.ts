import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { AGENCIES, AREAS, emailOf, START, USERS, type UserKey } from '#testing/world.ts'

const server = await testServer()
const { admin } = server.database
const as = <T>(user: UserKey, work: (tx: Tx) => Promise<T>) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: START }, work)
let count = 0

const invitation = (change: Record<string, string> = {}) => {
  count += 1
  return {
    name: `Newcomer Number${count}`,
    email: `newcomer.${count}@parapet.example`,
    agencyId: AGENCIES.housing.id,
    jobTitle: 'Housing officer',
    areaId: AREAS.aldermere.id,
    role: 'placing-housing-officer',
    reason: 'Takes over the placing of people under management',
    ...change,
  }
}

/** A user of Aldermere who signs in: an account of their own for each test that ends one. */
async function aUser(
  name: string,
  options: { area?: keyof typeof AREAS; agency?: keyof typeof AGENCIES } = {},
) {
  const { area = 'aldermere', agency = 'housing' } = options
  const id = crypto.randomUUID()
  await admin(
    'insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      id,
      AGENCIES[agency].id,
      name,
      `${name.toLowerCase().replaceAll(' ', '.')}@parapet.example`,
      'Officer',
      'active',
      START,
    ],
  )
  const [role] = await admin<{ id: string }>(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'placing-housing-officer', $3) returning id",
    [id, AREAS[area].id, START],
  )
  return { id, roleId: role?.id ?? '' }
}

test('the users of the area have a count, filters, an empty state and a next page', async () => {
  const coordinator = await server.as('coordinator')
  const all = await coordinator.get('/users')
  assert.match(
    all.words,
    /12 users .*Adair Mossop profile-administrator Aldermere Police Profile administrator in Aldermere Active/,
  )
  assert.doesNotMatch(all.words, /Bryn Fallow|Brackenshire/)
  assert.match((await coordinator.get('/users?q=corin')).words, /1 user .*Corin Ashdown/)
  assert.match(
    (await coordinator.get(`/users?agency=${AGENCIES.health.id}`)).words,
    /1 user .*Nerys Calloway/,
  )
  assert.match((await coordinator.get('/users?role=social-worker&state=active')).words, /1 user .*Sacha Wren/)
  assert.match((await coordinator.get('/users?state=invited')).words, /0 users No user matches/)
  for (let n = 10; n < 30; n++) await aUser(`Zeta Extra${n}`)
  const first = await coordinator.get('/users')
  assert.match(first.words, /32 users/)
  assert.equal(first.page.querySelectorAll('tbody tr').length, 25)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.equal((await coordinator.get(next)).page.querySelectorAll('tbody tr').length, 7)
})

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
  const user = await aUser('Tamsin Rolefield')
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
  assert.match((await end({})).words, /Select when it ends Enter why it ends/)
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
  const { id } = await aUser('Edie Conflict')
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

test('IS-25 an administrator sees and touches nobody whose roles are only in another area', async () => {
  const { id, roleId } = await aUser('Fran Elsewhere', { area: 'brackenshire', agency: 'farPolice' })
  const administrator = await server.as('administrator')
  const nowhere = await administrator.get('/users/00000000-0000-4000-8999-000000000000')
  for (const path of [
    `/users/${id}`,
    `/users/${id}/roles/new`,
    `/users/${id}/end`,
    `/users/roles/${roleId}/end`,
  ]) {
    const answer = await administrator.get(path)
    assert.equal(answer.status, 404, path)
    assert.equal(answer.words, nowhere.words)
  }
  assert.match((await administrator.get('/users?q=elsewhere')).words, /0 users/)
  assert.equal(
    ((await administrator.api.get('/api/v1/users?q=elsewhere')).json() as { total: number }).total,
    0,
  )
  assert.equal(
    (await administrator.api.post(`/api/v1/users/${id}/end`, { version: 1, when: 'now', reason: 'x' }))
      .status,
    404,
  )
  const role = {
    id: crypto.randomUUID(),
    user_id: id,
    area_id: AREAS.aldermere.id,
    role: 'social-worker',
    starts_at: START,
    granted_by: USERS.administrator.id,
  }
  await assert.rejects(
    as('administrator', (tx) => tx.insertInto('user_role').values(role).execute()),
    { code: '42501' },
  )
  await assert.rejects(
    as('administrator', (tx) =>
      tx
        .insertInto('user_role')
        .values({ ...role, user_id: USERS.nurse.id, area_id: AREAS.brackenshire.id })
        .execute(),
    ),
    { code: '42501' },
  )
  const ended = await as('administrator', (tx) =>
    tx
      .updateTable('user_account')
      .set({ status: 'disabled', ends_on: '2026-11-24', ended_reason: 'x' })
      .where('id', '=', id)
      .executeTakeFirst(),
  )
  assert.equal(ended.numUpdatedRows, 0n)
  assert.equal((await (await server.as('nurse')).get('/users')).status, 404)
  assert.equal((await (await server.as('auditor')).get(`/users/${USERS.nurse.id}/end`)).status, 404)
})

test('the interface lists, invites, gives, ends, under the same rules', async () => {
  const { api } = await server.as('administrator')
  const made = await api.post('/api/v1/users', invitation())
  assert.equal(made.status, 201)
  const { id } = made.json() as { id: string }
  assert.equal((await api.post(`/api/v1/users/${id}/invitation`, {})).status, 200)
  const role = await api.post(`/api/v1/users/${id}/roles`, {
    areaId: AREAS.aldermere.id,
    role: 'agency-representative',
    reason: 'Also represents',
  })
  assert.equal(role.status, 201)
  assert.equal(
    (
      await api.post(`/api/v1/users/${id}/roles`, {
        areaId: AREAS.aldermere.id,
        role: 'agency-representative',
        reason: 'Twice',
      })
    ).status,
    422,
  )
  assert.equal(
    (await api.post(`/api/v1/user-roles/${(role.json() as { id: string }).id}/end`, { reason: 'No longer' }))
      .status,
    200,
  )
  const user = (await api.get(`/api/v1/users/${id}`)).json() as {
    version: number
    state: string
    roles: { endReason: string | null }[]
  }
  assert.deepEqual(user.roles.map((each) => each.endReason).sort(), ['No longer', null])
  assert.equal(
    (await api.post(`/api/v1/users/${id}/end`, { version: user.version, when: 'now', reason: 'Never came' }))
      .status,
    200,
  )
  assert.equal((await api.post('/api/v1/users', invitation({ email: emailOf('farChair') }))).status, 422)
  assert.equal((await api.post('/api/v1/users', { name: 'x' })).status, 400)
})

// The posts as the source documents name them, one line for each item of the requirement.
const NAMED = [
  ['MAPPA Co-ordinator', 'Public Protection Office manager', 'Public protection officer'],
  [
    'Lead manager',
    'Lead officer of an agency',
    'Co-ordination panel member',
    'Probation principal forensic psychologist',
  ],
  ['Meeting chair', 'Minute-taker', 'Agency representative'],
  [
    'Probation offender manager',
    'Prison probation officer',
    'Senior probation officer',
    'Assistant Chief Probation Officer',
    'Chief probation officer',
    'Probation Delivery Unit head',
  ],
  [
    'Detective Superintendent',
    'Detective Chief Inspector',
    'Chief Inspector',
    'Police intelligence officer',
    'Force disclosure officer',
    'Safeguarding Investigations Unit senior',
  ],
  [
    'Approved hostel manager',
    'Deputy approved hostel manager',
    'Housing needs manager',
    'Placing housing officer',
  ],
  ['Victim Contact Officer'],
  ['Youth Offending Team manager', 'Youth Offending Team named caseworker'],
  [
    'Director of children’s social care',
    'Children’s social care service manager',
    'Children’s social care team, group or first line manager',
    'Social worker',
    'Child protection manager',
    'Child protection co-ordinator',
    'Legal department',
  ],
  ['Caldicott Guardian', 'Designated Nurse', 'Designated Doctor'],
  ['Hospital nominated officer'],
  ['MARAC chair', 'MARAC co-ordinator', 'Independent domestic violence adviser'],
  [
    'Strategic Management Board chair',
    'Strategic Management Board member',
    'Strategic Management Board lead officer for lay advisers',
    'Lay adviser',
  ],
  ['Profile administrator'],
  ['Prison governor', 'Prison service representative'],
  [
    'Health representative',
    'Mental health services representative',
    'Education representative',
    'Housing provider representative',
    'Jobcentre Plus representative',
    'Electronic monitoring representative',
    'Treatment programme representative',
  ],
]

test('AP-23 every post that the documents name is in the catalogue, with its permissions', async () => {
  const nurse = await server.as('nurse')
  const { roles } = (await nurse.api.get('/api/v1/roles')).json() as {
    roles: { title: string; permissions: { code: string }[] }[]
  }
  const titles = new Map(roles.map((role) => [role.title.replaceAll("'", '’'), role.permissions]))
  assert.equal(NAMED.length, 16)
  for (const title of NAMED.flat())
    assert.ok((titles.get(title)?.length ?? 0) >= 3, `${title} is missing or may do nothing`)
  const page = await nurse.get('/roles')
  for (const role of roles) assert.ok(page.words.includes(role.title), role.title)
  assert.match(page.words, /See every person record in the area/)
  assert.match(
    (await nurse.get('/roles?q=psychologist')).words,
    /1 post .*Probation principal forensic psychologist/,
  )
  assert.match((await nurse.get('/roles?q=astronaut')).words, /0 posts No post matches/)
})

test('AP-23 each post is known by one title and one code, and every permission is held by some post', async () => {
  const twice = await admin('select title from app.role group by title having count(*) > 1')
  assert.deepEqual(twice, [])
  const unused = await admin(
    'select code from app.permission where code not in (select permission from app.role_permission)',
  )
  assert.deepEqual(unused, [])
})
