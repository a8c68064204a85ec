import type { Scene } from './acting.ts'
import { agencyOf, type UserKey, userId } from './cast.ts'
import { say, type Tasked } from './concerns/index.ts'
import { minuteWords, type Outcome } from './minute-words.ts'
import { deal } from './people.ts'
import { DUTIES } from './phrases.ts'
import type { Item, Prepared } from './preparing.ts'
import { OFFICERS, speakerOf } from './speakers.ts'

const MEETING = '/api/v1/meetings/:meetingId'
const MINUTE = '/api/v1/minutes/:agendaItemId'

/** An action that the meeting set. */
export type SetAction = { id: string; owner: UserKey; task: Tasked }

/** What the meeting made of a case. */
export type Heard = Item & { outcome: Outcome; actions: SetAction[]; chair: UserKey }

/** How each case is to end, in the order of the agenda. */
export type Outcomes = readonly Outcome[]

/** Holds the meeting: everybody signs, each case is discussed, minuted and decided, and the meeting ends. */
export async function hold(scene: Scene, prepared: Prepared, outcomes: Outcomes): Promise<Heard[]> {
  const { plan, meetingId, items, shown } = prepared
  const { chairs, minuteTaker } = OFFICERS[plan.area]
  const chair = chairs[plan.level]
  scene.on(plan.day, minutesBefore(plan.time))
  await sign(scene, prepared, chair)
  const heard: Heard[] = []
  for (const [index, item] of items.entries())
    heard.push(await discuss(scene, prepared, { item, outcome: outcomes[index] as Outcome, chair }))
  for (const { agendaItemId } of shown)
    await scene.send(chair, `${MEETING}/items/:agendaItemId/pass`, { meetingId, agendaItemId })
  await scene.send(minuteTaker, `${MEETING}/end`, { meetingId })
  return heard
}

const minutesBefore = (time: string) => `${String(Number(time.slice(0, 2)) - 1).padStart(2, '0')}:48`

async function sign(scene: Scene, { plan, meetingId, coming }: Prepared, chair: UserKey): Promise<void> {
  const { minuteTaker } = OFFICERS[plan.area]
  await scene.send(chair, `${MEETING}/check-in`, { meetingId }, { declared: true })
  await scene.send(chair, `${MEETING}/fact-sheet`, { meetingId })
  for (const who of new Set([minuteTaker, ...coming]))
    await scene.send(who, `${MEETING}/check-in`, { meetingId }, { declared: true })
}

type Discussing = { item: Item; outcome: Outcome; chair: UserKey }

async function discuss(
  scene: Scene,
  { plan, meetingId }: Prepared,
  { item, outcome, chair }: Discussing,
): Promise<Heard> {
  const { agendaItemId, supplied } = item
  const { minuteTaker } = OFFICERS[plan.area]
  const { discussion, riskConfirmed } = minuteWords(scene, item, outcome)
  await scene.send(chair, `${MEETING}/items/:agendaItemId/open`, { meetingId, agendaItemId })
  await scene.send(minuteTaker, MINUTE, { agendaItemId }, { version: 0, riskConfirmed, discussion })
  await scene.send(minuteTaker, `${MINUTE}/quotes`, { agendaItemId }, { add: supplied.slice(0, 4) })
  await decide(scene, item, minuteTaker)
  const actions = await setActions(scene, item, minuteTaker)
  await scene.send(
    chair,
    `${MEETING}/items/:agendaItemId/outcome`,
    { meetingId, agendaItemId },
    { outcome: 'decided' },
  )
  return { ...item, outcome, actions, chair }
}

/** Two decisions, each owned by one agency. A second meeting about the same person takes the next two. */
async function decide(
  scene: Scene,
  { agendaItemId, part, again }: Item,
  minuteTaker: UserKey,
): Promise<void> {
  for (const turn of turns(part.turn, again, 2)) {
    const { by, decision, reasons, dissent } = deal(part.concern.decided, turn)
    await scene.send(
      minuteTaker,
      `${MINUTE}/decisions`,
      { agendaItemId },
      {
        decision: say(decision, part.person.voice),
        reasons: say(reasons, part.person.voice),
        ownerAgencyId: agencyOf(speakerOf(part.area, by, part.n)).id,
        dissent: dissent === undefined ? '' : say(dissent, part.person.voice),
      },
    )
  }
}

/** Three actions, each for somebody who answers for their agency. */
async function setActions(
  scene: Scene,
  { agendaItemId, part, again }: Item,
  minuteTaker: UserKey,
): Promise<SetAction[]> {
  const actions: SetAction[] = []
  for (const [index, turn] of turns(part.turn, again, 3).entries()) {
    const task = deal(part.concern.tasked, turn)
    const owner = speakerOf(part.area, task.by, part.n)
    const { id } = await scene.send(
      minuteTaker,
      `${MINUTE}/actions`,
      { agendaItemId },
      {
        ownerId: userId(owner),
        what: say(task.what, part.person.voice),
        reasons: say(task.why, part.person.voice),
        dueOn: inDays(scene.today(), 21 + 14 * index),
      },
    )
    actions.push({ id, owner, task })
  }
  return actions
}

/** Which of a list of variants a meeting takes: as many as wanted, beginning where the person's turn and the meeting before left off. */
const turns = (turn: number, again: boolean, wanted: number) =>
  Array.from({ length: wanted }, (_, index) => (turn + (again ? 1 : 0)) * wanted + index)

const inDays = (today: string, days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)

/** The minute-taker finishes the draft and sends it to the chair. */
export async function finishDraft(scene: Scene, heard: Heard): Promise<void> {
  const { agendaItemId, part, outcome, asked } = heard
  const { minuteTaker } = OFFICERS[part.area]
  const reader = readerFor(
    part,
    asked.map((each) => each.who),
  )
  await scene.send(
    minuteTaker,
    `${MINUTE}/recipients`,
    { agendaItemId },
    { userId: userId(reader), duty: deal(DUTIES, part.n) },
  )
  await scene.send(
    minuteTaker,
    '/minutes/:agendaItemId',
    { agendaItemId },
    { version: '1', ...minuteWords(scene, heard, outcome), next: 'chair' },
  )
}

/** Somebody who was not asked and has a duty to consider what was said. */
function readerFor({ area, n }: Item['part'], asked: readonly UserKey[]): UserKey {
  const managers: readonly UserKey[] =
    area === 'aldermere'
      ? ['hester', 'bea', 'vesper', 'prue', 'maud']
      : ['pascoe', 'idris', 'gwen', 'rafe', 'bryn']
  const inTurn = managers.map((_, index) => deal(managers, n + index))
  return inTurn.find((who) => !asked.includes(who)) as UserKey
}

/** The chair approves the minutes. */
export async function approve(scene: Scene, { agendaItemId, chair }: Heard): Promise<void> {
  await scene.send(chair, `${MINUTE}/approve`, { agendaItemId }, { version: 2 })
}
