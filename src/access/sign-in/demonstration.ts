import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { found, NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok } from '#platform/http/route.ts'
import { findAccount } from './accounts.ts'
import { demonstrationPage } from './demonstration.page.ts'
import type { Doors } from './doors.ts'
import { letIn } from './let-in.ts'
import { codeAt } from './totp.ts'

export type DemonstrationUser = {
  userId: string
  name: string
  email: string
  post: string
  agency: string
  areas: string
  code: string
}

/** Everybody whom the demonstration seed made, with the code their app would show. */
export const showDemonstration = (doors: Doors) => async (request: OpenRequest) => {
  const { password } = demonstrationOf(doors, request)
  const users = await request.asDoorkeeper((tx) => listDemonstrationUsers(tx, doors, request.now))
  return ok(demonstrationPage({ lang: request.lang, password, users }))
}

const Form = z.object({ user: z.uuid() })

/** Signs a reader in as a demonstration user with one button; nobody else can be signed in this way. */
export const signInAs = (doors: Doors) => async (request: OpenRequest) => {
  demonstrationOf(doors, request)
  const { user } = parseParams(Form, request.body)
  return request.asDoorkeeper(async (tx) => {
    const made = await tx
      .selectFrom('user_credential')
      .select('user_id')
      .where('user_id', '=', user)
      .where('demonstration', '=', true)
      .executeTakeFirst()
    const account = await findAccount(tx, found(made, 'user').user_id, request.now)
    if (account?.mayEnter !== true) throw new NotFound('user')
    return letIn(tx, request, doors, { account, method: 'demonstration' })
  })
}

/** These routes are not even registered elsewhere; this is the second lock. */
function demonstrationOf(doors: Doors, { services }: OpenRequest): { password: string } {
  if (!services.demonstration || doors.demonstration === null) throw new NotFound('page')
  return doors.demonstration
}

async function listDemonstrationUsers(tx: Tx, doors: Doors, now: Date): Promise<DemonstrationUser[]> {
  const rows = await tx
    .selectFrom('user_credential as c')
    .innerJoin('user_account as u', 'u.id', 'c.user_id')
    .innerJoin('agency as g', 'g.id', 'u.agency_id')
    .select([
      'u.id as userId',
      'u.name',
      'u.email',
      'u.job_title as post',
      'g.name as agency',
      'c.totp_secret as secret',
    ])
    .select(
      sql<string>`(select coalesce(string_agg(distinct a.name, ', ' order by a.name), '') from app.user_role r join app.area a on a.id = r.area_id
        where r.user_id = u.id and r.starts_at <= ${now} and (r.ends_at is null or r.ends_at > ${now}))`.as(
        'areas',
      ),
    )
    .where('c.demonstration', '=', true)
    .where(sql<boolean>`app.standing(u.id, ${now}) is not null`)
    .orderBy('areas')
    .orderBy('u.name')
    .execute()
  return rows.map(({ secret, ...user }) => ({
    ...user,
    code: codeAt(doors.keys.open(secret, user.userId), now),
  }))
}
