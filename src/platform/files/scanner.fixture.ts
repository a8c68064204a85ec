import { createServer, type Server } from 'node:net'
import { after } from 'node:test'

/** What the fake finds infected. */
export const INFECTED_MARK = 'THIS-IS-THE-MARK-OF-A-TEST-VIRUS'

export type FakeClamd = {
  port: number
  /** What it does from now on: answer, break off, or say nothing. */
  behave(how: 'answer' | 'break' | 'silent' | 'refuse'): void
  scanned(): number
}

/** A clamd by hand: it speaks INSTREAM, and finds the mark infected. */
export async function fakeClamd(): Promise<FakeClamd> {
  let [how, scanned]: ['answer' | 'break' | 'silent' | 'refuse', number] = ['answer', 0]
  const server: Server = createServer((socket) => {
    let received = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      const content = contentOf(received)
      if (how === 'break') socket.destroy()
      if (content === undefined || how !== 'answer') {
        if (how === 'refuse') socket.end('INSTREAM size limit exceeded. ERROR\0')
        return
      }
      scanned += 1
      socket.end(content.includes(INFECTED_MARK) ? 'stream: Test.Mark FOUND\0' : 'stream: OK\0')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The fake has no port')
  return {
    port: address.port,
    behave: (next) => {
      how = next
    },
    scanned: () => scanned,
  }
}

/** The whole content once its last chunk is there. */
function contentOf(received: Buffer): Buffer | undefined {
  const command = Buffer.from('zINSTREAM\0')
  if (!received.subarray(0, command.length).equals(command)) return undefined
  const chunks: Buffer[] = []
  let at = command.length
  while (at + 4 <= received.length) {
    const size = received.readUInt32BE(at)
    if (size === 0) return Buffer.concat(chunks)
    if (at + 4 + size > received.length) return undefined
    chunks.push(received.subarray(at + 4, at + 4 + size))
    at += 4 + size
  }
  return undefined
}
