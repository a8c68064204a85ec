import { z } from 'zod'
import { found, NotFound } from '#platform/http/errors.ts'
import { parseParams } from '#platform/http/fields.ts'
import { ok, type Request, redirect } from '#platform/http/route.ts'
import { auditOwnAccount } from '../sign-in/own-credential.ts'
import { heldFormPage } from './held-form.page.ts'
import { discardHeldForm, findHeldForm } from './held-forms.ts'

const Params = z.object({ heldId: z.uuid() })

/** Shows the actor what was kept for them. */
export async function showHeldForm(request: Request) {
  const held = found(await findHeldForm(request.tx, parseParams(Params, request.params).heldId), 'held form')
  auditOwnAccount(request)
  return ok(heldFormPage({ lang: request.lang, held }))
}

/** Throws it away. */
export async function discardHeld(request: Request) {
  if (!(await discardHeldForm(request.tx, parseParams(Params, request.params).heldId)))
    throw new NotFound('held form')
  auditOwnAccount(request)
  return redirect('/')
}
