import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { asking, places } from './asking.fixture.ts'

const { ask, refused } = asking((await testServer()).anonymous())

test('LM-16, LM-07, LM-01 the levels that the criteria of an area allow, with the paragraph of each, and never from a grade', async () => {
  const levels = (profile: string, holds: string[], category?: string) =>
    ask('level-criteria', { profile, holds, ...(category && { category }) }).then(({ answer }) => answer)
  assert.deepEqual(await levels('national', ['meetings-add-value', 'high-risk']), {
    level1: false,
    level2: true,
    level3: false,
  })
  assert.deepEqual(await levels('national', ['high-risk']), { level1: false, level2: false, level3: false })
  assert.deepEqual(await levels('london', ['exceptional-public-interest']), {
    level1: false,
    level2: false,
    level3: true,
  })
  const { working } = await ask('level-criteria', {
    profile: 'london',
    holds: ['exceptional-public-interest'],
  })
  assert.ok(working.some(({ source }) => source.at === '§13.7.23'))
  assert.deepEqual(places(await refused('level-criteria', { profile: 'national', holds: ['imminent'] })), [
    'holds',
  ])
})

test('LM-02, LM-04 level 1 is closed to category 3, and in London to category 4', async () => {
  const open = (profile: string, category: string) =>
    ask('level-criteria', { profile, holds: ['one-agency'], category }).then(({ answer }) => answer.level1)
  assert.deepEqual(await Promise.all([open('national', '3'), open('national', '4'), open('london', '4')]), [
    false,
    true,
    false,
  ])
})

test('RX-01, RX-02, RX-03 the latest review by level and profile; where no document gives an interval it is set locally', async () => {
  const review = (answers: object) => ask('review-dates', { setOn: '2026-08-31', ...answers })
  assert.equal((await review({ profile: 'thames-valley', level: 2 })).answer.latest, '2027-02-28')
  assert.equal((await review({ profile: 'thames-valley', level: 1 })).answer.latest, '2027-08-31')
  const national = await review({ profile: 'national', level: 3 })
  assert.equal(national.answer.latest, null)
  assert.equal(national.working[0]?.source.document, 'Set locally')
  const later = (chosen: string) =>
    review({ profile: 'thames-valley', level: 2, chosen }).then(({ answer }) => answer.chosenMayStand)
  assert.deepEqual(await Promise.all([later('2027-02-28'), later('2027-03-01')]), ['yes', 'with-reason'])
  assert.deepEqual(
    places(
      await refused('review-dates', {
        profile: 'london',
        level: 1,
        setOn: '2026-08-31',
        chosen: '2026-08-31',
      }),
    ),
    ['chosen'],
  )
})

const order = (answers: object) =>
  ask('orders', {
    order: 'shpo',
    applicant: 'chief-officer',
    court: 'magistrates',
    bornOn: '1990-01-01',
    madeOn: '2024-02-29',
    lasts: 'months',
    months: 60,
    testsMet: 'yes',
    ...answers,
  })

test('CO-06, CO-08, CO-19 an order: its last day, first discharge, effect on notification and breach', async () => {
  const { answer, working } = await order({ servedOn: '2024-03-01' })
  assert.deepEqual(
    [answer.mayBeMade, answer.lastDay, answer.dischargeFrom, answer.notification, answer.breach],
    [true, '2029-02-28', '2029-03-01', 'subject', 5],
  )
  assert.ok(working.some(({ source }) => /103E/.test(source.at)))
})

test('CO-01, CO-04, CO-10, CO-14 what keeps an order from being made is said with its paragraph', async () => {
  const because = async (answers: object) => {
    const { answer, working } = await order(answers)
    assert.equal(answer.mayBeMade, false)
    return working[0]?.text ?? ''
  }
  assert.match(await because({ months: 59 }), /at least 60 months/)
  assert.match(await because({ madeOn: '2015-03-07' }), /before 8 March 2015/)
  assert.match(
    await because({ applicant: 'british-transport-police', madeOn: '2022-11-28' }),
    /could not yet ask/,
  )
  assert.match(await because({ order: 'voo', months: 24, bornOn: '2006-03-01' }), /18 or over, and is 17/)
  assert.match(await because({ order: 'voo', months: 24, testsMet: 'no' }), /Not every test/)
  assert.match(
    await because({ order: 'fto', madeOn: '2016-01-01', months: 6 }),
    /Those made before stay in force/,
  )
  assert.match(
    await because({ order: 'fto', madeOn: '2010-01-01', months: 6, interim: 'yes' }),
    /no interim order/,
  )
})

test('CO-13 breach of a sexual risk order brings notification until the order ends', async () => {
  const risk = { order: 'sro', months: 24, servedOn: '2024-03-01' }
  const own = (await order(risk)).answer
  assert.deepEqual([own.notification, own.firstNotification], ['own-notification', '2024-03-03'])
  assert.equal((await order({ ...risk, breachConvictedOn: '2025-01-10' })).answer.notification, 'subject')
  assert.equal(
    (await order({ order: 'scpo', applicant: 'serious-fraud-office', court: 'high' })).answer.breach,
    null,
  )
})

test('CO-19 dates of an order that cannot be are refused', async () => {
  const base = {
    order: 'shpo',
    applicant: 'chief-officer',
    court: 'magistrates',
    madeOn: '2024-02-29',
    lasts: 'months',
  }
  const wrong = await refused('orders', {
    ...base,
    bornOn: '2024-03-01',
    servedOn: '2024-02-28',
    inForceFrom: '2024-02-28',
  })
  assert.deepEqual(places(wrong), ['inForceFrom', 'madeOn', 'months', 'servedOn'])
})

const due = (answers: object) => ask('visits-and-disclosure', answers).then(({ answer }) => answer.due)

test('VC-12, VC-23 the assessment of a visit ends with the corresponding day, the report with the quarter', async () => {
  assert.equal(await due({ clock: 'visit-assessment', on: '2026-01-31' }), '2026-02-28')
  assert.equal(await due({ clock: 'visit-assessment', on: '2026-02-28' }), '2026-03-28')
  assert.equal(await due({ clock: 'visit-report', on: '2026-03-31' }), '2026-06-30')
})

test('CR-01, CR-02, CR-08 before release: by the profile of the area, and none where it sets no time', async () => {
  const release = { on: '2026-01-31', releaseOn: '2028-08-31' }
  const before = (clock: string, profile: string) => due({ clock, ...release, profile })
  assert.equal(await before('referral-before-release', 'thames-valley'), '2028-02-29')
  assert.equal(await before('notice-of-imminent-risk', 'thames-valley'), '2027-08-31')
  assert.equal(await before('referral-before-release', 'national'), null)
  assert.equal(await due({ clock: 'tell-before-release', ...release }), '2028-08-30')
  const wrong = await refused('visits-and-disclosure', {
    clock: 'referral-before-release',
    on: '2026-01-31',
    at: '2pm',
  })
  assert.deepEqual(places(wrong), ['at', 'profile', 'releaseOn'])
})

test('the disclosure schemes by the day of the application, with both answers where one is not confirmed', async () => {
  assert.equal(await due({ clock: 'dvds-whole', on: '2023-03-31' }), '2023-05-05')
  assert.equal(await due({ clock: 'dvds-whole', on: '2023-04-01' }), '2023-04-29')
  assert.equal(
    await due({ clock: 'dvds-first-checks', on: '2023-03-25', at: '14:00' }),
    '2023-03-26T14:00:00Z',
  )
  assert.equal(await due({ clock: 'dvds-first-checks', on: '2026-03-25', at: '14:00' }), null)
  const possible = async (clock: string, on: string) =>
    (await ask('visits-and-disclosure', { clock, on })).possible.map(({ answer }) => answer.due)
  assert.deepEqual(await possible('csods-whole', '2026-12-24'), ['2027-02-07', '2027-01-21'])
  assert.deepEqual(await possible('csods-whole', '2010-12-31'), [])
  assert.deepEqual(await possible('subject-access', '2026-01-31'), ['2026-02-28', '2026-02-28'])
  assert.deepEqual(await possible('subject-access', '2026-01-15'), ['2026-02-14', '2026-02-15'])
})

test('CO-19 the hours to a court leave out Sundays and bank holidays and count Saturdays', async () => {
  assert.equal(await due({ clock: 'dapo-hearing', on: '2026-12-24', at: '10:00' }), '2026-12-29T10:00:00Z')
  assert.equal(await due({ clock: 'dapn-arrest', on: '2026-11-20', at: '10:00' }), '2026-11-21T10:00:00Z')
  assert.equal(await due({ clock: 'dapn-arrest', on: '2024-11-26', at: '10:00' }), null)
})
