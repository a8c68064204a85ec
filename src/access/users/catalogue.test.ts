import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'

const server = await testServer()
const { admin } = server.database

// The posts as the source documents name them, one line for each item of the requirement.
const NAMED = [
  ['MAPPA Co-ordinator', 'Public Protection Office manager', 'Public protection officer'],
  [
    'Lead manager',
    'Lead officer of an agency',
    'Co-ordination panel member',
    'Probation principal forensic psychologist',
  ],
  ['Meeting chair', 'Minute-taker', 'Agency representative'],
  [
    'Probation offender manager',
    'Prison probation officer',
    'Senior probation officer',
    'Assistant Chief Probation Officer',
    'Chief probation officer',
    'Probation Delivery Unit head',
  ],
  [
    'Detective Superintendent',
    'Detective Chief Inspector',
    'Chief Inspector',
    'Police intelligence officer',
    'Force disclosure officer',
    'Safeguarding Investigations Unit senior',
  ],
  [
    'Approved hostel manager',
    'Deputy approved hostel manager',
    'Housing needs manager',
    'Placing housing officer',
  ],
  ['Victim Contact Officer'],
  ['Youth Offending Team manager', 'Youth Offending Team named caseworker'],
  [
    'Director of children’s social care',
    'Children’s social care service manager',
    'Children’s social care team, group or first line manager',
    'Social worker',
    'Child protection manager',
    'Child protection co-ordinator',
    'Legal department',
  ],
  ['Caldicott Guardian', 'Designated Nurse', 'Designated Doctor'],
  ['Hospital nominated officer'],
  ['MARAC chair', 'MARAC co-ordinator', 'Independent domestic violence adviser'],
  [
    'Strategic Management Board chair',
    'Strategic Management Board member',
    'Strategic Management Board lead officer for lay advisers',
    'Lay adviser',
  ],
  ['Profile administrator'],
  ['Prison governor', 'Prison service representative'],
  [
    'Health representative',
    'Mental health services representative',
    'Education representative',
    'Housing provider representative',
    'Jobcentre Plus representative',
    'Electronic monitoring representative',
    'Treatment programme representative',
  ],
]

test('AP-23 every post that the documents name is in the catalogue, with its permissions', async () => {
  const nurse = await server.as('nurse')
  const { roles } = (await nurse.api.get('/api/v1/roles')).json() as {
    roles: { title: string; permissions: { code: string }[] }[]
  }
  const titles = new Map(roles.map((role) => [role.title.replaceAll("'", '’'), role.permissions]))
  assert.equal(NAMED.length, 16)
  for (const title of NAMED.flat())
    assert.ok((titles.get(title)?.length ?? 0) >= 3, `${title} is missing or may do nothing`)
  const page = await nurse.get('/roles')
  for (const role of roles) assert.ok(page.words.includes(role.title), role.title)
  assert.match(page.words, /See every person record in the area/)
  assert.match(
    (await nurse.get('/roles?q=psychologist')).words,
    /1 post .*Probation principal forensic psychologist/,
  )
  assert.match((await nurse.get('/roles?q=astronaut')).words, /0 posts No post matches/)
})

test('AP-23 each post is known by one title and one code, and every permission is held by some post', async () => {
  const twice = await admin('select title from app.role group by title having count(*) > 1')
  assert.deepEqual(twice, [])
  const unused = await admin(
    'select code from app.permission where code not in (select permission from app.role_permission)',
  )
  assert.deepEqual(unused, [])
})
