import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { aPerson } from '#testing/stages.ts'
import { USERS } from '#testing/world.ts'
import { FACE, picture } from './files.fixture.ts'

const server = await testServer()
const stage = { database: server.database }

const fileOf = (content: Buffer, name: string, type = 'application/octet-stream') =>
  new File([new Uint8Array(content)], name, { type })
const idsOf = async (personId: string) =>
  (
    await server.database.admin<{ id: string }>(
      'select id from app.stored_file where person_id = $1 order by recorded_at, id',
      [personId],
    )
  ).map(({ id }) => id)

test('a photograph is kept with its digest, shown on the page of the person with its description, and downloaded with every protection', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const content = picture(120)
  const page = `/people/${personId}/files/new`
  assert.equal(
    (await officer.upload(page, FACE, { file: fileOf(content, 'front view.png', 'image/png') })).location,
    `/people/${personId}/files`,
  )
  const [id] = await idsOf(personId)
  const shown = await officer.get(`/people/${personId}`)
  const image = shown.page.querySelector('main img')
  assert.deepEqual(
    [image?.getAttribute('src'), image?.getAttribute('alt')],
    [`/files/${id}/content`, FACE.alternative],
  )
  assert.match(
    (await officer.get(`/people/${personId}/files`)).words,
    /1 file .*Custody photograph Photograph 1 kB Custody record of the police/,
  )
  assert.match(
    (await officer.get(`/people/${personId}/files?use=document`)).words,
    /There is no file of this kind/,
  )
  const told = await officer.get(`/files/${id}`)
  assert.match(told.words, new RegExp(createHash('sha256').update(content).digest('hex')))
  const served = await fetch(new URL(`/files/${id}/content`, server.url), {
    headers: { cookie: '' },
    redirect: 'manual',
  })
  assert.notEqual(served.status, 200)
  const { headers, status } = await officer.get(`/files/${id}/content`)
  assert.deepEqual(
    [
      status,
      headers.get('content-type'),
      headers.get('content-disposition'),
      headers.get('x-content-type-options'),
    ],
    [200, 'image/png', 'inline; filename="front_view.png"', 'nosniff'],
  )
  assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'; sandbox")
  const [event] = await server.database.admin<{ actor_id: string }>(
    "select actor_id from app.audit_event where event = 'file.downloaded' and outcome = 'done' and $1 = any (subject_ids)",
    [id],
  )
  assert.equal(event?.actor_id, USERS.offenderManager.id)
})

test('a document is always a download; JSON adds, lists and reads the same files', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  const said = { use: 'document', title: 'Report', source: 'Court' }
  const made = await officer.api.upload(`/api/v1/people/${personId}/files`, said, {
    file: fileOf(pdf, 'report.pdf', 'application/pdf'),
  })
  assert.equal(made.status, 201, made.text)
  const { id } = made.json() as { id: string }
  const served = await officer.get(`/files/${id}/content`)
  assert.equal(served.headers.get('content-disposition'), 'attachment; filename="report.pdf"')
  const listed = (await officer.api.get(`/api/v1/people/${personId}/files`)).json() as {
    total: number
    files: { sizeBytes: number }[]
  }
  assert.deepEqual([listed.total, listed.files[0]?.sizeBytes], [1, pdf.length])
  assert.equal((await officer.api.get(`/api/v1/files/${id}/content`)).text, pdf.toString())
  assert.equal(
    (
      await server
        .anonymous()
        .api.upload(`/api/v1/people/${personId}/files`, said, { file: fileOf(pdf, 'a.pdf') })
    ).status,
    401,
  )
})

test('an upload that is not what it says, not allowed, too large, empty or missing is refused beside the field, with what was typed kept', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  const page = `/people/${personId}/files/new`
  const tried = async (file: File, fields: Record<string, string> = FACE) => {
    const answer = await officer.upload(page, fields, { file })
    assert.equal(answer.status, 400)
    assert.equal(answer.page.querySelector('#title')?.getAttribute('value'), fields.title)
    return answer.page
      .querySelectorAll('.govuk-error-message')
      .map((each) => each.structuredText.replace(/^Error:\s*/, '').trim())
  }
  const lie = ['The file is not what its name says. Save it again as what it is']
  assert.deepEqual(await tried(fileOf(picture(1), 'photo.pdf', 'application/pdf')), lie)
  assert.deepEqual(
    await tried(fileOf(Buffer.from('<script>alert(1)</script>'), 'photo.png', 'image/png')),
    lie,
  )
  assert.deepEqual(await tried(fileOf(picture(1), 'photo.png', 'image/jpeg')), lie)
  assert.match(
    (await tried(fileOf(Buffer.from('MZ'), 'run.exe')))[0] ?? '',
    /The file must be one of: JPEG, PNG/,
  )
  assert.deepEqual(await tried(fileOf(Buffer.alloc(1024 * 1024 + 1, 'x'), 'big.png')), [
    'The file must be smaller than 1 MB',
  ])
  assert.deepEqual(await tried(fileOf(Buffer.alloc(0), 'none.png')), ['The file is empty'])
  const bare = {
    use: 'photograph',
    title: 'Face',
    source: '',
    alternative: '',
    'madeOn-day': '1',
    'madeOn-month': '1',
    'madeOn-year': '2027',
  }
  assert.deepEqual(await tried(fileOf(picture(2), 'photo.png'), bare), ['Enter where it comes from'])
  const late = await tried(fileOf(picture(2), 'photo.png'), { ...bare, source: 'Police' })
  assert.deepEqual(late, [
    'Describe the photograph for somebody who cannot see it',
    'The date must be today or in the past',
  ])
  assert.match((await officer.post(page, FACE)).words, /Select a file/)
  const pdf = Buffer.from('%PDF-1.7\n%%EOF\n')
  assert.deepEqual(await tried(fileOf(pdf, 'face.pdf')), ['A photograph must be a JPEG, PNG or WebP'])
  assert.equal((await idsOf(personId)).length, 0)
  assert.equal(
    (await officer.upload(page, FACE, { file: fileOf(picture(3), 'photo.png') }, { token: 'forged' })).status,
    403,
  )
  const once = fileOf(picture(4), 'photo.png')
  assert.equal((await officer.upload(page, FACE, { file: once })).status, 303)
  assert.deepEqual(await tried(fileOf(picture(4), 'again.png')), ['This file is on the record already'])
})

test('a removed file loses its content for good and keeps its record, its digest and the reason', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  await officer.upload(`/people/${personId}/files/new`, FACE, { file: fileOf(picture(9), 'face.png') })
  const [id] = await idsOf(personId)
  assert.match((await officer.post(`/files/${id}/remove`, {})).words, /Enter why it is removed/)
  const both = await Promise.all(
    [1, 2].map(() => officer.post(`/files/${id}/remove`, { reason: 'Another man' })),
  )
  assert.deepEqual(both.map(({ status }) => status).sort(), [303, 409])
  assert.match(
    (await officer.get(`/files/${id}`)).words,
    /Removed on 24 November 2026 at 9am by .*: Another man/,
  )
  assert.equal((await officer.get(`/files/${id}/content`)).status, 404)
  assert.equal((await officer.get(`/people/${personId}`)).page.querySelector('main img'), null)
  const left = await server.database.admin('select 1 from app.file_content where file_id = $1', [id])
  assert.equal(left.length, 0)
})

test('another area, a blocked reader and the owner of one action find no files', async () => {
  const { personId } = await aPerson(stage)
  const officer = await server.as('offenderManager')
  await officer.upload(`/people/${personId}/files/new`, FACE, { file: fileOf(picture(11), 'face.png') })
  const [id] = await idsOf(personId)
  await server.database.admin(
    `insert into app.access_grant (area_id, user_id, kind, person_id, action_id, reason, starts_at, granted_at)
     select area_id, $2, 'action-owner', id, gen_random_uuid(), 'Owns an action', created_at, created_at from app.person where id = $1`,
    [personId, USERS.housingOfficer.id],
  )
  assert.match(
    (await (await server.as('housingOfficer')).get(`/people/${personId}/files`)).words,
    /There is no file of this kind/,
  )
  for (const user of ['farCoordinator', 'housingOfficer', 'nurse'] as const) {
    const visitor = await server.as(user)
    for (const path of [`/files/${id}`, `/files/${id}/content`, `/files/${id}/remove`])
      assert.equal((await visitor.get(path)).status, 404, `${user} ${path}`)
    const sent = await visitor.api.upload(`/api/v1/people/${personId}/files`, FACE, {
      file: fileOf(picture(12), 'face.png'),
    })
    assert.equal(sent.status, 404, user)
  }
})
