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

test('what has not been asked for longest goes first', () => {
  const memo = new Memo(8)
  for (const key of ['a', 'b']) memo.keep(key, raw('xxx'))
  memo.find('a')
  memo.keep('c', raw('xxx'))
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => memo.find(key) !== undefined),
    [true, false, true],
  )
})

test('no more text is held than the limit, whatever comes', () => {
  const entries = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.string({ maxLength: 60 })))
  fc.assert(
    fc.property(entries, (list) => {
      const memo = new Memo(50)
      for (const [key, markup] of list) {
        memo.keep(key, raw(markup))
        assert.ok(memo.characters >= 0 && memo.characters <= 50)
      }
    }),
  )
})
