import type { Config } from '../config.ts'
import { joinDatabase } from '../database.ts'
import { seedIfEmpty, tellStories } from '../demonstration/index.ts'
import { serverKeys } from '../services.ts'
import { UsageError } from './usage.ts'

/** Fills an empty embedded database with the demonstration, or tells the stories that one is still without. On a named database demonstration data does not exist. */
export async function seedCommand(config: Config, [what]: readonly string[]): Promise<number> {
  if (what !== 'demo') throw new UsageError('Say what to seed: npx parapet seed demo')
  if (!config.embedded)
    throw new UsageError('Demonstration data exists only on the embedded database: unset DATABASE_URL.')
  const database = await joinDatabase(config, console.log)
  try {
    const now = new Date()
    const made = await seedIfEmpty(database.urls, await serverKeys(config), now, console.log)
    const told = await tellStories(database.urls, { now, say: console.log })
    console.log(
      made || told > 0
        ? 'The demonstration is in place.'
        : 'Nothing was changed: the demonstration is in place, or the database holds another area.',
    )
    return 0
  } finally {
    await database.stop()
  }
}
