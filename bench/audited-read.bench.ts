import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { test } from 'node:test'
import { recordEvent } from '#platform/audit/record.ts'
import { asActor, type Tx } from '#platform/db/actor.ts'
import { testDatabase } from '#testing/database.ts'
import { aCase } from '#testing/stages.ts'
import { START, USERS } from '#testing/world.ts'
import { getPerson, listCases, listIdentifiers, listLegalEvents, listNames } from '../src/people/queries.ts'

// Bet two, second half: what does it cost to remember every read? The statements of the person page with and without its audit event.

const ROUNDS = 600

test('audited reads', async () => {
  const database = await testDatabase()
  const { db } = database.connection
  const staged = await aCase({ database })
  const acting = { userId: USERS.coordinator.id, now: START }
  const page = async (tx: Tx) => {
    const person = await getPerson(tx, staged.personId)
    await listNames(tx, person.id)
    await listIdentifiers(tx, person.id)
    await listLegalEvents(tx, person.id)
    await listCases(tx, person.id)
    return person
  }
  const off = async () => void (await asActor(db, acting, page))
  const on = async () =>
    asActor(db, acting, async (tx) => {
      const person = await page(tx)
      await recordEvent(tx, {
        at: START,
        event: 'person.viewed',
        outcome: 'done',
        actor: acting.userId,
        service: 'web',
        area: person.areaId,
        requestId: randomUUID(),
        subjects: [
          { type: 'person', id: person.id },
          { type: 'case', id: staged.caseId },
        ],
      })
    })
  // In turns, so that whatever else the machine does falls on both alike.
  const times: { off: number[]; on: number[] } = { off: [], on: [] }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of [
      ['off', off],
      ['on', on],
    ] as const) {
      const start = performance.now()
      await run()
      if (round >= 50) times[name].push(performance.now() - start)
    }
  }
  const at = (list: number[], share: number) =>
    Number(([...list].sort((a, b) => a - b)[Math.floor(list.length * share)] ?? 0).toFixed(2))
  const figures = {
    rounds: ROUNDS,
    statements: 5,
    auditOff: { p50: at(times.off, 0.5), p95: at(times.off, 0.95) },
    auditOn: { p50: at(times.on, 0.5), p95: at(times.on, 0.95) },
  }
  console.log(figures)
  await writeFile(
    join(import.meta.dirname, 'results/audited-read.json'),
    `${JSON.stringify(figures, null, 2)}\n`,
  )
})
