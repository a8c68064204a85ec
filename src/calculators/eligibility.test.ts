import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testServer } from '#testing/server.ts'
import { asking } from './asking.fixture.ts'
import { nameOffence, OFFENCE_LABELS } from './offence-named.ts'

const anybody = (await testServer()).anonymous()
const calculators = asking(anybody)

const eligible = (answers: object) => calculators.ask('eligibility', { ...CONVICTED, ...answers })
const refused = (answers: object) => calculators.refused('eligibility', { ...CONVICTED, ...answers })

const CONVICTED = {
  offence: 's.20 OAPA',
  finding: 'convicted',
  bornOn: '1980-01-01',
  offenceOn: '2025-06-01',
  decidedOn: '2026-03-03',
  disposal: 'imprisonment',
  months: 24,
  endsOn: '2028-03-02',
  on: '2026-06-01',
}

test('IC-02, IC-05, IC-10 a listed offence with 12 months is category 2 with its reasons and its end; a day less is not', async () => {
  const { answer, working } = await eligible({})
  assert.deepEqual(
    [answer.category, answer.because, answer.endsOn, answer.nextCategory, answer.thenAsked],
    [2, 'listed-offence-and-sentence', '2028-03-02', null, 'record-removal'],
  )
  assert.ok(working.some(({ text }) => /Schedule 15, Part 1, paragraph 7: applies/.test(text)))
  assert.equal((await eligible({ months: 12 })).answer.category, 2)
  const shorter = (await eligible({ months: 11, days: 27 })).answer
  assert.deepEqual([shorter.category, shorter.otherGrounds], [null, '2:not-met:under-twelve-months'])
})

test('IC-03, IC-23 the register is worked out from Schedule 3: category 1, to the last day of the period', async () => {
  const cautioned = {
    finding: 'caution',
    offence: 'SOA 2003 s 1',
    disposal: undefined,
    months: undefined,
    endsOn: undefined,
  }
  const { answer } = await eligible(cautioned)
  assert.deepEqual([answer.category, answer.endsOn], [1, '2028-03-02'])
  assert.equal((await eligible({ ...cautioned, on: '2028-03-03' })).answer.category, null)
  const off = {
    offence: 'SOA 2003 s 3',
    victimAge: 30,
    disposal: 'other',
    months: undefined,
    endsOn: undefined,
  }
  assert.equal((await eligible(off)).answer.category, null)
})

test('IC-02 where two categories hold, each answer is given, because which goes first is from memory', async () => {
  const both = await eligible({ offence: 'SOA 2003 s 3', victimAge: 12 })
  assert.deepEqual(
    both.possible.map(({ answer }) => [answer.category, answer.endsOn, answer.nextCategory]),
    [
      [1, '2036-03-02', null],
      [2, '2028-03-02', 1],
    ],
  )
  assert.deepEqual(both.answer, {})
})

test('IC-09, IC-06, IC-07 category 3 needs an offence and a level 2 or 3 meeting, waits behind another, and London asks for a linked risk', async () => {
  const concern = {
    disposal: 'other',
    months: undefined,
    endsOn: undefined,
    capacity: 'yes',
    meetingOn: '2026-04-01',
  }
  assert.equal((await eligible(concern)).answer.category, 3)
  assert.equal((await eligible({ ...concern, on: '2026-03-31' })).answer.category, null)
  assert.equal((await eligible({ ...concern, profile: 'london' })).answer.category, null)
  assert.equal((await eligible({ ...concern, profile: 'london', linkedRisk: 'yes' })).answer.category, 3)
  const waiting = (await eligible({ capacity: 'yes', meetingOn: '2026-04-01' })).answer
  assert.deepEqual([waiting.category, waiting.otherGrounds], [2, '3:waiting:in-another-category'])
  assert.deepEqual([waiting.endsOn, waiting.nextCategory], ['2028-03-02', 3])
})

test('IC-10 murder stands apart from the schedule, attempted murder in it, and coercive behaviour counts from 3 February 2025', async () => {
  const life = { disposal: 'life-imprisonment', months: undefined, endsOn: undefined }
  assert.equal((await eligible({ offence: 'murder', ...life })).answer.category, 2)
  assert.equal((await eligible({ offence: 'attempted murder', ...life })).answer.category, 2)
  const coercive = (decidedOn: string) =>
    eligible({ offence: 'Coercive control', offenceOn: '2020-01-01', decidedOn, endsOn: '2027-01-01' }).then(
      ({ answer }) => answer.category,
    )
  assert.deepEqual(await Promise.all([coercive('2025-02-02'), coercive('2025-02-03')]), [null, 2])
})

test('IC-10 an unknown offence, or one that may be several, is refused with what to enter, and nothing is guessed', async () => {
  const [unknown] = await refused({ offence: 'parking on a verge' })
  assert.equal(unknown?.at, 'offence')
  assert.match(unknown?.text ?? '', /No listed offence matches/)
  const [several] = await refused({ offence: 'rape' })
  assert.match(several?.text ?? '', /Sexual Offences Act 1956 s\.1; Sexual Offences Act 2003 s\.1/)
  const [form] = await refused({ offence: 'attempted kidnapping' })
  assert.equal(form?.at, 'committed')
  for (const label of OFFENCE_LABELS) {
    const naming = nameOffence(label)
    assert.ok(naming.known === 'listed' && naming.offence.label === label, label)
  }
})

test('IC-10 a fact on which the listing turns is asked for, never assumed', async () => {
  const [victim] = await refused({
    offence: 'SOA 1956 s 14',
    disposal: 'other',
    months: undefined,
    endsOn: undefined,
  })
  assert.deepEqual([victim?.at, /age of the victim/.test(victim?.text ?? '')], ['victimAge', true])
  const [intent] = await refused({ offence: 'Theft Act 1968 s.9' })
  assert.equal(intent?.at, 'intent')
  assert.equal((await eligible({ offence: 'Theft Act 1968 s.9', intent: 'other' })).answer.category, null)
  assert.equal((await eligible({ offence: 'Theft Act 1968 s.9', intent: 'rape' })).answer.category, 2)
  const [fire] = await refused({ offence: 'arson' })
  assert.equal(fire?.at, 'special')
})

test('IC-10 impossible facts are each refused beside their question', async () => {
  const at = async (answers: object) => (await refused(answers)).map((problem) => problem.at)
  assert.deepEqual(await at({ offenceOn: '1979-12-31' }), ['offenceOn'])
  assert.deepEqual(await at({ offenceOn: '2026-03-04' }), ['decidedOn'])
  assert.deepEqual(await at({ sentencedOn: '2026-03-02' }), ['sentencedOn'])
  assert.deepEqual(await at({ endsOn: '2026-03-02' }), ['endsOn'])
  assert.deepEqual(await at({ months: undefined }), ['months'])
  assert.deepEqual(await at({ disposal: undefined, months: undefined }), ['disposal'])
  assert.deepEqual(await at({ decidedOn: '2026-13-01' }), ['decidedOn'])
})

test('IC-10 the offence search answers with paragraphs, thresholds and dates, and with nothing for nonsense', async () => {
  const find = (offence: string, on?: string) => calculators.ask('offences', { offence, on })
  const touching = await find('section 3 Sexual Offences Act 2003', '2004-04-30')
  assert.deepEqual(touching.answer, {
    count: 2,
    offence1: 'CJA 2003 Sch 15 para. 104',
    offence2: 'SOA 2003 Sch 3 para. 18',
  })
  assert.match(touching.working[2]?.text ?? '', /victim under 18/)
  assert.match(touching.working[2]?.text ?? '', /It was not listed on the day entered/)
  assert.deepEqual((await find('xyzzy')).answer, { count: 0 })
  const page = await anybody.get('/calculators/offences?calculate=yes&offence=xyzzy')
  assert.match(page.words, /nothing in either schedule matches/)
})
