import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RANKS, ranksFor, ranksNamed } from '../posts/ranks.ts'
import { type ShippedKey, settleOn } from '../profiles/shipped.ts'
import { mayChair } from './chair.ts'

const rule = (key: ShippedKey) => settleOn(key).profile.chairs
const chairs = (key: ShippedKey, level: 2 | 3, agencyKind: string, rank: string) =>
  mayChair(level, rule(key), { agencyKind, rank }).met

test('AP-24 AR-01 at level 2 the Thames Valley asks for a Chief Inspector or a senior probation officer at least', () => {
  const may = (kind: string, rank: string) => chairs('thames-valley', 2, kind, rank)
  assert.deepEqual(
    [
      may('police', 'inspector'),
      may('police', 'detective-inspector'),
      may('police', 'chief-inspector'),
      may('police', 'detective-chief-inspector'),
      may('police', 'superintendent'),
      may('police', 'chief-constable'),
      may('probation', 'probation-officer'),
      may('probation', 'senior-probation-officer'),
      may('probation', 'chief-probation-officer'),
      may('prison', 'governor'),
      may('housing', 'director'),
    ],
    [false, false, true, true, true, true, false, true, true, false, false],
  )
})

test('AP-24 AR-01 at level 3 the Thames Valley asks for the detectives and the Assistant Chief Probation Officer it names', () => {
  const may = (kind: string, rank: string) => chairs('thames-valley', 3, kind, rank)
  assert.deepEqual(
    [
      may('police', 'chief-inspector'),
      may('police', 'detective-chief-inspector'),
      may('police', 'detective-superintendent'),
      may('police', 'assistant-chief-constable'),
      may('probation', 'senior-probation-officer'),
      may('probation', 'assistant-chief-probation-officer'),
    ],
    [false, true, true, true, false, true],
  )
  const ruling = mayChair(3, rule('thames-valley'), { agencyKind: 'police', rank: 'chief-inspector' })
  assert.ok(!ruling.met)
  assert.deepEqual([ruling.because, ruling.source.at], ['chair-below-rank', '§3.19, §3.24'])
  const nobody = mayChair(2, rule('thames-valley'), undefined)
  assert.equal(nobody.met ? '' : nobody.because, 'chair-has-no-post')
})

test('AR-01 London leaves the standing to judgement and takes an independent chair; a profile without a rule for a level asks nothing', () => {
  assert.deepEqual(
    [
      chairs('london', 2, 'police', 'sergeant'),
      chairs('london', 2, 'voluntary', 'independent-chair'),
      chairs('london', 2, 'voluntary', 'director'),
      chairs('london', 2, 'prison', 'governor'),
    ],
    [true, true, false, false],
  )
  assert.ok(mayChair(3, rule('london'), undefined).met)
})

test('AP-24 words of a document are read as the ranks they name, the longest name first', () => {
  const codes = (words: string, service: 'police' | 'probation') =>
    ranksNamed(words, service).map(({ code }) => code)
  assert.deepEqual(
    codes('Detective Superintendent (Specialist Operations) or DCI Public Protection Unit', 'police'),
    ['detective-superintendent', 'detective-chief-inspector'],
  )
  assert.deepEqual(codes('Senior probation officer', 'probation'), ['senior-probation-officer'])
  assert.deepEqual(codes('Sufficient standing and expertise', 'police'), [])
})

test('AP-24 every rank has a code of its own, and an agency offers those of its own service', () => {
  assert.equal(new Set(RANKS.map(({ code }) => code)).size, RANKS.length)
  assert.ok(ranksFor('police').every(({ service }) => service === 'police'))
  assert.deepEqual(
    ranksFor('housing').map(({ code }) => code),
    ['practitioner', 'team-manager', 'service-manager', 'head-of-service', 'director', 'independent-chair'],
  )
})

test('AR-01 the national default takes any agency at an Inspector or equivalent, and a Superintendent or equivalent for level 3', () => {
  assert.deepEqual(
    [
      chairs('national', 2, 'police', 'inspector'),
      chairs('national', 2, 'police', 'sergeant'),
      chairs('national', 2, 'probation', 'senior-probation-officer'),
      chairs('national', 2, 'housing', 'team-manager'),
      chairs('national', 3, 'probation', 'senior-probation-officer'),
      chairs('national', 3, 'probation', 'assistant-chief-probation-officer'),
      chairs('national', 3, 'police', 'chief-inspector'),
      chairs('national', 3, 'police', 'superintendent'),
    ],
    [true, false, true, true, false, true, false, true],
  )
})
