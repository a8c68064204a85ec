import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { ASSET_PATH, type Assets, ensureAssetsIn } from './assets.ts'

let folder: string
let assets: Assets

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'parapet-assets-'))
  assets = ensureAssetsIn(folder)
})

after(() => rmSync(folder, { recursive: true }))

const read = (name: string) => readFileSync(join(folder, basename(name)), 'utf8')
const addresses = () => Object.values(assets).flat() as string[]

test('every address leads to a file whose name carries the hash of its content', () => {
  for (const address of addresses()) {
    assert.equal(`${dirname(address)}/`, ASSET_PATH)
    const hash = createHash('sha256').update(read(address)).digest('hex')
    assert.equal(/-([0-9a-f]{12})\.(css|js|svg)$/.exec(address)?.[1], hash.slice(0, 12))
  }
})

test('each file is also there compressed', () => {
  for (const name of addresses().map((address) => join(folder, basename(address)))) {
    const content = readFileSync(name)
    assert.deepEqual(gunzipSync(readFileSync(`${name}.gz`)), content)
    assert.deepEqual(brotliDecompressSync(readFileSync(`${name}.br`)), content)
  }
})

test('nothing is built again until something it is made from has changed or is missing', () => {
  const writtenAt = () => statSync(join(folder, 'manifest.json')).mtimeMs
  const first = writtenAt()
  assert.deepEqual(ensureAssetsIn(folder), assets)
  assert.equal(writtenAt(), first)
  rmSync(join(folder, basename(assets.script)))
  assert.deepEqual(ensureAssetsIn(folder), assets)
  assert.ok(read(assets.script).length > 0)
})

test('no half-written file is left behind', () => {
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  )
})

test('scripts import only files that are there, and a page is told of all of them', () => {
  const told = new Set(assets.modules.map((address) => basename(address)))
  for (const script of [assets.script, ...assets.modules]) {
    for (const [, imported] of read(script).matchAll(/\bfrom ?["']([^"']+)["']/g)) {
      assert.ok(told.has(basename(imported ?? '')), imported)
    }
  }
})

test('the style sheet uses a system font and shows no crown, arms or GDS typeface', () => {
  const css = read(assets.css)
  assert.match(css, /font-family:system-ui/)
  assert.doesNotMatch(css, /GDS Transport|@font-face|crest|crown\.(svg|png)/i)
})

test('every picture the style sheet shows is there', () => {
  const pictures = [...read(assets.css).matchAll(/url\(([^)]+)\)/g)].map(([, picture]) => picture as string)
  assert.ok(pictures.length > 0)
  for (const picture of pictures) assert.match(read(picture), /<svg/)
})

test('printed sheets carry the marking and a number', () => {
  const css = read(assets.css)
  const sheet = /@page\{[^@]*(@[a-z-]+\{[^}]*\})+\}/.exec(css)?.[0] ?? ''
  assert.match(sheet, /@top-center\{content:"OFFICIAL-SENSITIVE"/)
  assert.match(sheet, /@bottom-center\{content:"OFFICIAL-SENSITIVE"/)
  assert.match(sheet, /counter\(page\)/)
})
