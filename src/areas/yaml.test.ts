import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sameValue } from '#rules/profiles/profile.ts'
import { isShipped, SHIPPED, type ShippedKey, setLocally, settleOn } from '#rules/profiles/shipped.ts'
import type { Version } from './profile.ts'
import { profileFromYaml, profileToYaml } from './yaml.ts'

const KEYS = Object.keys(SHIPPED) as ShippedKey[]
const area = { code: 'aldermere' }
const fitting = { area: 'aldermere', today: '2026-11-24', lastFrom: '2020-01-01' }

const versionOf = (key: ShippedKey, own = {}): Version => {
  const settled = settleOn(key, own)
  return {
    id: 'x',
    areaId: 'x',
    version: 4,
    key,
    own,
    settled,
    profile: settled.profile,
    effectiveFrom: '2027-04-01',
    effectiveTo: null,
    recordedAt: new Date(0),
    recordedBy: null,
    reason: '',
  }
}

const file = profileToYaml(versionOf('thames-valley'), area)
const lineOf = (text: string, wanted: string) =>
  text.split('\n').findIndex((line) => line.includes(wanted)) + 1

/** What is wrong with a file, and where. */
function faults(text: string, fit = fitting) {
  const read = profileFromYaml(text, fit)
  return read.ok ? [] : read.errors
}

test('AR-02 a profile goes out as YAML and comes back the same, for every profile that ships', () => {
  for (const key of KEYS) {
    const own = setLocally({ 'reviewMonths.3': 2, marac: { cycle: 'weekly', chair: 'A post' } }, 'The board')
    const read = profileFromYaml(profileToYaml(versionOf(key, own), area), fitting)
    assert.ok(read.ok, JSON.stringify(read))
    assert.equal(read.key, key)
    assert.equal(read.effectiveFrom, '2027-04-01')
    assert.deepEqual(read.own, own)
  }
})

test('any number of months an area sets comes back as it went out', () => {
  fc.assert(
    fc.property(fc.constantFrom(...KEYS), fc.integer({ min: 1, max: 60 }), (key, months) => {
      const own = setLocally({ 'reviewMonths.1': months }, 'The board: “yes”, 1 April')
      const read = profileFromYaml(profileToYaml(versionOf(key, own), area), fitting)
      assert.ok(read.ok)
      assert.ok(sameValue(settleOn(key, read.own).settings, settleOn(key, own).settings))
    }),
    { numRuns: 30 },
  )
})

test('a wrong key is named with its line', () => {
  const wrong = file.replace('  papersDaysBefore:', '  papersDayBefore:')
  assert.deepEqual(faults(wrong), [
    {
      line: lineOf(wrong, 'papersDayBefore'),
      column: 3,
      message: 'There is no setting or part called “papersDayBefore”',
    },
  ])
  const inside = file.replace('    value: 7\n    source:', '    value: 7\n    wert: 8\n    source:')
  assert.deepEqual(
    faults(inside).map(({ line, message }) => [line, message]),
    [[lineOf(inside, 'wert'), 'There is no setting or part called “wert”']],
  )
})

test('a wrong type is named with its line', () => {
  const line = lineOf(file, '  papersDaysBefore:') + 1
  const wrong = file.replace('  papersDaysBefore:\n    value: 7', '  papersDaysBefore:\n    value: seven')
  const [fault, ...more] = faults(wrong)
  assert.deepEqual(more, [])
  assert.equal(fault?.line, line)
  assert.match(fault?.message ?? '', /papersDaysBefore: value: Enter a whole number from 0 to 60/)
})

test('a first day that overlaps a version, or has gone by, is named with its line', () => {
  const overlapping = faults(file, { ...fitting, lastFrom: '2027-04-01' })
  assert.deepEqual(
    overlapping.map(({ line }) => line),
    [lineOf(file, 'effective_from:')],
  )
  assert.match(overlapping[0]?.message ?? '', /overlaps the version that begins on 2027-04-01/)
  const past = file.replace('effective_from: 2027-04-01', 'effective_from: 2026-11-23')
  assert.match(faults(past)[0]?.message ?? '', /before today/)
  const today = file.replace('effective_from: 2027-04-01', 'effective_from: 2026-11-24')
  assert.deepEqual(faults(today), [])
  const none = file.replace('effective_from: 2027-04-01', 'effective_from: 2027-02-29')
  assert.match(faults(none)[0]?.message ?? '', /must be a real date/)
})

test('a value below the floor of the law is named with its line and the paragraph it would break', () => {
  const head = '  law.shortestTrip:\n    value: '
  const wrong = file
    .replace(`${head}0`, `${head}3`)
    .replace(
      'document: notification-2012\n      at: all travel',
      'document: set-locally\n      at: all travel',
    )
  const [fault, ...more] = faults(wrong)
  assert.deepEqual(more, [])
  assert.equal(fault?.line, lineOf(wrong, '  law.shortestTrip:') + 1)
  assert.match(fault?.message ?? '', /Regulations 2012, all travel outside the UK allows at most 0/)
})

test('a changed value that still claims the paragraph of the document is refused', () => {
  const wrong = file.replace('  papersDaysBefore:\n    value: 7', '  papersDaysBefore:\n    value: 5')
  assert.match(
    faults(wrong)[0]?.message ?? '',
    /this is not what Thames Valley MAPPA protocol .*, §3.81 says/,
  )
})

test('what is no YAML, names a key twice, is of another area or no profile, says where', () => {
  assert.equal(faults('profile: [')[0]?.line, 1)
  const twice = file.replace('profile: thames-valley\n', 'profile: thames-valley\nprofile: london\n')
  assert.deepEqual(
    faults(twice).map(({ line }) => line),
    [lineOf(twice, 'profile: london')],
  )
  assert.match(
    faults(file, { ...fitting, area: 'brackenshire' })[0]?.message ?? '',
    /another area, aldermere/,
  )
  assert.match(faults('- a list')[0]?.message ?? '', /must begin with profile/)
  assert.match(faults('')[0]?.message ?? '', /must begin with profile/)
  assert.match(faults('x'.repeat(200_001))[0]?.message ?? '', /longer than any profile/)
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]`
  assert.equal(faults(bomb).length > 0, true)
})

test('nothing that anybody types makes the reader fail', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.nat(file.length), (typed, at) => {
      const read = profileFromYaml(file.slice(0, at) + typed + file.slice(at), fitting)
      if (read.ok) assert.ok(isShipped(read.key))
      else for (const { line, column } of read.errors) assert.ok(line >= 1 && column >= 1)
    }),
    { numRuns: 60 },
  )
})
