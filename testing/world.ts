import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type pg from 'pg'
import { ownProfile } from './profiles.ts'

/** The moment at which every test begins unless it moves the clock: a Tuesday morning. */
export const START = new Date('2026-11-24T09:00:00Z')

const id = (kind: number, n: number) =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`

const thamesValley = ownProfile('thames-valley')
/** What no document gives, Brackenshire has set itself. */
const national = ownProfile('national', {
  'reviewMonths.1': 12,
  'reviewMonths.2': 4,
  'reviewMonths.3': 2,
  papersDaysBefore: 5,
  protocolConfirmation: { required: true, protocol: 'Brackenshire information sharing agreement' },
  factSheet: { required: true },
  signatureIsUndertaking: true,
})

/** Two areas: Aldermere keeps the Thames Valley profile with its panel, Brackenshire the national default. */
export const AREAS = {
  aldermere: { id: id(1, 1), code: 'aldermere', name: 'Aldermere', ...thamesValley },
  brackenshire: { id: id(1, 2), code: 'brackenshire', name: 'Brackenshire', ...national },
} as const

export const AGENCIES = {
  police: {
    id: id(2, 1),
    name: 'Aldermere Police',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    area: 'aldermere',
  },
  probation: {
    id: id(2, 2),
    name: 'Aldermere Probation Service',
    shortName: 'Probation',
    kind: 'probation',
    duty: 'responsible-authority',
    area: 'aldermere',
  },
  housing: {
    id: id(2, 3),
    name: 'Aldermere Council Housing',
    shortName: 'Housing',
    kind: 'housing',
    duty: 'duty-to-co-operate',
    area: 'aldermere',
  },
  health: {
    id: id(2, 4),
    name: 'Aldermere Mental Health Trust',
    shortName: 'Health',
    kind: 'health',
    duty: 'duty-to-co-operate',
    area: 'aldermere',
  },
  children: {
    id: id(2, 5),
    name: "Aldermere Children's Services",
    shortName: "Children's services",
    kind: 'childrens-services',
    duty: 'duty-to-co-operate',
    area: 'aldermere',
  },
  farPolice: {
    id: id(2, 6),
    name: 'Brackenshire Police',
    shortName: 'Police',
    kind: 'police',
    duty: 'responsible-authority',
    area: 'brackenshire',
  },
  farProbation: {
    id: id(2, 7),
    name: 'Brackenshire Probation Service',
    shortName: 'Probation',
    kind: 'probation',
    duty: 'responsible-authority',
    area: 'brackenshire',
  },
} as const

/** The command area in which everybody in Aldermere works. */
export const COMMAND_AREA = { id: id(5, 1), name: 'Aldermere North' }

/** The people of the tests. `confirmed`: they have confirmed that their agency complies with the protocol (AP-19). */
export const USERS = {
  coordinator: {
    id: id(3, 1),
    name: 'Corin Ashdown',
    agency: 'police',
    roles: ['mappa-coordinator'],
    rank: 'police-staff',
    confirmed: true,
  },
  chair: {
    id: id(3, 2),
    name: 'Petra Holloway',
    agency: 'probation',
    roles: ['senior-probation-officer'],
    rank: 'senior-probation-officer',
    confirmed: true,
  },
  minuteTaker: {
    id: id(3, 3),
    name: 'Miles Tarrant',
    agency: 'police',
    roles: ['minute-taker'],
    rank: 'police-staff',
    confirmed: true,
  },
  offenderManager: {
    id: id(3, 4),
    name: 'Orla Pennick',
    agency: 'probation',
    roles: ['probation-offender-manager'],
    rank: 'probation-officer',
    confirmed: true,
  },
  housingOfficer: {
    id: id(3, 5),
    name: 'Hollis Brand',
    agency: 'housing',
    roles: ['placing-housing-officer'],
    rank: 'practitioner',
    confirmed: true,
  },
  nurse: {
    id: id(3, 6),
    name: 'Nerys Calloway',
    agency: 'health',
    roles: ['mental-health-representative'],
    rank: 'practitioner',
    confirmed: true,
  },
  socialWorker: {
    id: id(3, 7),
    name: 'Sacha Wren',
    agency: 'children',
    roles: ['social-worker'],
    rank: 'practitioner',
    confirmed: true,
  },
  psychologist: {
    id: id(3, 8),
    name: 'Dr Psyche Lorimer',
    agency: 'probation',
    roles: ['forensic-psychologist'],
    rank: 'probation-staff',
    confirmed: true,
  },
  chiefInspector: {
    id: id(3, 9),
    name: 'Ines Kestrel',
    agency: 'police',
    roles: ['detective-chief-inspector'],
    rank: 'detective-chief-inspector',
    confirmed: true,
  },
  auditor: {
    id: id(3, 10),
    name: 'Audra Finch',
    agency: 'police',
    roles: ['audit-reader'],
    rank: 'police-staff',
    confirmed: false,
  },
  administrator: {
    id: id(3, 11),
    name: 'Adair Mossop',
    agency: 'police',
    roles: ['profile-administrator'],
    rank: 'police-staff',
    confirmed: false,
  },
  newcomer: {
    id: id(3, 12),
    name: 'Nat Oldacre',
    agency: 'housing',
    roles: ['housing-provider-representative'],
    rank: 'practitioner',
    confirmed: false,
  },
  farCoordinator: {
    id: id(3, 20),
    name: 'Bryn Fallow',
    agency: 'farPolice',
    roles: ['mappa-coordinator'],
    rank: 'police-staff',
    confirmed: true,
  },
  farOfficer: {
    id: id(3, 21),
    name: 'Fern Outwood',
    agency: 'farProbation',
    roles: ['probation-offender-manager'],
    rank: 'probation-officer',
    confirmed: true,
  },
  farChair: {
    id: id(3, 22),
    name: 'Fabian Crake',
    agency: 'farProbation',
    roles: ['senior-probation-officer'],
    rank: 'senior-probation-officer',
    confirmed: true,
  },
} as const satisfies Record<
  string,
  {
    id: string
    name: string
    agency: keyof typeof AGENCIES
    roles: readonly string[]
    rank: string
    confirmed: boolean
  }
>

export type UserKey = keyof typeof USERS

/** The e-mail address of a test user. */
export const emailOf = (key: UserKey) =>
  `${USERS[key].name.toLowerCase().replace(/[^a-z]+/g, '.')}@parapet.example`

/** Changes whenever this file or a setting of its areas does, so that a stale template is never used. */
export const WORLD_DIGEST = createHash('sha256')
  .update(readFileSync(import.meta.filename))
  .update(JSON.stringify(AREAS))
  .digest()

/** Fills a freshly migrated database with the test world, as its superuser. */
export async function addWorld(client: pg.Client): Promise<void> {
  for (const area of Object.values(AREAS)) {
    await client.query('insert into app.area (id, code, name) values ($1, $2, $3)', [
      area.id,
      area.code,
      area.name,
    ])
    await client.query(
      `insert into app.area_profile (id, area_id, profile_key, version, effective_from, settings, recorded_at)
       values (gen_random_uuid(), $1, $2, 1, '2020-01-01', $3, '2020-01-01')`,
      [area.id, area.profile.key, JSON.stringify(area.settings)],
    )
  }
  await client.query(
    "insert into app.command_area (id, area_id, name, recorded_at) values ($1, $2, $3, '2026-01-05')",
    [COMMAND_AREA.id, AREAS.aldermere.id, COMMAND_AREA.name],
  )
  for (const agency of Object.values(AGENCIES)) {
    await client.query(
      'insert into app.agency (id, name, short_name, kind, duty) values ($1, $2, $3, $4, $5)',
      [agency.id, agency.name, agency.shortName, agency.kind, agency.duty],
    )
    await client.query('insert into app.agency_area (agency_id, area_id) values ($1, $2)', [
      agency.id,
      AREAS[agency.area].id,
    ])
  }
  for (const key of Object.keys(USERS) as UserKey[]) await addUser(client, key)
}

async function addUser(client: pg.Client, key: UserKey): Promise<void> {
  const user = USERS[key]
  const agency = AGENCIES[user.agency]
  const areaId = AREAS[agency.area].id
  await client.query(
    `insert into app.user_account (id, agency_id, name, email, job_title, status, created_at) values ($1, $2, $3, $4, $5, 'active', '2026-01-05')`,
    [user.id, agency.id, user.name, emailOf(key), user.roles[0]],
  )
  for (const role of user.roles) {
    await client.query(
      `insert into app.user_role (id, user_id, area_id, role, starts_at) values (gen_random_uuid(), $1, $2, $3, '2026-01-05')`,
      [user.id, areaId, role],
    )
  }
  await client.query(
    `insert into app.user_post (id, area_id, user_id, agency_id, rank, title, command_area_id, held_from, recorded_at)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '2026-01-05', '2026-01-05')`,
    [
      areaId,
      user.id,
      agency.id,
      user.rank,
      user.roles[0],
      agency.area === 'aldermere' ? COMMAND_AREA.id : null,
    ],
  )
  if (!user.confirmed) return
  await client.query(
    'insert into app.protocol_confirmation (area_id, user_id, agency_id, protocol, confirmed_at) values ($1, $2, $3, $4, $5)',
    [
      areaId,
      user.id,
      agency.id,
      AREAS[agency.area].profile.protocolConfirmation.value.protocol,
      '2026-01-05',
    ],
  )
}
