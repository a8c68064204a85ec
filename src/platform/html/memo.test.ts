import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { raw, render } from './html.ts'
import { Memo } from './memo.ts'

test('markup is found again by its key', () => {
  const memo = new Memo(100)
  memo.keep('a', raw('<b>'))
  assert.equal(render(memo.find('a') ?? raw('')), '<b>')
  assert.equal(memo.find('b'), undefined)
})

test('what is asked for again and again stays, and what is not goes', () => {
  const memo = new Memo(40)
  memo.keep('often', raw('xxx'))
  memo.keep('once', raw('xxx'))
  for (let other = 0; other < 20; other++) {
    memo.keep(`other${other}`, raw('xxx'))
    assert.notEqual(memo.find('often'), undefined)
  }
  assert.equal(memo.find('once'), undefined)
})

test('no more text is held than the limit, and what is found is what was kept', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 40 })), (keys) => {
      const memo = new Memo(50)
      for (const key of keys) {
        const markup = memo.find(key)
        if (markup !== undefined) assert.equal(render(markup), key.toUpperCase())
        memo.keep(key, raw(key.toUpperCase()))
        assert.ok(memo.characters <= 50)
      }
    }),
  )
})
