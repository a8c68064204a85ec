import assert from 'node:assert/strict'
import { test } from 'node:test'
import { levelClaim } from './level.ts'

test('RF-08 on: a case is put forward for a panel when its criteria are said to be met or level 3 is proposed', () => {
  assert.deepEqual(levelClaim({ level: '2', criteriaMet: true }), {
    proposedLevel: 2,
    claimsLevel3: true,
  })
  assert.deepEqual(levelClaim({ level: '3', criteriaMet: false }), {
    proposedLevel: 3,
    claimsLevel3: true,
  })
})

test('RF-02 on: the same answers say level 1 and level 2', () => {
  assert.deepEqual(levelClaim({ level: '1', criteriaMet: false }), {
    proposedLevel: 1,
    claimsLevel3: false,
  })
  assert.deepEqual(levelClaim({ level: '2', criteriaMet: false }), {
    proposedLevel: 2,
    claimsLevel3: false,
  })
  assert.deepEqual(levelClaim({ level: undefined, criteriaMet: false }), {
    proposedLevel: null,
    claimsLevel3: false,
  })
})
