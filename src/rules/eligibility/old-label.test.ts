import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'

const SRC = join(import.meta.dirname, '../..')
const OLD_LABEL = /\bschedule\s+(?:1|one)\s+offenders?\b/i

/** Where the label is known, so that it is recognised and put into today's words. */
const KNOWN = ['rules/eligibility/risk-to-children.ts']

test('IC-14 no page, form, letter or report says the old label: every file of the service was read', async () => {
  const all = await readdir(SRC, { recursive: true, withFileTypes: true })
  const files = all
    .filter((entry) => entry.isFile() && !/\.(test|fixture)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  const saying: string[] = []
  for (const file of files)
    if (OLD_LABEL.test(await readFile(file, 'utf8'))) saying.push(file.slice(SRC.length + 1))
  assert.ok(files.filter((file) => file.endsWith('.text.ts')).length > 50, 'the texts were not found')
  assert.deepEqual(
    saying.filter((file) => !KNOWN.includes(file)),
    [],
  )
})
