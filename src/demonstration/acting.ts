import { randomUUID } from 'node:crypto'
import { asService } from '#platform/db/actor.ts'
import type { Database } from '#platform/db/connect.ts'
import { render } from '#platform/html/html.ts'
import type { Actor } from '#platform/http/actor.ts'
import type { Reply, Route } from '#platform/http/route.ts'
import { perform, Undone } from '#platform/http/serve.ts'
import { agencyOf, areaOf, USERS, type UserKey, userId } from './cast.ts'

export type Fields = Record<string, string | readonly string[]>

/** The stage on which the stories are told: every act is a route of the service, run as one of the cast at a moment in the past. */
export type Stage = {
  /** Sends a form. `to` is the route's own path, `params` fill it. Returns where the service would have sent the browser. */
  send(who: UserKey, at: Date, to: string, params: Record<string, string>, fields: Fields): Promise<string>
  db: Database
  now: Date
}

/** Prepares the stage over the routes of the service. */
export async function openStage(db: Database, operator: Database, routes: readonly Route[], now: Date): Promise<Stage> {
  const permissions = await permissionsByRole(operator, now)
  const byPath = new Map(routes.filter((route) => route.method === 'POST').map((route) => [route.path, route]))
  return {
    db,
    now,
    send: async (who, at, to, params, fields) => {
      const route = byPath.get(to)
      if (route === undefined) throw new Error(`The demonstration sends a form to ${to}, which is no address`)
      const reply = await perform({ db, route, actor: actorOf(who, permissions), now: at, params, body: { ...fields }, requestId: randomUUID() }).catch((error: unknown) => {
        throw new Error(`${USERS[who].name} could not act at ${to}: ${reasonOf(error)}`, { cause: error })
      })
      return whereTo(reply, to)
    },
  }
}

function whereTo(reply: Reply, to: string): string {
  if (reply.kind === 'redirect') return reply.to
  if (reply.kind === 'page') return ''
  throw new Error(`${to} answered with ${reply.kind}, where a page was expected`)
}

/** What a refused form says, so that a rule that changed tells us which line of the demonstration it broke. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Undone) || error.reply.kind !== 'page') return error instanceof Error ? error.message : String(error)
  return render(error.reply.page.main).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 600)
}

async function permissionsByRole(db: Database, now: Date): Promise<Map<string, Set<string>>> {
  const rows = await asService(db, 'parapet_operator', now, (tx) => tx.selectFrom('role_permission').select(['role', 'permission']).execute())
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

/** A moment so many days before now, at an hour of the working day (UTC). */
export const daysBefore = (now: Date, days: number, hour = 10, minute = 0): Date => {
  const at = new Date(now.getTime() - days * 86_400_000)
  at.setUTCHours(hour, minute, 0, 0)
  return at > now ? now : at
}

/** The id in the last part of an address. */
export function idIn(address: string): string {
  const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.exec(address)?.[0]
  if (id === undefined) throw new Error(`There is no id in ${address}`)
  return id
}
