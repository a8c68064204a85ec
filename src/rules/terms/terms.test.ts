import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TERMS, type TermKey, termOn } from './terms.ts'

const cases: readonly [TermKey, string, string][] = [
  ['sexual-harm-order', '2015-03-07', 'Sexual Offences Prevention Order'],
  ['sexual-harm-order', '2015-03-08', 'Sexual Harm Prevention Order'],
  ['sexual-risk-order', '2015-03-08', 'Sexual Risk Order'],
  ['notification-of-foreign-conviction', '2022-11-28', 'Notification order'],
  ['notification-of-foreign-conviction', '2022-11-29', 'Notification notice'],
  ['data-protection', '2018-05-24', 'Data Protection Act 1998'],
  ['data-protection', '2018-05-25', 'UK GDPR and Data Protection Act 2018'],
  ['youth-assessment', '2015-08-31', 'Asset'],
  ['youth-assessment', '2015-09-01', 'AssetPlus'],
  ['community-sentence', '2000-01-01', 'Community Rehabilitation Order'],
  ['mental-health-tribunal', '2026-11-24', 'First-tier Tribunal (Mental Health)'],
]

for (const [key, on, name] of cases)
  test(`AR-12 the ${key} of ${on} is called ${name}`, () => assert.equal(termOn(key, on).value, name))

test('AR-12 every thing has one name on every day from its first to now, and says whether its dates were read', () => {
  for (const [key, { names }] of Object.entries(TERMS)) {
    for (const [index, { rule }] of names.versions.entries()) {
      const next = names.versions[index + 1]
      assert.ok(['seen', 'memory'].includes(rule.datesFrom))
      if (next === undefined) assert.equal(rule.to, null, key)
      else assert.equal(Date.parse(next.rule.from ?? '') - Date.parse(rule.to ?? ''), 86_400_000, key)
    }
  }
})
