import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapeHtml, type Html, html, isHtml, join, nothing, raw, render } from './html.ts'

test('text between tags and in attributes is escaped', () => {
  const name = `<b onclick='go()'>"Tom & Jerry"</b>`
  assert.equal(
    render(html`<p title="${name}">${name}</p>`),
    '<p title="&lt;b onclick=&#39;go()&#39;&gt;&quot;Tom &amp; Jerry&quot;&lt;/b&gt;">' +
      '&lt;b onclick=&#39;go()&#39;&gt;&quot;Tom &amp; Jerry&quot;&lt;/b&gt;</p>',
  )
})

test('markup made here passes through; false and null show nothing; numbers and lists are shown', () => {
  const items = ['one', 'two'].map((word) => html`<li>${word}</li>`)
  assert.equal(
    render(html`<ul>${items}${[false, null]}</ul>${false}${null}${0}${raw('<hr>')}`),
    '<ul><li>one</li><li>two</li></ul>0<hr>',
  )
})

test('pieces are joined with markup between those that show something', () => {
  assert.equal(render(join([html`a`, false, html`b`, null], html`, `)), 'a, b')
  assert.equal(render(join([html`a`, html`b`])), 'ab')
  assert.equal(render(nothing), '')
})

test('only markup may stand inside a tag outside quotation marks', () => {
  const checked: Html | false = html`checked`
  assert.equal(render(html`<input ${checked} value="${'a'}">`), '<input checked value="a">')
  assert.throws(
    () => html`<input value=${'a onfocus=go()'}>`,
    /quotation marks round the value after "<input value="/,
  )
  assert.throws(() => html`<a title="b" href='c' ${1}>`, /quotation marks/)
})

test('what is not allowed does not compile, and does not show at run time either', () => {
  const late: string | undefined = new Map<string, string>().get('late')
  // @ts-expect-error the page must say what to show when there is nothing
  assert.throws(() => html`<p>${late}</p>`, TypeError)
  // @ts-expect-error an object is not text
  assert.throws(() => html`<p>${{ toString: () => '<script>' }}</p>`, TypeError)
  // @ts-expect-error a list holds markup, not text
  assert.throws(() => html`<p>${['<script>']}</p>`, TypeError)
  // @ts-expect-error a look-alike is not markup
  const forged: Html = { toString: () => '<script>', toJSON: () => '<script>' }
  assert.equal(isHtml(forged), false)
  assert.throws(() => html`<p>${forged}</p>`, TypeError)
})

/** Reads the little language that `escapeHtml` may produce, as a browser would. */
function readBack(markup: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return markup.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => names[name] as string)
}

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '"', "'", '&', '/', '=', ' ', 'script', '&lt;', '&#', '`'),
    fc.string(),
  ),
})

test('no text from a person can open a tag or leave an attribute, and none of it is lost', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const page = render(html`<p title="${text}" lang='${text}'>${text}</p>`)
      const parts = /^<p title="([^"<>]*)" lang='([^'<>]*)'>([^<>]*)<\/p>$/.exec(page)
      assert.ok(parts, page)
      for (const part of parts.slice(1)) assert.equal(readBack(part), text)
    }),
    { numRuns: 2000 },
  )
})

test('text without special characters is passed on as it is', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.equal(escapeHtml(text) === text, !/[&<>"']/.test(text))
    }),
  )
})
