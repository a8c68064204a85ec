import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { endPage } from './end.page.ts'
import { holderOf } from './show-sight.page.ts'
import { sightText } from './sight.text.ts'
import { endsByHand, getOpenGrant, endGrant as saveEnd } from './writes.ts'

const t = words('en', sightText)

export const GrantParams = z.object({ grantId: z.uuid() })

/** What ending a grant or a block takes, from a page or from JSON. */
export const EndForm = z.object({ reason: text(t.enterEndReason, { label: t.endReason, max: 2000 }) })

/** A grant that may be ended here. */
async function load({ tx, now, params, audit }: Request) {
  const grant = await getOpenGrant(tx, now, parseParams(GrantParams, params).grantId)
  if (!endsByHand(grant.kind)) throw new NotFound('grant that ends by hand')
  audit.area(grant.areaId)
  audit.saw('person', grant.personId)
  audit.saw('access-grant', grant.id)
  if (grant.userId !== null) audit.saw('user', grant.userId)
  return grant
}

const pageOf = async (request: Request, form: FormState) => {
  const grant = await load(request)
  const who = holderOf({ userId: grant.userId, name: grant.holder, post: grant.post }, request.lang)
  return endPage({
    kind: 'grant',
    personId: grant.personId,
    who,
    why: grant.reason,
    form,
    lang: request.lang,
  })
}

export async function showEndGrant(request: Request): Promise<Reply> {
  return ok(await pageOf(request, undefined))
}

export async function endGrant(request: Request): Promise<Reply> {
  const form = parseForm(EndForm, request.body)
  if (!form.ok) return invalid(await pageOf(request, form))
  const { personId } = await end(request, form.value.reason)
  return redirect(`/access/person/${personId}#who`)
}

/** The same act from JSON. */
export async function endGrantByApi(request: Request): Promise<Reply> {
  const { id } = await end(request, (request.body as z.infer<typeof EndForm>).reason)
  return json({ id })
}

async function end(request: Request, reason: string) {
  const grant = await load(request)
  await saveEnd(request.tx, request.now, { id: grant.id, by: request.actor.userId, reason })
  request.audit.say({ reason })
  return grant
}
