import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const NODE24 = fileURLToPath(new URL('../bin/node24.js', import.meta.url))
const place = mkdtempSync(join(tmpdir(), 'node24-'))

after(() => rmSync(place, { recursive: true, force: true }))

test('an older Node hands over to Node 24, with the arguments and the exit code', () => {
  const script = onOldNode(
    NODE24,
    `console.log(process.versions.node, ...process.argv.slice(2)); process.exit(7)`,
  )
  const { status, stdout } = spawnSync(process.execPath, [script, 'one', '--two'], { encoding: 'utf8' })
  assert.match(stdout, /^2[4-9]\.\S+ one --two\n$/)
  assert.equal(status, 7)
})

test('a signal reaches the program, whose own answer to it counts', async () => {
  const script = onOldNode(
    NODE24,
    `process.on('SIGTERM', () => { console.log('tidy'); process.exit(3) }); setInterval(() => {}, 1000); console.log('up')`,
  )
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.push(text)
    if (text.startsWith('up')) child.kill('SIGTERM')
  })
  const [code] = await once(child, 'close')
  assert.deepEqual([said.join(''), code], ['up\ntidy\n', 3])
})

test('a program ended by a signal looks so from outside', async () => {
  const script = onOldNode(NODE24, `process.kill(process.pid, 'SIGKILL')`)
  const { signal } = spawnSync(process.execPath, [script])
  assert.equal(signal, 'SIGKILL')
})

test('without Node 24 there is one plain line and a failure', () => {
  const copy = join(place, 'node24.mjs')
  copyFileSync(NODE24, copy)
  const { status, stderr } = spawnSync(process.execPath, [onOldNode(copy, '')], { encoding: 'utf8' })
  assert.equal(status, 1)
  assert.match(stderr, /^This needs Node 24 or later, and this is Node 20\.1\.0\. Run "npm ci"[^\n]*\n$/)
})

/** A script that takes its own Node for an old one, and the program it would hand over to. */
function onOldNode(module: string, program: string): string {
  const inner = join(place, 'program.mjs')
  const outer = join(place, 'outer.mjs')
  writeFileSync(inner, program)
  writeFileSync(
    outer,
    `Object.defineProperty(process, 'versions', { value: { node: '20.1.0' } })
     const { onNode24 } = await import('${pathToFileURL(module)}')
     await onNode24('${pathToFileURL(inner)}', () => { throw new Error('not in this process') })`,
  )
  return outer
}
