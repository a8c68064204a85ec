import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { asActor, asService } from '#platform/db/actor.ts'
import { connect } from '#platform/db/connect.ts'
import { bankHolidaysKnownThrough, extendBankHolidays } from '#rules/bank-holidays.ts'
import { isWorkingDay } from '#rules/calendar.ts'
import { testDatabase } from '#testing/database.ts'
import { USERS } from '#testing/world.ts'
import {
  findOffenceCode,
  ImportError,
  importBankHolidays,
  importOffences,
  listOffenceCodes,
  loadBankHolidays,
  searchOffencesWithCodes,
} from './index.ts'

const database = await testDatabase()
const operator = connect(database.adminUrl, { max: 2, name: 'law-test' })
after(async () => {
  await operator.close()
  await web.close()
  extendBankHolidays([])
})

const NOW = new Date('2026-09-01T09:00:00Z')
const LATER = new Date('2026-10-01T09:00:00Z')
const file = (text: string, name = 'table.csv') => ({ name, bytes: new TextEncoder().encode(text) })
const reader = { userId: USERS.coordinator.id, now: LATER }
const web = connect(database.url, { max: 1, name: 'law-test-web' })
const asReader = <T>(work: Parameters<typeof asActor<T>>[2]) => asActor(database.connection.db, reader, work)

const FIRST = file(
  'offence_code,legislation_text\nOF61022,Contrary to section 21 of the Offences Against the Person Act 1861.\n',
  'first.csv',
)
const SECOND = file(
  `offence_code,legislation_text,title
SX03111,"Contrary to section 47(1)(a), (b), (c)(i) and (5) of the Sexual Offences Act 2003.",Paying for the sexual services of a child
SX03111A,Contrary to section 1(1) of the Criminal Attempts Act 1981.,
TH68001,Contrary to section 1 of the Theft Act 1968.,Theft 100% of it
`,
  'second.csv',
)

test('IC-10 an imported table is classified, kept with its file and its day, and replaces the one before', async () => {
  await importOffences(operator.db, FIRST, NOW)
  assert.equal((await asReader((tx) => listOffenceCodes(tx))).length, 1)
  await importOffences(operator.db, SECOND, LATER)
  const codes = await asReader((tx) => listOffenceCodes(tx))
  assert.deepEqual(
    codes.map(({ code }) => code),
    ['SX03111', 'SX03111A', 'TH68001'],
  )
  const paragraphs = codes.map(({ elements }) =>
    elements.map(({ schedule, part, paragraph }) => `${schedule}/${part}/${paragraph}`),
  )
  const both = ['CJA 2003 Sch 15/2/135', 'SOA 2003 Sch 3/1/29']
  assert.deepEqual(paragraphs, [both, both, []])
  assert.equal(codes[2]?.unclassified, 'Neither schedule lists what the text names.')
  assert.deepEqual([codes[0]?.fileName, codes[0]?.importedAt], ['second.csv', LATER])
  const imports = await database.admin<{ file_name: string; codes: number; classified: number }>(
    'select file_name, codes, classified from app.offence_import order by imported_at',
  )
  assert.deepEqual(imports, [
    { file_name: 'first.csv', codes: 1, classified: 1 },
    { file_name: 'second.csv', codes: 3, classified: 2 },
  ])
})

test('IC-10 codes are listed a page at a time and found by code, its beginning or title, and the schedules by words', async () => {
  const [page, found, absent] = await asReader(async (tx) => [
    await listOffenceCodes(tx, { after: 'SX03111', limit: 1 }),
    await findOffenceCode(tx, ' sx03111a '),
    await findOffenceCode(tx, 'ZZ99999'),
  ])
  assert.deepEqual(
    page.map(({ code }) => code),
    ['SX03111A'],
  )
  assert.equal(found?.code, 'SX03111A')
  assert.equal(absent, undefined)
  const search = (query: string) => asReader((tx) => searchOffencesWithCodes(tx, query))
  assert.deepEqual(
    (await search('sx031')).codes.map(({ code }) => code),
    ['SX03111', 'SX03111A'],
  )
  assert.deepEqual(
    (await search('sexual services')).codes.map(({ code }) => code),
    ['SX03111'],
  )
  assert.deepEqual(
    (await search('100%')).codes.map(({ code }) => code),
    ['TH68001'],
  )
  assert.deepEqual(
    (await search('%')).codes.map(({ code }) => code),
    ['TH68001'],
  )
  assert.equal((await search('s.20 OAPA')).offences[0]?.paragraph, '7')
  assert.deepEqual(await search(''), { offences: [], codes: [] })
})

test('IC-10 the import is an audited act of the operator with its counts', async () => {
  const [event] = await database.admin<{ service: string; actor_id: null; detail: object }>(
    `select e.service, e.actor_id, d.detail from app.audit_event e join app.audit_detail d on d.event_id = e.id
     where e.event = 'offence-table.imported' order by e.at desc limit 1`,
  )
  assert.deepEqual(event, {
    service: 'operator',
    actor_id: null,
    detail: { file: 'second.csv', codes: 3, classified: 2, unclassified: 1 },
  })
})

test('a bad table changes nothing and leaves no event', async () => {
  const count = async () =>
    database.admin(
      'select (select count(*) from app.offence_code) as codes, (select count(*) from app.audit_event) as events, (select count(*) from app.offence_import) as imports',
    )
  const before = await count()
  await assert.rejects(
    importOffences(operator.db, file('offence_code,legislation_text\nAB123\n'), LATER),
    ImportError,
  )
  assert.deepEqual(await count(), before)
})

test('offence codes are for whoever is signed in, and nobody but the operator writes them', async () => {
  const nobody = await asService(database.connection.db, 'parapet_app', LATER, (tx) => listOffenceCodes(tx))
  assert.deepEqual(nobody, [])
  for (const statement of [
    'delete from app.offence_code',
    "update app.offence_code set title = 'x'",
    'delete from app.bank_holiday',
    'delete from app.offence_import',
  ])
    await assert.rejects(
      asReader((tx) => sql.raw(statement).execute(tx)),
      /permission denied/,
    )
  await assert.rejects(importOffences(web.db, FIRST, LATER), /permission denied/)
})

const DAYS_2029 = ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26']
const published = (days: readonly string[]) =>
  JSON.stringify({
    'england-and-wales': {
      division: 'england-and-wales',
      events: days.map((date) => ({ title: 'A day', date, notes: '', bunting: true })),
    },
    scotland: {
      division: 'scotland',
      events: [{ title: 'Another', date: '2029-11-30', notes: '', bunting: true }],
    },
  })
const year2029 = published(DAYS_2029.map((day) => `2029-${day}`))

test('imported bank holidays of later years count in every process that loads them', async () => {
  assert.equal(isWorkingDay('2029-05-07'), true)
  const given = await importBankHolidays(operator.db, file(year2029, 'days.json'), NOW)
  assert.deepEqual(given, { days: 8, years: ['2029'], differing: [] })
  assert.equal(await loadBankHolidays(database.connection.db, NOW), 2029)
  assert.deepEqual(
    [isWorkingDay('2029-05-07'), isWorkingDay('2029-11-30'), bankHolidaysKnownThrough()],
    [false, true, 2029],
  )
})

test('a year that is imported again is replaced, other years stay, and a fixed year that differs is told and not changed', async () => {
  const moved = [...DAYS_2029.filter((day) => day !== '05-07').map((day) => `2029-${day}`), '2029-05-08']
  const fixed = ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28', '06-01'].map(
    (day) => `2027-${day}`,
  )
  const given = await importBankHolidays(operator.db, file(published([...fixed, ...moved])), LATER)
  assert.deepEqual(given, { days: 17, years: ['2027', '2029'], differing: ['2027-06-01'] })
  await loadBankHolidays(database.connection.db, LATER)
  assert.deepEqual(['2029-05-07', '2029-05-08', '2027-06-01'].map(isWorkingDay), [true, false, true])
  const [events] = await database.admin<{ n: number }>(
    "select count(*)::int as n from app.audit_event where event = 'bank-holidays.imported'",
  )
  assert.equal(events?.n, 2)
})

for (const [what, text, message] of [
  ['no JSON', '{"england-and-wales": {\n  "events": [}', /not JSON: .*\[\}/],
  ['another shape', '{"scotland": {}}', /At england-and-wales/],
  ['a date that is none', published(['2029-02-30']), /At england-and-wales\.events\.0\.date: is not a date/],
  ['a weekend', published(['2029-01-06']), /events\.0: 2029-01-06 is at a weekend/],
  ['a day twice', published(['2029-01-01', '2029-01-01']), /events\.1: 2029-01-01 is there twice/],
  ['half a year', published(['2029-01-01']), /2029 has 1 bank holidays/],
] as const)
  test(`a list of bank holidays with ${what} is refused and says where`, async () => {
    await assert.rejects(importBankHolidays(operator.db, file(text), NOW), { message })
  })
