import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { START } from '#testing/world.ts'

const server = await testServer()
const IMPORT = '00000000-0000-4000-8000-0000000000f1'

await server.database.admin(
  `insert into app.offence_import (id, file_name, file_digest, imported_at, codes, classified) values ($1, 'table.csv', $2, $3, 2, 1)`,
  [IMPORT, '0'.repeat(64), START],
)
const code = (name: string, text: string, elements: object[], unclassified: string | null) =>
  server.database.admin(
    'insert into app.offence_code (code, title, texts, elements, unclassified, import_id) values ($1, null, $2, $3, $4, $5)',
    [name, [text], JSON.stringify(elements), unclassified, IMPORT],
  )
const TWENTY_ONE = { schedule: 'CJA 2003 Sch 15', part: 1, paragraph: '8' }
await code(
  'OF61022',
  'Contrary to section 21 of the Offences Against the Person Act 1861.',
  [TWENTY_ONE],
  null,
)
await code('ZZ99001', 'Contrary to Common Law.', [], 'The text names no Act')

test('IC-10 an offence is found by a word, a section or, once a table is imported, its code, with the paragraphs it stands in', async () => {
  const officer = await server.as('offenderManager')
  const bySection = await officer.get(`/offences?q=${encodeURIComponent('s.20 OAPA')}`)
  assert.match(bySection.words, /malicious wounding.*CJA 2003 Sch 15, part 1, paragraph 7/i)
  const byWord = await officer.get('/offences?q=groming')
  assert.match(byWord.words, /grooming.*SOA 2003 Sch 3, part 1, paragraph 24/i)
  const byCode = await officer.get('/offences?q=of61022')
  assert.match(byCode.words, /1 offence code.*OF61022.*section 21.*paragraph 8/)
})

test('a code that could not be placed says why, and a search that finds nothing says so', async () => {
  const officer = await server.as('offenderManager')
  assert.match((await officer.get('/offences?q=ZZ99001')).words, /Not placed: The text names no Act/)
  const none = await officer.get('/offences?q=xyzzyx')
  assert.match(none.words, /Nothing in the two schedules or among the imported codes fits/)
  assert.equal(none.page.querySelector('#q')?.getAttribute('value'), 'xyzzyx')
})

test('the interface answers the same, and nobody without a session finds the page', async () => {
  const officer = await server.as('offenderManager')
  const told = (await officer.api.get('/api/v1/offences?q=OF61')).json() as {
    codes: { code: string; elements: object[] }[]
  }
  assert.deepEqual(
    told.codes.map(({ code: name, elements }) => [name, elements]),
    [['OF61022', [TWENTY_ONE]]],
  )
  assert.equal((await server.anonymous().get('/offences')).status, 303)
})
