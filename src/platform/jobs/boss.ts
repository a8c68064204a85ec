import { PgBoss } from 'pg-boss'

/** A kind of work done in the background. Payloads are ids only; the job reads the rest as its own service actor. */
export type Job = {
  name: string
  /** A cron line in London time, for work that comes round; absent for work that is sent. */
  every?: string
  retryLimit?: number
  run(data: { id?: string }): Promise<void>
}

export type Jobs = { send(name: string, data: { id: string }): Promise<void>; stop(): Promise<void> }

/** Starts the queue in its own schema and login, and works each kind of job. */
export async function startJobs(
  url: string,
  jobs: readonly Job[],
  onError: (error: Error) => void,
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    createSchema: false,
    max: 4,
    application_name: 'parapet-jobs',
  })
  boss.on('error', onError)
  await boss.start()
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: job.retryLimit ?? 3,
      retryDelay: 15,
      retryBackoff: true,
      policy: 'short',
    })
    if (job.every !== undefined) await boss.schedule(job.name, job.every, {}, { tz: 'Europe/London' })
    await boss.work<{ id?: string }>(job.name, { pollingIntervalSeconds: 2 }, async ([given]) => {
      await job.run(given?.data ?? {})
    })
  }
  return {
    // One job per id at a time: a message announced twice is still sent once.
    send: async (name, { id }) => void (await boss.send(name, { id }, { singletonKey: id })),
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}
