import { setTimeout as delay } from 'node:timers/promises'
import type { Running } from './embedded-server.ts'

/** What a supervisor needs to know and to be able to do. */
export interface Duties {
  readonly log: (sentence: string) => void
  /** Starts the server again after clearing away what the last one left. */
  readonly start: () => Promise<Running>
  /** Ends every process of the cluster. */
  readonly end: () => Promise<void>
  /** Gives the data directory back. */
  readonly release: () => void
  readonly onRestart: ((restart: { attempts: number }) => void) | undefined
}

/** How the life of a supervised server ended. */
export type Ending = { reason: 'stopped' } | { reason: 'failed'; error: unknown }

/** How often and how fast a dead server is started again; a server that ran `steady` counts as healthy. */
const PACE = { firstMs: 50, longestMs: 5_000, attempts: 15, steadyMs: 10_000 }

/** Keeps one server running until it is told to stop: a server that dies is started again, ever more slowly. */
export class Supervisor {
  readonly exited: Promise<Ending>
  readonly #duties: Duties
  readonly #finish: (ending: Ending) => void
  readonly #halt = new AbortController()
  readonly #pace: typeof PACE
  readonly #watching: Promise<void>
  #running: Running
  #attempts = 0
  #stopping: Promise<void> | undefined

  constructor(running: Running, duties: Duties, pace = PACE) {
    const { promise, resolve } = Promise.withResolvers<Ending>()
    this.exited = promise
    this.#finish = resolve
    this.#running = running
    this.#duties = duties
    this.#pace = pace
    this.#watching = this.#watch()
  }

  get running(): Running {
    return this.#running
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop()
    return this.#stopping
  }

  async #stop(): Promise<void> {
    this.#halt.abort()
    const awake = setInterval(() => undefined, 1_000) // the server alone does not keep this process going
    try {
      await this.#duties.end()
      await this.#watching
      await this.#duties.end() // a revival may have been in progress
    } finally {
      clearInterval(awake)
      this.#duties.release()
      this.#finish({ reason: 'stopped' })
    }
  }

  async #watch(): Promise<void> {
    for (let alive = true; alive; ) {
      const since = performance.now()
      await this.#running.gone
      if (this.#halt.signal.aborted) return
      this.#duties.log('The database server stopped by itself. Starting it again.')
      if (performance.now() - since > this.#pace.steadyMs) this.#attempts = 0
      alive = await this.#revive()
    }
  }

  async #revive(): Promise<boolean> {
    let last: unknown
    while (this.#attempts < this.#pace.attempts) {
      const wait = Math.min(this.#pace.firstMs * 2 ** this.#attempts, this.#pace.longestMs)
      this.#attempts += 1
      // Rejects only when told to stop, which the next line sees.
      await delay(wait, undefined, { signal: this.#halt.signal }).catch(() => undefined)
      if (this.#halt.signal.aborted) return false
      try {
        this.#running = await this.#duties.start()
        this.#duties.log('The database server runs again.')
        this.#duties.onRestart?.({ attempts: this.#attempts })
        return true
      } catch (error) {
        last = error
        this.#duties.log(error instanceof Error ? error.message : String(error))
      }
    }
    this.#giveUp(last)
    return false
  }

  #giveUp(error: unknown): void {
    if (this.#halt.signal.aborted) return
    this.#duties.log('The database server could not be started again.')
    this.#duties.release()
    this.#finish({ reason: 'failed', error })
  }
}
