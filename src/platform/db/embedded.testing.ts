import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const places: string[] = []

/** A new directory that is closed to everybody else, as `mktemp -d` makes it. */
export function freshPlace(): string {
  const place = mkdtempSync(join(tmpdir(), 'embedded-'))
  places.push(place)
  return place
}

/** Removes every directory that `freshPlace` made. */
export function clearPlaces(): void {
  for (const place of places) rmSync(place, { recursive: true, force: true })
}

/** The first value of the first row, over a connection of its own. */
export async function scalar(url: string, query: string): Promise<unknown> {
  const client = new pg.Client(url)
  client.on('error', () => undefined) // the query fails with the same error
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text: query, rowMode: 'array' })
    return rows[0]?.[0]
  } finally {
    await client.end()
  }
}

/** The error that a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    () => new Error('It was expected to fail and did not.'),
    (error: unknown) => ({ error }),
  )
  if (outcome instanceof Error) throw outcome
  return outcome.error instanceof Error ? outcome.error : new Error(String(outcome.error))
}

/** A process of its own that runs an embedded server until it is told to stop. */
export interface Owner {
  readonly started: boolean
  readonly adopted: boolean
  readonly pid: number
  readonly url: string
  readonly message: string
  /** Sends a signal and waits until the process has ended. */
  end(name: NodeJS.Signals): Promise<void>
}

/** Starts an owner of a data directory, as another user if one is given, and waits for its report. */
export async function startOwner(dataDir: string, user?: number): Promise<Owner> {
  const script = fileURLToPath(new URL('./embedded-owner.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, dataDir, ...(user === undefined ? [] : [String(user)])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const end = async (name: NodeJS.Signals) => {
    child.kill(name)
    await ended
  }
  return { ...(JSON.parse(line) as Omit<Owner, 'end'>), end }
}
