import { createHash } from 'node:crypto'
import type pg from 'pg'

// A session keeps what it has prepared for as long as it lives. Statements whose text varies without end must not fill it.
const MOST_STATEMENTS = 500
const names = new Map<string, string>()

/**
 * Makes a client prepare each statement once and run it by name after that. Under row security most of the cost of a small read is
 * rewriting and planning its policies again and again (decision 0001).
 */
export function preparing(client: pg.PoolClient): void {
  const plain = client.query.bind(client) as (...args: unknown[]) => unknown
  const known = new Set<string>()
  const query = (text: unknown, values?: unknown, ...rest: unknown[]) => {
    // One statement with parameters, as Kysely sends it. Openings of transactions are several statements in one text.
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return plain(text, values, ...rest)
    const name = nameOf(text)
    if (name === undefined || (!known.has(name) && known.size >= MOST_STATEMENTS))
      return plain(text, values, ...rest)
    known.add(name)
    return plain({ name, text, values }, ...rest)
  }
  client.query = query as typeof client.query
}

function nameOf(text: string): string | undefined {
  const given = names.get(text)
  if (given !== undefined) return given
  if (names.size >= MOST_STATEMENTS * 4) return undefined
  const name = `p_${createHash('sha256').update(text).digest('base64url').slice(0, 24)}`
  names.set(text, name)
  return name
}
