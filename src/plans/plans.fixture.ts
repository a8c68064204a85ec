import { asActor } from '#platform/db/actor.ts'
import type { TestServer } from '#testing/server.ts'
import type { StagedCase } from '#testing/stages.ts'
import { AGENCIES, AREAS, USERS, type UserKey } from '#testing/world.ts'
import { proposeAction } from './index.ts'

type Options = { to: UserKey; by?: UserKey; what?: string; dueOn?: string; agendaItemId?: string | null }

/** An action proposed in a staged case, under row security, by whoever would propose it. */
export async function aProposedAction(
  server: TestServer,
  staged: StagedCase,
  options: Options,
): Promise<string> {
  const by = USERS[options.by ?? 'coordinator'].id
  const now = server.now()
  return asActor(server.database.connection.db, { userId: by, now }, (tx) =>
    proposeAction(tx, now, {
      areaId: AREAS.aldermere.id,
      caseId: staged.caseId,
      personId: staged.personId,
      agendaItemId: options.agendaItemId ?? null,
      agencyId: AGENCIES[USERS[options.to].agency].id,
      ownerId: USERS[options.to].id,
      what: options.what ?? 'Check the tenancy for other occupants',
      reasons: 'Somebody else may live there',
      dueOn: options.dueOn ?? '2026-12-08',
      by,
    }),
  )
}

type Row = { state: string; accepted_by: string | null; owner_id: string; version: number }

/** An action as it stands in the database, past every wall. */
export async function actionRow(server: TestServer, id: string): Promise<Row> {
  const [row] = await server.database.admin<Row>(
    'select state, accepted_by, owner_id, version from app.action where id = $1',
    [id],
  )
  if (row === undefined) throw new Error(`There is no action ${id}`)
  return row
}

/** The clocks and tasks that go with an action, in the order in which they were opened. */
export async function workOf(server: TestServer, id: string) {
  const clocks = await server.database.admin<{ state: string; owner_user_id: string }>(
    "select state, owner_user_id from app.clock where subject_id = $1 and kind = 'action' order by opened_at, closed_at nulls last",
    [id],
  )
  const tasks = await server.database.admin<{ outcome: string | null; owner_user_id: string }>(
    "select outcome, owner_user_id from app.task where subject_id = $1 and kind = 'accept-action' order by opened_at, done_at nulls last",
    [id],
  )
  return {
    clocks: clocks.map(({ state }) => state),
    tasks: tasks.map(({ outcome }) => outcome ?? 'open'),
    owes: clocks.at(-1)?.owner_user_id,
  }
}
