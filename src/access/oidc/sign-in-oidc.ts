import { z } from 'zod'
import type { Tx } from '#platform/db/actor.ts'
import { NotFound } from '#platform/http/errors.ts'
import type { OpenRequest } from '#platform/http/open.ts'
import { type Reply, redirect } from '#platform/http/route.ts'
import type { Doors } from '../sign-in/doors.ts'
import { letIn } from '../sign-in/let-in.ts'
import { type Known, recordAtDoor, typedAddress } from '../sign-in/record.ts'
import { goingTo } from '../sign-in/sign-in.ts'
import { beginStep, type StepData, takeStep } from '../sign-in/steps.ts'
import { findLinkedAccount } from './identities.ts'
import type { OidcProblem } from './oidc.text.ts'
import { type OidcProvider, OidcRefused, type Proof } from './provider.ts'
import { oidcProblemPage } from './sign-in-oidc.page.ts'

const CALLBACK = '/sign-in/oidc/callback'
const Invite = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .nullable()
  .catch(null)

/** Sends the browser to the organisation's own sign-in, and remembers on the server what must come back. */
export const beginOidc = (doors: Doors) => async (request: OpenRequest) => {
  const provider = providerOf(doors)
  const away = await reach(request, () => provider.begin(`${request.services.publicUrl}${CALLBACK}`))
  if (away === undefined) return problem(request, provider, 'unreachable', 503)
  const invite = Invite.parse(request.query.invite ?? null)
  const data = { ...goingTo(request.query), invite, ...away.expected }
  await request.asDoorkeeper((tx) => beginStep(tx, request, { kind: 'oidc', userId: null, data }))
  return redirect(away.url.href)
}

/** Takes what came back with the browser. It is used up whatever it proves. */
export const finishOidc =
  (doors: Doors) =>
  async (request: OpenRequest): Promise<Reply> => {
    const provider = providerOf(doors)
    const step = await request.asDoorkeeper((tx) => takeStep(tx, request, 'oidc'))
    if (step === undefined) return refused(request, provider, 'no-step')
    const callback = new URL(request.url, request.services.publicUrl)
    try {
      const proof = await reach(request, () => provider.finish(callback, step.data))
      if (proof === undefined) return problem(request, provider, 'unreachable', 503)
      return await request.asDoorkeeper((tx) =>
        enter(tx, doors, request, { provider, proof, going: step.data }),
      )
    } catch (error) {
      if (error instanceof OidcRefused) return refused(request, provider, error.reason)
      throw error
    }
  }

type Arrival = { provider: OidcProvider; proof: Proof; going: StepData<'oidc'> }

async function enter(tx: Tx, doors: Doors, request: OpenRequest, arrival: Arrival): Promise<Reply> {
  const { proof, going } = arrival
  const linked = await findLinkedAccount(tx, { proof, invite: going.invite, now: request.now })
  if (linked === undefined) return noAccount(tx, request, arrival, undefined)
  const { account, linkedBy } = linked
  if (linkedBy !== 'before') {
    const detail = { by: linkedBy }
    await recordAtDoor(tx, request, { event: 'identity.linked', about: account, proved: true, detail })
  }
  if (!account.mayEnter) return noAccount(tx, request, arrival, account)
  const { next, held } = going
  return letIn(tx, request, doors, { account, method: 'oidc', next, held, idToken: proof.idToken })
}

async function noAccount(
  tx: Tx,
  request: OpenRequest,
  { provider, proof }: Arrival,
  about: Known | undefined,
): Promise<Reply> {
  const detail = { why: 'no-account', ...(proof.email === null ? {} : typedAddress(proof.email)) }
  await recordAtDoor(tx, request, { event: 'sign-in.failed', outcome: 'refused', about, detail })
  return problem(request, provider, 'no-account', 403)
}

async function refused(
  request: OpenRequest,
  provider: OidcProvider,
  why: OidcRefused['reason'] | 'no-step',
): Promise<Reply> {
  await request.asDoorkeeper((tx) =>
    recordAtDoor(tx, request, { event: 'sign-in.failed', outcome: 'refused', detail: { why } }),
  )
  return problem(request, provider, why === 'no-second-factor' ? why : 'refused', 403)
}

/** Ends the session at the organisation's own sign-in too, after the one here. */
export const endOidc = (doors: Doors) => async (request: OpenRequest) => {
  const provider = providerOf(doors)
  const step = await request.asDoorkeeper((tx) => takeStep(tx, request, 'signed-out'))
  if (step === undefined) return redirect('/signed-out')
  const idToken = doors.keys.open(Buffer.from(step.data.idToken, 'base64'), 'signed-out')
  const away = await reach(request, () =>
    provider.endSessionUrl(idToken, `${request.services.publicUrl}/signed-out`),
  )
  return redirect(away?.href ?? '/signed-out')
}

function providerOf(doors: Doors): OidcProvider {
  if (doors.oidc === null) throw new NotFound('page')
  return doors.oidc
}

/** Asks the provider; undefined when it does not answer. A refusal is thrown on. */
async function reach<T>(request: OpenRequest, ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof OidcRefused) throw error
    request.raw.log.error({ err: error }, 'the identity provider did not answer')
    return undefined
  }
}

function problem({ lang }: OpenRequest, provider: OidcProvider, why: OidcProblem, status: number): Reply {
  return {
    kind: 'page',
    status,
    page: oidcProblemPage({ lang, name: provider.name, problem: why }),
    undo: false,
  }
}
