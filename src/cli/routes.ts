import { randomBytes } from 'node:crypto'
import { makeDoors, makeKeys } from '../access/index.ts'
import { allRoutes } from '../app.ts'

type RouteRow = { method: string; path: string; permission: string; audit: string }

/** Every route of the service with the permission it needs and the name the audit trail gives it, the demonstration's included. */
export async function everyRoute(): Promise<RouteRow[]> {
  // The addresses do not depend on the settings of a server, so any secret will do to list them.
  const doors = await makeDoors({
    keys: makeKeys(randomBytes(32)),
    localAccounts: true,
    oidc: null,
    idleMinutes: 30,
    sessionHours: 10,
    demonstration: { password: '' },
    passwordCost: 'cheap',
  })
  const { routes, open } = allRoutes(doors, '', { limitBytes: 0, scanner: null })
  return [
    ...routes.map(({ method, path, may, audit }) => ({ method, path, permission: may, audit })),
    ...open.map(({ method, path, open: why }) => ({ method, path, permission: `open: ${why}`, audit: '' })),
  ].sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
}

/** Prints every route. */
export async function routesCommand(args: readonly string[]): Promise<number> {
  const rows = await everyRoute()
  if (args.includes('--json')) console.log(JSON.stringify(rows, null, 2))
  else
    for (const row of rows)
      console.log(
        [row.method.padEnd(5), row.path.padEnd(52), row.permission.padEnd(22), row.audit].join(' ').trimEnd(),
      )
  return 0
}
