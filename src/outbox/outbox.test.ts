import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asActor } from '#platform/db/actor.ts'
import { testServer } from '#testing/server.ts'
import { AREAS, emailOf, USERS } from '#testing/world.ts'
import { queueMail } from '../work/index.ts'

const server = await testServer()
const now = server.now()

const write = (subject: string, to: 'nurse' | 'chair' = 'nurse') =>
  asActor(server.database.connection.db, { userId: USERS.coordinator.id, now }, (tx) =>
    queueMail(tx, now, {
      areaId: AREAS.aldermere.id,
      to: { userId: USERS[to].id, address: emailOf(to) },
      subject,
      body: 'Sign in to read it:\n\n/meetings/1234\n',
      by: USERS.coordinator.id,
    }),
  )

test('mail waiting, sent and failed is listed with its counts and filters, and one message reads as its recipient reads it', async () => {
  for (let n = 0; n < 26; n++) await write(`Papers ${n}`)
  await write('Never arrives', 'chair')
  await server.database.admin(
    "update app.outbox_message set state = 'sent', attempts = 1, sent_at = $1 where subject = 'Papers 3'",
    [now],
  )
  await server.database.admin(
    "update app.outbox_message set state = 'failed', attempts = 12, last_error = 'EENVELOPE 550' where subject = 'Never arrives'",
  )
  await server.database.admin("update app.outbox_message set state = 'held' where subject = 'Papers 4'")
  const coordinator = await server.as('coordinator')
  const all = await coordinator.get('/outbox')
  assert.match(
    all.words,
    /Every message \(27\) Waiting \(24\) Sent \(1\) Held \(1\) Failed \(1\) 27 messages/,
  )
  const held = await coordinator.get('/outbox?state=held')
  assert.match(
    held.words,
    /1 message Held messages are addressed to a domain that is reserved for examples.*Papers 4.*Held/,
  )
  const one = await coordinator.get(held.page.querySelector('tbody a')?.getAttribute('href') ?? '')
  assert.match(one.words, /Status Held.*reserved for examples.*no mail server is asked/)
  assert.equal(all.page.querySelectorAll('tbody tr').length, 25)
  const next = all.page.querySelector('.govuk-pagination__next a')?.getAttribute('href') ?? ''
  assert.equal((await coordinator.get(next)).page.querySelectorAll('tbody tr').length, 2)
  const failed = await coordinator.get('/outbox?state=failed')
  assert.match(
    failed.words,
    /1 message A failed message cannot be sent again from here.*Never arrives.*Petra Holloway, petra.holloway@parapet.example.*Tried 12 times. Last answer of the mail server: EENVELOPE 550/,
  )
  const shown = await coordinator.get(failed.page.querySelector('tbody a')?.getAttribute('href') ?? '')
  assert.match(shown.words, /Never arrives.*Sign in to read it: \/meetings\/1234/)
  assert.ok(shown.page.querySelector('main a[href="/meetings/1234"]'))
  const api = (await coordinator.api.get('/api/v1/outbox?state=sent')).json() as {
    total: number
    messages: { subject: string }[]
  }
  assert.deepEqual([api.total, api.messages.map(({ subject }) => subject)], [1, ['Papers 3']])
})

test('the outbox is empty for another area and not there without the permission; a message with a secret link is nobody’s to read', async () => {
  await write('For the nurse')
  const secret = '00000000-0000-4000-8777-000000000001'
  await server.database.admin(
    "insert into app.outbox_message (id, to_address, subject, body, queued_at) values ($1, 'x@parapet.example', 'Set a password', 'https://parapet.example/set-password/secret', $2)",
    [secret, now],
  )
  const stranger = await server.as('farCoordinator')
  assert.match(
    (await stranger.get('/outbox')).words,
    /Every message \(0\).*0 messages No message has been written in your area yet/,
  )
  const [row] = await server.database.admin<{ id: string }>(
    "select id from app.outbox_message where subject = 'For the nurse'",
  )
  assert.equal((await stranger.get(`/outbox/${row?.id}`)).status, 404)
  assert.equal((await (await server.as('nurse')).get('/outbox')).status, 404)
  assert.equal((await (await server.as('administrator')).get('/outbox')).status, 200)
  const coordinator = await server.as('coordinator')
  assert.equal((await coordinator.get(`/outbox/${secret}`)).status, 404)
  assert.doesNotMatch((await coordinator.get('/outbox')).words, /Set a password/)
})
