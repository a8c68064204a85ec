import type { Scene } from './acting.ts'
import { say } from './concerns/index.ts'
import type { Heard, SetAction } from './holding.ts'

const ACTION = '/api/v1/actions/:actionId'

/** What becomes of an action: it waits for an answer, is taken on, is refused, or is taken on and done. */
export type Fate = 'waits' | 'accepted' | 'refused' | 'done'

/** The agencies answer what was proposed to them, in the days after the meeting. */
export async function answerActions(
  scene: Scene,
  heard: readonly Heard[],
  fates: readonly Fate[],
): Promise<void> {
  for (const { action, fate, voice } of matched(heard, fates)) {
    if (fate === 'waits') continue
    if (fate === 'refused')
      await scene.send(
        action.owner,
        `${ACTION}/refuse`,
        { actionId: action.id },
        { version: 1, reason: say(action.task.refusal, voice) },
      )
    else await scene.send(action.owner, `${ACTION}/accept`, { actionId: action.id }, { version: 1 })
  }
}

/** The agencies say what came of the actions they took on. */
export async function finishActions(
  scene: Scene,
  heard: readonly Heard[],
  fates: readonly Fate[],
): Promise<void> {
  for (const { action, fate, voice } of matched(heard, fates)) {
    if (fate !== 'done') continue
    const { result, evidence } = action.task
    await scene.send(
      action.owner,
      `${ACTION}/done`,
      { actionId: action.id },
      { version: 2, result: say(result, voice), evidence },
    )
  }
}

/** Actions in the order they were set, each with its fate; the list of fates begins again when it ends. */
function matched(
  heard: readonly Heard[],
  fates: readonly Fate[],
): { action: SetAction; fate: Fate; voice: Heard['part']['person']['voice'] }[] {
  const all = heard.flatMap((each) =>
    each.actions.map((action) => ({ action, voice: each.part.person.voice })),
  )
  return all.map((each, index) => ({ ...each, fate: fates[index % fates.length] as Fate }))
}
