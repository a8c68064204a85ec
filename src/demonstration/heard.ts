import type { Scene } from './acting.ts'
import { AREAS, type UserKey, userId } from './cast.ts'
import { type Chapter, type Held, heardTimes, holdMeeting, peopleOf } from './chapters.ts'
import type { Part } from './parts.ts'
import { bringToCases, type Case, type Claims, casesOf, claim } from './referring.ts'

/** Cases that meetings have heard, in two lanes that may be told side by side. */
export function heardCases(seed: number): Chapter[][] {
  const settled = chapterOf(peopleOf(seed, 4), { from: -174, claims: claim(2) }, FAR_OVERDUE)
  const far = chapterOf(peopleOf(seed, 5), { from: -84, claims: claim(2) }, FAR)
  const recent = chapterOf(peopleOf(seed, 8), { from: -66, claims: claim(2, 'very-high') }, RECENT)
  return [
    [...levelThree(seed), overdueAndClosed(seed), inDraft(seed)],
    [settled, correctedAndBlocked(seed), far, recent],
  ]
}

const inAldermere = { area: 'aldermere', level: 2, time: '10:00', papers: 9 } as const
const inBrackenshire = { area: 'brackenshire', level: 2, time: '14:00', papers: 6 } as const
const usual = { apologies: true, approved: true } as const

const FAR_OVERDUE: Held = {
  ...usual,
  plan: { ...inBrackenshire, day: -140 },
  outcomes: [{ level: 2, reviewOn: -20 }],
  fates: ['done', 'done', 'refused'],
}
const FAR: Held = {
  ...usual,
  plan: { ...inBrackenshire, day: -50 },
  outcomes: [{ level: 2, reviewOn: 40 }],
  fates: ['done', 'done', 'accepted'],
}
const RECENT: Held = {
  ...usual,
  plan: { ...inAldermere, day: -32 },
  outcomes: [{ level: 2, reviewOn: 60 }],
  fates: ['accepted', 'waits', 'accepted'],
}

type Beginning = { from: number; claims: Claims }

function chapterOf(people: readonly Part[], { from, claims }: Beginning, held: Held): Chapter {
  return {
    people,
    tell: async (scene) => {
      await holdMeeting(scene, held, await bringToCases(scene, people, claims, from))
    },
  }
}

const atLevel3 = { area: 'aldermere', level: 3, time: '10:00', papers: 10 } as const

const FIRST_PANEL: Held = {
  plan: { ...atLevel3, day: -165 },
  outcomes: [
    { level: 3, reviewOn: -77 },
    { level: 3, reviewOn: -77 },
  ],
  fates: ['done', 'done', 'refused', 'done', 'done', 'done'],
  apologies: false,
  approved: true,
}
const SECOND_PANEL: Held = {
  ...usual,
  plan: { ...atLevel3, day: -77 },
  outcomes: [
    {
      level: 2,
      levelReasons:
        'The release has settled, the measures that needed senior authority have ended, and what remains can be carried by the agencies locally. The meeting was of one mind.',
      reviewOn: 70,
      risk: 'High, and no longer very high. Nothing has happened since the release that the first meeting feared.',
    },
    { level: 3, reviewOn: 11 },
  ],
  fates: ['done', 'done', 'accepted', 'done', 'done', 'done'],
}

/** Two cases at level 3, heard again at the review: one comes down to level 2. */
function levelThree(seed: number): Chapter[] {
  const people = peopleOf(seed, 0, 1)
  const review: Chapter = {
    people: [],
    nightBefore: -119,
    told: heardTimes(people[0] as Part, 2),
    tell: async (scene) => {
      await holdMeeting(scene, SECOND_PANEL, await casesOf(scene, -112, people))
    },
  }
  return [chapterOf(people, { from: -199, claims: claim(3, 'very-high') }, FIRST_PANEL), review]
}

const EARLIEST: Held = {
  ...usual,
  plan: { ...inAldermere, day: -190 },
  outcomes: [
    { level: 2, reviewOn: -12 },
    { level: 2, reviewOn: -14 },
  ],
  fates: ['done'],
}

/** One case whose review should have been held by now, and one that has been closed. */
function overdueAndClosed(seed: number): Chapter {
  const people = peopleOf(seed, 2, 3)
  return {
    people,
    tell: async (scene) => {
      const cases = await bringToCases(scene, people, claim(2), -224)
      await holdMeeting(scene, EARLIEST, cases)
      scene.on(-25, '11:40')
      const { caseId } = cases[1] as Case
      await scene.send('corin', '/api/v1/cases/:caseId/close', { caseId }, CLOSING)
    },
  }
}

const CLOSING = {
  version: 1,
  reason:
    'The licence has ended, there is no order in force, and no agency knows of a present risk that needs another. Each action is done.',
  evidence:
    'The completed actions, the last supervision report and the agreement of police, probation and housing by e-mail.',
}

const LATE_PAPERS: Held = {
  ...usual,
  plan: { ...inAldermere, day: -60, papers: 4 },
  outcomes: [
    { level: 2, reviewOn: 45 },
    { level: 2, reviewOn: 80 },
  ],
  fates: ['done', 'accepted', 'refused', 'done', 'done', 'done'],
}

/** One case whose level was corrected for an earlier time, and one from whose record a colleague is kept and which was opened in an emergency. */
function correctedAndBlocked(seed: number): Chapter {
  const [corrected, plain] = peopleOf(seed, 6, 7) as [Part, Part]
  // The name of a colleague: the service notices and asks co-ordination whether to block her.
  const alias = { givenName: 'Hester', familyName: 'Vane' }
  const people = [corrected, { ...plain, person: { ...plain.person, alias } }]
  return {
    people,
    tell: async (scene) => {
      const cases = await bringToCases(scene, people, claim(2), -94)
      const [first, second] = cases as [Case, Case]
      const { personId } = second
      await scene.send('corin', '/api/v1/people/:personId/blocks', { personId }, BLOCK)
      await holdMeeting(scene, LATE_PAPERS, cases)
      await correctLevel(scene, first)
      await openInEmergency(scene, second, 'orla')
    },
  }
}

const BLOCK = {
  kind: 'own-name',
  userId: userId('hester'),
  reason: 'The person has used the name of our colleague. She asked to be kept from the record.',
}

async function correctLevel(scene: Scene, { caseId }: Case): Promise<void> {
  scene.on(-22, '15:10')
  const history = '/api/v1/cases/:caseId/history'
  const { level } = await scene.read<{ level: unknown[] }>('corin', history, { caseId })
  const correction = {
    version: level.length,
    value: 3,
    from: scene.calendar.at(-52, '17:30').toISOString(),
    until: scene.calendar.at(-44, '12:00').toISOString(),
    body: AREAS.aldermere.profile.meetings[3].value.name,
    reasons:
      'For one week the case was managed at level 3 on the decision of the Detective Superintendent, while a threat was outstanding. The decision was not entered at the time.',
    evidence: 'The signed decision and the note that ended it, found when the file was checked.',
  }
  await scene.send('corin', '/api/v1/cases/:caseId/level', { caseId }, correction)
}

const EMERGENCY =
  'Duty officer. The hostel rang: the person has not come back and a letter was found. I need the safety plan and the numbers to ring.'
const LOOKED_INTO = {
  found:
    'Looked into with the duty manager. The call is in the hostel’s log, the case was opened for nineteen minutes and the safety plan was used. In order.',
}

async function openInEmergency(scene: Scene, { caseId }: Case, who: UserKey): Promise<void> {
  const { reference } = await scene.read<{ reference: string }>('corin', '/api/v1/cases/:caseId', { caseId })
  scene.on(-6, '18:40')
  const use = { reference, reason: EMERGENCY }
  const { grantId } = await scene.send<{ grantId: string }>(who, '/api/v1/break-glass', {}, use)
  scene.on(-5, '09:20')
  await scene.send('corin', '/api/v1/break-glass/uses/:grantId', { grantId }, LOOKED_INTO)
}

const NOT_APPROVED: Held = {
  plan: { ...inAldermere, day: -3 },
  outcomes: [
    { level: 2, reviewOn: 90 },
    { level: 2, reviewOn: 120 },
  ],
  fates: [],
  apologies: true,
  approved: false,
}

/** Two cases heard a few days ago, whose minutes wait for the chair; a level 1 case was shown and passed. */
function inDraft(seed: number): Chapter {
  const people = peopleOf(seed, 9, 10, 18)
  const claims: Claims = ({ n }) => (n === 18 ? { level: 1, grade: 'medium' } : { level: 2, grade: 'high' })
  return {
    people,
    tell: async (scene) => {
      const cases = await bringToCases(scene, people, claims, -37)
      await holdMeeting(scene, NOT_APPROVED, cases.slice(0, 2), cases.slice(2))
    },
  }
}
