import { randomUUID } from 'node:crypto'
import type { TestDatabase } from '#testing/database.ts'
import { AGENCIES, AREAS, START } from '#testing/world.ts'

let count = 0

/** A filled invitation to a post in Aldermere, with a name and an address of its own. */
export const invitation = (change: Record<string, string> = {}) => {
  count += 1
  return {
    name: `Newcomer Number${count}`,
    email: `newcomer.${count}@parapet.example`,
    agencyId: AGENCIES.housing.id,
    jobTitle: 'Housing officer',
    areaId: AREAS.aldermere.id,
    role: 'placing-housing-officer',
    reason: 'Takes over the placing of people under management',
    ...change,
  }
}

type Place = { area?: keyof typeof AREAS; agency?: keyof typeof AGENCIES }

/** An active user with one role, for a test that changes them. */
export async function aUser({ admin }: TestDatabase, name: string, place: Place = {}) {
  const { area = 'aldermere', agency = 'housing' } = place
  const id = randomUUID()
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@parapet.example`
  await admin(
    "insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1, $2, $3, $4, 'Officer', 'active', $5)",
    [id, AGENCIES[agency].id, name, email, START],
  )
  const [role] = await admin<{ id: string }>(
    "insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, 'placing-housing-officer', $3) returning id",
    [id, AREAS[area].id, START],
  )
  return { id, roleId: role?.id ?? '' }
}
