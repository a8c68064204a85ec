import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { localPath, pathAfterSignIn } from './local-path.ts'

test('addresses of the service stay as they are', () => {
  for (const path of ['/', '/people/1', '/people?q=a%20b&page=2', '/cases/1/level?as=2026-11-24'])
    assert.equal(localPath(path), path)
})

test('addresses that lead elsewhere are refused, however they are written', () => {
  const away = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/./\\evil.example',
    '/a/..//evil.example',
    'evil.example',
    '',
    ' /people',
    '/%2e%2e//evil.example',
    `/${'a'.repeat(3000)}`,
  ]
  for (const path of away) assert.equal(localPath(path), undefined, JSON.stringify(path))
  for (const value of [undefined, null, 1, ['/a'], { a: '/' }]) assert.equal(localPath(value), undefined)
})

test('whatever is typed, a browser sent to the result stays here', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '\\',
    '..',
    '.',
    '%2f',
    '%5c',
    '\t',
    '\n',
    '@',
    ':',
    '?',
    '#',
    'evil.example',
    'http:',
    'a',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((parts) => `/${parts.join('')}`),
      ),
      (typed) => {
        const path = localPath(typed)
        if (path === undefined) return
        assert.equal(new URL(path, 'https://parapet.example').origin, 'https://parapet.example')
      },
    ),
    { numRuns: 5000 },
  )
})

test('after signing in nobody is sent back to a door or to the API', () => {
  for (const path of [
    '/sign-in',
    '/sign-in?next=/a',
    '/sign-out',
    '/signed-out',
    '/set-password/x',
    '/demonstration',
    '/api/v1/me',
    undefined,
  ]) {
    assert.equal(pathAfterSignIn(path), '/')
  }
  assert.equal(pathAfterSignIn('/sign-ins'), '/sign-ins')
})
