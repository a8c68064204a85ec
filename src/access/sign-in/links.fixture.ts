import assert from 'node:assert/strict'
import type { Answer, Visitor } from '#testing/server.ts'
import { AGENCIES, AREAS, USERS } from '#testing/world.ts'
import type { TestDoors } from './doors.fixture.ts'
import { inviteUser } from './invite.ts'
import { codeAt } from './totp.ts'

export const NEW_PASSWORD = 'kittens eat warm soup'

let invited = 0

/** Invites somebody new, and returns the address of the link and whose it is. */
export async function inviteSomebody(it: TestDoors) {
  const email = `invited.${++invited}@parapet.example`
  const roles = [{ areaId: AREAS.aldermere.id, role: 'housing-provider-representative' }]
  const { userId } = await it.asDoorkeeper((tx) =>
    inviteUser(tx, {
      ...{ agencyId: AGENCIES.housing.id, name: 'Ivo Newcome', email, jobTitle: 'Housing officer', roles },
      ...{ invitedBy: USERS.coordinator.id, publicUrl: it.url, now: it.now() },
    }),
  )
  return { userId, email, path: linkIn(await lastMail(it, email)) }
}

/** The latest e-mail to an address. */
export async function lastMail(it: TestDoors, to: string) {
  const rows = await it.database.admin<{ subject: string; body: string; area_id: string | null }>(
    'select subject, body, area_id from app.outbox_message where to_address = $1 order by queued_at desc, subject limit 1',
    [to],
  )
  return rows[0]
}

/** The path of the link in an e-mail. */
export function linkIn(mail: { body: string } | undefined): string {
  return new URL(/https?:\/\/\S+/.exec(mail?.body ?? '')?.[0] ?? '').pathname
}

/** Whether an address answers that its link is over. */
export async function isDeadLink(it: TestDoors, path: string): Promise<boolean> {
  const answer = await it.stranger().get(path)
  return answer.status === 404 && answer.words.includes('This link does not work')
}

/** The key that an enrolment page shows for typing. */
export const keyOn = ({ page }: Answer) =>
  (page.querySelector('.govuk-inset-text code')?.text ?? '').replaceAll(' ', '')

/** The recovery codes that a page shows. */
export const recoveryCodesOn = ({ page }: Answer) =>
  page.querySelectorAll('main li code').map((item) => item.text)

/** Takes up an account by the link of an invitation. */
export async function takeUp(
  it: TestDoors,
  path: string,
): Promise<{ browser: Visitor; key: string; done: Answer }> {
  const browser = it.stranger()
  const chosen = await browser.post(path, { password: NEW_PASSWORD })
  assert.equal(chosen.location, `${path}/second-factor`)
  const key = keyOn(await browser.follow(chosen))
  const done = await browser.post(`${path}/second-factor`, { code: codeAt(key, it.now()) })
  return { browser, key, done }
}
