import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Paper } from './blocks.ts'
import { COMPILER } from './compiler.ts'

const LIMIT_MS = 20_000
/** The compiler keeps about 0.4 MB of every document it made. */
const DOCUMENTS_A_CHILD = 200

/** Whether this machine can make PDF documents. Where it cannot, none is offered. */
export const makesPdf: boolean = (() => {
  try {
    createRequire(import.meta.url).resolve(COMPILER)
    return true
  } catch {
    return false
  }
})()

let child: ChildProcess | undefined
let made = 0
let waiting: Promise<unknown> = Promise.resolve()

/** Makes a tagged PDF (PDF/UA-1), one after another in a process of its own. Throws when it takes longer than 20 seconds or cannot be made. */
export function makePdf(paper: Paper): Promise<Buffer> {
  const turn = waiting.then(() => compile(paper))
  waiting = turn.catch(() => undefined)
  return turn
}

async function compile(paper: Paper): Promise<Buffer> {
  const at = running()
  // The child outlives this document: nothing that waits for it may stay behind.
  const over = new AbortController()
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(LIMIT_MS)])
  try {
    const answered = once(at, 'message', { signal })
    const ended = once(at, 'exit', { signal }).then(() =>
      Promise.reject(new Error('The process that makes PDF documents ended.')),
    )
    at.send(paper)
    const [answer] = (await Promise.race([answered, ended])) as [{ pdf?: string; problem?: string }]
    if (answer.pdf === undefined) throw new Error(`The PDF could not be made: ${answer.problem}`)
    made += 1
    if (made >= DOCUMENTS_A_CHILD) end(at)
    return Buffer.from(answer.pdf, 'base64')
  } catch (error) {
    end(at)
    throw error
  } finally {
    over.abort()
  }
}

function running(): ChildProcess {
  if (child?.connected === true) return child
  // It is given nothing of our environment: it reads words and writes pages.
  child = fork(join(import.meta.dirname, 'pdf-child.ts'), {
    env: {},
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  made = 0
  // It keeps nobody from ending; it ends when we do.
  child.unref()
  child.channel?.unref()
  return child
}

function end(which: ChildProcess): void {
  which.kill('SIGKILL')
  if (child === which) child = undefined
}
