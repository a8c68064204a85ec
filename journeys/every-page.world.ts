import assert from 'node:assert/strict'
import { asService } from '#platform/db/actor.ts'
import type { Answer, TestServer, Visitor } from '#testing/server.ts'
import { aCase, aMeeting, aPerson, aSentReferral, type Stage, type StagedCase } from '#testing/stages.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from '#testing/world.ts'
import { holdForm } from '../src/access/sessions/held-forms.ts'
import { FACE, picture } from '../src/files/files.fixture.ts'
import { aDiscussion, aMinute } from '../src/minutes/minutes.fixture.ts'
import { FROM_AGENCY, factOf } from '../src/people/facts/facts.fixture.ts'
import { aProposedAction } from '../src/plans/plans.fixture.ts'
import { anItem } from '../src/sharing/items.fixture.ts'

/** The ids with which the addresses of all pages are filled. */
export type World = Awaited<ReturnType<typeof everyPageWorld>>

type Hands = { server: TestServer; as(user: UserKey): Promise<Visitor> }

/** A world in which every page has something to show. Acts go through the pages where the pages are quick to use. */
export async function everyPageWorld(server: TestServer) {
  const stage: Stage = { database: server.database }
  const visitors = new Map<UserKey, Promise<Visitor>>()
  const as = (user: UserKey) => {
    const known = visitors.get(user) ?? server.as(user)
    visitors.set(user, known)
    return known
  }
  const hands = { server, as }
  const followed = await aCase(stage, { level: 3 })
  const planned = await aMeeting(stage, { cases: [followed], invite: ['nurse'] })
  const discussed = await aDiscussion(stage)
  await aMinute(stage, server, { approve: false })
  const approved = await aMinute(stage, server)
  return {
    ...followed,
    planned,
    discussed,
    approved,
    sent: await aSentReferral(stage),
    ...(await records(hands, stage, followed, discussed)),
    ...(await people(hands, followed)),
    ...(await oneOrTwo(hands, stage)),
    factPath: await aFact(hands, followed),
    ...(await aRelationship(hands, stage, followed)),
    fileId: await aFile(hands, followed),
    ...(await sight(hands, followed)),
    ...(await area(hands)),
    ...(await directory(hands)),
    ...(await leaving(hands)),
    ...(await cooperation(hands, followed)),
    heldId: await asService(server.database.connection.db, 'parapet_doorkeeper', START, (tx) =>
      holdForm(tx, { userId: USERS.nurse.id, path: '/people/new', body: { givenName: 'Kept' }, now: START }),
    ),
    eventId: await idOf(server, "select id from app.audit_event where event = 'name.recorded' limit 1"),
    messageId: await idOf(server, 'select id from app.outbox_message where area_id is not null limit 1'),
    invitation: await invitation(hands),
  }
}

/** A fact about the person, corrected once. */
async function aFact({ as }: Hands, { personId }: StagedCase): Promise<string> {
  const vehicle = { registration: 'AB12 CDE', what: 'Blue van', ...FROM_AGENCY }
  return factOf(await as('offenderManager'), personId, 'vehicle', vehicle)
}

/** Somebody the person is related to, and the page of what they are to each other. */
async function aRelationship({ as }: Hands, stage: Stage, { personId }: StagedCase) {
  const other = await aPerson(stage)
  const officer = await as('offenderManager')
  const made = await officer.api.post(`/api/v1/people/${personId}/relationships`, {
    otherId: other.personId,
    answers: { role: 'partner', ...FROM_AGENCY },
  })
  const { id } = made.json() as { id: string }
  return { otherId: other.personId, relationshipPath: `/people/${personId}/relationships/${id}` }
}

/** A photograph of the person. */
async function aFile({ as }: Hands, { personId }: StagedCase): Promise<string> {
  const officer = await as('offenderManager')
  const file = new File([new Uint8Array(picture(120))], 'face.png', { type: 'image/png' })
  return (
    (await officer.api.upload(`/api/v1/people/${personId}/files`, FACE, { file })).json() as { id: string }
  ).id
}

/** The first id of a query, past every wall. */
async function idOf(server: TestServer, query: string, values: unknown[] = []): Promise<string> {
  const [row] = await server.database.admin<{ id: string }>(query, values)
  return row?.id ?? assert.fail(`nothing came of: ${query}`)
}

function done(answer: Answer): Answer {
  assert.equal(answer.status, 303, answer.words)
  return answer
}

const REVIEW = {
  outcome: 'date',
  ...{ 'date-day': '20', 'date-month': '2', 'date-year': '2027' },
  ...{ later: '', reasons: 'The programme will have ended' },
  ...{ risk: 'High', monitoring: 'Weekly', interventions: 'Programme', 'co-operation': 'Good' },
}

type Discussion = Awaited<ReturnType<typeof aDiscussion>>

async function records({ server, as }: Hands, stage: Stage, about: StagedCase, discussed: Discussion) {
  const taker = await as('minuteTaker')
  const decision = { decision: 'Visit', reasons: 'Risk', ownerAgencyId: AGENCIES.police.id, dissent: '' }
  done(await taker.post(`${discussed.href}/decisions/new`, decision))
  const coordinator = await as('coordinator')
  const officer = await as('offenderManager')
  done(await officer.post(`/cases/${about.caseId}/agenda`, { reason: 'He moved near the school' }))
  done(await coordinator.post(`/cases/${about.caseId}/reviews/new`, REVIEW))
  await server.database.admin(
    `insert into app.clock (id, area_id, person_id, case_id, subject_type, subject_id, kind, due_on, rule, source, facts, triggered_on,
       owner_user_id, opened_at, kept_by)
     values (gen_random_uuid(), $1, $2, $3, 'case', $3, 'notification', '2026-12-01', 'r',
       '{"key":"thames-valley","document":"Protocol","at":"1","confidence":"seen"}', '{}', '2026-11-24', $4, $5, 'register')`,
    [AREAS.aldermere.id, about.personId, about.caseId, USERS.offenderManager.id, START],
  )
  const person = await aPerson(stage)
  const draft = await officer.post(
    '/referrals/new',
    { personId: person.personId },
    { from: `/referrals/new?person=${person.personId}` },
  )
  const begun = await officer.post(
    '/housing-information/new',
    { person: person.personId },
    { from: `/housing-information/new?person=${person.personId}` },
  )
  const accepted = await aProposedAction(server, about, { to: 'housingOfficer' })
  const refused = await aProposedAction(server, about, { to: 'housingOfficer', what: 'Move him' })
  const proposed = await aProposedAction(server, about, { to: 'housingOfficer', what: 'Ring the landlord' })
  const finished = await aProposedAction(server, about, { to: 'housingOfficer', what: 'Change the locks' })
  const housing = await as('housingOfficer')
  const act = (id: string, name: string, fields: Record<string, string>) =>
    housing.post(`/actions/${id}/${name}`, fields, { from: `/actions/${id}` })
  done(await act(accepted, 'accept', { version: '1' }))
  done(await act(finished, 'accept', { version: '1' }))
  done(await act(finished, 'done', { version: '2', result: 'Changed', evidence: 'Receipt 12' }))
  done(await act(refused, 'refuse', { version: '1', reason: 'No powers' }))
  return {
    decisionId: await idOf(server, 'select id from app.minute_decision limit 1'),
    requestId: await idOf(server, "select id from app.agenda_request where kind = 'risk'"),
    draftId: draft.location?.split('/')[2] ?? '',
    housing: {
      draft: begun.location?.split('/')[2] ?? '',
      sent: await sentHousing(server, about),
    },
    confirmedReferralId: await confirmedReferral(server, stage),
    actions: { accepted, refused, proposed, finished },
    keptClockId: await idOf(server, 'select id from app.clock where kept_by is not null'),
    itemId: await anItem(stage, discussed, {
      by: 'housingOfficer',
      body: 'Holds a tenancy',
      agendaItemId: discussed.agendaItemId,
    }),
  }
}

/** Housing information that was sent, with the receipt of its copy. */
async function sentHousing(server: Hands['server'], { personId }: StagedCase): Promise<string> {
  const id = await idOf(
    server,
    `insert into app.housing_information (id, area_id, person_id, reference, form, status, answers, urgent, made_by, agency_id, started_at, sent_at)
     values (gen_random_uuid(), $1, $2, 'HOU-TEST', 'pp3', 'sent', '{"housedName":"Alder Testerfield","heldNow":"yes","hostelPlanned":"yes"}', true, $3, $4, $5, $5)
     returning id`,
    [AREAS.aldermere.id, personId, USERS.offenderManager.id, AGENCIES.probation.id, START],
  )
  await server.database.admin(
    `insert into app.referral_copy (id, area_id, person_id, housing_id, purpose, to_role, channel, urgent, sent_at, sent_by)
     values (gen_random_uuid(), $1, $2, $3, 'housing-needs', 'housing-needs-manager', 'service', true, $4, $5)`,
    [AREAS.aldermere.id, personId, id, START, USERS.offenderManager.id],
  )
  return id
}

/** A confirmed referral, and a lead manager to whom it may be sent. */
async function confirmedReferral(server: Hands['server'], stage: Stage): Promise<string> {
  const { referralId } = await aSentReferral(stage)
  await server.database.admin("update app.referral set status = 'confirmed' where id = $1", [referralId])
  await server.database.admin(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'lead-manager', $3)",
    [USERS.socialWorker.id, AREAS.aldermere.id, new Date(START.getTime() - 60_000)],
  )
  return referralId
}

async function people({ server, as }: Hands, { personId }: StagedCase) {
  const officer = await as('offenderManager')
  const name = { version: '1', kind: 'alias', givenName: 'Billie', familyName: 'Tester' }
  done(await officer.post(`/people/${personId}/names/new`, name))
  await server.database.admin(
    `insert into app.legal_event (id, area_id, person_id, kind, occurred_on, description, recorded_at, recorded_by)
     values (gen_random_uuid(), $1, $2, 'conviction', '2025-02-03', 'Burglary', $3, $4)`,
    [AREAS.aldermere.id, personId, START, USERS.offenderManager.id],
  )
  return {
    legalEventId: await idOf(server, 'select id from app.legal_event limit 1'),
  }
}

/** Two records merged into one, and two more recorded although they were alike. */
async function oneOrTwo({ server, as }: Hands, stage: Stage) {
  const coordinator = await as('coordinator')
  const [kept, gone] = [await aPerson(stage), await aPerson(stage)]
  const same = { otherId: gone.personId, keepId: kept.personId, reason: 'The same fingerprints' }
  done(
    await coordinator.post(`/people/${kept.personId}/merge`, same, {
      from: `/people/${kept.personId}/merge?with=${gone.personId}`,
    }),
  )
  for (const passedOverReason of ['', 'A cousin of the same name'])
    await coordinator.api.post('/api/v1/people', {
      areaId: AREAS.aldermere.id,
      ...{ givenName: 'Roderick', familyName: 'Fallowmere', dateOfBirth: '1980-02-03', passedOverReason },
    })
  return {
    mergePath: `/people/${kept.personId}/merge?with=${(await aPerson(stage)).personId}`,
    mergeId: await idOf(server, 'select id from app.person_merge limit 1'),
    matchId: await idOf(server, 'select match_id as id from app.person_match limit 1'),
  }
}

async function sight({ server }: Hands, { personId, caseId }: StagedCase) {
  const grant = async (user: UserKey, kind: string) => {
    await server.database.admin(
      `insert into app.access_grant (area_id, user_id, kind, person_id, case_id, reason, starts_at, ends_at, granted_by, granted_at)
       values ($1, $2, $3, $4, $5, 'Needed tonight', $6, $7, $2, $6)`,
      [
        AREAS.aldermere.id,
        USERS[user].id,
        kind,
        personId,
        caseId,
        START,
        new Date(START.getTime() + 14_400_000),
      ],
    )
    return idOf(server, 'select id from app.access_grant where user_id = $1 and kind = $2', [
      USERS[user].id,
      kind,
    ])
  }
  await server.database.admin(
    `insert into app.access_block (area_id, person_id, user_id, kind, reason, starts_at, recorded_by, recorded_at)
     values ($1, $2, $3, 'own-name', 'Same name', $4, $5, $4)`,
    [AREAS.aldermere.id, personId, USERS.socialWorker.id, START, USERS.coordinator.id],
  )
  return {
    grantId: await grant('nurse', 'case-team'),
    emergencyId: await grant('chiefInspector', 'break-glass'),
    blockId: await idOf(server, 'select id from app.access_block limit 1'),
    postId: await idOf(server, 'select id from app.user_post where user_id = $1', [USERS.nurse.id]),
    roleId: await idOf(server, 'select id from app.user_role where user_id = $1', [USERS.nurse.id]),
  }
}

async function area({ server, as }: Hands) {
  const keeper = await as('administrator')
  const areaId = AREAS.aldermere.id
  done(
    await keeper.post(`/areas/${areaId}/settings/papersDaysBefore`, {
      value: '10',
      at: 'SMB',
      revision: '0',
    }),
  )
  done(await keeper.post(`/areas/${areaId}/library/new`, { title: 'Protocol', issuer: 'SMB' }))
  const [version] = await server.database.admin<{ version: number }>(
    'select version from app.area_profile where area_id = $1',
    [areaId],
  )
  const library = await keeper.get(`/areas/${areaId}/library`)
  const links = library.page.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '')
  const document = links.find((href) => /library\/[0-9a-f-]{36}/.test(href)) ?? ''
  return { areaId, version: String(version?.version), documentId: document.split('/')[4] ?? '' }
}

/** Advice asked of an agency that has no part in the case. */
async function cooperation({ server, as }: Hands, { caseId }: StagedCase) {
  const coordinator = await as('coordinator')
  const asked = { toId: AGENCIES.health.id, what: 'How could supported care be reached later?' }
  done(await coordinator.post(`/cases/${caseId}/advice/new`, asked))
  return { cooperationId: await idOf(server, 'select id from app.cooperation_request limit 1') }
}

/** Somebody whose last day is set, who owes two things: one is handed over, one waits. */
async function leaving({ server, as }: Hands) {
  const at = `/users/${USERS.newcomer.id}`
  const task = (id: string) =>
    server.database.admin(
      `insert into app.task (id, area_id, kind, subject_type, subject_id, owner_user_id, opened_at, opened_by)
       values ($1, $2, 'answer-invitation', 'meeting', $1, $3, $4, $5)`,
      [id, AREAS.aldermere.id, USERS.newcomer.id, START, USERS.coordinator.id],
    )
  const [given, kept] = [crypto.randomUUID(), crypto.randomUUID()]
  await task(given)
  await task(kept)
  const keeper = await as('administrator')
  const last = { 'endsOn-day': '31', 'endsOn-month': '1', 'endsOn-year': '2027' }
  done(await keeper.post(`${at}/end`, { version: '1', when: 'later', ...last, reason: 'Moves on' }))
  done(
    await keeper.post(`${at}/hand-over`, {
      [`to-task-${given}`]: USERS.housingOfficer.id,
      reason: 'Moves on',
    }),
  )
  return { handoverId: await idOf(server, 'select id from app.work_handover limit 1') }
}

async function directory({ server, as }: Hands) {
  const keeper = await as('administrator')
  const area = `/areas/${AREAS.aldermere.id}`
  const housing = `${area}/agencies/${AGENCIES.housing.id}`
  const entry = {
    type: 'local-housing-authority',
    name: AGENCIES.housing.name,
    roleStatement: 'Housing',
    contactPost: 'Duty desk',
  }
  done(await keeper.post(`${housing}/change`, { ...entry, version: '0' }))
  done(
    await keeper.post(`${area}/protocols/new`, {
      title: 'Protocol',
      [`posts-${AGENCIES.police.id}`]: 'Chief Constable',
    }),
  )
  done(await keeper.post(`${area}/record/change`, { arrangements: 'Levels', version: '0' }))
  return { protocolId: await idOf(server, 'select id from app.protocol limit 1') }
}

/** The link of an invitation, as its e-mail has it. */
async function invitation({ server, as }: Hands): Promise<string> {
  const coordinator = await as('coordinator')
  const invited = await coordinator.post('/users/invite', {
    name: 'Ivo Newcome',
    email: 'ivo@parapet.example',
    agencyId: AGENCIES.housing.id,
    jobTitle: 'Officer',
    areaId: AREAS.aldermere.id,
    role: 'placing-housing-officer',
    reason: 'New post',
  })
  done(invited)
  const [mail] = await server.database.admin<{ body: string }>(
    "select body from app.outbox_message where to_address = 'ivo@parapet.example'",
  )
  return new URL(/https?:\/\/\S+/.exec(mail?.body ?? '')?.[0] ?? '').pathname
}
