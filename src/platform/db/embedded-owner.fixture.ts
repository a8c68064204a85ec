import { startEmbedded } from './embedded.ts'
import { packagedBinaries, reachableBinaries } from './embedded-binaries.ts'

// A process of its own that runs an embedded server, so that a test can kill it. Says what it did in one line of
// JSON, then lives until it is told to stop. With a third argument it first gives up root's rights for that user.
const [dataDir = '', user] = process.argv.slice(2)
const account = user === undefined ? undefined : { uid: Number(user), gid: Number(user) }
const binaries = reachableBinaries(packagedBinaries(), account)
if (account) {
  process.setgroups?.([])
  process.setgid?.(account.gid)
  process.setuid?.(account.uid)
}
try {
  const server = await startEmbedded({ dataDir, binaries, testing: true })
  const awake = setInterval(() => undefined, 1_000)
  process.once('SIGTERM', () => server.stop().finally(() => clearInterval(awake)))
  say({ started: true, pid: server.pid, adopted: server.adopted, url: server.url() })
} catch (error) {
  say({ started: false, message: error instanceof Error ? error.message : String(error) })
}

function say(report: object): void {
  process.stdout.write(`${JSON.stringify(report)}\n`)
}
