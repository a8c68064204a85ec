import { listOpenRequests } from '../work/index.ts'
import type { Scene } from './acting.ts'
import { AREAS, type AreaKey, agencyOf, USERS, type UserKey, userId } from './cast.ts'
import { type Known, type Side, say } from './concerns/index.ts'
import { deal } from './people.ts'
import { APOLOGIES, CHECKED, INVITED_FOR, PLACES } from './phrases.ts'
import type { Case } from './referring.ts'
import { OFFICERS, speakerOf } from './speakers.ts'

const MEETING = '/api/v1/meetings/:meetingId'

/** A meeting as it is planned: where, at which level, on which day, with which cases. */
export type Plan = {
  area: AreaKey
  level: 2 | 3
  /** Days from today; negative when it has been held. */
  day: number
  time: string
  /** Cases to be heard, and level 1 cases shown for information. */
  cases: readonly Case[]
  shown?: readonly Case[]
  /** Days before the meeting on which the papers went out; null while they have not. */
  papers: number | null
}

/** A case on the agenda, who is asked about it for which side, and what they sent beforehand. */
export type Item = Case & {
  agendaItemId: string
  asked: readonly { who: UserKey; side: Side }[]
  supplied: string[]
}

export type Prepared = {
  plan: Plan
  meetingId: string
  items: Item[]
  /** Level 1 cases, of which only the manager is asked. */
  shown: Item[]
  coming: UserKey[]
}

/** Convenes the meeting, places its cases, invites whoever knows something, and sends the papers. */
export async function prepare(scene: Scene, plan: Plan): Promise<Prepared> {
  const { area, day, cases, shown = [], papers } = plan
  const { coordinator } = OFFICERS[area]
  const convenedOn = Math.min(day - 24, -8)
  scene.on(convenedOn, '11:00')
  const meetingId = await convene(scene, plan)
  await place(scene, coordinator, meetingId, [...cases, ...shown])
  const byCase = await agendaOf(scene, coordinator, meetingId)
  const asItem = (each: Case, asked: Item['asked']): Item => ({
    ...each,
    agendaItemId: byCase.get(each.caseId) ?? '',
    asked,
    supplied: [],
  })
  const items = cases.map((each) => asItem(each, askedAbout(each)))
  const informed = shown.map((each) =>
    asItem(each, [{ who: each.part.manager, side: each.part.concern.lead }]),
  )
  scene.on(convenedOn + 1, '09:30')
  await invite(scene, coordinator, meetingId, [...items, ...informed])
  if (papers !== null) {
    scene.on(day - papers, '10:30')
    await scene.send(coordinator, `${MEETING}/papers`, { meetingId })
  }
  return { plan, meetingId, items, shown: informed, coming: [] }
}

async function convene(scene: Scene, { area, level, day, time }: Plan): Promise<string> {
  const { coordinator, chairs, minuteTaker } = OFFICERS[area]
  const meeting = {
    areaId: AREAS[area].id,
    level,
    date: scene.calendar.day(day),
    time,
    place: deal(PLACES[area], Math.abs(day)),
    urgent: 'no',
    chairId: userId(chairs[level]),
    minuteTakerId: userId(minuteTaker),
  }
  return (await scene.send(coordinator, '/api/v1/meetings', {}, meeting)).id
}

async function place(
  scene: Scene,
  coordinator: UserKey,
  meetingId: string,
  cases: readonly Case[],
): Promise<void> {
  const [first] = cases
  if (first === undefined) return
  const waiting = await scene.look(coordinator, (tx) => listOpenRequests(tx, AREAS[first.part.area].id))
  const requests = cases.flatMap((each) =>
    waiting.filter((request) => request.caseId === each.caseId).map((request) => request.id),
  )
  await scene.send(coordinator, `${MEETING}/agenda`, { meetingId }, { requests, version: 1 })
}

async function agendaOf(scene: Scene, who: UserKey, meetingId: string): Promise<Map<string, string>> {
  const rows = await scene.look(who, (tx) =>
    tx.selectFrom('agenda_item').select(['id', 'case_id']).where('meeting_id', '=', meetingId).execute(),
  )
  return new Map(rows.map((row) => [row.case_id, row.id]))
}

/** A meeting asks this many sides about a case. */
const SIDES = 5

/** Whoever manages the case, and the speakers of the sides that know something; not the same of them for every case of a kind. */
function askedAbout({ part }: Case): Item['asked'] {
  const { known, lead } = part.concern
  const turned = known.map((_, index) => deal(known, index + part.turn).from)
  const sides = [...new Set<Side>([lead, ...turned])].slice(0, SIDES)
  const asked = sides.map((side) => ({
    who: side === lead ? part.manager : speakerOf(part.area, side, part.n),
    side,
  }))
  return asked.filter(({ who }, index) => asked.findIndex((each) => each.who === who) === index)
}

/** Every speaker once, for all the cases they are asked about. */
export function everybodyAsked(items: readonly Item[]): { who: UserKey; side: Side; of: Item[] }[] {
  const sides = new Map(items.flatMap((item) => item.asked.map(({ who, side }) => [who, side] as const)))
  return [...sides].map(([who, side]) => ({
    who,
    side,
    of: items.filter((item) => item.asked.some((each) => each.who === who)),
  }))
}

async function invite(
  scene: Scene,
  coordinator: UserKey,
  meetingId: string,
  items: readonly Item[],
): Promise<void> {
  for (const [index, { who, side, of }] of everybodyAsked(items).entries()) {
    await scene.send(
      coordinator,
      `${MEETING}/invitations`,
      { meetingId },
      {
        userId: userId(who),
        agendaItemIds: of.map((item) => item.agendaItemId),
        role: USERS[who].title,
        reason: deal(INVITED_FOR[side], index),
      },
    )
  }
}

/** How many of those invited answer: everybody before a meeting that is held, some while it lies ahead. */
export type Answering = { from: number; most: number; apologies: boolean }

/** The invited answer, and each sends what their agency knows about each case. */
export async function answer(
  scene: Scene,
  prepared: Prepared,
  { from, most, apologies }: Answering,
): Promise<void> {
  const { meetingId, items, shown, plan } = prepared
  scene.on(from, '09:15')
  const asked = everybodyAsked([...items, ...shown]).slice(0, most)
  for (const [index, { who, side, of }] of asked.entries()) {
    const stays = apologies && index === asked.length - 1 && !of.some((item) => item.part.manager === who)
    const reply = stays
      ? { response: 'apologies', reason: deal(APOLOGIES, Math.abs(plan.day)) }
      : { response: 'coming' }
    await scene.send(who, `${MEETING}/invitation`, { meetingId }, reply)
    if (!stays) prepared.coming.push(who)
    for (const item of of.filter((each) => items.includes(each))) await supply(scene, item, who, side)
  }
}

/** One thing that this side knows about the case, or the places where it looked and found nothing. */
async function supply(scene: Scene, item: Item, who: UserKey, side: Side): Promise<void> {
  const { part, agendaItemId, again } = item
  const own = part.concern.known.filter((known) => known.from === side)
  if (own.length === 0 || knowsNothing(item, who)) {
    const nothing = { kind: 'nothing-known', source: deal(CHECKED, part.n) }
    await scene.send(who, '/api/v1/items', {}, { agendaItem: agendaItemId, item: nothing })
    return
  }
  const known = deal(own, part.turn + (again ? 1 : 0))
  const sent = { agendaItem: agendaItemId, item: inWords(scene, part, known) }
  const { id } = await scene.send(who, '/api/v1/items', {}, sent)
  if (known.named !== true) item.supplied.push(id)
  // What only named readers may have, the manager of the case needs.
  else if (agencyOf(who).id !== agencyOf(part.manager).id) await nameManager(scene, part, id, who)
}

/** In every third case whoever was asked last has nothing on record. */
const knowsNothing = ({ asked, part }: Item, who: UserKey) => part.n % 3 === 1 && asked.at(-1)?.who === who

async function nameManager(scene: Scene, { manager }: Case['part'], itemId: string, owner: UserKey) {
  const reader = { userId: userId(manager), reason: 'Manages the case and has to know before the meeting' }
  await scene.send(owner, '/api/v1/items/:itemId/readers', { itemId }, reader)
}

function inWords(scene: Scene, part: Case['part'], { body, source, purpose, daysBefore, named }: Known) {
  const words = {
    body: say(body, part.person.voice),
    source,
    purpose,
    handling: named === true ? 'named' : 'case',
  }
  const lawfulBasis = deal(['mappa-gateway', 'law-enforcement', 'public-interest'], part.n)
  if (daysBefore === undefined) return { kind: 'opinion', lawfulBasis, ...words }
  return {
    kind: 'fact',
    lawfulBasis,
    ...words,
    eventOn: dayBefore(scene.today(), daysBefore < LONG_KNOWN ? daysBefore % 4 : daysBefore),
  }
}

/** What is older than this was on file already; newer things are entered within days. */
const LONG_KNOWN = 25

const dayBefore = (today: string, days: number) =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)
