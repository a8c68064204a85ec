import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Tx } from '#platform/db/actor.ts'
import type { Keys } from './keys.ts'

/** A bucket that fills with attempts and leaks with time. When it is full each further attempt doubles the wait. */
type Limit = { free: number; leakSeconds: number; firstWaitSeconds: number; longestWaitSeconds: number }

const MINUTE = 60
const LIMITS = {
  // Five mistakes are human. Then half a minute, a minute … never longer than a quarter of an hour, so that
  // somebody who guesses at another's account cannot shut them out for the day.
  account: { free: 5, leakSeconds: 60 * MINUTE, firstWaitSeconds: 30, longestWaitSeconds: 15 * MINUTE },
  // A whole office may share one address.
  address: { free: 30, leakSeconds: 2 * MINUTE, firstWaitSeconds: MINUTE, longestWaitSeconds: 15 * MINUTE },
  'link-account': {
    free: 4,
    leakSeconds: 60 * MINUTE,
    firstWaitSeconds: 15 * MINUTE,
    longestWaitSeconds: 60 * MINUTE,
  },
  'link-address': {
    free: 20,
    leakSeconds: 10 * MINUTE,
    firstWaitSeconds: 5 * MINUTE,
    longestWaitSeconds: 60 * MINUTE,
  },
} as const satisfies Record<string, Limit>

export type ThrottleKind = keyof typeof LIMITS

/** One bucket: what is counted, and for whom. */
export type Bucket = { kind: ThrottleKind; who: string; userId?: string }

/** What an attempt is told: go on, and how long everybody waits if it fails; or wait. */
export type Charged = { allowed: true; waitIfWrong: number } | { allowed: false; waitSeconds: number }

/**
 * Counts an attempt before it is judged, so that a hundred at once are counted as a hundred.
 * `refund` takes it back when it succeeds.
 */
export async function charge(tx: Tx, keys: Keys, buckets: readonly Bucket[], now: Date): Promise<Charged> {
  let waitIfWrong = 0
  for (const bucket of buckets) {
    const wait = await chargeOne(tx, keys, bucket, now)
    if (!wait.allowed) return wait
    waitIfWrong = Math.max(waitIfWrong, wait.waitIfWrong)
  }
  return { allowed: true, waitIfWrong }
}

async function chargeOne(tx: Tx, keys: Keys, bucket: Bucket, now: Date): Promise<Charged> {
  const limit = LIMITS[bucket.kind]
  const key = keyOf(keys, bucket)
  const leaked = sql`greatest(0, extract(epoch from ${now}::timestamptz - t.counted_at)) / ${limit.leakSeconds}::float8`
  const level = sql`greatest(0, t.level - ${leaked}) + 1`
  const wait = sql`least(${limit.longestWaitSeconds}::float8, ${limit.firstWaitSeconds}::float8 * power(2, least(30, round(${level}) - ${limit.free}::float8)))`
  const { rows } = await sql<{ locked_until: Date | null }>`
    insert into app.sign_in_throttle as t (key, user_id, level, counted_at) values (${key}, ${bucket.userId ?? null}, 1, ${now})
    on conflict (key) do update set level = ${level}, counted_at = ${now},
      locked_until = case when round(${level}) >= ${limit.free} then ${now}::timestamptz + make_interval(secs => ${wait}) end
    where t.locked_until is null or t.locked_until <= ${now}
    returning t.locked_until`.execute(tx)
  if (rows[0] !== undefined) return { allowed: true, waitIfWrong: secondsUntil(rows[0].locked_until, now) }
  const locked = await tx
    .selectFrom('sign_in_throttle')
    .select('locked_until')
    .where('key', '=', key)
    .executeTakeFirst()
  return { allowed: false, waitSeconds: Math.max(1, secondsUntil(locked?.locked_until ?? null, now)) }
}

/** Takes one attempt back: it was not a wrong one. */
export async function refund(tx: Tx, keys: Keys, buckets: readonly Bucket[]): Promise<void> {
  for (const bucket of buckets) {
    await tx
      .updateTable('sign_in_throttle')
      .set({
        level: sql`greatest(0, level - 1)`,
        locked_until: sql`case when level - 1 >= ${LIMITS[bucket.kind].free} then locked_until end`,
      })
      .where('key', '=', keyOf(keys, bucket))
      .execute()
  }
}

/** Forgets every attempt: the right person has come in. */
export async function forget(tx: Tx, keys: Keys, bucket: Bucket): Promise<void> {
  await tx.deleteFrom('sign_in_throttle').where('key', '=', keyOf(keys, bucket)).execute()
}

/** The two brakes on signing in: on this account, known or not, and on this network address. */
export const signInBuckets = (email: string, ip: string): [Bucket, Bucket] => [
  { kind: 'address', who: networkOf(ip) },
  { kind: 'account', who: email.toLowerCase() },
]

/** The two brakes on asking for links by e-mail. */
export const linkBuckets = (email: string, ip: string): [Bucket, Bucket] => [
  { kind: 'link-address', who: networkOf(ip) },
  { kind: 'link-account', who: email.toLowerCase() },
]

function keyOf(keys: Keys, { kind, who, userId }: Bucket): Buffer {
  return keys.digest('throttle', `${kind} ${userId ?? ''} ${who}`)
}

const secondsUntil = (moment: Date | null, now: Date) =>
  moment === null ? 0 : Math.ceil((moment.getTime() - now.getTime()) / 1000)

/** One customer of an internet provider holds a whole /64 of IPv6 addresses. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)
  if (mapped?.[1] !== undefined) return mapped[1]
  const [head = '', tail] = ip.split('%')[0]?.split('::') ?? []
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  const groups = [...front, ...zeros, ...back].slice(0, 4)
  return groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}
