import { pino } from 'pino'
import { sealPending } from '#platform/audit/seal.ts'
import { loadOrCreateSigningKey } from '#platform/audit/signing-key.ts'
import { asService } from '#platform/db/actor.ts'
import { connect } from '#platform/db/connect.ts'
import { type Job, startJobs } from '#platform/jobs/boss.ts'
import { listen } from '#platform/jobs/listen.ts'
import { deliver, listQueued } from '#platform/mail/postman.ts'
import { smtpTransport } from '#platform/mail/transport.ts'
import { sweepDoors } from './access/index.ts'
import { recomputeAll } from './clocks/index.ts'
import { readConfig } from './config.ts'
import { auditKeyFile } from './database.ts'
import { loadBankHolidays } from './law/index.ts'
import { askForDueReviews } from './reviews/ask-for-due-reviews.ts'

// The job process: seals the audit log, posts mail, and keeps the clocks. It is told the addresses by whoever starts it.

const config = readConfig(process.env)
const log = pino({ level: config.LOG_LEVEL, base: { process: 'worker' } })
const loginUrl = process.env.PARAPET_LOGIN_URL ?? config.DATABASE_URL
const jobsUrl = process.env.PARAPET_JOBS_URL ?? config.DATABASE_JOBS_URL
if (loginUrl === undefined || jobsUrl === undefined)
  throw new Error('The worker needs a database: start it with npm start, or set DATABASE_URL.')

const onError = (error: Error) =>
  log.error({ err: { type: error.name, message: error.message } }, 'a job failed')
const connection = connect(loginUrl, { max: 4, name: 'parapet-worker', onLost: onError })
const { db } = connection
await loadBankHolidays(db, new Date())
const key = await loadOrCreateSigningKey(auditKeyFile(config))
const transport = config.SMTP_URL === undefined ? undefined : smtpTransport(config.SMTP_URL, config.MAIL_FROM)

const MAIL_AT_ONCE = 200

const jobs: Job[] = [
  {
    name: 'seal-audit',
    every: '* * * * *',
    run: async () => void (await sealPending(db, { key, origin: config.AUDIT_ORIGIN, now: new Date() })),
  },
  {
    name: 'ask-for-due-reviews',
    every: '5 2 * * *',
    run: async () => void (await askForDueReviews(db, new Date())),
  },
  // After midnight in London, summer and winter: what the new day calls for. The second run finds nothing to do, unless the first broke off.
  {
    name: 'keep-clocks',
    every: '10 0,1 * * *',
    run: async () => {
      const { setAside } = await recomputeAll(db, { now: new Date(), areaId: null })
      for (const area of setAside) log.error(area, 'the clocks of an area were not reckoned')
    },
  },
  {
    name: 'sweep-doors',
    every: '20 3 * * *',
    run: () => asService(db, 'parapet_doorkeeper', new Date(), (tx) => sweepDoors(tx, new Date())),
  },
  ...(transport === undefined
    ? []
    : [
        { name: 'sweep-outbox', every: '*/5 * * * *', run: () => announceMail() },
        {
          name: 'deliver-mail',
          retryLimit: 10,
          run: async ({ id }: { id?: string }) =>
            void (
              id !== undefined &&
              (await deliver(db, { transport, publicUrl: config.PUBLIC_URL }, id, new Date()))
            ),
        },
      ]),
]

const running = await startJobs(jobsUrl, jobs, onError)

async function announceMail(): Promise<void> {
  for (const id of await listQueued(db, new Date(), MAIL_AT_ONCE)) await running.send('deliver-mail', { id })
}

const ear =
  transport === undefined
    ? undefined
    : listen(loginUrl, 'parapet_outbox', () => void announceMail().catch(onError), onError)
log.info({ mail: transport === undefined ? 'kept in the outbox' : 'sent by SMTP' }, 'worker ready')
process.send?.('ready')

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await ear?.stop()
  await running.stop().catch(onError)
  transport?.close()
  await connection.close()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
// Whoever started us is gone: finish the job in hand and go too.
process.on('disconnect', () => void stop())
