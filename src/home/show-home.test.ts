import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { aCase, aMeeting, aPerson, aSentReferral, type StagedCase } from '#testing/stages.ts'
import { AGENCIES, AREAS, USERS, type UserKey } from '#testing/world.ts'
import { proposeAction } from '../plans/index.ts'
import { openClock, openTask } from '../work/index.ts'
import { owedWords } from './home.text.ts'
import type { Owed } from './work.ts'

const server = await testServer()
const stage = { database: server.database }
const areaId = AREAS.aldermere.id

const as = <T>(user: UserKey, work: Parameters<typeof asActor<T>>[2]) =>
  asActor(server.database.connection.db, { userId: USERS[user].id, now: server.now() }, work)

const review = (staged: StagedCase, owner: UserKey, due: string) =>
  as('coordinator', (tx) =>
    openClock(tx, server.now(), {
      areaId,
      personId: staged.personId,
      caseId: staged.caseId,
      subject: { type: 'case', id: staged.caseId },
      kind: 'next-review',
      deadline: {
        due,
        rule: 'next-review',
        source: { key: 'thames-valley', document: 'Protocol', at: '§3.98', confidence: 'seen' },
        triggeredOn: '2026-05-24',
        facts: {},
      },
      owner: { userId: USERS[owner].id },
      profileId: null,
    }),
  )

const propose = (staged: StagedCase, owner: UserKey, what: string, dueOn: string) =>
  as('coordinator', (tx) =>
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

test('AU-06 the home page lists what I owe, overdue first, then by level and date, each with its person, case and why', async () => {
  const two = await aCase(stage, { level: 2, by: 'offenderManager' })
  const three = await aCase(stage, { level: 3, by: 'offenderManager' })
  const late = await review(two, 'offenderManager', '2026-11-20')
  await review(three, 'offenderManager', '2026-11-23')
  await review(two, 'offenderManager', '2026-11-27')
  await propose(three, 'offenderManager', 'Ring the landlord', '2027-03-01')
  const home = await (await server.as('offenderManager')).get('/')
  assert.match(home.words, /Everything \(4\) Overdue \(2\) Due in the next 7 days \(1\)/)
  const rows = home.page
    .querySelectorAll('main dl > div')
    .map((row) => row.structuredText.replace(/\s+/g, ' '))
  assert.equal(rows.length, 4)
  assert.match(
    rows[0] ?? '',
    new RegExp(
      `Review the case.*${three.familyName}.*Level 3.*CASE-.*23 November 2026.*1 day overdue.*Why this date\\?`,
    ),
  )
  assert.match(rows[1] ?? '', new RegExp(`Review the case.*${two.familyName}.*Level 2.*4 days overdue`))
  assert.match(rows[2] ?? '', /27 November 2026.*in 3 days/)
  assert.match(rows[3] ?? '', /Accept or refuse an action for your agency.*Ring the landlord.*1 March 2027/)
  assert.ok(home.page.querySelector(`a[href="/clocks/${late}"]`))
  const overdue = await (await server.as('offenderManager')).get('/?show=overdue')
  assert.match(overdue.words, /2 things are overdue/)
  assert.doesNotMatch(overdue.words, /Ring the landlord/)
})

test('AU-06 an action moves from "accept" to "do" on its owner’s page, with the clock that explains its date', async () => {
  const staged = await aCase(stage)
  const id = await propose(staged, 'housingOfficer', 'Check the tenancy', '2026-11-26')
  const officer = await server.as('housingOfficer')
  const before = await officer.get('/')
  assert.match(
    before.words,
    new RegExp(`Accept or refuse an action for your agency Check the tenancy.*${staged.familyName}`),
  )
  await officer.post(`/actions/${id}/accept`, { version: '1' }, { from: `/actions/${id}` })
  const after = await officer.get('/')
  assert.match(
    after.words,
    /1 thing to do.*Do an action Check the tenancy.*26 November 2026 in 2 days Why this date\?/,
  )
  assert.doesNotMatch(after.words, /Accept or refuse/)
  const api = (await officer.api.get('/api/v1/work')).json() as {
    counts: unknown
    work: { kind: string; href: string; caseReference: string | null }[]
  }
  assert.deepEqual(api.counts, { all: 1, overdue: 0, soon: 1 })
  assert.deepEqual(
    api.work.map(({ kind, href, caseReference }) => ({ kind, href, caseReference })),
    [{ kind: 'action', href: `/actions/${id}`, caseReference: null }],
  )
})

test('RM-05 the case manager and the co-ordinator see on their page what others have left overdue or refused', async () => {
  const staged = await aCase(stage, { by: 'farOfficer', confirmedBy: 'farCoordinator' })
  const far = (user: UserKey, what: string, dueOn: string) =>
    as('farCoordinator', (tx) =>
      proposeAction(tx, server.now(), {
        areaId: AREAS.brackenshire.id,
        caseId: staged.caseId,
        personId: staged.personId,
        agendaItemId: null,
        agencyId: AGENCIES[USERS[user].agency].id,
        ownerId: USERS[user].id,
        what,
        reasons: 'Risk',
        dueOn,
        by: USERS.farCoordinator.id,
      }),
    )
  await far('farChair', 'Left undone', '2026-11-25')
  const refused = await far('farChair', 'Not ours to do', '2026-12-25')
  await (await server.as('farChair')).post(`/actions/${refused}/refuse`, {
    version: '1',
    reason: 'No powers',
  })
  server.setNow('2026-11-28T09:00:00Z')
  const manager = await (await server.as('farOfficer')).get('/')
  assert.match(manager.words, /An action of Probation in your case is overdue Left undone.*3 days overdue/)
  assert.match(manager.words, /Probation refused an action: close it, or propose another Not ours to do/)
  assert.match((await (await server.as('farCoordinator')).get('/')).words, /1 action in your area is overdue/)
  server.setNow('2026-11-24T09:00:00Z')
})

test('RF-27 the referrer follows the status of each referral, and finds drafts to finish', async () => {
  const sent = await aSentReferral(stage, { by: 'socialWorker' })
  const person = await aPerson(stage, 'socialWorker')
  await as('socialWorker', (tx) =>
    tx
      .insertInto('referral')
      .values({
        id: randomUUID(),
        area_id: areaId,
        person_id: person.personId,
        reference: 'REF-TEST-DRFT',
        form: 'pp1',
        referring_agency_id: AGENCIES.children.id,
        referrer_id: USERS.socialWorker.id,
        started_at: server.now(),
      })
      .execute(),
  )
  const home = await (await server.as('socialWorker')).get('/')
  assert.match(
    home.words,
    new RegExp(
      `Finish and send your referral REF-TEST-DRFT.*${person.familyName}.*Your referrals.*${sent.familyName}.*24 November 2026 at 9am today Waiting to be screened`,
    ),
  )
  for (const user of ['farCoordinator', 'nurse'] as const) {
    assert.doesNotMatch(
      (await (await server.as(user)).get('/')).words,
      new RegExp(`${sent.familyName}|${person.familyName}`),
      user,
    )
  }
})

test('AU-06 a co-ordinator sees what waits for their post and what each coming meeting lacks', async () => {
  const referral = await aSentReferral(stage)
  await as('offenderManager', (tx) =>
    openTask(tx, server.now(), {
      areaId,
      personId: referral.personId,
      caseId: null,
      kind: 'screen-referral',
      subject: { type: 'referral', id: referral.referralId },
      facts: { claimsLevel3: true },
      owner: { role: 'mappa-coordinator' },
      dueOn: null,
      by: USERS.offenderManager.id,
    }),
  )
  const staged = await aCase(stage)
  const meeting = await aMeeting(stage, { cases: [staged], invite: ['nurse'] })
  const home = await (await server.as('coordinator')).get('/')
  assert.match(
    home.words,
    new RegExp(`Screen a referral that claims level 3 As MAPPA Co-ordinator.*${referral.familyName}`),
  )
  assert.match(
    home.words,
    /\d+ referrals? (is|are) waiting to be screened. The oldest was sent on 24 November 2026 at 9am/,
  )
  assert.match(
    home.words,
    /Meetings coming.*24 November 2026 at 10am Level 2 1 Papers not sent 1 answer to an invitation/,
  )
  assert.ok(home.page.querySelector(`a[href="/meetings/${meeting.meetingId}"]`))
  const chair = await (await server.as('chair')).get('/')
  assert.match(
    chair.words,
    /Chair a level 2 meeting 24 November 2026 at 10am, Room 2, Aldermere House.*today/,
  )
  assert.doesNotMatch(chair.words, /For the MAPPA unit/)
  assert.match(
    (await (await server.as('nurse')).get('/')).words,
    /Come to a level 2 meeting 24 November 2026 at 10am/,
  )
})

test('AU-06 a co-ordinator sees how many reviews are overdue and how many cases wait for an agenda, each with its list', async () => {
  const visitor = await server.as('farCoordinator')
  const page = async () => (await visitor.get('/')).words
  assert.match(
    await page(),
    /For the MAPPA unit.*No review in your area is overdue 1 case is waiting for an agenda/,
  )
  const by = { by: 'farOfficer', confirmedBy: 'farCoordinator' } as const
  const late = await aCase(stage, by)
  const early = await aCase(stage, { ...by, level: 1 })
  for (const [staged, dueOn] of [
    [late, '2026-11-23'],
    [early, '2026-11-24'],
  ] as const)
    await server.database.admin(
      `insert into app.review (id, area_id, case_id, person_id, level, due_on, ends_review, reasons, factors, set_by, set_at)
       values (gen_random_uuid(), $1, $2, $3, 2, $4, false, 'As usual', '{}', $5, $6)`,
      [AREAS.brackenshire.id, staged.caseId, staged.personId, dueOn, USERS.farCoordinator.id, server.now()],
    )
  assert.match(await page(), /1 review in your area is overdue 2 cases are waiting for an agenda/)
  const home = await visitor.get('/')
  const lists = [
    ['/cases?wants=review&sort=review', '1 case'],
    ['/cases?wants=agenda&sort=level', '2 cases'],
  ] as const
  for (const [href, count] of lists) {
    const found = home.page.querySelectorAll('main a').map((link) => link.getAttribute('href'))
    assert.ok(found.includes(href), `${href} among ${found}`)
    const listed = await visitor.get(href)
    assert.match(listed.words, new RegExp(`${count} .*${late.familyName}`))
    assert.doesNotMatch(listed.words, new RegExp(early.familyName))
  }
})

test('emergency access is reached from a search that finds nobody, by those who may use it', async () => {
  const officer = await server.as('offenderManager')
  const empty = await officer.get('/people?q=Nobodyofthatname')
  assert.ok(empty.page.querySelector('main a[href="/break-glass"]'))
  const coordinator = await server.as('coordinator')
  assert.equal((await coordinator.get('/break-glass')).status, 404)
  const theirs = await coordinator.get('/people?q=Nobodyofthatname')
  assert.equal(theirs.page.querySelector('main a[href="/break-glass"]'), null)
})

test('AU-06 what concerns somebody outside my sight is neither listed nor counted', async () => {
  const staged = await aCase(stage, { by: 'offenderManager' })
  const inspector = await server.as('chiefInspector')
  assert.match((await inspector.get('/')).words, /Everything \(0\).*You owe nothing at the moment/)
  await review(staged, 'chiefInspector', '2026-11-20')
  const hidden = await inspector.get('/')
  assert.match(hidden.words, /Everything \(0\) Overdue \(0\)/)
  assert.doesNotMatch(hidden.words, new RegExp(staged.familyName))
  assert.deepEqual(((await inspector.api.get('/api/v1/work')).json() as { counts: unknown }).counts, {
    all: 0,
    overdue: 0,
    soon: 0,
  })
  const id = await propose(staged, 'chiefInspector', 'Watch the address', '2026-12-01')
  assert.match(
    (await inspector.get('/')).words,
    new RegExp(`Everything \\(2\\).*Watch the address.*${staged.familyName}`),
  )
  await as('coordinator', (tx) =>
    tx
      .insertInto('access_block')
      .values({
        area_id: areaId,
        person_id: staged.personId,
        user_id: USERS.chiefInspector.id,
        kind: 'conflict-of-interest',
        reason: 'Family',
        starts_at: server.now(),
        recorded_by: USERS.coordinator.id,
        recorded_at: server.now(),
      })
      .execute(),
  )
  assert.match((await inspector.get('/')).words, /Everything \(0\)/)
  assert.equal((await inspector.get(`/actions/${id}`)).status, 404)
})

test('AU-06 a colleague of the agency and somebody from another area see none of it', async () => {
  const staged = await aCase(stage)
  await review(staged, 'offenderManager', '2026-11-01')
  await propose(staged, 'offenderManager', 'Secret visit', '2026-12-01')
  for (const user of ['psychologist', 'farOfficer', 'auditor'] as const) {
    const home = await (await server.as(user)).get('/?show=overdue')
    assert.doesNotMatch(home.words, new RegExp(`${staged.familyName}|Secret visit`), user)
  }
  const counts = ((await (await server.as('auditor')).api.get('/api/v1/work')).json() as { counts: unknown })
    .counts
  assert.deepEqual(counts, { all: 0, overdue: 0, soon: 0 })
})

test('AU-06 long lists turn pages, and a kind that nobody has described still reads sensibly', async () => {
  const meetingId = randomUUID()
  await as('coordinator', async (tx) => {
    for (let n = 0; n < 27; n++) {
      await openTask(tx, server.now(), {
        areaId,
        personId: null,
        caseId: null,
        kind: 'count-the-chairs',
        subject: { type: 'meeting', id: meetingId },
        owner: { userId: USERS.minuteTaker.id },
        dueOn: '2026-12-24',
        by: USERS.coordinator.id,
      })
    }
  })
  const taker = await server.as('minuteTaker')
  const first = await taker.get('/')
  assert.match(first.words, /To do: count the chairs/)
  assert.equal(first.page.querySelectorAll('main dl > div').length, 25)
  const next = first.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.ok((await taker.get(next)).page.querySelectorAll('main dl > div').length >= 2)
})

test('every kind in use has words of its own and an address', () => {
  const kinds = [
    'screen-referral',
    'supply-evidence',
    'answer-invitation',
    'accept-action',
    'referral-outcome',
    'write-minutes',
    'approve-minutes',
    'next-review',
    'papers',
    'action',
  ]
  const id = randomUUID()
  const owed: Owed = {
    id,
    kind: '',
    areaId: id,
    subjectType: 'meeting',
    subjectId: id,
    facts: {},
    post: null,
    dueOn: null,
    clockId: null,
    personId: null,
    givenName: null,
    familyName: null,
    caseId: id,
    caseReference: null,
    level: null,
  }
  for (const kind of kinds) {
    const { what, href } = owedWords({ ...owed, kind }, 'en')
    assert.doesNotMatch(what, /^To do/, kind)
    assert.match(href ?? '', /^\/[a-z]+\//, kind)
  }
  assert.deepEqual(owedWords({ ...owed, kind: 'toString', subjectType: 'novelty' }, 'en'), {
    what: 'To do: toString',
    detail: '',
    href: `/cases/${id}`,
  })
})
