import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/db/actor.ts'
import { newReference } from '#platform/db/reference.ts'
import { AGENCIES, type AgencyKey, AREAS, agencyOf, areaOf, USERS, type UserKey, userId } from './cast.ts'

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

const AREA_KEYS = ['aldermere', 'brackenshire'] as const

/** What the directory says of the agencies of the cast; a visitor finds some entries whole and some with gaps. */
const ENTRIES: Readonly<Partial<Record<AgencyKey, Readonly<Partial<Entry>>>>> = {
  aldermerePolice: {
    type: 'police',
    role: 'Manages registered sexual offenders in the community and provides the Public Protection Office.',
    post: 'Public Protection Office duty desk',
    phone: '020 7946 0110',
    channelShownOn: '2026-01-12',
  },
  probation: {
    type: 'probation',
    role: 'Supervises people on licence and on community orders, and leads their cases.',
    post: 'Duty senior probation officer',
    phone: '020 7946 0120',
    channelShownOn: '2026-01-12',
  },
  prison: {
    type: 'prison',
    role: 'Holds people in custody and plans their release.',
    post: 'Offender management unit',
    phone: '020 7946 0130',
  },
  aldermereCouncil: {
    type: 'local-housing-authority',
    role: 'Finds and keeps accommodation.',
    post: 'Housing needs manager',
    phone: '020 7946 0140',
  },
  aldermereChildren: {
    type: 'childrens-social-care',
    role: 'Protects children and leads child protection enquiries.',
    post: 'Duty team manager',
    phone: '020 7946 0150',
    channelShownOn: '2026-02-02',
  },
  mentalHealth: {
    type: 'mental-health-trust',
    role: 'Treats and supervises people with a mental disorder.',
    post: 'Forensic community team',
    phone: '020 7946 0160',
  },
}
type Entry = { type: string; role: string; post: string; phone: string; channelShownOn: string }

/** The directory of the two areas: entries, a central body, a signed protocol, the record of the area and its lead managers. */
export async function addDirectory(tx: Tx, since: Date): Promise<void> {
  for (const area of AREA_KEYS) {
    for (const [key, entry] of Object.entries(ENTRIES)) await addEntry(tx, area, key as AgencyKey, entry)
    await addRecord(tx, area)
    await addProtocol(tx, area)
  }
  await addLeadManagers(tx, since)
  await addRequests(tx, since)
}

async function addEntry(
  tx: Tx,
  area: (typeof AREA_KEYS)[number],
  key: AgencyKey,
  entry: Partial<Entry>,
): Promise<void> {
  const agency = AGENCIES[key]
  if (!(agency.areas as readonly string[]).includes(area)) return
  await tx
    .insertInto('agency_entry')
    .values({
      id: randomUUID(),
      area_id: AREAS[area].id,
      agency_id: agency.id,
      type: entry.type ?? 'voluntary',
      name: agency.name,
      role_statement: entry.role ?? '',
      contact_post: entry.post ?? '',
      contact_phone: entry.phone ?? '',
      general_advice: 'Ring the point of contact: what the agency does and which services it offers.',
      specific_advice:
        entry.channelShownOn === undefined ? '' : 'The point of contact names who advises on one person.',
      co_ordination: 'Works to the protocol of the area.',
      sharing_policy: 'Shares what is necessary and proportionate for public protection.',
      channel: 'Secure mailbox of the unit',
      channel_shown_on: entry.channelShownOn ?? null,
    })
    .execute()
}

async function addRecord(tx: Tx, area: (typeof AREA_KEYS)[number]): Promise<void> {
  const record = {
    area_id: AREAS[area].id,
    arrangements:
      'Referrals are screened, levels confirmed, and cases at levels 2 and 3 managed through meetings.',
    coordination: 'MAPPA Co-ordinator',
    coordinator_id: userId(area === 'aldermere' ? 'corin' : 'bryn'),
    coordination_contact: '020 7946 0111',
    unit_name: area === 'aldermere' ? 'Police Public Protection Office' : '',
    unit_contact: area === 'aldermere' ? '020 7946 0112' : '',
    last_reviewed_on: '2026-03-31',
  }
  await tx.insertInto('area_record').values(record).execute()
}

async function addProtocol(tx: Tx, area: (typeof AREA_KEYS)[number]): Promise<void> {
  const id = randomUUID()
  const area_id = AREAS[area].id
  const legislation = 'Criminal Justice Act 2003, sections 325 to 327B'
  await tx
    .insertInto('protocol')
    .values({
      id,
      area_id,
      title: AREAS[area].profile.protocolConfirmation.value.protocol,
      signed_on: '2025-02-14',
      legislation,
    })
    .execute()
  const police = area === 'aldermere' ? AGENCIES.aldermerePolice : AGENCIES.brackenshirePolice
  const signed = [
    { agency_id: police.id, posts: 'Chief Constable' },
    { agency_id: AGENCIES.probation.id, posts: 'Regional Probation Director' },
    { agency_id: AGENCIES.prison.id, posts: 'Governor' },
  ]
  await tx
    .insertInto('protocol_signatory')
    .values(signed.map((each) => ({ protocol_id: id, area_id, ...each })))
    .execute()
}

async function addLeadManagers(tx: Tx, since: Date): Promise<void> {
  const lead = (service: 'police' | 'probation' | 'prison', key: UserKey) => ({
    id: randomUUID(),
    area_id: AREAS.aldermere.id,
    command_area_id: COMMAND_AREAS[0].id,
    service,
    user_id: userId(key),
    named_from: since.toISOString().slice(0, 10),
    recorded_by: userId('adair'),
    recorded_at: since,
  })
  await tx
    .insertInto('lead_manager')
    .values([lead('police', 'ines'), lead('probation', 'petra'), lead('prison', 'prue')])
    .execute()
}

/** A request that waits for its answer, and one that was refused under the agency's own responsibility (AP-05, AP-06). */
async function addRequests(tx: Tx, since: Date): Promise<void> {
  const about = {
    area_id: AREAS.aldermere.id,
    kind: 'co-operation' as const,
    from_agency_id: AGENCIES.aldermerePolice.id,
  }
  const asked = { ...about, asked_by: userId('corin'), asked_at: since }
  const [open, refused] = [randomUUID(), randomUUID()]
  await tx
    .insertInto('cooperation_request')
    .values([
      {
        ...asked,
        id: open,
        reference: newReference('COO'),
        to_agency_id: AGENCIES.mentalHealth.id,
        what: 'Name somebody who attends the monthly meetings.',
      },
      {
        ...asked,
        id: refused,
        reference: newReference('COO'),
        to_agency_id: AGENCIES.aldermereCouncil.id,
        what: 'Keep two flats empty for people who leave prison.',
        state: 'refused',
        version: 2,
      },
    ])
    .execute()
  const responsibility = 'Allocation of housing: Housing Act 1996, Part 6'
  const answered = { answered_by: userId('hester'), answered_at: since }
  await tx
    .insertInto('cooperation_answer')
    .values({
      id: randomUUID(),
      request_id: refused,
      area_id: AREAS.aldermere.id,
      outcome: 'refused',
      words: 'Homes are given by the allocation scheme.',
      responsibility,
      ...answered,
    })
    .execute()
}
