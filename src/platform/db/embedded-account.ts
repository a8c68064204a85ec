import { spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedFailed } from './embedded-errors.ts'

/** The system account that PostgreSQL runs as when Node itself is root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

const NAME = 'parapet'

/**
 * The account for a cluster: its owner if it has one, otherwise the account made for the purpose.
 * Undefined when Node is an ordinary user, because PostgreSQL then simply runs as that user.
 */
export function databaseAccount(clusterDir: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = lstatSync(clusterDir, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  const account = findAccount() ?? createAccount()
  if (owner) giveTo(account, clusterDir)
  return account
}

/** Makes a file or a whole directory belong to an account; does nothing when there is none. */
export function giveTo(account: Account | undefined, path: string): void {
  if (!account) return
  for (const entry of lstatSync(path).isDirectory() ? readdirSync(path) : []) {
    giveTo(account, join(path, entry))
  }
  if (!lstatSync(path).isSymbolicLink()) chownSync(path, account.uid, account.gid)
}

function findAccount(): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const { status, stdout } = spawnSync('id', [flag, NAME], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : undefined
  })
  return uid === undefined || gid === undefined ? undefined : { uid, gid }
}

// PostgreSQL refuses to run as root, so root needs an account with no rights of its own to run it as.
function createAccount(): Account {
  const command = `useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin ${NAME}`
  const [program = '', ...args] = command.split(' ')
  const { error, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  // Another process may have made it at the same moment; only its absence counts.
  const account = findAccount()
  if (account) return account
  throw new EmbeddedFailed(
    `PostgreSQL does not run as root and needs the system account "${NAME}". Make it with: ${command}\n${error?.message ?? stderr}`,
  )
}
