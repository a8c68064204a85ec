import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { html, render } from '../html/html.ts'
import { declareForm } from './declare.ts'
import type { Form, FormPage } from './define.ts'
import { drawFields } from './fields.page.ts'

const source = { document: 'Rules', at: 'rule 1' }
const options = [
  { value: 'a', text: 'Good' },
  { value: 'b', text: 'Bad' },
] as const
const page = {
  slug: 'plots',
  title: 'Plots',
  source,
  grid: {
    of: 'Plot',
    none: 'Not seen',
    beside: 'Who',
    rows: [{ choose: 'north', write: 'who' }, { choose: 'south' }],
  },
  fields: [
    { kind: 'radios', key: 'north', name: 'North', options },
    { kind: 'text', key: 'who', name: 'Who tends it' },
    { kind: 'radios', key: 'south', name: 'South', options },
  ],
} as const satisfies FormPage
const formWith = (pages: readonly FormPage[]): Form => ({
  key: 'plots',
  title: 'Plots',
  sections: [{ key: 's', title: 'S', pages }],
})

test('questions in a table: one row each, every button named by its answer and its row, and no answer as the last', () => {
  const [table] = drawFields({
    fields: page.fields,
    answers: { north: 'b', who: 'Ann "A"' },
    errors: { south: 'South must be one of the answers offered' },
    lang: 'en',
    emptyRows: 0,
    headed: true,
    grid: page.grid,
  })
  const drawn = parse(render(html`${table ?? null}`))
  const [north, south] = drawn.querySelectorAll('tbody tr')
  assert.deepEqual(
    north?.querySelectorAll('label').map((label) => label.text),
    ['Good, North', 'Bad, North', 'Not seen, North', 'Who tends it'],
  )
  assert.equal(north?.querySelector('input[checked]')?.getAttribute('value'), 'b')
  assert.equal(north?.querySelector('#who')?.getAttribute('value'), 'Ann "A"')
  assert.equal(south?.querySelector('input[checked]')?.getAttribute('value'), '')
  assert.match(south?.querySelector('th')?.text ?? '', /must be one of the answers offered/)
  assert.ok(drawn.querySelector('#south'), 'a message leads to the first button')
})

test('a table that asks something else, something needed or other answers is declared wrongly', () => {
  assert.ok(declareForm(formWith([page])))
  const wrong: FormPage[] = [
    { ...page, grid: { ...page.grid, rows: [{ choose: 'who' }] } },
    { ...page, grid: { ...page.grid, rows: [{ choose: 'east' }] } },
    { ...page, grid: { ...page.grid, rows: [{ choose: 'north', write: 'south' }] } },
    { ...page, fields: [{ ...page.fields[0], need: 'asked' }, page.fields[1], page.fields[2]] },
    {
      ...page,
      fields: [
        page.fields[0],
        page.fields[1],
        { ...page.fields[2], options: [...options, { value: 'c', text: 'C' }] },
      ],
    },
  ]
  for (const each of wrong)
    assert.throws(() => declareForm(formWith([each])), /the table of plots cannot ask/)
})
