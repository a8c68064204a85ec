import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { type Words, words } from '#platform/html/text.ts'
import { parseForm } from '#platform/http/form.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { ok, redirect } from '#platform/http/route.ts'
import { findAccountByEmail } from './accounts.ts'
import type { Doors } from './doors.ts'
import { emailField } from './email.ts'
import { forgottenPasswordPage, linkSentPage } from './forgotten-password.page.ts'
import { forgottenPasswordText } from './forgotten-password.text.ts'
import { sendAccountLink } from './links.ts'
import { recordAtDoor, typedAddress } from './record.ts'
import { refusedPage } from './sign-in.ts'
import { charge, linkBuckets } from './throttle.ts'

/** The page that asks for an address. */
export const showForgottenPassword =
  () =>
  async ({ lang }: OpenRequest) =>
    ok(forgottenPasswordPage({ lang }))

/** Says that the link is on its way, whether or not there is anybody to send it to. */
export const showLinkSent =
  () =>
  async ({ lang }: OpenRequest) =>
    ok(linkSentPage({ lang }))

const formIn = (t: Words<typeof forgottenPasswordText.en>) => z.object({ email: emailField(t.enterEmail) })

/** Sends a link if there is an account, and answers the same if there is none or if too many have been asked for. */
export const requestLink = (doors: Doors) => async (request: OpenRequest) => {
  const form = parseForm(formIn(words(request.lang, forgottenPasswordText)), request.body)
  if (!form.ok) return refusedPage(400, forgottenPasswordPage({ lang: request.lang, form }))
  await request.asDoorkeeper((tx) => sendIfKnown(tx, doors, request, form.value.email))
  return redirect('/forgotten-password/sent')
}

async function sendIfKnown(tx: Tx, doors: Doors, request: OpenRequest, email: string): Promise<void> {
  const charged = await charge(tx, doors.keys, linkBuckets(email, request.ip), request.now)
  const account = await findAccountByEmail(tx, email, request.now)
  const known =
    charged.allowed && account?.mayEnter === true && account.passwordHash !== null ? account : undefined
  await recordAtDoor(tx, request, {
    event: 'password.link-requested',
    outcome: known === undefined ? 'refused' : 'done',
    about: account,
    detail: {
      ...(account === undefined ? typedAddress(email) : {}),
      ...(charged.allowed ? {} : { why: 'throttled' }),
    },
  })
  if (known === undefined) return
  const { publicUrl } = request.services
  await sendAccountLink(tx, {
    userId: known.userId,
    email: known.email,
    kind: 'reset',
    publicUrl,
    now: request.now,
  })
}
