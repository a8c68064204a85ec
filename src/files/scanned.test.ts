import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakeClamd, INFECTED_MARK } from '#platform/files/scanner.fixture.ts'
import { clamd } from '#platform/files/scanner.ts'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { FACE, picture } from './files.fixture.ts'

const fake = await fakeClamd()
const scanner = clamd({ host: '127.0.0.1', port: fake.port, timeoutMs: 500 })
const server = await testServer({ files: { limitBytes: 1024 * 1024, scanner } })
const stage = { database: server.database }

const png = (content: Buffer) => new File([new Uint8Array(content)], 'face.png', { type: 'image/png' })
const newest = async () =>
  (
    await server.database.admin<{ id: string }>(
      'select id from app.stored_file order by recorded_at desc, size_bytes desc limit 1',
    )
  )[0]?.id ?? ''

test('where a scanner is set, what it finds infected is refused beside the field, and what it has not passed is not served until it has', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const page = `/people/${personId}/files/new`
  const bad = await officer.upload(page, FACE, { file: png(picture(5, INFECTED_MARK)) })
  assert.match(bad.words, /The scanner found something harmful in the file/)
  assert.equal(await newest(), '')
  fake.behave('silent')
  assert.equal((await officer.upload(page, FACE, { file: png(picture(6)) })).status, 303)
  const waiting = await newest()
  const closed = await officer.get(`/files/${waiting}/content`)
  assert.deepEqual([closed.status, /The scanner has not passed it/.test(closed.words)], [409, true])
  assert.match((await officer.get(`/files/${waiting}`)).words, /Not passed yet/)
  fake.behave('answer')
  assert.equal((await officer.get(`/files/${waiting}/content`)).status, 200)
  assert.match((await officer.get(`/files/${waiting}`)).words, /Scanner Passed/)
  const asked = fake.scanned()
  assert.equal((await officer.get(`/files/${waiting}/content`)).status, 200)
  assert.equal(fake.scanned(), asked)
})

test('a file that came in while the scanner was silent and is infected is never served, and that is remembered', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  server.setNow('2026-11-24T10:00:00Z')
  fake.behave('silent')
  await officer.upload(`/people/${personId}/files/new`, FACE, { file: png(picture(7, INFECTED_MARK)) })
  const id = await newest()
  fake.behave('answer')
  assert.match((await officer.get(`/files/${id}/content`)).words, /The scanner found something harmful in it/)
  fake.behave('silent')
  assert.equal((await officer.get(`/files/${id}/content`)).status, 409)
  assert.equal((await officer.get(`/people/${personId}`)).page.querySelector('main img'), null)
})
