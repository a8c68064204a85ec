import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { testCluster } from '#testing/cluster.ts'

/** Migrates an empty database on the test cluster, hands a superuser connection to `work`, and drops it again. */
export async function onFreshDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const cluster = await testCluster()
  const name = `schema_${randomBytes(4).toString('hex')}`
  const admin = new pg.Client({ connectionString: cluster })
  await admin.connect()
  await admin.query(`create database ${name}`)
  try {
    const url = new URL(cluster)
    url.pathname = `/${name}`
    await migrate(url.toString(), { login: 'test-login', jobs: 'test-jobs' })
    const client = new pg.Client({ connectionString: url.toString() })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  } finally {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  }
}

/** Writes the file, or with `--check` says whether the committed one is what would be written. */
export async function writeOrCheck(path: string, text: string, command: string): Promise<void> {
  const { readFile, writeFile } = await import('node:fs/promises')
  if (!process.argv.includes('--check')) return writeFile(path, text)
  const committed = await readFile(path, 'utf8').catch(() => '')
  if (committed === text) return
  console.error(`${path} is out of date. Run ${command} and commit the result.`)
  process.exitCode = 1
}
