import assert from 'node:assert/strict'
import { test } from 'node:test'
import { words } from './text.ts'

const en = {
  title: 'Record attendance',
  present: (count: number) => `${count} people are here`,
  errors: { none: 'Select who is here', late: (name: string) => `${name} came late` },
}
const cy = { title: 'Cofnodi presenoldeb', errors: { late: (name: string) => `Roedd ${name} yn hwyr` } }

test('a page speaks English', () => {
  const text = words('en', { en, cy })
  assert.equal(text.title, 'Record attendance')
  assert.equal(text.present(3), '3 people are here')
})

test('a page speaks Welsh where it can and English where it cannot yet', () => {
  const text = words('cy', { en, cy })
  assert.equal(text.title, 'Cofnodi presenoldeb')
  assert.equal(text.present(3), '3 people are here')
  assert.equal(text.errors.late('Sam'), 'Roedd Sam yn hwyr')
  assert.equal(text.errors.none, 'Select who is here')
})

test('a page that has no Welsh at all speaks English', () => {
  assert.equal(words('cy', { en }).title, 'Record attendance')
})

test('the compiler refuses a Welsh sentence that knows other things or has no English', () => {
  // @ts-expect-error a number is known, not a name
  assert.ok(words('cy', { en, cy: { present: (name: string) => name } }))
  // @ts-expect-error there is no such English sentence
  assert.ok(words('cy', { en, cy: { titel: 'Teitl' } }))
})
