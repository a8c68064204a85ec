import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import { testDatabase } from '#testing/database.ts'
import { AREAS, START, USERS } from '#testing/world.ts'
import { asActor } from '../db/actor.ts'
import { deliver, listQueued, MOST_ATTEMPTS } from './postman.ts'
import { type MailTransport, smtpTransport } from './transport.ts'

const database = await testDatabase()
const { db } = database.connection

async function queue(subject: string, address = 'nurse@mail.localhost'): Promise<string> {
  const id = randomUUID()
  const by = USERS.coordinator.id
  await asActor(db, { userId: by, now: START }, (tx) =>
    tx
      .insertInto('outbox_message')
      .values({
        id,
        area_id: AREAS.aldermere.id,
        to_user_id: USERS.nurse.id,
        to_address: address,
        subject,
        body: 'You are invited. Your answer:\n/meetings/7/invitation\n',
        queued_at: START,
        queued_by: by,
      })
      .execute(),
  )
  return id
}

async function mailServer(): Promise<{ url: string; received: string[]; close(): Promise<void> }> {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const post = (transport: MailTransport) => ({ transport, publicUrl: 'https://parapet.example' })

const row = async (id: string) =>
  (
    await database.admin<{ state: string; attempts: number; last_error: string | null }>(
      'select state, attempts, last_error from app.outbox_message where id = $1',
      [id],
    )
  )[0]

test('a queued message goes out once over real SMTP and is recorded as sent', async () => {
  const server = await mailServer()
  after(() => server.close())
  const transport = smtpTransport(server.url, 'Parapet <no-reply@parapet.example>')
  const id = await queue('You are invited to a meeting')
  assert.deepEqual(await listQueued(db, START, 10), [id])
  const both = await Promise.all([
    deliver(db, post(transport), id, START),
    deliver(db, post(transport), id, START),
  ])
  assert.deepEqual(both.sort(), ['nothing-to-do', 'sent'])
  transport.close()
  assert.equal(server.received.length, 1)
  assert.match(server.received[0] ?? '', /Subject: You are invited to a meeting/)
  assert.match(server.received[0] ?? '', /^https:\/\/parapet\.example\/meetings\/7\/invitation\r?$/m)
  assert.deepEqual(await row(id), { state: 'sent', attempts: 1, last_error: null })
  assert.equal(
    (
      await database.admin(
        "select 1 from app.audit_event where event = 'mail.sent' and $1 = any (subject_ids)",
        [id],
      )
    ).length,
    1,
  )
})

test('while the mail server is down nothing is lost: the message waits with the reason, then goes when the server is back', async () => {
  const server = await mailServer()
  const transport = smtpTransport(server.url, 'Parapet <no-reply@parapet.example>')
  await server.close()
  const id = await queue('Papers are ready')
  await assert.rejects(deliver(db, post(transport), id, START), { code: 'ESOCKET' })
  const waiting = await row(id)
  assert.equal(waiting?.state, 'queued')
  assert.match(waiting?.last_error ?? '', /^E[A-Z]+$/)
  const back = await mailServer()
  after(() => back.close())
  const again = smtpTransport(back.url, 'Parapet <no-reply@parapet.example>')
  assert.equal(await deliver(db, post(again), id, START), 'sent')
  again.close()
  transport.close()
  assert.equal(back.received.length, 1)
})

test('mail to a domain reserved for examples is held: no mail server is asked, and the state says so', async () => {
  const server = await mailServer()
  after(() => server.close())
  const transport = smtpTransport(server.url, 'Parapet <no-reply@parapet.example>')
  const reserved = [
    'nurse@parapet.example',
    'nurse@EXAMPLE',
    'nurse@trust.test',
    'nurse@nowhere.invalid',
    'nurse@example.org',
    'nurse@mail.example.com',
    'Nurse@Example.Net.',
  ]
  for (const address of reserved) {
    const id = await queue('You are invited to a meeting', address)
    assert.equal(await deliver(db, post(transport), id, START), 'held', address)
    assert.deepEqual(await row(id), { state: 'held', attempts: 0, last_error: null })
    assert.equal(await deliver(db, post(transport), id, START), 'nothing-to-do')
  }
  assert.deepEqual(server.received, [])
  const real = await queue('You are invited to a meeting', 'nurse@notexample.mail.localhost')
  assert.equal(await deliver(db, post(transport), real, START), 'sent')
  transport.close()
  assert.equal(server.received.length, 1)
  assert.deepEqual(await listQueued(db, START, 10), [])
})

test('a message that can never be delivered is set aside as failed after the last try', async () => {
  const id = await queue('Never arrives')
  await database.admin('update app.outbox_message set attempts = $1 where id = $2', [MOST_ATTEMPTS - 1, id])
  await assert.rejects(
    deliver(
      db,
      post({ send: () => Promise.reject(new Error('refused')), close: () => undefined }),
      id,
      START,
    ),
  )
  assert.equal((await row(id))?.state, 'failed')
  assert.ok(!(await listQueued(db, START, 10)).includes(id))
})

test('the outbox of an area is not there for another area, and no message is visible without the permission', async () => {
  const seen = (userId: string) =>
    asActor(db, { userId, now: START }, (tx) => tx.selectFrom('outbox_message').select('id').execute())
  assert.ok((await seen(USERS.coordinator.id)).length > 0)
  assert.deepEqual(await seen(USERS.farCoordinator.id), [])
  assert.deepEqual(await seen(USERS.nurse.id), [])
})
