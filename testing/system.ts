import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program that the tests need and npm does not install. */
interface Need {
  /** What it is called in a message. */
  readonly what: string
  /** The Debian packages that bring it. */
  readonly packages: readonly string[]
  /** Where it is, if it is there. */
  readonly find: () => string | undefined
  /** What will do where the packages cannot be had. */
  readonly otherwise?: () => string | undefined
}

const OLDEST_JAVA = 17
const POSTGRES_15 = '/usr/lib/postgresql/15'

const chromium: Need = {
  what: 'Chromium',
  // The shell has no windows to draw and runs the same tests in a third of the time.
  packages: ['chromium-headless-shell', 'fonts-liberation'],
  find: () => given('CHROMIUM') ?? onPath('chromium-headless-shell'),
  otherwise: () => onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
}

const java: Need = {
  what: `Java ${OLDEST_JAVA} or later`,
  packages: ['default-jre-headless'],
  find: () =>
    [given('JAVA'), onPath('java')].find((path) => path !== undefined && javaVersion(path) >= OLDEST_JAVA),
}

const postgres15: Need = {
  what: 'PostgreSQL 15',
  packages: ['postgresql-15'],
  find: () => (existsSync(join(POSTGRES_15, 'bin', 'initdb')) ? POSTGRES_15 : undefined),
}

/** Finds what the tests need beside Node: installs it on Debian as root, otherwise throws the line that does. */
export function ensureSystem(): { chromium: string; java: string } {
  const [browser = '', runtime = ''] = ensure([chromium, java])
  return { chromium: browser, java: runtime }
}

/** The Chromium that the browser tests drive. */
export function findChromium(): string {
  return ensure([chromium])[0] ?? ''
}

/** The Java that runs the HTML checker. */
export function findJava(): string {
  return ensure([java])[0] ?? ''
}

/** The folder of Debian's PostgreSQL 15, which holds `bin`. */
export function findPostgres15(): string {
  return ensure([postgres15])[0] ?? ''
}

/** Where each need is; all that are missing are installed together, or named together in one error. */
function ensure(needs: readonly Need[]): string[] {
  const missing = needs.filter((need) => need.find() === undefined)
  const [able, unable] = [missing.filter(hasOther), missing.filter((need) => !hasOther(need))]
  if (unable.length > 0 || (able.length > 0 && mayInstall())) install(missing, unable.length > 0)
  return needs.map((need) => need.find() ?? need.otherwise?.() ?? fail(need))
}

const hasOther = (need: Need): boolean => need.otherwise?.() !== undefined

const mayInstall = (): boolean => process.getuid?.() === 0 && onPath('apt-get') !== undefined

function install(missing: readonly Need[], needed: boolean): void {
  if (!mayInstall()) throw new Error(howToInstall(missing))
  const packages = missing.flatMap((need) => need.packages)
  console.log(`Installing Debian packages that the tests need and that are not here: ${packages.join(' ')}`)
  try {
    apt('update')
    apt('install', '-y', '--no-install-recommends', ...packages)
  } catch (error) {
    if (needed) throw error
    console.log('They cannot be had here; what is installed will do.')
  }
}

function fail(need: Need): never {
  throw new Error(`${need.what} is still missing after ${need.packages.join(' ')} was installed.`)
}

function howToInstall(missing: readonly Need[]): string {
  const packages = missing.flatMap((need) => need.packages).join(' ')
  const what = new Intl.ListFormat('en-GB').format(missing.map((need) => need.what))
  return `The tests need ${what}. Install with: sudo apt-get update && sudo apt-get install -y ${packages}`
}

function apt(...args: string[]): void {
  const { status, error } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed.`, { cause: error })
}

// Set by a person or by the test runner; a wrong path is an error rather than a reason to look elsewhere.
function given(name: string): string | undefined {
  const path = process.env[name]
  if (path === undefined || path === '') return undefined
  if (!isProgram(path)) throw new Error(`${name} is set to ${path}, which is not a program.`)
  return path
}

function onPath(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function javaVersion(path: string): number {
  const { stderr } = spawnSync(path, ['-version'], { encoding: 'utf8' })
  return Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0)
}
