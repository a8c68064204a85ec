import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { AREAS, agencyOf, areaOf, USERS, type UserKey, userId } from './cast.ts'

/** The rank or grade that goes with a post of the cast; everybody else holds the first of their service. */
const RANKS: Readonly<Record<string, string>> = {
  'assistant-chief-probation-officer': 'assistant-chief-probation-officer',
  'chief-inspector': 'chief-inspector',
  'childrens-team-manager': 'team-manager',
  'detective-chief-inspector': 'detective-chief-inspector',
  'detective-superintendent': 'detective-superintendent',
  'housing-needs-manager': 'team-manager',
  'prison-probation-officer': 'prison-officer',
  'prison-representative': 'custodial-manager',
  'probation-offender-manager': 'probation-officer',
  'public-protection-officer': 'detective-constable',
  'senior-probation-officer': 'senior-probation-officer',
  'forensic-psychologist': 'probation-staff',
}
const FIRST: Readonly<Record<string, string>> = {
  police: 'police-staff',
  probation: 'probation-staff',
  prison: 'prison-staff',
}

const commandArea = (n: number) => `de000000-0000-4000-8005-${String(n).padStart(12, '0')}`
const COMMAND_AREAS = [
  { id: commandArea(1), area: 'aldermere', name: 'Aldermere North' },
  { id: commandArea(2), area: 'aldermere', name: 'Vale' },
  { id: commandArea(3), area: 'brackenshire', name: 'Brackenshire' },
] as const

/** The command areas of the two areas in which stories are told. */
export async function addCommandAreas(tx: Tx, since: Date): Promise<void> {
  const rows = COMMAND_AREAS.map(({ id, area, name }) => ({
    id,
    area_id: AREAS[area].id,
    name,
    recorded_at: since,
  }))
  await tx.insertInto('command_area').values(rows).execute()
}

/** The post of one of the cast: agency, rank or grade and command area (AP-24). */
export async function addPost(tx: Tx, key: UserKey, since: Date): Promise<void> {
  const { role, title, area } = USERS[key]
  const agency = agencyOf(key)
  await tx
    .insertInto('user_post')
    .values({
      id: randomUUID(),
      area_id: areaOf(key).id,
      user_id: userId(key),
      agency_id: agency.id,
      rank: RANKS[role] ?? FIRST[agency.kind] ?? 'practitioner',
      title,
      command_area_id: COMMAND_AREAS.find((each) => each.area === area)?.id ?? null,
      held_from: since.toISOString().slice(0, 10),
      recorded_at: since,
    })
    .execute()
}
