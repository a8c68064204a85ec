import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { recordEvent } from '#platform/audit/record.ts'
import { asService, type Tx } from '#platform/db/actor.ts'
import { connect, type Database } from '#platform/db/connect.ts'
import { endEverything, inviteUser, sendAccountLink } from '../access/index.ts'
import type { Config } from '../config.ts'
import { joinDatabase } from '../database.ts'
import { UsageError } from './usage.ts'

/** `user add|disable|reset`: what an operator does for accounts when no administrator can. */
export async function userCommand(config: Config, [act, ...rest]: readonly string[]): Promise<number> {
  const run = act === undefined ? undefined : { add, disable, reset }[act]
  if (run === undefined)
    throw new UsageError('Say what to do: npx parapet user add, user disable or user reset')
  const { values, positionals } = parseArgs({
    args: [...rest],
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      agency: { type: 'string' },
      area: { type: 'string' },
      role: { type: 'string' },
      title: { type: 'string' },
      reason: { type: 'string' },
    },
  })
  const database = await joinDatabase(config, console.error)
  const connection = connect(database.urls.login, { max: 1, name: 'parapet-user' })
  try {
    console.log(
      await run(connection.db, config, { ...values, email: (values.email ?? positionals[0])?.toLowerCase() }),
    )
    return 0
  } finally {
    await connection.close()
    await database.stop()
  }
}

type Given = Partial<
  Record<'email' | 'name' | 'agency' | 'area' | 'role' | 'title' | 'reason', string | undefined>
>

function needed(given: Given, field: keyof Given): string {
  const value = given[field]
  if (value === undefined || value === '') throw new UsageError(`Give --${field}. Run npx parapet help.`)
  return value
}

const asDoorkeeper = <T>(db: Database, work: (tx: Tx, now: Date) => Promise<T>) => {
  const now = new Date()
  return asService(db, 'parapet_doorkeeper', now, (tx) => work(tx, now))
}

async function add(db: Database, config: Config, given: Given): Promise<string> {
  const [email, name] = [needed(given, 'email'), needed(given, 'name')]
  return asDoorkeeper(db, async (tx, now) => {
    if (
      (await tx.selectFrom('user_account').select('id').where('email', '=', email).executeTakeFirst()) !==
      undefined
    )
      throw new UsageError(`${email} already has an account.`)
    const area = await one(
      tx.selectFrom('area').select(['id', 'code as label']).execute(),
      needed(given, 'area'),
      'area',
    )
    const agency = await one(
      tx.selectFrom('agency').select(['id', 'name as label']).execute(),
      needed(given, 'agency'),
      'agency',
    )
    const role = await one(
      tx.selectFrom('role').select(['code as id', 'code as label', 'title']).execute(),
      needed(given, 'role'),
      'role',
    )
    const { userId, url } = await inviteUser(tx, {
      agencyId: agency.id,
      name,
      email,
      jobTitle: given.title ?? given.role ?? '',
      roles: [{ areaId: area.id, role: role.id }],
      invitedBy: null,
      publicUrl: config.PUBLIC_URL,
      now,
    })
    await record(tx, now, 'user.invited', userId, area.id)
    return `Invited ${name}. ${config.SMTP_URL === undefined ? `No mail server is set: give them this link yourself.\n${url}` : 'The link is on its way by e-mail.'}`
  })
}

async function disable(db: Database, _config: Config, given: Given): Promise<string> {
  const email = needed(given, 'email')
  const reason = needed(given, 'reason')
  return asDoorkeeper(db, async (tx, now) => {
    const account = await find(tx, email)
    await tx
      .updateTable('user_account')
      .set({ status: 'disabled', ended_reason: reason })
      .where('id', '=', account.id)
      .execute()
    await endEverything(tx, account.id, now, 'account-ended')
    await record(tx, now, 'user.disabled', account.id, null)
    return `The account of ${account.name} has ended, with its sessions and tokens.`
  })
}

async function reset(db: Database, config: Config, given: Given): Promise<string> {
  const email = needed(given, 'email')
  return asDoorkeeper(db, async (tx, now) => {
    const account = await find(tx, email)
    const { url } = await sendAccountLink(tx, {
      userId: account.id,
      email,
      kind: 'invite',
      publicUrl: config.PUBLIC_URL,
      now,
    })
    await record(tx, now, 'user.reset-sent', account.id, null)
    return config.SMTP_URL === undefined
      ? `No mail server is set: give ${account.name} this link yourself.\n${url}`
      : `A link is on its way to ${account.name}.`
  })
}

async function find(tx: Tx, email: string): Promise<{ id: string; name: string }> {
  const account = await tx
    .selectFrom('user_account')
    .select(['id', 'name'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (account === undefined) throw new UsageError(`There is no account with ${email}.`)
  return account
}

async function one<R extends { id: string; label: string }>(
  rows: Promise<R[]>,
  wanted: string,
  what: string,
): Promise<R> {
  const all = await rows
  const row = all.find((each) => each.id === wanted || each.label.toLowerCase() === wanted.toLowerCase())
  if (row === undefined)
    throw new UsageError(
      `There is no ${what} called ${wanted}. There are: ${all.map((each) => each.label).join(', ')}.`,
    )
  return row
}

async function record(tx: Tx, now: Date, event: string, userId: string, area: string | null): Promise<void> {
  await recordEvent(tx, {
    at: now,
    event,
    outcome: 'done',
    actor: null,
    service: 'doorkeeper',
    area,
    requestId: randomUUID(),
    subjects: [{ type: 'user', id: userId }],
    detail: { by: 'the operator, at the command line' },
  })
}
