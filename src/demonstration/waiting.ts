import type { Claim } from './answers.ts'
import type { AreaKey } from './cast.ts'
import { type Chapter, peopleOf } from './chapters.ts'
import { casesOf, heardTimes } from './heard.ts'
import type { Part } from './parts.ts'
import { NOT_ACCEPTED, WITHDRAWN } from './phrases.ts'
import { answer, prepare } from './preparing.ts'
import {
  askForEvidence,
  bringToCases,
  bringToReferrals,
  type Claims,
  confirm,
  decide,
  type Referred,
  recordPerson,
  resubmit,
  startReferral,
} from './referring.ts'

const level =
  (of: Claim['level'], grade: Claim['grade'] = 'high'): Claims =>
  () => ({ level: of, grade })

/** Cases on the agendas of meetings that lie ahead, by area. */
export function aheadCases(seed: number): Record<AreaKey, Chapter[]> {
  const [still] = peopleOf(seed, 1) as [Part]
  const [level2, far, level3] = [
    {
      people: peopleOf(seed, 11, 12, 13, 16, 17),
      tell: async (scene) => {
        const all = await bringToCases(
          scene,
          peopleOf(seed, 11, 12, 13, 16, 17),
          ({ n }) => ({ level: n > 13 ? 1 : 2, grade: n > 13 ? 'medium' : 'high' }),
          -38,
        )
        const prepared = await prepare(scene, {
          area: 'aldermere',
          level: 2,
          day: 5,
          time: '10:00',
          cases: all.slice(0, 3),
          shown: all.slice(3),
          papers: 9,
        })
        await answer(scene, prepared, { from: -3, most: 4, apologies: true })
      },
    },
    {
      people: peopleOf(seed, 14, 15),
      tell: async (scene) => {
        const cases = await bringToCases(scene, peopleOf(seed, 14, 15), level(2), -36)
        const prepared = await prepare(scene, {
          area: 'brackenshire',
          level: 2,
          day: 4,
          time: '13:30',
          cases,
          papers: 6,
        })
        await answer(scene, prepared, { from: -1, most: 3, apologies: false })
      },
    },
    {
      people: [],
      nightBefore: -15,
      told: heardTimes(still, 3),
      tell: async (scene) => {
        await prepare(scene, {
          area: 'aldermere',
          level: 3,
          day: 11,
          time: '10:00',
          cases: await casesOf(scene, -14, [still]),
          papers: null,
        })
      },
    },
  ] satisfies Chapter[]
  return { aldermere: [level2, level3], brackenshire: [far] } as Record<AreaKey, Chapter[]>
}

/** People whom no meeting has heard yet: from a name on record to a confirmed level. */
export function otherPeople(seed: number): Chapter[] {
  const one = (n: number, tell: (part: Part) => Chapter['tell']): Chapter => {
    const [part] = peopleOf(seed, n) as [Part]
    return { people: [part], tell: tell(part) }
  }
  return [
    one(19, caseFrom(-120, level(1, 'medium'))),
    one(20, caseFrom(-75, level(2, 'medium'), 1)),
    one(21, caseFrom(-30, level(2))),
    one(22, caseFrom(-24, level(2, 'very-high'))),
    one(23, caseFrom(-18, level(2))),
    one(24, caseFrom(-20, level(2))),
    one(25, sentFrom(-8, level(2))),
    one(26, sentFrom(-4, level(3, 'very-high'))),
    one(27, sentFrom(-6, level(1, 'medium'))),
    one(28, sentFrom(-5, level(2))),
    one(29, withEvidence(-29)),
    one(30, evidenceAsked(-16)),
    one(31, evidenceAsked(-19)),
    one(32, notAccepted(-52)),
    one(33, withdrawn(-43)),
    one(34, draftFrom(-21)),
    one(35, draftFrom(-9)),
    one(36, draftFrom(-2)),
    one(37, personFrom(-30)),
    one(38, personFrom(-12)),
    one(39, personFrom(-5)),
  ]
}

type Story = (part: Part) => Chapter['tell']

const personFrom =
  (day: number): Story =>
  (part) =>
  async (scene) => {
    scene.on(day, '11:25')
    await recordPerson(scene, part)
  }

const draftFrom =
  (day: number): Story =>
  (part) =>
  async (scene) => {
    scene.on(day, '15:35')
    await startReferral(scene, part, await recordPerson(scene, part))
  }

const sentFrom =
  (day: number, claim: Claims): Story =>
  (part) =>
  async (scene) => {
    await bringToReferrals(scene, [part], claim, day)
  }

/** `confirmed` is the level that those who screen settled on, when it is not the one proposed. */
const caseFrom =
  (day: number, claim: Claims, confirmed?: 1): Story =>
  (part) =>
  async (scene) => {
    if (confirmed === undefined) return void (await bringToCases(scene, [part], claim, day))
    const [referred] = (await bringToReferrals(scene, [part], claim, day)) as [Referred]
    scene.on(day + 6, '14:15')
    await confirm(scene, part, referred, { ...claim(part), level: confirmed })
  }

const evidenceAsked =
  (day: number): Story =>
  (part) =>
  async (scene) => {
    const [referred] = (await bringToReferrals(scene, [part], level(2), day)) as [Referred]
    scene.on(day + 6, '10:45')
    await askForEvidence(scene, part, referred)
  }

const withEvidence =
  (day: number): Story =>
  (part) =>
  async (scene) => {
    const [referred] = (await bringToReferrals(scene, [part], level(2), day)) as [Referred]
    scene.on(day + 6, '10:30')
    await askForEvidence(scene, part, referred)
    scene.on(day + 22, '13:50')
    await resubmit(scene, part, referred)
  }

const notAccepted =
  (day: number): Story =>
  (part) =>
  async (scene) => {
    const [referred] = (await bringToReferrals(scene, [part], level(2, 'medium'), day)) as [Referred]
    scene.on(day + 6, '11:05')
    await decide(scene, part, referred, { outcome: 'not-accepted', ...NOT_ACCEPTED })
  }

const withdrawn =
  (day: number): Story =>
  (part) =>
  async (scene) => {
    const [{ referralId }] = (await bringToReferrals(scene, [part], level(2), day)) as [Referred]
    scene.on(day + 4, '16:10')
    await scene.send(
      part.referrer,
      '/api/v1/referrals/:referralId/withdraw',
      { referralId },
      { reason: WITHDRAWN },
    )
  }
