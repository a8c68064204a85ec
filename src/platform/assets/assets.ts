import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Assets, buildAssets, PACKAGES, writeWhole } from './build.ts'

export type { Assets } from './build.ts'
export { ASSET_PATH } from './build.ts'

/** The folder that is served as it is; the built files are in `build/` below it. */
export const PUBLIC_DIR = join(import.meta.dirname, '../../../public')

let ready: Assets | undefined

/** The addresses of the assets, which are built first if anything they are made from has changed. */
export function ensureAssets(): Assets {
  ready ??= ensureAssetsIn(join(PUBLIC_DIR, 'build'))
  return ready
}

/** As `ensureAssets`, in another folder. */
export function ensureAssetsIn(outDir: string): Assets {
  const manifest = join(outDir, 'manifest.json')
  const inputs = hashInputs()
  if (existsSync(manifest)) {
    const built = JSON.parse(readFileSync(manifest, 'utf8')) as { inputs: string; assets: Assets }
    if (built.inputs === inputs && isWhole(outDir, built.assets)) return built.assets
  }
  const assets = buildAssets(outDir)
  writeWhole(manifest, JSON.stringify({ inputs, assets }, null, 2))
  return assets
}

function isWhole(outDir: string, assets: Assets): boolean {
  return Object.values(assets)
    .flat()
    .every((address: string) => existsSync(join(outDir, basename(address))))
}

/** Everything that decides what is built: our own files and the versions of what they draw on. */
function hashInputs(): string {
  const hash = createHash('sha256')
  for (const name of ['govuk-frontend', '@ministryofjustice/frontend', 'sass']) {
    const { version } = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8'))
    hash.update(`${name}@${version}\n`)
  }
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /(?<!test)\.(ts|js|scss|svg)$/.test(name)).sort()) {
    hash.update(`${file}\n`).update(readFileSync(join(import.meta.dirname, file)))
  }
  return hash.digest('hex')
}
