import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Secret } from 'otpauth'
import { render } from '#platform/html/html.ts'
import { codeAt, newTotpSecret, qrCode, stepAt, stepOfCode, totpUri, typableSecret } from './totp.ts'

test('codes are those of RFC 6238', () => {
  // Appendix B, SHA-1, cut to the six digits that authenticator apps show.
  const secret = Secret.fromLatin1('12345678901234567890').base32
  assert.equal(codeAt(secret, new Date(59_000)), '287082')
  assert.equal(codeAt(secret, new Date(1_111_111_109_000)), '081804')
  assert.equal(codeAt(secret, new Date(20_000_000_000_000)), '353130')
})

test('a code counts in its own half-minute and the ones beside it, and says which it was', () => {
  const secret = newTotpSecret()
  const now = new Date('2026-11-24T09:00:10Z')
  const at = (seconds: number) =>
    stepOfCode(secret, codeAt(secret, new Date(now.getTime() + seconds * 1000)), now)
  assert.equal(at(0), stepAt(now))
  assert.equal(at(-30), stepAt(now) - 1)
  assert.equal(at(30), stepAt(now) + 1)
  assert.equal(at(-60), undefined)
  assert.equal(at(60), undefined)
  for (const typed of ['', '12345', '1234567', 'abcdef', '１２３４５６'])
    assert.equal(stepOfCode(secret, typed, now), undefined)
})

test('a new secret has 160 bits, can be typed in groups, and names the account to the app', () => {
  const secret = newTotpSecret()
  assert.equal(Secret.fromBase32(secret).bytes.length, 20)
  assert.match(typableSecret(secret), /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  const uri = new URL(totpUri(secret, 'corin.ashdown@parapet.example'))
  assert.equal(uri.protocol, 'otpauth:')
  assert.equal(uri.searchParams.get('issuer'), 'Parapet')
  assert.equal(uri.searchParams.get('secret'), secret)
})

test('the picture is part of the page, has a name, and brings no style or script', async () => {
  const svg = render(await qrCode('otpauth://totp/x', 'A "picture" & more'))
  assert.match(svg, /^<svg [^>]*role="img" aria-label="A &quot;picture&quot; &amp; more"/)
  assert.doesNotMatch(svg, /style|script|href/)
})
