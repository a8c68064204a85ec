/** The signed-in user of a request, as the doorkeeper found them. */
export type Actor = {
  userId: string
  name: string
  agencyId: string
  agencyName: string
  areas: readonly { id: string; code: string; name: string }[]
  roles: readonly { areaId: string; role: string; title: string }[]
  /** Area id to the permissions that the roles held there give. */
  permissions: ReadonlyMap<string, ReadonlySet<string>>
  via:
    | { kind: 'session'; id: string; endsInSeconds: number }
    | { kind: 'token'; id: string; scope: 'read' | 'write' }
}

/** Areas in which the actor holds a role that gives this permission. */
export function areasWith(actor: Actor, permission: string): string[] {
  return [...actor.permissions].filter(([, held]) => held.has(permission)).map(([areaId]) => areaId)
}

/** Whether some role anywhere gives this permission. The wall still decides on each row. */
export function may(actor: Actor, permission: string): boolean {
  return areasWith(actor, permission).length > 0
}

/** Whether a role in this area gives this permission. */
export function mayIn(actor: Actor, permission: string, areaId: string): boolean {
  return actor.permissions.get(areaId)?.has(permission) ?? false
}
