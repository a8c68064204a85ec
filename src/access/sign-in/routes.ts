import { NotFound } from '#platform/http/errors.ts'
import { type OpenRoute, openGet, openPost } from '#platform/http/open.ts'
import { get, post, type Route } from '#platform/http/route.ts'
import { beginOidc, endOidc, finishOidc } from '../oidc/sign-in-oidc.ts'
import { discardHeld, showHeldForm } from '../sessions/held-form.ts'
import { endOtherSessions, endSession, showSessions } from '../sessions/list-sessions.ts'
import { createOwnToken, showCreateToken } from '../tokens/create-token.ts'
import { showTokens, stopToken } from '../tokens/list-tokens.ts'
import { showAccount } from './account.ts'
import {
  beginChangeSecondFactor,
  changeSecondFactor,
  showChangeSecondFactor,
  showNewSecondFactor,
} from './change-second-factor.ts'
import { showDemonstration, signInAs } from './demonstration.ts'
import type { Doors } from './doors.ts'
import { showEnterCode, takeCode } from './enter-code.ts'
import { requestLink, showForgottenPassword, showLinkSent } from './forgotten-password.ts'
import { renewRecoveryCodes, showRenewRecoveryCodes } from './renew-recovery-codes.ts'
import { setPassword, showSetPassword } from './set-password.ts'
import { showSignIn, takePassword } from './sign-in.ts'
import { showSignedOut, signOut } from './sign-out.ts'
import { showEnrolment, takeUpAccount } from './take-up-account.ts'

const OWN = 'account.own'

/** One's own account: everybody's, and only one's own. `publicUrl` goes into e-mails. */
export const accountRoutes = (doors: Doors, publicUrl: string): Route[] => [
  get('/account', { may: OWN, audit: 'account.viewed' }, showAccount(doors)),
  get('/account/sessions', { may: OWN, audit: 'sessions.viewed' }, showSessions(doors)),
  post('/account/sessions/others/end', { may: OWN, audit: 'sessions.others-revoked' }, endOtherSessions),
  post('/account/sessions/:sessionId/end', { may: OWN, audit: 'session.revoked' }, endSession),
  get('/account/tokens', { may: OWN, audit: 'tokens.viewed' }, showTokens),
  get('/account/tokens/new', { may: OWN, audit: 'token.form-viewed' }, showCreateToken),
  post('/account/tokens', { may: OWN, audit: 'token.created' }, createOwnToken),
  post('/account/tokens/:tokenId/stop', { may: OWN, audit: 'token.revoked' }, stopToken),
  get('/account/recovery-codes', { may: OWN, audit: 'recovery-codes.form-viewed' }, showRenewRecoveryCodes()),
  post(
    '/account/recovery-codes',
    { may: OWN, audit: 'recovery-codes.renewed' },
    renewRecoveryCodes(doors, publicUrl),
  ),
  get('/account/second-factor', { may: OWN, audit: 'second-factor.form-viewed' }, showChangeSecondFactor()),
  post(
    '/account/second-factor',
    { may: OWN, audit: 'second-factor.change-begun' },
    beginChangeSecondFactor(doors),
  ),
  get(
    '/account/second-factor/new',
    { may: OWN, audit: 'second-factor.secret-viewed' },
    showNewSecondFactor(doors),
  ),
  post(
    '/account/second-factor/new',
    { may: OWN, audit: 'second-factor.changed' },
    changeSecondFactor(doors, publicUrl),
  ),
  get('/held/:heldId', { may: OWN, audit: 'held-form.viewed' }, showHeldForm),
  post('/held/:heldId/discard', { may: OWN, audit: 'held-form.discarded' }, discardHeld),
]

const BEFORE = 'nobody is signed in yet'
const LINK = 'the link in the address is the proof'

/** The ways in and out. The demonstration's own exist only there. */
export const doorRoutes = (doors: Doors): OpenRoute[] => [
  openGet('/sign-in', BEFORE, showSignIn(doors)),
  openPost('/sign-in', BEFORE, locally(doors, takePassword(doors))),
  openGet('/sign-in/code', BEFORE, locally(doors, showEnterCode())),
  openPost('/sign-in/code', BEFORE, locally(doors, takeCode(doors))),
  openGet('/sign-in/oidc', BEFORE, beginOidc(doors)),
  openGet('/sign-in/oidc/callback', BEFORE, finishOidc(doors)),
  openPost('/sign-out', 'anybody may stop', signOut(doors)),
  openGet('/signed-out', 'nobody is signed in any more', showSignedOut(doors)),
  openGet('/sign-out/oidc', 'nobody is signed in any more', endOidc(doors)),
  openGet('/forgotten-password', BEFORE, locally(doors, showForgottenPassword())),
  openPost('/forgotten-password', BEFORE, locally(doors, requestLink(doors))),
  openGet('/forgotten-password/sent', BEFORE, locally(doors, showLinkSent())),
  openGet('/set-password/:token', LINK, showSetPassword(doors)),
  openPost('/set-password/:token', LINK, locally(doors, setPassword(doors))),
  openGet('/set-password/:token/second-factor', LINK, locally(doors, showEnrolment(doors))),
  openPost('/set-password/:token/second-factor', LINK, locally(doors, takeUpAccount(doors))),
  ...(doors.demonstration === null ? [] : demonstrationRoutes(doors)),
]

const demonstrationRoutes = (doors: Doors): OpenRoute[] => [
  openGet('/demonstration', 'everybody in it is invented', showDemonstration(doors)),
  openPost('/demonstration/sign-in', 'everybody in it is invented', signInAs(doors)),
]

/** Where accounts are kept only by the organisation's own sign-in, there are no passwords here and no pages about them. */
function locally(doors: Doors, handler: OpenRoute['handler']): OpenRoute['handler'] {
  return (request) => {
    if (!doors.localAccounts) throw new NotFound('page')
    return handler(request)
  }
}
