import type { Scene } from './acting.ts'
import type { AreaKey } from './cast.ts'
import { type Chapter, heardTimes, peopleOf } from './chapters.ts'
import type { Part } from './parts.ts'
import { NOT_ACCEPTED, WITHDRAWN } from './phrases.ts'
import { answer, prepare } from './preparing.ts'
import {
  askForEvidence,
  bringToCases,
  bringToReferrals,
  type Claims,
  casesOf,
  claim,
  confirm,
  decide,
  type Referred,
  recordAgain,
  recordPerson,
  resubmit,
  startReferral,
} from './referring.ts'

/** Cases on the agendas of meetings that lie ahead, by area. */
export const aheadCases = (seed: number): Record<AreaKey, Chapter[]> => ({
  aldermere: [nextMeeting(seed), nextPanel(seed)],
  brackenshire: [nextFarMeeting(seed)],
})

/** Three cases to be heard and two at level 1 to be shown; the papers are out, half of those invited have answered. */
function nextMeeting(seed: number): Chapter {
  const people = peopleOf(seed, 11, 12, 13, 16, 17)
  const claims: Claims = ({ n }) => (n > 13 ? { level: 1, grade: 'medium' } : { level: 2, grade: 'high' })
  return {
    people,
    tell: async (scene) => {
      const all = await bringToCases(scene, people, claims, -38)
      const cases = { cases: all.slice(0, 3), shown: all.slice(3) }
      const meeting = { area: 'aldermere', level: 2, day: 5, time: '10:00', papers: 9 } as const
      const prepared = await prepare(scene, { ...meeting, ...cases })
      await answer(scene, prepared, { from: -3, most: 4, apologies: true })
    },
  }
}

function nextFarMeeting(seed: number): Chapter {
  const people = peopleOf(seed, 14, 15)
  return {
    people,
    tell: async (scene) => {
      const cases = await bringToCases(scene, people, claim(2), -36)
      const meeting = { area: 'brackenshire', level: 2, day: 4, time: '13:30', papers: 6 } as const
      const prepared = await prepare(scene, { ...meeting, cases })
      await answer(scene, prepared, { from: -1, most: 3, apologies: false })
    },
  }
}

/** The level 3 case comes up for review again; the meeting is convened and its papers are still to be sent. */
function nextPanel(seed: number): Chapter {
  const people = peopleOf(seed, 1)
  return {
    people: [],
    nightBefore: -15,
    told: heardTimes(people[0] as Part, 3),
    tell: async (scene) => {
      const cases = await casesOf(scene, -14, people)
      const meeting = { area: 'aldermere', level: 3, day: 11, time: '10:00', papers: null } as const
      await prepare(scene, { ...meeting, cases })
    },
  }
}

/** People whom no meeting has heard yet: from a name on record to a confirmed level. */
export function otherPeople(seed: number): Chapter[] {
  return STORIES.map(([n, story]) => {
    const [part] = peopleOf(seed, n) as [Part]
    return { people: [part], tell: (scene) => story(scene, part) }
  })
}

type Story = (scene: Scene, part: Part) => Promise<void>

const personFrom =
  (day: number): Story =>
  async (scene, part) => {
    scene.on(day, '11:25')
    await recordPerson(scene, part)
    await recordAgain(scene, part)
  }

const draftFrom =
  (day: number): Story =>
  async (scene, part) => {
    scene.on(day, '15:35')
    await startReferral(scene, part, await recordPerson(scene, part))
  }

const sentFrom =
  (day: number, claims: Claims): Story =>
  async (scene, part) => {
    await bringToReferrals(scene, [part], claims, day)
  }

/** `confirmed` is the level that those who screen settled on, when it is not the one proposed. */
const caseFrom =
  (day: number, claims: Claims, confirmed?: 1): Story =>
  async (scene, part) => {
    const [referred] = (await bringToReferrals(scene, [part], claims, day)) as [Referred]
    scene.on(day + 6, '14:15')
    const proposed = claims(part)
    await confirm(scene, part, referred, { ...proposed, level: confirmed ?? proposed.level })
  }

const evidenceAsked =
  (day: number): Story =>
  async (scene, part) => {
    const [referred] = (await bringToReferrals(scene, [part], claim(2), day)) as [Referred]
    scene.on(day + 6, '10:45')
    await askForEvidence(scene, part, referred)
  }

const withEvidence =
  (day: number): Story =>
  async (scene, part) => {
    const [referred] = (await bringToReferrals(scene, [part], claim(2), day)) as [Referred]
    scene.on(day + 6, '10:30')
    await askForEvidence(scene, part, referred)
    scene.on(day + 22, '13:50')
    await resubmit(scene, part, referred)
  }

const notAccepted =
  (day: number): Story =>
  async (scene, part) => {
    const [referred] = (await bringToReferrals(scene, [part], claim(2, 'medium'), day)) as [Referred]
    scene.on(day + 6, '11:05')
    await decide(scene, part, referred, { outcome: 'not-accepted', ...NOT_ACCEPTED })
  }

const withdrawn =
  (day: number): Story =>
  async (scene, part) => {
    const [{ referralId }] = (await bringToReferrals(scene, [part], claim(2), day)) as [Referred]
    scene.on(day + 4, '16:10')
    await scene.send(
      part.referrer,
      '/api/v1/referrals/:referralId/withdraw',
      { referralId },
      { reason: WITHDRAWN },
    )
  }

const STORIES: readonly (readonly [n: number, story: Story])[] = [
  [19, caseFrom(-120, claim(1, 'medium'))],
  [20, caseFrom(-75, claim(2, 'medium'), 1)],
  [21, caseFrom(-30, claim(2))],
  [22, caseFrom(-24, claim(2, 'very-high'))],
  [23, caseFrom(-18, claim(2))],
  [24, caseFrom(-20, claim(2))],
  [25, sentFrom(-8, claim(2))],
  [26, sentFrom(-4, claim(3, 'very-high'))],
  [27, sentFrom(-6, claim(1, 'medium'))],
  [28, sentFrom(-5, claim(2))],
  [29, withEvidence(-29)],
  [30, evidenceAsked(-16)],
  [31, evidenceAsked(-19)],
  [32, notAccepted(-52)],
  [33, withdrawn(-43)],
  [34, draftFrom(-21)],
  [35, draftFrom(-9)],
  [36, draftFrom(-2)],
  [37, personFrom(-30)],
  [38, personFrom(-12)],
  [39, personFrom(-5)],
]
