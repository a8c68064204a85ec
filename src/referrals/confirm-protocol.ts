import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { recordId } from '#platform/http/fields.ts'
import { type FormState, parseForm } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { getProfile } from '../areas/index.ts'
import { confirmProtocolPage, type Standing } from './confirm-protocol.page.ts'
import { addConfirmation, findConfirmation } from './protocol.ts'
import { referralsText } from './referrals.text.ts'

const t = words('en', referralsText).protocol

// An address within this service: nothing that a browser could read as another host.
const next = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\w\-./]*(\?[\w\-=&%.]*)?$/)
  .catch('')

const Query = z.object({ area: z.uuid().optional().catch(undefined), next: next.default('') })
export const Form = z.object({ area: recordId(t.missing), confirm: z.literal('yes', t.missing) })
const Going = z.object({ next: next.default('') })

/** What each area of the actor asks them to confirm, and what they have confirmed. */
export async function showProtocol(request: Request): Promise<Reply> {
  const { area, next } = Query.parse(request.query ?? {})
  return ok(await draw(request, { area, next, form: undefined }))
}

export async function confirmProtocol(request: Request): Promise<Reply> {
  const { next } = Going.parse(request.body)
  const form = parseForm(Form, request.body)
  if (!form.ok) {
    const { area } = Query.pick({ area: true }).parse(request.body)
    return invalid(await draw(request, { area, next, form }))
  }
  await confirmFor(request, form.value.area)
  return redirect(next === '' ? '/protocol' : next)
}

/** Records once that the actor's agency complies with the current protocol of an area (AP-19). Returns the protocol. */
export async function confirmFor({ tx, now, today, actor, audit }: Request, areaId: string): Promise<string> {
  if (!actor.areas.some((area) => area.id === areaId)) throw new NotFound('area')
  const { profile } = await getProfile(tx, areaId, today)
  const { protocol } = profile.protocolConfirmation.value
  await addConfirmation(tx, now, { userId: actor.userId, agencyId: actor.agencyId, areaId, protocol })
  audit.area(areaId)
  audit.say({ protocol })
  return protocol
}

async function draw(
  request: Request,
  { area, next, form }: { area: string | undefined; next: string; form: FormState },
) {
  const { actor, lang, audit } = request
  const wanted = area === undefined ? actor.areas : actor.areas.filter((each) => each.id === area)
  if (wanted.length === 0) throw new NotFound('area')
  const [first] = wanted
  if (first !== undefined) audit.area(first.id)
  const standing: Standing[] = []
  for (const each of wanted) standing.push(await standingIn(request, each))
  return confirmProtocolPage({
    standing: standing.filter((each) => each.required),
    agency: actor.agencyName,
    next,
    form,
    lang,
  })
}

async function standingIn(
  { tx, today, actor }: Request,
  area: { id: string; name: string },
): Promise<Standing> {
  const { profile } = await getProfile(tx, area.id, today)
  const { required, protocol } = profile.protocolConfirmation.value
  const { source } = profile.protocolConfirmation
  const confirmedAt = await findConfirmation(tx, { userId: actor.userId, areaId: area.id, protocol })
  return { area, required, protocol, source, confirmedAt }
}
