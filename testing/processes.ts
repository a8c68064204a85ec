import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const FOLDER = resolve(import.meta.dirname, '../.cache/test-processes', String(process.pid))
const MOST_FILES = 34

/** Tests with a browser, a server or a whole process of their own, which gain nothing from company. The first are the longest. */
const ALONE = [
  /^journeys\//,
  /^src\/[^/]+\.test\.ts$/,
  /\.browser\.test\.ts$/,
  /\/embedded[^/]*\.test\.ts$/,
  /^testing\//,
]

/**
 * What each test process runs, the longest first. Starting a process costs more than most files need, so those of the rooms and
 * rules share a few: each becomes a suite of a small written file, and keeps its own database, server and hooks.
 */
export function processesFor(files: readonly string[]): string[] {
  mkdirSync(FOLDER, { recursive: true })
  process.once('exit', () => rmSync(FOLDER, { recursive: true, force: true }))
  const alone = ALONE.flatMap((kind) => files.filter((file) => kindOf(file) === kind))
  const together = inParts(files.filter((file) => kindOf(file) === undefined))
  return [...alone.map((file) => `import ${address(file)}`), ...together.map(asSuites)].map((text, index) =>
    write(index, text),
  )
}

const kindOf = (file: string): RegExp | undefined => ALONE.find((kind) => kind.test(file))

/** The long tests of a room are dealt out, so that no process is much longer than another. */
function inParts(files: readonly string[]): string[][] {
  const parts = Math.ceil(files.length / MOST_FILES)
  return Array.from({ length: parts }, (_, part) => files.filter((_file, at) => at % parts === part))
}

const address = (file: string): string => JSON.stringify(pathToFileURL(resolve(file)).href)

/** What the report calls a file, and the suite that stands for it. */
const nameOf = (file: string): string => relative(process.cwd(), resolve(file))

const asSuites = (files: readonly string[]): string =>
  [
    "import { describe } from 'node:test'",
    ...files.map(
      (file) => `describe(${JSON.stringify(nameOf(file))}, async () => { await import(${address(file)}) })`,
    ),
  ].join('\n')

/** The test runner starts its files in the order of their names. */
function write(index: number, text: string): string {
  const path = join(FOLDER, `${String(index).padStart(3, '0')}.test.ts`)
  writeFileSync(path, `${text}\n`)
  return path
}
