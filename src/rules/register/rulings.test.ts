import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { orderRulingText } from '../orders/rulings.text.ts'
import { registerRulingText } from './rulings.text.ts'

/** The keys with which the rules of a folder refuse something. */
function refusalsOf(folder: string): Set<string> {
  const keys = new Set<string>()
  for (const file of readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name)))
    for (const [, key = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /notMet\(\s*'([a-z0-9-]+)'/g,
    ))
      keys.add(key)
  return keys
}

test('every refusal of the register and of orders has its sentence in both languages', () => {
  const here = import.meta.dirname
  for (const [folder, { en, cy }] of [
    [here, registerRulingText],
    [join(here, '../orders'), orderRulingText],
  ] as const) {
    const keys = refusalsOf(folder)
    assert.ok(keys.size > 10)
    for (const key of keys) assert.ok(key in en && key in cy, key)
    assert.deepEqual(Object.keys(en), Object.keys(cy))
  }
})
