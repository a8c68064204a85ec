import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { asActor, asService, type Tx } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import { londonDate } from '#platform/html/format.ts'
import { render } from '#platform/html/html.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Reply, Route } from '#platform/http/route.ts'
import { perform, Undone } from '#platform/http/serve.ts'
import { type Calendar, calendarFrom } from './calendar.ts'
import { agencyOf, areaOf, USERS, type UserKey, userId } from './cast.ts'
import { type Chance, chance } from './people.ts'

export type Params = Readonly<Record<string, string>>
export type Sent = { id: string }

/** One story while it is told: whoever acts, acts a few minutes after the act before. */
export type Scene = {
  calendar: Calendar
  /** Moves the clock of the story on to a time of that working day. It never goes back. */
  on(fromToday: number, time: string): void
  /** The civil date to which the story has come. */
  today(): string
  /** Runs a POST route as one of the cast and returns its JSON value, or for a page where it leads. */
  send<T = Sent>(who: UserKey, path: string, params?: Params, body?: object): Promise<T>
  /** Reads a GET route of the JSON interface as one of the cast. */
  read<T>(who: UserKey, path: string, params?: Params): Promise<T>
  /** Looks at rows as one of the cast sees them. */
  look<T>(who: UserKey, work: (tx: Tx) => Promise<T>): Promise<T>
}

/** The stage on which stories are told: every act is a route of the service, run as one of the cast at a moment in the past. */
export type Stage = {
  calendar: Calendar
  /** Tells one story in one transaction: all of it or, when it is broken off, nothing. */
  tell(seed: number, story: (scene: Scene) => Promise<void>): Promise<void>
}

/** Prepares the stage over the routes of the service. */
export async function openStage(
  db: Database,
  operator: Database,
  routes: readonly Route[],
  now: Date,
): Promise<Stage> {
  const calendar = calendarFrom(now)
  const permissions = await permissionsByRole(operator, now)
  const actors = new Map((Object.keys(USERS) as UserKey[]).map((who) => [who, actorOf(who, permissions)]))
  const byAddress = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]))
  const first = userId('corin')
  return {
    calendar,
    tell: (seed, story) =>
      asActor(db, { userId: first, now }, (tx) =>
        story(sceneIn({ tx, calendar, byAddress, actors, roll: chance(seed) })),
      ),
  }
}

type Setting = {
  tx: Tx
  calendar: Calendar
  byAddress: ReadonlyMap<string, Route>
  actors: ReadonlyMap<UserKey, Actor>
  roll: Chance
}

function sceneIn({ tx, calendar, byAddress, actors, roll }: Setting): Scene {
  const clock = clockIn(calendar)
  const act = async (who: UserKey, address: string, given: { params: Params; body: object }) => {
    const route = byAddress.get(address)
    if (route === undefined) throw new Error(`The demonstration acts at ${address}, which is no address`)
    const now = clock.now()
    await become(tx, userId(who), now)
    const played = play({ tx, route, actor: actors.get(who) as Actor, now, ...given })
    const value = await played.catch((error: unknown) => {
      throw new Error(`${USERS[who].name} could not act at ${address}: ${reasonOf(error)}`, { cause: error })
    })
    clock.pass(1 + roll.below(3))
    return value
  }
  return {
    calendar,
    on: (fromToday, time) => clock.moveTo(calendar.at(fromToday, time)),
    today: () => londonDate(clock.now()),
    send: async <T>(who: UserKey, path: string, params: Params = {}, body: object = {}) =>
      (await act(who, `POST ${path}`, { params, body })) as T,
    read: async <T>(who: UserKey, path: string, params: Params = {}) =>
      (await act(who, `GET ${path}`, { params, body: {} })) as T,
    look: async (who, work) => {
      await become(tx, userId(who), clock.now())
      return work(tx)
    },
  }
}

/** The clock of one story. It never goes back and never past now. */
function clockIn({ now }: Calendar) {
  let moment = new Date(0)
  const moveTo = (later: Date) => {
    if (later > moment) moment = later > now ? now : later
  }
  return {
    now: () => moment,
    moveTo,
    pass: (minutes: number) => moveTo(new Date(moment.getTime() + minutes * 60_000)),
  }
}

/** The same transaction goes on as somebody else at another moment. */
async function become(tx: Tx, id: string, at: Date): Promise<void> {
  await sql`select set_config('app.user_id', ${id}, true), set_config('app.now', ${at.toISOString()}, true)`.execute(
    tx,
  )
}

type Act = { tx: Tx; route: Route; actor: Actor; now: Date; params: Params; body: object }

async function play({ route, params, body, ...given }: Act): Promise<unknown> {
  const { api } = route
  const reply = await perform({
    ...given,
    route,
    params: (api?.params?.parse(params) ?? params) as Record<string, string>,
    query: (api?.query?.parse({}) ?? {}) as Record<string, unknown>,
    body: (api?.body?.parse(body) ?? body) as Record<string, unknown>,
    requestId: randomUUID(),
  })
  return answerOf(reply)
}

function answerOf(reply: Reply): unknown {
  if (reply.kind === 'redirect') return reply.to
  if (reply.kind === 'json' && reply.status < 400) return reply.value
  throw new Error(reply.kind === 'json' ? JSON.stringify(reply.value) : `answered with a ${reply.kind}`)
}

/** What a refused form says, so that a rule that changed tells us which line of the demonstration it broke. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Undone) || error.reply.kind !== 'page')
    return error instanceof Error ? error.message : String(error)
  return render(error.reply.page.main)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 600)
}

async function permissionsByRole(operator: Database, now: Date): Promise<Map<string, Set<string>>> {
  const rows = await asService(operator, 'parapet_operator', now, (tx) =>
    tx.selectFrom('role_permission').select(['role', 'permission']).execute(),
  )
  const byRole = new Map<string, Set<string>>()
  for (const { role, permission } of rows) byRole.set(role, (byRole.get(role) ?? new Set()).add(permission))
  return byRole
}

function actorOf(who: UserKey, permissions: ReadonlyMap<string, ReadonlySet<string>>): Actor {
  const user = USERS[who]
  const area = areaOf(who)
  return {
    userId: userId(who),
    name: user.name,
    agencyId: agencyOf(who).id,
    agencyName: agencyOf(who).name,
    areas: [{ id: area.id, code: area.code, name: area.name }],
    roles: [{ areaId: area.id, role: user.role, title: user.title }],
    permissions: new Map([[area.id, permissions.get(user.role) ?? new Set<string>()]]),
    via: { kind: 'session', id: userId(who), endsInSeconds: 1800 },
  }
}
