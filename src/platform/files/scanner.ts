import { createConnection, type Socket } from 'node:net'

/** What a scanner says of a file; `unavailable` when it gave no answer. */
export type Scan = 'clean' | 'infected' | 'unavailable'
export type Scanner = { scan(content: Buffer): Promise<Scan> }

const CHUNK_BYTES = 64 * 1024

/** A clamd that is asked over TCP by its INSTREAM command. Its silence and its errors are no answer, never a clean one. */
export function clamd({ host, port, timeoutMs }: { host: string; port: number; timeoutMs: number }): Scanner {
  return { scan: (content) => ask({ host, port, timeoutMs }, content).catch(() => 'unavailable' as const) }
}

async function ask(
  { host, port, timeoutMs }: { host: string; port: number; timeoutMs: number },
  content: Buffer,
): Promise<Scan> {
  const socket = createConnection({ host, port })
  socket.setTimeout(timeoutMs, () => socket.destroy(new Error('The scanner did not answer in time')))
  const overall = setTimeout(() => socket.destroy(new Error('The scanner took too long')), timeoutMs)
  try {
    const answer = read(socket)
    send(socket, content)
    return verdict(await answer)
  } finally {
    clearTimeout(overall)
    socket.destroy()
  }
}

/** `zINSTREAM`, each chunk behind its length, and a length of nought at the end. */
function send(socket: Socket, content: Buffer): void {
  socket.write('zINSTREAM\0')
  for (let at = 0; at < content.length; at += CHUNK_BYTES) {
    const chunk = content.subarray(at, at + CHUNK_BYTES)
    socket.write(length(chunk.length))
    socket.write(chunk)
  }
  socket.write(length(0))
}

function length(bytes: number): Buffer {
  const header = Buffer.alloc(4)
  header.writeUInt32BE(bytes)
  return header
}

function read(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1')
      if (text.includes('\0')) resolve(text)
    })
    socket.on('end', () => resolve(text))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('The scanner closed the connection')))
  })
}

function verdict(answer: string): Scan {
  const words = answer.replace(/\0.*$/s, '').trim()
  if (/: OK$/.test(words)) return 'clean'
  return / FOUND$/.test(words) ? 'infected' : 'unavailable'
}
