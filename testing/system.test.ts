import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { ensureSystem } from './system.ts'

const place = mkdtempSync(join(tmpdir(), 'system-'))

after(() => rmSync(place, { recursive: true, force: true }))

test('Chromium and a Java that is new enough are found', () => {
  const { chromium, java } = ensureSystem()
  assert.match(spawnSync(chromium, ['--version'], { encoding: 'utf8' }).stdout, /chrom/i)
  assert.match(spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr, /version "(1[7-9]|[2-9]\d)/)
})

test('CHROMIUM chooses the browser, and a wrong value is named', () => {
  const browser = join(place, 'browser')
  writeFileSync(browser, '#!/bin/sh\n')
  chmodSync(browser, 0o755)
  assert.equal(look({ CHROMIUM: browser }).stdout, browser)
  const { stderr } = look({ CHROMIUM: join(place, 'nothing') })
  assert.match(stderr, /CHROMIUM is set to \S+nothing, which is not a program\./)
})

function look(env: Record<string, string>) {
  const module = new URL('./system.ts', import.meta.url).href
  const script = `import { findChromium } from '${module}'; process.stdout.write(findChromium())`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
}
