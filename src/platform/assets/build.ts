import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** The addresses a page needs. Each carries a hash of its content, so a browser may keep it for ever. */
export interface Assets {
  readonly css: string
  /** A short script that runs before anything is drawn. */
  readonly start: string
  readonly script: string
  /** The modules that `script` imports, for the browser to fetch ahead. */
  readonly modules: readonly string[]
  readonly icon: string
}

/** Where the built files are served. */
export const ASSET_PATH = '/build/'

const require = createRequire(import.meta.url)
const HERE = import.meta.dirname
const GOVUK = dirname(require.resolve('govuk-frontend/package.json'))
const MOJ = dirname(require.resolve('@ministryofjustice/frontend/package.json'))

/** The folder the installed packages are in. */
export const PACKAGES = dirname(GOVUK)

/** The published modules, under the names our own script imports them by. */
const DESIGN_SYSTEMS = {
  'govuk-frontend': join(GOVUK, 'dist/govuk/govuk-frontend.min.js'),
  '@ministryofjustice/frontend': join(MOJ, 'moj/moj-frontend.min.js'),
}

/** Builds every asset into a folder, under names that say what is in them, and returns their addresses. */
export function buildAssets(outDir: string): Assets {
  mkdirSync(outDir, { recursive: true })
  const keep = (name: string, content: string) => keepFile(outDir, name, content)
  const modules = new Map(
    Object.entries(DESIGN_SYSTEMS).map(([name, file]) => [name, keepModule(keep, file)]),
  )
  for (const own of ['session', 'autosave', 'print']) {
    modules.set(`./${own}.js`, keep(`${own}.js`, ownScript(own, modules)))
  }
  return {
    css: keep('parapet.css', styles(keep)),
    start: keep('start.js', ownScript('start', modules)),
    script: keep('parapet.js', ownScript('parapet', modules)),
    modules: [...modules.values()],
    icon: keep('favicon.svg', readFileSync(join(HERE, 'favicon.svg'), 'utf8')),
  }
}

type Keep = (name: string, content: string) => string

/** Writes a file, and the same compressed for servers that send it so, and returns its address. */
function keepFile(outDir: string, name: string, content: string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  const hashed = name.replace(/(\.\w+)$/, `-${hash}$1`)
  const bytes = Buffer.from(content)
  writeWhole(join(outDir, hashed), bytes)
  writeWhole(join(outDir, `${hashed}.gz`), gzipSync(bytes, { level: 9 }))
  writeWhole(join(outDir, `${hashed}.br`), brotliCompressSync(bytes))
  return ASSET_PATH + hashed
}

/** Writes a file so that nobody, another process building the same one included, ever sees half of it. */
export function writeWhole(path: string, content: Buffer | string): void {
  const part = `${path}.${process.pid}.part`
  writeFileSync(part, content)
  renameSync(part, path)
}

function keepModule(keep: Keep, file: string): string {
  const withoutMap = readFileSync(file, 'utf8').replace(/\/\/# sourceMappingURL=.*\s*$/, '')
  return keep(basename(file), withoutMap)
}

/** One of our scripts, importing its modules by the names they were kept under. */
function ownScript(name: string, modules: ReadonlyMap<string, string>): string {
  const source = readFileSync(join(HERE, 'browser', `${name}.js`), 'utf8')
  return source.replace(/(?<=\bfrom ')[^']+(?=')/g, (imported) => {
    const address = modules.get(imported)
    if (address === undefined) throw new Error(`${name}.js imports ${imported}, which is not built`)
    return address.replace(ASSET_PATH, './')
  })
}

/** The style sheet, with its pictures kept beside it. The footer's royal arms are not ours to show. */
function styles(keep: Keep): string {
  return compileSass().replace(/url\("?([\w-]+\.svg)"?\)/g, (_, picture: string) => {
    if (picture === 'govuk-crest.svg') return 'none'
    const source = readFileSync(join(MOJ, 'moj/assets/images', picture), 'utf8')
    return `url(${keep(picture, source).replace(ASSET_PATH, '')})`
  })
}

/** Sass takes a while to load and is wanted only when something changed. */
function compileSass(): string {
  const sass = require('sass') as typeof import('sass')
  const { css } = sass.compile(join(HERE, 'styles/parapet.scss'), {
    style: 'compressed',
    loadPaths: [PACKAGES, dirname(PACKAGES)],
    logger: sass.Logger.silent,
  })
  return css
}
