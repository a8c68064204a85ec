import type { Scene } from './acting.ts'
import type { Claim } from './answers.ts'
import { AREAS, type UserKey, userId } from './cast.ts'
import { type Chapter, type Held, holdMeeting, peopleOf } from './chapters.ts'
import type { Part } from './parts.ts'
import { bringToCases, type Case, type Claims } from './referring.ts'
import { OFFICERS } from './speakers.ts'

const claim =
  (level: Claim['level'], grade: Claim['grade'] = 'high'): Claims =>
  () => ({ level, grade })

const OLD = ['done', 'done', 'refused', 'done', 'done', 'done'] as const
const LATER = ['done', 'done', 'accepted'] as const
const RECENT = ['accepted', 'waits', 'accepted'] as const

/** Cases that meetings have heard, in two lanes that may be told side by side. */
export function heardCases(seed: number): Chapter[][] {
  return [
    [...levelThree(seed), overdueAndClosed(seed), inDraft(seed)],
    [
      chapterOf(
        peopleOf(seed, 4),
        { from: -174, claim: claim(2) },
        {
          plan: { area: 'brackenshire', level: 2, day: -140, time: '10:00', papers: 7 },
          outcomes: [{ level: 2, reviewOn: -20 }],
          fates: OLD,
          apologies: true,
          approved: true,
        },
      ),
      correctedAndBlocked(seed),
      chapterOf(
        peopleOf(seed, 5),
        { from: -84, claim: claim(2) },
        {
          plan: { area: 'brackenshire', level: 2, day: -50, time: '14:00', papers: 6 },
          outcomes: [{ level: 2, reviewOn: 40 }],
          fates: LATER,
          apologies: false,
          approved: true,
        },
      ),
      chapterOf(
        peopleOf(seed, 8),
        { from: -66, claim: claim(2, 'very-high') },
        {
          plan: { area: 'aldermere', level: 2, day: -32, time: '10:00', papers: 9 },
          outcomes: [{ level: 2, reviewOn: 60 }],
          fates: RECENT,
          apologies: true,
          approved: true,
        },
      ),
    ],
  ]
}

type Beginning = { from: number; claim: Claims }

function chapterOf(
  people: readonly Part[],
  { from, claim: claims }: Beginning,
  held: Held,
  then: (scene: Scene, cases: readonly Case[]) => Promise<void> = async () => undefined,
): Chapter {
  return {
    people,
    tell: async (scene) => {
      const cases = await bringToCases(scene, people, claims, from)
      await holdMeeting(scene, held, cases)
      await then(scene, cases)
    },
  }
}

/** Two cases at level 3, heard again at the review: one comes down to level 2. */
function levelThree(seed: number): Chapter[] {
  const people = peopleOf(seed, 0, 1)
  const plan = { area: 'aldermere', level: 3, time: '10:00', papers: 10 } as const
  const first = chapterOf(
    people,
    { from: -199, claim: claim(3, 'very-high') },
    {
      plan: { ...plan, day: -165 },
      outcomes: [
        { level: 3, reviewOn: -77 },
        { level: 3, reviewOn: -77 },
      ],
      fates: OLD,
      apologies: false,
      approved: true,
    },
  )
  const review: Held = {
    plan: { ...plan, day: -77 },
    outcomes: [
      { level: 2, levelReasons: LOWERED, reviewOn: 70, risk: RISK_NOW },
      { level: 3, reviewOn: 11 },
    ],
    fates: ['done', 'done', 'accepted', 'done', 'done', 'done'],
    apologies: true,
    approved: true,
  }
  return [
    first,
    {
      people: [],
      nightBefore: -119,
      told: heardTimes(people[0] as Part, 2),
      tell: async (scene) => {
        await holdMeeting(scene, review, await casesOf(scene, -112, people))
      },
    },
  ]
}

const LOWERED =
  'The release has settled, the measures that needed senior authority have ended, and what remains can be carried by the agencies locally. The meeting was of one mind.'
const RISK_NOW =
  'High, and no longer very high. Nothing has happened since the release that the first meeting feared.'

/** One case whose review should have been held by now, and one that has been closed. */
function overdueAndClosed(seed: number): Chapter {
  const held: Held = {
    plan: { area: 'aldermere', level: 2, day: -190, time: '14:00', papers: 8 },
    outcomes: [
      { level: 2, reviewOn: -12 },
      { level: 2, reviewOn: -14 },
    ],
    fates: ['done'],
    apologies: true,
    approved: true,
  }
  return chapterOf(peopleOf(seed, 2, 3), { from: -224, claim: claim(2) }, held, async (scene, [, closed]) => {
    scene.on(-25, '11:40')
    const { caseId } = closed as Case
    await scene.send(
      'corin',
      '/api/v1/cases/:caseId/close',
      { caseId },
      { version: 1, reason: CLOSED.reason, evidence: CLOSED.evidence },
    )
  })
}

const CLOSED = {
  reason:
    'The licence has ended, there is no order in force, and no agency knows of a present risk that needs another. Each action is done.',
  evidence:
    'The completed actions, the last supervision report and the agreement of police, probation and housing by e-mail.',
}

/** One case whose level was corrected for an earlier time, and one from whose record a colleague is kept and which was opened in an emergency. */
function correctedAndBlocked(seed: number): Chapter {
  const [corrected, plain] = peopleOf(seed, 6, 7) as [Part, Part]
  // The name of a colleague: the service notices and asks co-ordination whether to block her.
  const blocked: Part = {
    ...plain,
    person: { ...plain.person, alias: { givenName: 'Hester', familyName: 'Vane' } },
  }
  const held: Held = {
    plan: { area: 'aldermere', level: 2, day: -60, time: '10:00', papers: 4 },
    outcomes: [
      { level: 2, reviewOn: 45 },
      { level: 2, reviewOn: 80 },
    ],
    fates: ['done', 'accepted', 'refused', 'done', 'done', 'done'],
    apologies: true,
    approved: true,
  }
  return {
    people: [corrected, blocked],
    tell: async (scene) => {
      const [first, second] = (await bringToCases(scene, [corrected, blocked], claim(2), -94)) as [Case, Case]
      await scene.send(
        'corin',
        '/api/v1/people/:personId/blocks',
        { personId: second.personId },
        {
          kind: 'own-name',
          userId: userId('hester'),
          reason: 'The person has used the name of our colleague. She asked to be kept from the record.',
        },
      )
      await holdMeeting(scene, held, [first, second])
      await correctLevel(scene, first)
      await openInEmergency(scene, second, 'orla')
    },
  }
}

async function correctLevel(scene: Scene, { caseId }: Case): Promise<void> {
  scene.on(-22, '15:10')
  const { level } = await scene.read<{ level: unknown[] }>('corin', '/api/v1/cases/:caseId/history', {
    caseId,
  })
  await scene.send(
    'corin',
    '/api/v1/cases/:caseId/level',
    { caseId },
    {
      version: level.length,
      value: 3,
      from: scene.calendar.at(-52, '17:30').toISOString(),
      until: scene.calendar.at(-44, '12:00').toISOString(),
      body: AREAS.aldermere.profile.meetings[3].value.name,
      reasons:
        'For one week the case was managed at level 3 on the decision of the Detective Superintendent, while a threat was outstanding. The decision was not entered at the time.',
      evidence: 'The signed decision and the note that ended it, found when the file was checked.',
    },
  )
}

async function openInEmergency(scene: Scene, { caseId }: Case, who: UserKey): Promise<void> {
  const { reference } = await scene.read<{ reference: string }>('corin', '/api/v1/cases/:caseId', { caseId })
  scene.on(-6, '18:40')
  const { grantId } = await scene.send<{ grantId: string }>(
    who,
    '/api/v1/break-glass',
    {},
    {
      reference,
      reason:
        'Duty officer. The hostel rang: the person has not come back and a letter was found. I need the safety plan and the numbers to ring.',
    },
  )
  scene.on(-5, '09:20')
  await scene.send(
    'corin',
    '/api/v1/break-glass/uses/:grantId',
    { grantId },
    {
      found:
        'Looked into with the duty manager. The call is in the hostel’s log, the case was opened for nineteen minutes and the safety plan was used. In order.',
    },
  )
}

/** Two cases heard a few days ago, whose minutes wait for the chair; a level 1 case was shown and passed. */
function inDraft(seed: number): Chapter {
  const people = peopleOf(seed, 9, 10)
  const shown = peopleOf(seed, 18)
  return {
    people: [...people, ...shown],
    tell: async (scene) => {
      const cases = await bringToCases(
        scene,
        [...people, ...shown],
        (part) => ({ level: part.n === 18 ? 1 : 2, grade: part.n === 18 ? 'medium' : 'high' }),
        -37,
      )
      const held: Held = {
        plan: { area: 'aldermere', level: 2, day: -3, time: '10:00', papers: 9 },
        outcomes: [
          { level: 2, reviewOn: 90 },
          { level: 2, reviewOn: 120 },
        ],
        fates: [],
        apologies: true,
        approved: false,
      }
      await holdMeeting(scene, held, cases.slice(0, 2), cases.slice(2))
    },
  }
}

/** Whether this person's case has stood on so many agendas. */
export const heardTimes =
  ({ person }: Part, times: number): NonNullable<Chapter['told']> =>
  async (db) => {
    const items = await db
      .selectFrom('agenda_item as i')
      .innerJoin('person_identifier as k', 'k.person_id', 'i.person_id')
      .select('i.id')
      .where('k.value', '=', person.pnc)
      .execute()
    return items.length >= times
  }

/** The open cases of people whom an earlier chapter told of, as the co-ordinator finds them. */
export async function casesOf(scene: Scene, from: number, people: readonly Part[]): Promise<Case[]> {
  scene.on(from, '09:00')
  const cases: Case[] = []
  for (const part of people) {
    const { coordinator } = OFFICERS[part.area]
    const row = await scene.look(coordinator, (tx) =>
      tx
        .selectFrom('case_file as c')
        .innerJoin('person_identifier as k', 'k.person_id', 'c.person_id')
        .select(['c.id', 'c.person_id'])
        .where('k.value', '=', part.person.pnc)
        .executeTakeFirstOrThrow(),
    )
    cases.push({ part, caseId: row.id, personId: row.person_id, referralId: '', again: true })
  }
  return cases
}
