import assert from 'node:assert/strict'
import { join, relative } from 'node:path'
import { test } from 'node:test'
import { cruise, type ICruiseResult } from 'dependency-cruiser'

/** The ground: rooms every other room may use, each with what it stands on itself. */
const GROUND: Readonly<Record<string, readonly string[]>> = {
  areas: ['work'],
  law: [],
  work: [],
  access: ['areas', 'work'],
  clocks: ['areas', 'work'],
  people: ['areas', 'access', 'work', 'clocks'],
  cases: ['areas', 'access', 'work', 'people', 'clocks'],
}

/** The rooms. Every one may also use the ground; a new pair is a line here, made on purpose. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  files: [],
  sharing: [],
  agencies: [],
  reviews: [],
  plans: [],
  audit: [],
  service: [],
  calculators: [],
  outbox: [],
  home: ['plans'],
  referrals: ['reviews'],
  meetings: ['referrals', 'sharing'],
  minutes: ['meetings', 'reviews', 'plans', 'sharing', 'referrals'],
}

/** Where the processes begin: they put the rooms together and may use everything. */
const TOP = [
  'app.ts',
  'chronology.ts',
  'main.ts',
  'worker.ts',
  'web.ts',
  'cli.ts',
  'cli',
  'services.ts',
  'database.ts',
  'config.ts',
  'frame.ts',
  'frame.text.ts',
  'demonstration',
  'boundaries.test.ts',
]

const SRC = import.meta.dirname
const isTest = (file: string) => /\.(test|fixture)\.ts$/.test(file)

type Edge = { from: string; to: string }

const { output } = await cruise(['.'], {
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  baseDir: SRC,
  enhancedResolveOptions: { extensions: ['.ts', '.js'], conditionNames: ['node', 'import', 'default'] },
})
const modules = (output as ICruiseResult).modules.filter(
  (module) => !module.source.includes('node_modules') && module.source.endsWith('.ts'),
)
const own = (path: string) => {
  const inside = relative(SRC, join(SRC, path))
  return inside.startsWith('..') ? undefined : inside
}
const edges: Edge[] = modules.flatMap((module) => {
  const from = own(module.source)
  if (from === undefined || isTest(from)) return []
  return module.dependencies.flatMap((dependency) => {
    const to = own(dependency.resolved)
    return to === undefined ||
      dependency.coreModule ||
      dependency.resolved.includes('node_modules') ||
      !to.endsWith('.ts')
      ? []
      : [{ from, to }]
  })
})

const room = (file: string) => file.split('/')[0] ?? ''
const isTop = (file: string) => TOP.includes(room(file))

test('the check really read the modules and their imports', () => {
  assert.ok(modules.length > 100, `only ${modules.length} modules were read`)
  assert.ok(edges.length > 200, `only ${edges.length} imports were read`)
  assert.ok(
    edges.some((edge) => edge.from.startsWith('people/') && edge.to.startsWith('platform/')),
    'imports by #platform are not resolved',
  )
})

test('rules use rules and nothing else', () => {
  assert.deepEqual(
    edges.filter((edge) => room(edge.from) === 'rules' && room(edge.to) !== 'rules'),
    [],
  )
  const outside = modules
    .filter((module) => module.source.startsWith('rules/') && !isTest(module.source))
    .flatMap((module) =>
      module.dependencies
        .filter((dependency) => dependency.resolved.includes('node_modules') || dependency.coreModule)
        .map((dependency) => `${module.source} uses ${dependency.module}`),
    )
  assert.deepEqual(outside, [])
})

test('the platform uses libraries and itself', () => {
  assert.deepEqual(
    edges.filter((edge) => room(edge.from) === 'platform' && room(edge.to) !== 'platform'),
    [],
  )
})

test('a room uses rules, the platform, the ground and the rooms listed for it, by their front door', () => {
  const wrong = edges.filter(({ from, to }) => {
    if (isTop(from) || ['rules', 'platform'].includes(room(from)) || room(from) === room(to)) return false
    if (['rules', 'platform'].includes(room(to))) return false
    const allowed =
      room(from) in GROUND ? GROUND[room(from)] : [...Object.keys(GROUND), ...(MAY_USE[room(from)] ?? [])]
    return !allowed?.includes(room(to)) || !/^[^/]+\/index\.ts$/.test(to)
  })
  assert.deepEqual(wrong, [])
})

test('every folder is a room that is listed, and has a README', async () => {
  const { readdir, access } = await import('node:fs/promises')
  const folders = (await readdir(SRC, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
  const known = new Set([...Object.keys(GROUND), ...Object.keys(MAY_USE), ...TOP, 'rules', 'platform'])
  assert.deepEqual(
    folders.filter((folder) => !known.has(folder)),
    [],
  )
  const bare: string[] = []
  for (const folder of folders) await access(join(SRC, folder, 'README.md')).catch(() => bare.push(folder))
  assert.deepEqual(bare, [])
})

test('who may use whom has no cycle', () => {
  const uses = (name: string): readonly string[] =>
    name in GROUND ? (GROUND[name] ?? []) : [...Object.keys(GROUND), ...(MAY_USE[name] ?? [])]
  const walk = (name: string, path: readonly string[]): void => {
    assert.ok(!path.includes(name), `cycle: ${[...path, name].join(' → ')}`)
    for (const next of uses(name)) walk(next, [...path, name])
  }
  for (const name of [...Object.keys(GROUND), ...Object.keys(MAY_USE)]) walk(name, [])
})
