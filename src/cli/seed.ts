import type { Config } from '../config.ts'
import { joinDatabase } from '../database.ts'
import { seedIfEmpty } from '../demonstration/index.ts'
import { serverKeys } from '../services.ts'
import { UsageError } from './usage.ts'

/** Fills an empty embedded database with the demonstration. On a named database demonstration data does not exist. */
export async function seedCommand(config: Config, [what]: readonly string[]): Promise<number> {
  if (what !== 'demo') throw new UsageError('Say what to seed: npx parapet seed demo')
  if (!config.embedded) throw new UsageError('Demonstration data exists only on the embedded database: unset DATABASE_URL.')
  const database = await joinDatabase(config, console.log)
  try {
    const seeded = await seedIfEmpty(database.urls, await serverKeys(config), new Date(), console.log)
    console.log(seeded ? 'The demonstration is in place.' : 'Nothing was changed: the database already holds an area.')
    return 0
  } finally {
    await database.stop()
  }
}
