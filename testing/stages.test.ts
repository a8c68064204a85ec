import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testDatabase } from './database.ts'
import { aCase, aMeeting, everybodySigned } from './stages.ts'
import { START, USERS } from './world.ts'

test('a staged case and meeting stand under row security, and another area sees none of it', async () => {
  const database = await testDatabase()
  const stage = { database }
  const staged = await aCase(stage)
  const meeting = await aMeeting(stage, { cases: [staged], invite: ['housingOfficer'] })
  await everybodySigned(stage, meeting, ['chair', 'housingOfficer', 'minuteTaker'])
  const count = (user: keyof typeof USERS) =>
    asActor(database.connection.db, { userId: USERS[user].id, now: START }, async (tx) => ({
      persons: (await tx.selectFrom('person').select('id').execute()).length,
      cases: (await tx.selectFrom('case_file').select('id').execute()).length,
      items: (await tx.selectFrom('agenda_item').select('id').execute()).length,
      attendance: (await tx.selectFrom('attendance').select('id').execute()).length,
    }))
  assert.deepEqual(await count('coordinator'), { persons: 1, cases: 1, items: 1, attendance: 3 })
  assert.deepEqual(await count('offenderManager'), { persons: 1, cases: 1, items: 1, attendance: 0 })
  assert.deepEqual(await count('housingOfficer'), { persons: 1, cases: 0, items: 1, attendance: 3 })
  assert.deepEqual(await count('farCoordinator'), { persons: 0, cases: 0, items: 0, attendance: 0 })
})
