import pg from 'pg'

export type Listening = { stop(): Promise<void> }

/**
 * Hears a database notification and calls back, also once after every (re)connection, when something may have been missed.
 * Keeps trying while the database is away.
 */
export function listen(
  url: string,
  channel: string,
  onWord: () => void,
  onError: (error: Error) => void,
): Listening {
  let client: pg.Client | undefined
  let stopped = false
  let waiting: NodeJS.Timeout | undefined
  const again = (error: Error) => {
    if (stopped || waiting !== undefined) return
    onError(error)
    waiting = setTimeout(() => {
      waiting = undefined
      void open()
    }, 2_000)
  }
  const open = async () => {
    const next = new pg.Client({ connectionString: url, application_name: 'parapet-listen' })
    client = next
    next.on('error', again)
    next.on('end', () => again(new Error('the listening connection ended')))
    next.on('notification', onWord)
    try {
      await next.connect()
      await next.query(`listen ${pg.escapeIdentifier(channel)}`)
      onWord()
    } catch (error) {
      again(error instanceof Error ? error : new Error(String(error)))
    }
  }
  void open()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(waiting)
      await client?.end().catch(() => undefined)
    },
  }
}
