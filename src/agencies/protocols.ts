import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { cleanText, optionalCivilDate, optionalText, parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { missingFromProtocol } from '#rules/agencies/directory.ts'
import { type ChangeKind, listChanges, logChange } from './changes.ts'
import { listAgencies } from './entry-queries.ts'
import { keptPlace, type Place, placeOf } from './parts.ts'
import {
  addProtocol,
  getProtocol,
  listProtocols,
  markProtocol,
  type Protocol,
  saveProtocol,
  type WrittenProtocol,
} from './protocol-queries.ts'
import { listProtocolsPage, protocolFormPage, showProtocolPage } from './protocols.page.ts'
import { protocolsText } from './protocols.text.ts'

const t = words('en', protocolsText)

export const ProtocolParams = z.object({ areaId: z.uuid(), protocolId: z.uuid() })
const Query = z.object({
  show: z.enum(['standing', 'ended', 'incomplete']).default('standing').catch('standing'),
  done: z.enum(['added', 'changed']).optional().catch(undefined),
})

/** What a protocol takes from JSON. A page sends a box for each agency instead of the list. */
export const Form = z.object({
  title: text(t.enterTitle, { label: t.name, max: 300 }),
  signedOn: optionalCivilDate(t.signedOn),
  replaced: optionalText({ label: t.replaced, max: 2000 }),
  legislation: optionalText({ label: t.legislation, max: 2000 }),
  signatories: z
    .array(z.object({ agencyId: z.uuid(), posts: text(t.signatories, { label: t.signatories, max: 500 }) }))
    .max(200)
    .default([]),
  note: optionalText({ label: t.note, max: 1000 }),
})
export const ChangeForm = Form.extend({ version: z.coerce.number().int().min(1) })
type Given = z.infer<typeof Form>

/** The protocols of an area, those in force first. */
export async function showProtocols(request: Request): Promise<Reply> {
  const place = await placeOf(request)
  const { show } = Query.parse(request.query)
  const every = await listProtocols(request.tx, place.area.id)
  const listed = every.filter((each) => {
    if (show === 'ended') return each.endedOn !== null
    return each.endedOn === null && (show === 'standing' || missingFromProtocol(each).length > 0)
  })
  request.audit.saw(
    'protocol',
    listed.map(({ id }) => id),
  )
  return ok(listProtocolsPage({ ...place, listed, show, lang: request.lang }))
}

async function opened(request: Request, place: Place): Promise<Place & { protocol: Protocol }> {
  const { protocolId } = parseParams(ProtocolParams, request.params)
  const protocol = await getProtocol(request.tx, place.area.id, protocolId)
  request.audit.saw('protocol', protocol.id)
  return { ...place, protocol }
}

export async function showProtocol(request: Request): Promise<Reply> {
  const known = await opened(request, await placeOf(request))
  const log = await listChanges(request.tx, known.protocol.id)
  return ok(showProtocolPage({ ...known, log, done: Query.parse(request.query).done, lang: request.lang }))
}

/** The agencies that may have signed: all that take or took part here. */
const withAgencies = async <P extends Place>({ tx }: Request, place: P) => ({
  ...place,
  agencies: (await listAgencies(tx, place.area.id)).map(({ id, name }) => ({ id, name })),
})

export async function showAddProtocol(request: Request): Promise<Reply> {
  const place = await withAgencies(request, await keptPlace(request))
  return ok(protocolFormPage({ ...place, form: undefined, lang: request.lang }))
}

export async function recordProtocol(request: Request): Promise<Reply> {
  const place = await withAgencies(request, await keptPlace(request))
  const refused = (form: FormState) => invalid(protocolFormPage({ ...place, form, lang: request.lang }))
  const form = parseForm(Form, boxed(request.body, place.agencies))
  if (!form.ok) return refused({ ...form, typed: request.body })
  const wrong = whyNot(request, place, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  return redirect(`/areas/${place.area.id}/protocols/${await add(request, place, form.value)}?done=added`)
}

/** The boxes of a page, one for each agency, as the list that JSON sends. */
function boxed(body: Request['body'], agencies: readonly { id: string }[]): Record<string, unknown> {
  const signatories = agencies.flatMap(({ id }) => {
    const posts = body[`posts-${id}`]
    return typeof posts === 'string' && cleanText(posts) !== '' ? [{ agencyId: id, posts }] : []
  })
  return { ...body, signatories }
}

function whyNot(
  { today }: Request,
  { agencies }: { agencies: readonly { id: string }[] },
  { signedOn, signatories }: Given,
): Record<string, string> | undefined {
  if (signedOn !== null && signedOn > today) return { signedOn: t.signedFuture }
  const known = signatories.every(({ agencyId }) => agencies.some(({ id }) => id === agencyId))
  return known ? undefined : { signatories: t.wrongAgency }
}

async function add(request: Request, { area }: Place, { note, ...written }: Given): Promise<string> {
  const id = await addProtocol(request.tx, area.id, written)
  request.audit.saw('protocol', id)
  await log(request, { areaId: area.id, id, version: 1, kind: 'added', note, reads: written })
  return id
}

type Logged = {
  areaId: string
  id: string
  version: number
  kind: ChangeKind
  note: string
  reads: WrittenProtocol
}
const log = ({ tx, now, actor }: Request, { id, ...change }: Logged) =>
  logChange(tx, now, { ...change, subject: { type: 'protocol', id }, by: actor.userId })

export async function showChangeProtocol(request: Request): Promise<Reply> {
  const known = await withAgencies(request, await opened(request, await keptPlace(request)))
  return ok(protocolFormPage({ ...known, form: undefined, lang: request.lang }))
}

export async function changeProtocol(request: Request): Promise<Reply> {
  const known = await withAgencies(request, await opened(request, await keptPlace(request)))
  const refused = (form: FormState) => invalid(protocolFormPage({ ...known, form, lang: request.lang }))
  const form = parseForm(ChangeForm, boxed(request.body, known.agencies))
  if (!form.ok) return refused({ ...form, typed: request.body })
  const wrong = whyNot(request, known, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await change(request, known, form.value)
  return redirect(`/areas/${known.area.id}/protocols/${known.protocol.id}?done=changed`)
}

async function change(
  request: Request,
  { area, protocol }: Place & { protocol: Protocol },
  { note, version, ...written }: z.infer<typeof ChangeForm>,
): Promise<void> {
  await saveProtocol(request.tx, { areaId: area.id, id: protocol.id, version }, written)
  const about = { areaId: area.id, id: protocol.id, version: version + 1, note }
  await log(request, { ...about, kind: 'changed', reads: written })
}

/** A protocol is no longer in force, or is again: pressing the other button takes it back. */
export async function endProtocol(request: Request): Promise<Reply> {
  const { area, protocol } = await opened(request, await keptPlace(request))
  const version = ChangeForm.shape.version.safeParse(request.body.version).data ?? 0
  const ends = protocol.endedOn === null
  await markProtocol(request.tx, protocol.id, version, ends ? request.today : null)
  const { title, signedOn, replaced, legislation } = protocol
  const signatories = protocol.signatories.map(({ agencyId, posts }) => ({ agencyId, posts }))
  const reads = { title, signedOn, replaced, legislation, signatories }
  const kind = ends ? 'ended' : 'restored'
  await log(request, { areaId: area.id, id: protocol.id, version: version + 1, kind, note: '', reads })
  return redirect(`/areas/${area.id}/protocols/${protocol.id}?done=changed`)
}

const notAccepted = (wrong: Record<string, string>) =>
  json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)

/** Recording a protocol from JSON. */
export async function recordProtocolByApi(request: Request): Promise<Reply> {
  const place = await withAgencies(request, await keptPlace(request))
  const given = request.body as Given
  const wrong = whyNot(request, place, given)
  return wrong === undefined ? json({ id: await add(request, place, given) }, 201) : notAccepted(wrong)
}

/** Changing a protocol from JSON. */
export async function changeProtocolByApi(request: Request): Promise<Reply> {
  const known = await withAgencies(request, await opened(request, await keptPlace(request)))
  const given = request.body as z.infer<typeof ChangeForm>
  const wrong = whyNot(request, known, given)
  if (wrong !== undefined) return notAccepted(wrong)
  await change(request, known, given)
  return json({ id: known.protocol.id })
}
