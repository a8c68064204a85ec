import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { COMPONENT_TYPES_FILE, formattedComponentTypes } from '../../../scripts/component-types.ts'
import * as govuk from './govuk.ts'
import { type Html, html, render } from './html.ts'

const require = createRequire(import.meta.url)
const COMPONENTS = join(dirname(require.resolve('govuk-frontend/package.json')), 'dist/govuk/components')

interface Fixture {
  name: string
  options: object
  html: string
}

const published = readdirSync(COMPONENTS)
  .filter((name) => existsSync(join(COMPONENTS, name, 'fixtures.json')))
  .map((name) => {
    const { fixtures } = JSON.parse(readFileSync(join(COMPONENTS, name, 'fixtures.json'), 'utf8'))
    return { name, fixtures: fixtures as Fixture[] }
  })

function wrapperOf(component: string): (options: object) => Html {
  const name = `govuk-${component}`.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return (govuk as unknown as Record<string, (options: object) => Html>)[name] ?? assert.fail(`no ${name}`)
}

const oneSpace = (markup: string) => markup.replace(/\s+/g, ' ').trim()

test('every published GOV.UK fixture renders as published, white space apart', () => {
  let checked = 0
  for (const { name, fixtures } of published) {
    const wrapper = wrapperOf(name)
    for (const fixture of fixtures) {
      const again = [wrapper(fixture.options), wrapper(fixture.options)].map((made) => oneSpace(render(made)))
      assert.deepEqual(again, Array(2).fill(oneSpace(fixture.html)), `${name}: ${fixture.name}`)
      checked += 1
    }
  }
  assert.equal(checked, 725)
})

test('every component has a function and every function is a component', () => {
  const expected = published.map(({ name }) => wrapperOf(name))
  assert.deepEqual(new Set(Object.values(govuk)), new Set(expected))
})

test('the option types are those that the installed govuk-frontend documents', () => {
  assert.equal(readFileSync(COMPONENT_TYPES_FILE, 'utf8'), formattedComponentTypes())
})

test('text is escaped, markup made by html is not', () => {
  const name = '<script>alert(1)</script>'
  assert.match(render(govuk.govukTag({ text: name })), /&lt;script&gt;alert\(1\)&lt;\/script&gt;/)
  assert.match(render(govuk.govukTag({ html: html`<b>${name}</b>` })), /<b>&lt;script&gt;/)
  assert.doesNotMatch(
    render(govuk.govukButton({ text: 'Go', attributes: { 'data-x': `" onclick="${name}` } })),
    /" onclick=/,
  )
})

test('text and markup with the same letters are not taken for each other', () => {
  const letters = '<i>x</i>'
  const asText = render(govuk.govukInsetText({ text: letters }))
  const asMarkup = render(govuk.govukInsetText({ html: html`<i>x</i>` }))
  assert.match(asText, /&lt;i&gt;x/)
  assert.match(asMarkup, /<i>x<\/i>/)
})

test('an option that is undefined is as good as absent, and a list may hold false', () => {
  const mistake: string | undefined = new Map<string, string>().get('name')
  const input = govuk.govukInput({
    name: 'name',
    label: { text: 'Name' },
    value: mistake,
    errorMessage: mistake === undefined ? undefined : { text: mistake },
    attributes: { 'data-autosave': mistake },
  })
  assert.equal(render(input), render(govuk.govukInput({ name: 'name', label: { text: 'Name' } })))
  const items = [
    mistake !== undefined && { value: 'a', text: 'A' },
    { divider: 'or' },
    { value: 'b', text: 'B' },
  ]
  assert.doesNotMatch(render(govuk.govukRadios({ name: 'letter', items })), /value="a"/)
})

test('the compiler asks for what a component must have', () => {
  // @ts-expect-error a button needs text or markup
  assert.ok(govuk.govukButton({}))
  // @ts-expect-error markup must be made by html
  assert.ok(govuk.govukButton({ html: '<b>Go</b>' }))
  // @ts-expect-error there is no such option
  assert.ok(govuk.govukButton({ text: 'Go', colour: 'red' }))
  // @ts-expect-error attributes given as one string would not be escaped
  assert.ok(govuk.govukTag({ text: 'New', attributes: ' onclick="go()"' }))
})
