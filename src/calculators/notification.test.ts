import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { asking, places } from './asking.fixture.ts'

const server = await testServer()
const anybody = server.anonymous()
const { ask, refused } = asking(anybody)

const notify = (answers: object) =>
  ask('notification-period', {
    trigger: 'conviction',
    bornOn: '1980-05-01',
    relevantDate: '2025-03-03',
    ...answers,
  })

test('NR-12, NR-13 the bands of the period, with exactly 6 and 30 months, and half of it under 18', async () => {
  const prison = (months: number, days = 0, bornOn = '1980-05-01') =>
    notify({ disposal: 'imprisonment', months, days, bornOn }).then(({ answer }) => [
      answer.period,
      answer.lastDay,
      answer.halved,
    ])
  assert.deepEqual(await prison(6), [84, '2032-03-02', false])
  assert.deepEqual(await prison(6, 1), [120, '2035-03-02', false])
  assert.deepEqual(await prison(29, 30), [120, '2035-03-02', false])
  assert.deepEqual(await prison(30), [null, null, false])
  assert.deepEqual(await prison(12, 0, '2007-03-04'), [60, '2030-03-02', true])
  assert.deepEqual(await prison(12, 0, '2007-03-03'), [120, '2035-03-02', false])
  const caution = await ask('notification-period', {
    trigger: 'caution',
    relevantDate: '2024-02-29',
    bornOn: '1980-05-01',
  })
  assert.equal(caution.answer.lastDay, '2026-02-28')
  const { answer } = await notify({ disposal: 'conditional-discharge', months: 18, bornOn: '2010-01-01' })
  assert.deepEqual([answer.lastDay, answer.halved], ['2026-09-02', false])
})

test('NR-12 terms that follow each other are added, and time that runs together counts once', async () => {
  const also = { disposal: 'imprisonment', months: 20, alsoMonths: 12 }
  assert.equal((await notify(also)).answer.period, null)
  assert.equal((await notify({ ...also, togetherMonths: 4 })).answer.period, 120)
})

test('NR-04, NR-10 the first notification from conviction or release, and the next yearly or weekly one', async () => {
  const fined = { disposal: 'other' }
  assert.equal((await notify(fined)).answer.initialNotification, '2025-03-05')
  const released = { ...fined, custodyFrom: '2025-03-03', releasedOn: '2025-03-14' }
  assert.equal((await notify(released)).answer.initialNotification, '2025-03-16')
  assert.equal((await notify({ ...fined, custodyFrom: '2025-03-03' })).answer.initialNotification, null)
  const last = (hasHome: string, lastNotifiedOn = '2028-02-29') =>
    notify({ ...fined, lastNotifiedOn, hasHome }).then(({ answer }) => answer.nextNotification)
  assert.equal(await last('yes'), '2029-02-28')
  assert.equal(await last('no'), '2028-03-07')
  assert.equal(await last('yes', '2029-06-01'), null)
})

test('NR-12 the review of an indefinite period may be sought the day after 15 years, or 8 under 18', async () => {
  const life = { disposal: 'life', firstNotifiedOn: '2030-02-01' }
  assert.equal((await notify(life)).answer.reviewFrom, '2045-02-01')
  const { bornOn: _, ...ageless } = { ...life, bornOn: '' }
  const { possible } = await ask('notification-period', {
    trigger: 'conviction',
    relevantDate: '2025-03-03',
    ...ageless,
  })
  assert.deepEqual(
    possible.map(({ answer }) => answer.reviewFrom),
    ['2045-02-01', '2038-02-01'],
  )
})

test('NR-12 what is from memory gives every possible answer with its label, in both ways of asking', async () => {
  const told = await notify({ disposal: 'suspended', months: 12 })
  assert.equal(told.answer.lastDay, undefined)
  assert.deepEqual(
    told.possible.map(({ answer }) => answer.lastDay),
    ['2035-03-02', '2030-03-02'],
  )
  assert.match(told.possible[0]?.name ?? '', /suspended sentence counts by its full length/)
  assert.ok(told.working.some(({ source }) => source.confidence === 'memory'))
  const page = await server
    .anonymous()
    .get(
      '/calculators/notification-period?calculate=yes&trigger=conviction&relevantDate-day=3&relevantDate-month=3&relevantDate-year=2025&disposal=suspended&months=12&lang=cy',
    )
  assert.match(page.words, /Atebion posibl/)
  assert.match(page.words, /O’r cof: nid o ffynhonnell a wiriwyd/)
})

test('NR-01, NR-12 impossible facts are each refused beside their question', async () => {
  const base = { trigger: 'conviction', relevantDate: '2025-03-03' }
  const at = async (answers: object) => places(await refused('notification-period', { ...base, ...answers }))
  assert.deepEqual(await at({ relevantDate: '2025-02-29' }), ['relevantDate'])
  assert.deepEqual(await at({ sentencedOn: '2025-03-02', disposal: 'other' }), ['sentencedOn'])
  assert.deepEqual(await at({ bornOn: '2000-01-01', offenceOn: '1999-12-31' }), ['offenceOn'])
  assert.deepEqual(await at({ offenceOn: '2025-03-04' }), ['relevantDate'])
  assert.deepEqual(await at({ disposal: 'imprisonment' }), ['months'])
  assert.deepEqual(await at({ disposal: 'imprisonment', months: 6, alsoMonths: 3, togetherMonths: 4 }), [
    'togetherMonths',
  ])
  assert.deepEqual(await at({ trigger: 'caution', disposal: 'life' }), ['disposal'])
  assert.deepEqual(await at({ releasedOn: '2025-03-04' }), ['custodyFrom'])
  assert.deepEqual(await at({ lastNotifiedOn: '2025-03-02', hasHome: 'yes' }), ['lastNotifiedOn'])
  assert.deepEqual(await at({ relevantDate: '1997-08-31' }), ['servingIn1997'])
  const page = await anybody.get(
    '/calculators/notification-period?calculate=yes&trigger=conviction&relevantDate-day=3&relevantDate-month=3&relevantDate-year=2025&sentencedOn-day=2&sentencedOn-month=3&sentencedOn-year=2025&disposal=other',
  )
  assert.equal(page.status, 400)
  assert.match(
    page.page.querySelector('#sentencedOn-error')?.textContent ?? '',
    /must not be before the conviction/,
  )
  assert.equal(page.page.querySelector('.govuk-error-summary a')?.getAttribute('href'), '#sentencedOn-day')
})

test('NR-11 travel by the law of the day of leaving: every journey from 13 August 2012, 3 days or more before', async () => {
  const now = { leavesOn: '2026-03-27', leavesAt: '20:00' }
  const early = await ask('travel', { ...now, knewOn: '2026-02-27' })
  assert.deepEqual([early.answer.sevenDays, early.answer.lastMoment], ['2026-03-20', '2026-03-26T20:00:00Z'])
  const late = await ask('travel', { ...now, knewOn: '2026-03-26' })
  assert.deepEqual([late.answer.sevenDays, late.answer.lastMoment], [null, '2026-03-27T08:00:00Z'])
  assert.equal((await ask('travel', now)).possible.length, 2)
  const short = (leavesOn: string) =>
    ask('travel', { leavesOn, days: 2 }).then(({ answer }) => answer.required)
  assert.deepEqual(await Promise.all(['2012-08-12', '2012-08-28'].map(short)), [false, true])
  const older = await ask('travel', {
    leavesOn: '2012-08-12',
    leavesAt: '20:00',
    days: 3,
    knewOn: '2012-08-11',
  })
  assert.equal(older.answer.lastMoment, '2012-08-11T19:00:00Z')
})

test('NR-11 the hours before leaving are hours, whatever the clocks do, and a time that was skipped is refused', async () => {
  const morning = await ask('travel', { leavesOn: '2026-03-29', leavesAt: '10am', knewOn: '2026-03-28' })
  assert.equal(morning.answer.lastMoment, '2026-03-28T21:00:00Z')
  assert.deepEqual(places(await refused('travel', { leavesOn: '2026-03-29', leavesAt: '01:30' })), [
    'leavesAt',
  ])
  assert.deepEqual(places(await refused('travel', { leavesOn: '2026-03-29', leavesAt: 'noon' })), [
    'leavesAt',
  ])
})

test('NR-11 the return is notified within 3 days unless it was as notified, and never before leaving', async () => {
  const back = { leavesOn: '2026-03-01', knewOn: '2026-01-01', returnedOn: '2026-03-10' }
  const other = (await ask('travel', { ...back, returnAsNotified: 'no' })).answer
  assert.deepEqual([other.returnNotification, other.returnLatest], ['2026-03-12', '2026-03-13'])
  assert.equal((await ask('travel', { ...back, returnAsNotified: 'yes' })).answer.returnNotification, null)
  const wrong = await refused('travel', { ...back, returnedOn: '2026-02-28', returnAsNotified: 'no' })
  assert.deepEqual(places(wrong), ['returnedOn'])
})

test('NR-08, NR-09 stays at one address: the seventh day in any twelve months', async () => {
  const may = { firstDay: '2025-05-01', lastDay: '2025-05-04' }
  const march = { firstDay: '2026-03-10' }
  const until = (asOf: string) => ask('stays', { stays: [may, march], asOf }).then(({ answer }) => answer)
  const [before, on] = [await until('2026-03-11'), await until('2026-03-12')]
  assert.deepEqual([before.reachedOn, before.wouldReachOn, before.notification], [null, '2026-03-12', null])
  assert.deepEqual([on.reachedOn, on.notification, on.daysInWindow], ['2026-03-12', '2026-03-14', 7])
  const wrong = { stays: [may, { firstDay: '2026-03-10', lastDay: '2026-03-09' }], asOf: '2026-03-12' }
  assert.deepEqual(places(await refused('stays', wrong)), ['stays.1.lastDay'])
})
