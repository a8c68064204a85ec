import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mayBeSaid } from './labels.ts'

const because = (words: string, finding: Parameters<typeof mayBeSaid>[1] = null) => {
  const ruling = mayBeSaid(words, finding)
  return ruling.met ? 'met' : ruling.because
}

test('IC-12 nobody is called a dangerous offender in words before a court has found so', () => {
  assert.equal(because('He is a Dangerous  Offender and drinks'), 'dangerous-without-finding')
  assert.equal(because('He is a dangerous driver'), 'met')
  assert.equal(because('Category 3, other dangerous offenders'), 'met')
  const finding = { onSchedule15: true, maximumYears: 10, significantRisk: true }
  assert.equal(because('A dangerous offender, as the court found', finding), 'met')
  assert.equal(
    because('A dangerous offender', { ...finding, significantRisk: false }),
    'dangerous-without-finding',
  )
})

test('IC-14 the old label is refused and today’s words are offered; the name of the list stays', () => {
  const ruling = mayBeSaid('A Schedule 1 offender', null)
  assert.ok(!ruling.met && ruling.because === 'old-label')
  assert.match(ruling.met ? '' : ruling.values.instead, /presenting a risk/)
  assert.equal(because('An offence of Schedule 1 to the 1933 Act'), 'met')
})
