import { migrate } from '#platform/db/migrate.ts'
import type { Config } from '../config.ts'
import { joinDatabase, passwordsOf } from '../database.ts'
import { UsageError } from './usage.ts'

/** Brings the database to this version. A named database needs `DATABASE_ADMIN_URL`, a role that may create roles. */
export async function migrateCommand(config: Config): Promise<number> {
  if (!config.embedded && config.DATABASE_ADMIN_URL === undefined) {
    throw new UsageError(
      'Set DATABASE_ADMIN_URL to a superuser or a role with CREATEROLE: migrating creates roles. The web process does not need it.',
    )
  }
  const database = await joinDatabase(config, console.log)
  try {
    const { applied, already } = await migrate(database.urls.admin ?? '', passwordsOf(database.urls))
    console.log(
      applied.length === 0
        ? `Nothing to do: ${already} migrations are already there.`
        : `Applied ${applied.join(', ')}.`,
    )
    return 0
  } finally {
    await database.stop()
  }
}
