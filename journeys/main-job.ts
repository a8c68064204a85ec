import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TestServer } from '#testing/server.ts'
import { AGENCIES, USERS } from '#testing/world.ts'
import { picture, type Walk } from './browser.ts'
import { arrive, fill, follow, press, says, wordsOf } from './hand.ts'

const FIVE = ['offenderManager', 'coordinator', 'housingOfficer', 'minuteTaker', 'chair'] as const
type Player = (typeof FIVE)[number]

const NAME = /Barnaby Thistlewick/
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
/** The meeting: in ten days, in the afternoon. */
const MEETING_DAY = '2026-12-04'
const MEETING_STARTS = new Date('2026-12-04T14:30:00Z')

type Play = {
  server: TestServer
  people: Record<Player, Page>
  /** Looks at the page: accessible, valid, fits at 400 %; remembers its address for the outsider. */
  look(page: Page, name?: string): Promise<void>
  /** The outsider tries every address so far and every list. */
  nothing(): Promise<void>
}

/** The whole main job, by five people in five sessions, with an outsider who looks after every step and sees nothing. */
export async function playMainJob(server: TestServer, walk: Walk): Promise<void> {
  const people = {} as Record<Player, Page>
  for (const player of FIVE) people[player] = await walk.as(player)
  const outsider = await walk.as('farCoordinator')
  const seen = new Set<string>()
  const play: Play = {
    server,
    people,
    look: async (page, name) => {
      await walk.inspect(page)
      const { pathname } = new URL(page.url())
      if (UUID.test(pathname)) seen.add(pathname)
      if (name !== undefined) await picture(page, name)
    },
    nothing: () => seesNothing(outsider, seen),
  }
  await refer(play)
  const caseAddress = await screen(play)
  const meeting = await convene(play)
  const item = await prepare(play, meeting)
  await checkIn(play, meeting)
  await discuss(play, meeting, item)
  await approve(play, item)
  await carryOut(play, item, caseAddress)
}

const LISTS = [
  '/',
  '/people',
  '/people?q=Thistlewick',
  '/referrals',
  '/screening',
  '/screening/decisions',
  '/cases',
  '/meetings',
  '/minutes',
  '/actions',
  '/outbox',
]

/** Every address that was ever opened is no page for the outsider, and no list or search mentions the person. */
async function seesNothing(outsider: Page, seen: Set<string>): Promise<void> {
  for (const path of seen) {
    const response = await outsider.request.get(path, { maxRedirects: 0 })
    assert.equal(response.status(), 404, `the outsider opened ${path}`)
  }
  seen.clear()
  for (const list of LISTS) {
    const text = await (await outsider.request.get(list)).text()
    assert.doesNotMatch(text, /Barnaby/, `the outsider reads the name at ${list}`)
  }
}

const idIn = (address: string): string =>
  UUID.exec(address)?.[0] ?? assert.fail(`there is no id in ${address}`)

async function refer({ people, look, nothing }: Play): Promise<void> {
  const orla = people.offenderManager
  await orla.goto('/people')
  await fill(orla, { q: 'Thistlewick' })
  await press(orla, 'Search')
  await look(orla)
  await follow(orla, 'Record a new person')
  await press(orla, 'Save and continue')
  await says(orla, /There is a problem/)
  await look(orla)
  await fill(orla, {
    givenName: 'Barnaby',
    familyName: 'Thistlewick',
    dateOfBirth: '1981-07-14',
    identifierKind: 'PNC',
    identifierValue: '99/123456K',
  })
  await press(orla, 'Save and continue')
  await says(orla, NAME)
  await look(orla, 'person')
  await nothing()
  await follow(orla, 'Make a referral')
  await look(orla)
  await press(orla, /start/i)
  await look(orla, 'referral-tasks')
  const base = new URL(orla.url()).pathname.replace(/\/steps.*$/, '')
  for (const [step, answers] of PP1_ANSWERS) {
    await orla.goto(`${base}/steps/${step}`)
    if (LOOKED_AT.has(step)) await look(orla)
    await fill(orla, answers)
    await press(orla, /^Save and continue/)
  }
  await orla.goto(`${base}/check`)
  await look(orla, 'check-answers')
  await fill(orla, { reason: 'The victim contact officer has not been appointed yet.' })
  await press(orla, /^Send/)
  await look(orla, 'referral-sent')
  await says(orla, /with the .*panel/i)
  await nothing()
}

const LOOKED_AT = new Set(['identity', 'custody', 'offence', 'who-is-at-risk', 'dynamic-factors', 'level'])

const PP1_ANSWERS: readonly [step: string, answers: Record<string, string | string[]>][] = [
  ['identity', {}],
  ['identifiers', {}],
  ['custody', {}],
  ['category', { claimedCategory: '1' }],
  ['legal-basis', { legalBasis: 'conviction' }],
  [
    'offence',
    {
      legalBasisOn: '2026-02-03',
      offenceDetails: 'Sexual assault, section 3 of the Sexual Offences Act 2003; 30 months.',
    },
  ],
  [
    'risk-grade',
    { assessedGrade: 'high', gradeEvidence: 'OASys of September, and two breaches since release.' },
  ],
  [
    'who-is-at-risk',
    { peopleAtRisk: ['children', 'known-adult'], harmFeared: 'Sexual harm to a child of a new partner.' },
  ],
  [
    'dynamic-factors',
    {
      dynamicFactors:
        'A new relationship with a parent of young children; drinking again; loss of settled housing.',
    },
  ],
  [
    'level',
    {
      suggestedLevel: '2',
      levelArgument: 'Housing, children’s services and the police each hold part of the plan.',
    },
  ],
  ['panel', { panelCriteriaMet: 'no' }],
  ['supervising-officer', { supervisedBy: 'Orla Pennick' }],
  ['victims', { victimsNamed: 'no' }],
]

async function screen({ server, people, look, nothing }: Play): Promise<string> {
  const corin = people.coordinator
  await corin.goto('/')
  await look(corin, 'home')
  await says(corin, /screen/i)
  await corin.goto('/screening')
  await look(corin, 'screening')
  await follow(corin, NAME)
  await look(corin)
  const base = new URL(corin.url()).pathname
  for (const [step, answers] of SCREENING_ANSWERS) {
    await corin.goto(`${base}/${step}`)
    await look(corin)
    await fill(corin, answers)
    await press(corin, 'Save and continue')
  }
  await corin.goto(`${base}/check`)
  await look(corin, 'check-decision')
  await press(corin, 'Record the decision')
  await look(corin)
  const [file] = await server.database.admin<{ id: string; level: number; requests: number }>(
    `select c.id, l.level, (select count(*)::int from app.agenda_request q where q.case_id = c.id and q.state = 'open') as requests
     from app.case_file c join app.person p on p.id = c.person_id join app.level_history l on l.case_id = c.id where p.family_name = 'Thistlewick'`,
  )
  assert.deepEqual([file?.level, file?.requests], [2, 1])
  const address = `/cases/${file?.id}`
  await people.offenderManager.goto(address)
  await look(people.offenderManager, 'case')
  await says(people.offenderManager, /Level 2/)
  await nothing()
  return address
}

const SCREENING_ANSWERS: readonly [step: string, answers: Record<string, string | string[]>][] = [
  ['outcome', { outcome: 'confirmed' }],
  [
    'quality',
    {
      'quality-evidence': 'yes',
      'quality-defensible': 'yes',
      'quality-proportionate': 'yes',
      'quality-consistent': 'yes',
      'quality-expectations': 'yes',
    },
  ],
  ['identification', { ground: 'local-agency' }],
  ['assessment', { category: '1', riskGrade: 'high', level: '2' }],
  ['lead-agency', { leadAgencyId: AGENCIES.probation.id }],
  ['case-manager', { caseManagerId: USERS.offenderManager.id }],
  [
    'reasons',
    {
      reasons: 'The evidence supports a high grade and several agencies hold part of the plan.',
      evidence: 'OASys of September; the record of two breaches.',
    },
  ],
  ['sitting', { members: [USERS.chiefInspector.id, USERS.psychologist.id] }],
]

async function convene({ people, look, nothing }: Play): Promise<string> {
  const corin = people.coordinator
  await corin.goto('/meetings/new')
  await look(corin)
  await fill(corin, {
    level: '2',
    date: MEETING_DAY,
    time: '2:30pm',
    place: 'Room 2, Aldermere House',
    chairId: USERS.chair.id,
    minuteTakerId: USERS.minuteTaker.id,
    urgent: 'no',
  })
  await press(corin, /convene|save/i)
  const meeting = `/meetings/${idIn(corin.url())}`
  await corin.goto(`${meeting}/agenda`)
  await look(corin, 'agenda')
  await corin.getByRole('checkbox', { name: NAME }).check()
  await press(corin, 'Put on the agenda')
  await look(corin)
  await nothing()
  return meeting
}

/** Invitations, papers, answers, and what an invited agency knows. */
async function prepare({ server, people, look, nothing }: Play, meeting: string): Promise<string> {
  const corin = people.coordinator
  const hollis = people.housingOfficer
  for (const user of ['housingOfficer', 'offenderManager'] as const) {
    await corin.goto(`${meeting}/invitations`)
    if (user === 'housingOfficer') await look(corin)
    await fill(corin, { userId: USERS[user].id, reason: 'Holds information about this case' })
    await corin.getByRole('checkbox', { name: NAME }).check()
    await press(corin, /^Invite$/)
  }
  await press(corin, 'Send the papers')
  await look(corin, 'invitations')
  const [item] = await server.database.admin<{ id: string }>(
    'select id from app.agenda_item where meeting_id = $1',
    [idIn(meeting)],
  )
  assert.ok(item)
  await hollis.goto('/')
  await look(hollis)
  await hollis.goto(`${meeting}/invitation`)
  await look(hollis, 'invitation')
  await fill(hollis, { response: 'coming' })
  await press(hollis, 'Send my answer')
  await hollis.goto(`${meeting}/items/${item.id}`)
  await look(hollis, 'agenda-item')
  await says(hollis, NAME)
  await hollis.goto(`/items/new?agendaItem=${item.id}&kind=fact`)
  await look(hollis, 'supply-information')
  await fill(hollis, {
    body: 'He gave up his tenancy on 20 November and has not said where he stays.',
    source: 'Tenancy file',
    lawfulBasis: 'mappa-gateway',
    handling: 'case',
    eventOn: '2026-11-20',
  })
  await press(hollis, /supply|save/i)
  await look(hollis)
  await nothing()
  return item.id
}

/** Nothing opens until everybody in the room has signed for themselves. */
async function checkIn({ server, people, look, nothing }: Play, meeting: string): Promise<void> {
  server.setNow(MEETING_STARTS)
  const petra = people.chair
  await petra.goto(`${meeting}/run`)
  await look(petra, 'run-meeting-before')
  await press(petra, 'The fact sheet has been shown')
  for (const player of ['chair', 'minuteTaker', 'housingOfficer'] as const) {
    await people[player].goto(`${meeting}/check-in`)
    if (player !== 'minuteTaker') await look(people[player], `check-in-${player}`)
    await fill(people[player], { declared: 'yes' })
    await press(people[player], 'Sign')
    await says(people[player], /You signed at/)
  }
  // The offender manager is in the room and has not signed.
  await petra.goto(`${meeting}/run`)
  const orlaIsHere = petra.locator('main form', {
    has: petra.locator(`input[name="userId"][value="${USERS.offenderManager.id}"]`),
  })
  await arrive(petra, () => orlaIsHere.getByRole('button').first().click())
  await press(petra, /Open discussion/)
  await says(petra, /Orla Pennick/)
  await says(petra, /not signed|has not signed|waiting/i)
  await look(petra, 'run-meeting-blocked')
  const [before] = await server.database.admin<{ opened: number }>(
    'select count(opened_at)::int as opened from app.agenda_item where meeting_id = $1',
    [idIn(meeting)],
  )
  assert.equal(before?.opened, 0, 'discussion opened before everybody had signed')
  await people.offenderManager.goto(`${meeting}/check-in`)
  await fill(people.offenderManager, { declared: 'yes' })
  await press(people.offenderManager, 'Sign')
  await petra.goto(`${meeting}/run`)
  await press(petra, /Open discussion/)
  await look(petra, 'run-meeting')
  const [after] = await server.database.admin<{ opened: number }>(
    'select count(opened_at)::int as opened from app.agenda_item where meeting_id = $1',
    [idIn(meeting)],
  )
  assert.equal(after?.opened, 1)
  await nothing()
}

async function discuss({ people, look, nothing }: Play, meeting: string, item: string): Promise<void> {
  const miles = people.minuteTaker
  const minute = `/minutes/${item}`
  await miles.goto(minute)
  await look(miles, 'write-minute')
  await fill(miles, {
    riskConfirmed: 'High, to children of new partners. The assessment stands.',
    discussion:
      'Housing reported the lost tenancy. Probation described the new relationship. All agreed that accommodation comes first.',
    level: '2',
    levelReasons: 'Several agencies are needed and local resources suffice.',
    personTold: 'yes',
    personToldReasons: 'His offender manager will tell him at the next appointment.',
    reviewOutcome: 'next-review',
    nextReviewOn: '2027-03-05',
    reviewReasons: 'Before the end of the current programme.',
    factorRisk: 'High and rising since October.',
    factorMonitoring: 'Weekly supervision; police visit monthly.',
    factorInterventions: 'Programme ends in March.',
    factorCooperation: 'Agencies are working well together.',
  })
  await press(miles, 'Save and add a decision')
  await look(miles)
  await fill(miles, {
    decision: 'Priority for supported accommodation.',
    reasons: 'Without an address he cannot be monitored.',
    ownerAgencyId: AGENCIES.housing.id,
    dissent: 'Housing noted that no place is free before January.',
  })
  await press(miles, 'Save this decision')
  await miles.goto(`${minute}/quotes`)
  await look(miles, 'quote-items')
  await miles.getByRole('checkbox', { name: /gave up his tenancy/ }).check()
  await press(miles, 'Save')
  await miles.goto(`${minute}/actions/new`)
  await look(miles)
  await fill(miles, {
    ownerId: USERS.housingOfficer.id,
    what: 'Find a supported tenancy and report the address.',
    reasons: 'No address means no monitoring.',
    dueOn: '2026-12-18',
  })
  await press(miles, 'Propose this action')
  await miles.goto(`${minute}/recipients`)
  await look(miles)
  await miles.goto(minute)
  await look(miles, 'minute-draft')
  await press(miles, 'Save and send to the chair')
  const petra = people.chair
  await petra.goto(`${meeting}/items/${item}/outcome`)
  await look(petra)
  await fill(petra, { outcome: 'decided' })
  await press(petra, /save/i)
  await press(petra, 'End the meeting')
  await look(petra)
  await nothing()
}

async function approve({ server, people, look, nothing }: Play, item: string): Promise<void> {
  const petra = people.chair
  await petra.goto('/')
  await look(petra)
  await petra.goto(`/minutes/${item}/approve`)
  await look(petra, 'approve')
  await press(petra, 'Approve these minutes')
  await look(petra)
  const [row] = await server.database.admin<{ status: string; due: string | null; clocks: number }>(
    `select m.status, r.due_on::text as due, (select count(*)::int from app.clock k where k.case_id = m.case_id and k.kind = 'next-review' and k.state = 'open') as clocks
     from app.minute m left join app.review r on r.case_id = m.case_id and r.superseded_at is null where m.agenda_item_id = $1`,
    [item],
  )
  assert.deepEqual(row, { status: 'approved', due: '2027-03-05', clocks: 1 })
  // Those who attended read it, with their own name on the copy.
  const hollis = people.housingOfficer
  await hollis.goto(`/minutes/${item}`)
  await says(hollis, /gave up his tenancy/)
  await look(hollis, 'minute')
  await hollis.goto(`/minutes/${item}/copy`)
  await says(hollis, /Hollis Brand/)
  await look(hollis)
  await nothing()
}

async function carryOut(
  { server, people, look, nothing }: Play,
  item: string,
  caseAddress: string,
): Promise<void> {
  const hollis = people.housingOfficer
  const [action] = await server.database.admin<{ id: string }>(
    'select id from app.action where agenda_item_id = $1',
    [item],
  )
  assert.ok(action)
  await hollis.goto('/actions')
  await look(hollis, 'actions')
  await hollis.goto(`/actions/${action.id}`)
  await look(hollis, 'action')
  await press(hollis, /^Accept/)
  await hollis.goto(`/actions/${action.id}/done`)
  await press(hollis, /done|save/i)
  await says(hollis, /There is a problem/)
  await look(hollis)
  await fill(hollis, {
    result: 'A place at the Bramble Road scheme from 7 December.',
    evidence: 'Signed tenancy agreement of 7 December on the housing file.',
  })
  await press(hollis, /done|save/i)
  await look(hollis)
  const [done] = await server.database.admin<{ state: string; evidence: string }>(
    'select state, evidence from app.action where id = $1',
    [action.id],
  )
  assert.equal(done?.state, 'done')
  const orla = people.offenderManager
  await orla.goto(caseAddress)
  await look(orla)
  await orla.goto(`${caseAddress}/actions`)
  await look(orla)
  await orla.goto('/')
  await look(orla, 'home-offender-manager')
  await says(orla, /5 March 2027/)
  await follow(orla, /Why this date/)
  await look(orla, 'clock')
  assert.match(await wordsOf(orla), /§3\.9[89]/)
  await nothing()
}
