import type { Tx } from '#platform/db/actor.ts'
import type { Scene } from './acting.ts'
import { answerActions, type Fate, finishActions } from './aftermath.ts'
import { approve, finishDraft, hold, type Outcomes } from './holding.ts'
import { type Part, partOf } from './parts.ts'
import { answer, type Plan, prepare } from './preparing.ts'
import type { Case } from './referring.ts'

/** Part of the demonstration that is told whole: one person, or those whose cases a meeting heard. */
export type Chapter = {
  /** Who comes into it for the first time. */
  people: readonly Part[]
  /** Whether it was told, for a chapter without new people. Read past every wall. */
  told?: (db: Tx) => Promise<boolean>
  /** The night before it: the clock-keeper asks for the reviews that come up, so many days from today. */
  nightBefore?: number
  tell: (scene: Scene) => Promise<void>
}

/** What happens to a meeting that has been held. */
export type Held = {
  plan: Omit<Plan, 'cases' | 'shown'>
  outcomes: Outcomes
  fates: readonly Fate[]
  apologies: boolean
  /** Whether the chair has approved the minutes. */
  approved: boolean
}

/** A meeting from its papers to its minutes, and what the agencies did afterwards. */
export async function holdMeeting(
  scene: Scene,
  { plan, outcomes, fates, apologies, approved }: Held,
  cases: readonly Case[],
  shown: readonly Case[] = [],
): Promise<void> {
  const { day } = plan
  const prepared = await prepare(scene, { ...plan, cases, shown })
  await answer(scene, prepared, { from: day - 4, most: 20, apologies })
  const heard = await hold(scene, prepared, outcomes)
  scene.on(day + 1, '09:30')
  for (const each of heard) await finishDraft(scene, each)
  if (!approved) return
  scene.on(day + 3, '10:20')
  await answerActions(scene, heard, fates)
  scene.on(day + 5, '15:00')
  for (const each of heard) await approve(scene, each)
  scene.on(day + 19, '11:15')
  await finishActions(scene, heard, fates)
}

export const peopleOf = (seed: number, ...numbers: number[]): Part[] => numbers.map((n) => partOf(seed, n))

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
