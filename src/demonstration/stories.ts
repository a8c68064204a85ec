import { connect, type Database } from '#platform/db/connect.ts'
import { accessRoutes } from '../access/index.ts'
import { ROUTES } from '../app.ts'
import type { DatabaseUrls } from '../database.ts'
import { askForDueReviews } from '../reviews/ask-for-due-reviews.ts'
import { openStage, type Scene, type Stage } from './acting.ts'
import { areaOf, USERS, type UserKey, userId } from './cast.ts'
import type { Chapter } from './chapters.ts'
import { heardCases } from './heard.ts'
import { PEOPLE, partOf } from './parts.ts'
import { ASIDE } from './speakers.ts'
import { aheadCases, otherPeople } from './waiting.ts'

/** The one demonstration that is told; another number would tell another. */
const SEED = 11

const TELL_AFTER_EVERY = 10
const LANES = 2

export type Telling = { now: Date; say: (sentence: string) => void; signal?: AbortSignal }

/**
 * Tells the stories that have not been told: forty people, each brought as far as their story goes. A story is told whole or not at all,
 * so that after an end in the middle the next call goes on. Returns how many people it told of.
 */
export async function tellStories(urls: DatabaseUrls, { now, say, signal }: Telling): Promise<number> {
  if (urls.admin === undefined) return 0
  const owner = connect(urls.admin, { max: 1, name: 'parapet-seed' })
  const login = connect(urls.login, { max: LANES, name: 'parapet-seed' })
  try {
    if (!(await hasCast(owner.db))) return 0
    const stage = await openStage(login.db, owner.db, [...ROUTES, ...accessRoutes(NOWHERE)], now)
    const known = await listKnown(owner.db)
    const before = known.size
    const tell: Tell = async (chapter) => {
      if (signal?.aborted || (await wasTold(owner.db, chapter, known))) return
      await tellOne(login.db, stage, chapter)
      progress(known, chapter, say)
    }
    for (const lanes of roundsOf(SEED)) await sideBySide(lanes, tell)
    if (known.size > before) await askForDueReviews(login.db, now)
    return known.size - before
  } finally {
    await login.close()
    await owner.close()
  }
}

// Nothing that is told sends an invitation to work here, which is the only thing that names the address of the service.
const NOWHERE = 'https://parapet.example'

/** Rounds one after the other; in each, lanes side by side, because a story waits more for the database than for us. */
function roundsOf(seed: number): Chapter[][][] {
  const { aldermere, brackenshire } = aheadCases(seed)
  return [[[theProtocol]], heardCases(seed), [aldermere, [...brackenshire, ...otherPeople(seed)]]]
}

type Tell = (chapter: Chapter) => Promise<void>

/** A lane that breaks off does not stop the other; what broke is thrown when both have ended. */
async function sideBySide(lanes: readonly Chapter[][], tell: Tell): Promise<void> {
  for (const ended of await Promise.allSettled(lanes.map((lane) => inOrder(lane, tell))))
    if (ended.status === 'rejected') throw ended.reason
}

async function inOrder(lane: readonly Chapter[], tell: Tell): Promise<void> {
  for (const chapter of lane) await tell(chapter)
}

/** An embedded database may hold somebody's own areas instead. */
const hasCast = async (owner: Database): Promise<boolean> =>
  (await owner.selectFrom('user_account').select('id').where('id', '=', userId('corin')).execute()).length > 0

/** Identifiers of the people of this demonstration who are on record. Read past every wall: a block must not make a story be told twice. */
async function listKnown(owner: Database): Promise<Set<string>> {
  const all = Array.from({ length: PEOPLE }, (_, n) => partOf(SEED, n).person.pnc)
  const rows = await owner.selectFrom('person_identifier').select('value').where('value', 'in', all).execute()
  return new Set(rows.map((row) => row.value))
}

async function wasTold(
  owner: Database,
  { people, told }: Chapter,
  known: ReadonlySet<string>,
): Promise<boolean> {
  const [first] = people
  return first === undefined ? (told?.(owner) ?? false) : known.has(first.person.pnc)
}

async function tellOne(login: Database, stage: Stage, { people, nightBefore, tell }: Chapter): Promise<void> {
  if (nightBefore !== undefined) await askForDueReviews(login, stage.calendar.at(nightBefore, '02:05'))
  await stage.tell((people[0]?.n ?? PEOPLE) + 1, tell)
}

function progress(known: Set<string>, { people }: Chapter, say: Telling['say']): void {
  const tens = Math.floor(known.size / TELL_AFTER_EVERY)
  for (const { person } of people) known.add(person.pnc)
  if (Math.floor(known.size / TELL_AFTER_EVERY) > tens)
    say(`The demonstration: ${known.size} of ${PEOPLE} stories told.`)
}

/** Before anything else everybody who contributes confirms that their agency complies with the protocol of the area, and each area has its documents. */
const theProtocol: Chapter = {
  people: [],
  told: async (owner) =>
    (
      await owner
        .selectFrom('protocol_confirmation')
        .select('id')
        .where('user_id', '=', userId('corin'))
        .execute()
    ).length > 0,
  tell: async (scene: Scene) => {
    scene.on(-362, '09:10')
    for (const who of Object.keys(USERS) as UserKey[]) {
      if (ASIDE.includes(who)) continue
      await scene.send(who, '/api/v1/protocol', {}, { areaId: areaOf(who).id, confirmed: true })
    }
    for (const who of Object.keys(USERS) as UserKey[])
      if (USERS[who].role === 'profile-administrator')
        await scene.send(who, '/areas/:areaId/library/named', { areaId: areaOf(who).id })
  },
}
