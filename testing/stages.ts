import { randomUUID } from 'node:crypto'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { newReference } from '#platform/db/reference.ts'
import type { TestDatabase } from './database.ts'
import { AGENCIES, AREAS, START, USERS, type UserKey } from './world.ts'

/**
 * Cases brought to a stage without walking every page, each row written as the actor who would have written it, under row security.
 * A test of the walk itself uses the pages.
 */
export type Stage = {
  database: TestDatabase
  /** The moment at which the stage is set. */
  now?: Date
}

const names = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fern', 'Gorse', 'Hazel', 'Ivy', 'Juniper']
let count = 0

const as = <T>(stage: Stage, user: UserKey, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> => {
  const now = stage.now ?? START
  return asActor(stage.database.connection.db, { userId: USERS[user].id, now }, (tx) => work(tx, now))
}

const areaOf = (user: UserKey) => AREAS[AGENCIES[USERS[user].agency].area].id

export type StagedPerson = { personId: string; familyName: string; givenName: string }

/** A person recorded by this user in their area, with a family name nobody else has. */
export async function aPerson(stage: Stage, by: UserKey = 'offenderManager'): Promise<StagedPerson> {
  count += 1
  const personId = randomUUID()
  const givenName = names[count % names.length] ?? 'Alder'
  const familyName = `Testerfield-${count}`
  await as(stage, by, async (tx, now) => {
    await tx
      .insertInto('person')
      .values({
        id: personId,
        area_id: areaOf(by),
        reference: newReference('PER'),
        given_name: givenName,
        family_name: familyName,
        date_of_birth: '1984-05-06',
        created_by: USERS[by].id,
        created_at: now,
      })
      .execute()
    await tx
      .insertInto('person_name')
      .values({
        id: randomUUID(),
        area_id: areaOf(by),
        person_id: personId,
        kind: 'current',
        given_name: givenName,
        family_name: familyName,
        recorded_at: now,
        recorded_by: USERS[by].id,
      })
      .execute()
  })
  return { personId, familyName, givenName }
}

export type StagedReferral = StagedPerson & { referralId: string }

/** A referral that was sent, waiting to be screened. */
export async function aSentReferral(
  stage: Stage,
  options: { by?: UserKey; level?: 1 | 2 | 3; answers?: object } = {},
): Promise<StagedReferral> {
  const by = options.by ?? 'offenderManager'
  const person = await aPerson(stage, by)
  const referralId = randomUUID()
  const level = options.level ?? 2
  await as(stage, by, async (tx, now) => {
    await tx
      .insertInto('referral')
      .values({
        id: referralId,
        area_id: areaOf(by),
        person_id: person.personId,
        reference: newReference('REF'),
        form: AREAS[AGENCIES[USERS[by].agency].area].profile.referralForm.value.form,
        referring_agency_id: AGENCIES[USERS[by].agency].id,
        referrer_id: USERS[by].id,
        started_at: now,
      })
      .execute()
    await tx
      .insertInto('referral_version')
      .values({
        referral_id: referralId,
        area_id: areaOf(by),
        version: 1,
        answers: JSON.stringify(options.answers ?? {}),
        submitted_at: now,
        submitted_by: USERS[by].id,
      })
      .execute()
    await tx
      .updateTable('referral')
      .set({
        status: 'submitted',
        latest_version: 1,
        submitted_at: now,
        proposed_level: level,
        claims_level_3: level === 3,
        version: 2,
      })
      .where('id', '=', referralId)
      .execute()
  })
  return { ...person, referralId }
}

export type StagedCase = StagedReferral & { caseId: string; screeningId: string; requestId: string | null }

/** A case whose level was confirmed, with its category, level and, at level 2 or 3, its request for the agenda. */
export async function aCase(
  stage: Stage,
  options: { by?: UserKey; confirmedBy?: UserKey; manager?: UserKey; level?: 1 | 2 | 3 } = {},
): Promise<StagedCase> {
  const referral = await aSentReferral(stage, options)
  const screener = options.confirmedBy ?? 'coordinator'
  const manager = USERS[options.manager ?? options.by ?? 'offenderManager']
  const area_id = areaOf(screener)
  const decided_by = USERS[screener].id
  const level = options.level ?? 2
  const [sittingId, screeningId, caseId, requestId] = [
    randomUUID(),
    randomUUID(),
    randomUUID(),
    level === 1 ? null : randomUUID(),
  ]
  await as(stage, screener, async (tx, now) => {
    const valid = `[${now.toISOString()},)`
    const reasons = 'The evidence supports the assessment'
    const leadAgency = AGENCIES[manager.agency].id
    await tx
      .insertInto('panel_sitting')
      .values({
        id: sittingId,
        area_id,
        body: 'coordination-panel',
        held_on: now.toISOString().slice(0, 10),
        recorded_at: now,
        recorded_by: decided_by,
      })
      .execute()
    await tx
      .insertInto('screening_decision')
      .values({
        id: screeningId,
        area_id,
        person_id: referral.personId,
        referral_id: referral.referralId,
        referral_version: 1,
        sitting_id: sittingId,
        outcome: 'confirmed',
        category: 1,
        level,
        risk_grade: 'high',
        lead_agency_id: leadAgency,
        case_manager_id: manager.id,
        reasons,
        evidence: 'The assessment and the custody record',
        decided_by,
        decided_on: now.toISOString().slice(0, 10),
        recorded_at: now,
      })
      .execute()
    await tx
      .insertInto('case_file')
      .values({
        id: caseId,
        area_id,
        person_id: referral.personId,
        reference: newReference('CASE'),
        lead_agency_id: leadAgency,
        case_manager_id: manager.id,
        opened_at: now,
        opened_by: decided_by,
      })
      .execute()
    await tx
      .updateTable('referral')
      .set({ status: 'confirmed', case_id: caseId, version: 3 })
      .where('id', '=', referral.referralId)
      .execute()
    const history = {
      area_id,
      case_id: caseId,
      valid,
      recorded_at: now,
      decided_by_body: 'Co-ordination panel',
      decided_by,
      screening_id: screeningId,
      reasons,
    }
    await tx
      .insertInto('level_history')
      .values({ id: randomUUID(), level, ...history })
      .execute()
    await tx
      .insertInto('category_history')
      .values({ id: randomUUID(), category: 1, ...history })
      .execute()
    if (requestId === null) return
    await tx
      .insertInto('agenda_request')
      .values({
        id: requestId,
        area_id,
        case_id: caseId,
        person_id: referral.personId,
        referral_id: referral.referralId,
        kind: 'new-referral',
        level,
        reason: 'New referral confirmed',
        requested_by: decided_by,
        requested_at: now,
      })
      .execute()
  })
  return { ...referral, caseId, screeningId, requestId }
}

export type StagedMeeting = {
  meetingId: string
  items: { agendaItemId: string; caseId: string; personId: string }[]
  startsAt: Date
}

/** A meeting with these cases on its agenda and these users invited to all of them. */
export async function aMeeting(
  stage: Stage,
  options: {
    cases: readonly StagedCase[]
    invite?: readonly UserKey[]
    level?: 2 | 3
    convener?: UserKey
    chair?: UserKey
    minuteTaker?: UserKey
    startsAt?: Date
  },
): Promise<StagedMeeting> {
  const convener = options.convener ?? 'coordinator'
  const area_id = areaOf(convener)
  const level = options.level ?? 2
  const meetingId = randomUUID()
  const by = USERS[convener].id
  const startsAt = options.startsAt ?? new Date((stage.now ?? START).getTime() + 60 * 60 * 1000)
  const items = options.cases.map((each) => ({
    agendaItemId: randomUUID(),
    caseId: each.caseId,
    personId: each.personId,
    referralId: each.referralId,
  }))
  await as(stage, convener, async (tx, now) => {
    await tx
      .insertInto('meeting')
      .values({
        id: meetingId,
        area_id,
        reference: newReference('MTG'),
        level,
        starts_at: startsAt,
        place: 'Room 2, Aldermere House',
        chair_id: USERS[options.chair ?? 'chair'].id,
        minute_taker_id: USERS[options.minuteTaker ?? 'minuteTaker'].id,
        convened_by: by,
        convened_at: now,
      })
      .execute()
    for (const [index, item] of items.entries()) {
      await tx
        .insertInto('agenda_item')
        .values({
          id: item.agendaItemId,
          area_id,
          meeting_id: meetingId,
          case_id: item.caseId,
          person_id: item.personId,
          referral_id: item.referralId,
          position: index + 1,
          level,
          purpose: 'initial',
        })
        .execute()
    }
    for (const user of options.invite ?? []) {
      const invitation = randomUUID()
      await tx
        .insertInto('invitation')
        .values({
          id: invitation,
          area_id,
          meeting_id: meetingId,
          user_id: USERS[user].id,
          agency_id: AGENCIES[USERS[user].agency].id,
          role: USERS[user].roles[0],
          reason: 'Has information about this case',
          invited_by: by,
          invited_at: now,
        })
        .execute()
      await tx
        .insertInto('invitation_item')
        .values(
          items.map((item) => ({ invitation_id: invitation, agenda_item_id: item.agendaItemId, area_id })),
        )
        .execute()
    }
  })
  return {
    meetingId,
    items: items.map(({ agendaItemId, caseId, personId }) => ({ agendaItemId, caseId, personId })),
    startsAt,
  }
}

/** These users present, the fact sheet shown and everybody signed, each by their own hand. */
export async function everybodySigned(
  stage: Stage,
  meeting: StagedMeeting,
  users: readonly UserKey[],
  chair: UserKey = 'chair',
): Promise<void> {
  await as(stage, chair, async (tx, now) => {
    await tx
      .updateTable('meeting')
      .set({ state: 'in-progress', fact_sheet_shown_at: now })
      .where('id', '=', meeting.meetingId)
      .execute()
  })
  for (const user of users) {
    await as(stage, user, async (tx, now) => {
      await tx
        .insertInto('attendance')
        .values({
          id: randomUUID(),
          area_id: areaOf(user),
          meeting_id: meeting.meetingId,
          user_id: USERS[user].id,
          name: USERS[user].name,
          agency_id: AGENCIES[USERS[user].agency].id,
          role: USERS[user].roles[0],
          invitation_reason: 'Has information about this case',
          status: 'present',
          arrived_at: now,
          fact_sheet_read_at: now,
          signed_at: now,
          signed_text: 'Signed in a test',
          recorded_by: USERS[user].id,
          recorded_at: now,
        })
        .execute()
    })
  }
}
