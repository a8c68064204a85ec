import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { optionalCivilDate, optionalText, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { findType } from '#rules/agencies/directory.ts'
import { agenciesText } from './agencies.text.ts'
import { type ChangeKind, logChange } from './changes.ts'
import {
  type Agency,
  addAgency,
  listAgencies,
  listStaff,
  markEnded,
  saveEntry,
  type Written,
} from './entry-queries.ts'
import { agencyFormPage, endAgencyPage } from './keep-agency.page.ts'
import { keptPlace, type Place } from './parts.ts'
import { keptAgency, takingPart } from './show-agency.ts'

const t = words('en', agenciesText)

const long = (label: string) => optionalText({ label, max: 4000 })

/** What an entry of the directory takes, from a page or from JSON. */
export const Form = z
  .object({
    type: z.string(t.chooseType).refine((code) => findType(code) !== undefined, t.chooseType),
    name: text(t.enterName, { label: t.name, max: 200 }),
    roleStatement: long(t.role),
    contactPost: optionalText({ label: t.contactPost, max: 200 }),
    contactPhone: optionalText({ label: t.contactPhone, max: 100 }),
    contactRoute: optionalText({ label: t.contactRoute, max: 500 }),
    generalAdvice: long(t.generalAdvice),
    specificAdvice: long(t.specificAdvice),
    coOrdination: long(t.coOrdination),
    sharingPolicy: long(t.sharingPolicy),
    channel: optionalText({ label: t.channel, max: 300 }),
    channelShownOn: optionalCivilDate(t.shownOn),
    channelShownHow: optionalText({ label: t.shownHow, max: 1000 }),
    leadOfficerId: z
      .union([z.literal(''), z.uuid(t.chooseLead), z.null()])
      .optional()
      .transform((id) => (id === '' || id === undefined ? null : id)),
    note: optionalText({ label: t.note, max: 1000 }),
  })
  .refine((form) => form.channelShownOn === null || form.channel !== '', {
    path: ['channel'],
    message: t.shownWithout,
  })
/** The same drawn from a version; 0 while nothing has been entered. */
export const ChangeForm = Form.safeExtend({ version: z.coerce.number().int().min(0) })
/** What ending or bringing back an agency takes. */
export const EndForm = z.object({
  version: z.coerce.number().int().min(1),
  reason: text(t.enterWhy, { label: t.endWhy, max: 1000 }),
})

type Given = z.infer<typeof Form>
type Known = Place & { agency?: Agency; staff: readonly { id: string; name: string }[] }

/** Whom an entry may name as lead officer, which is nobody where the area records none. */
async function known(request: Request, place: Place & { agency?: Agency }): Promise<Known> {
  const wanted = place.agency !== undefined && place.profile.leadOfficers.value
  const staff = wanted ? await listStaff(request.tx, place.area.id, place.agency?.id ?? '') : []
  return { ...place, staff }
}

export async function showAddAgency(request: Request): Promise<Reply> {
  return ok(
    agencyFormPage({
      ...(await known(request, await keptPlace(request))),
      form: undefined,
      lang: request.lang,
    }),
  )
}

export async function addToDirectory(request: Request): Promise<Reply> {
  const place = await known(request, await keptPlace(request))
  const refused = (form: FormState) => invalid(agencyFormPage({ ...place, form, lang: request.lang }))
  const form = parseForm(Form, request.body)
  if (!form.ok) return refused(form)
  const wrong = await whyNot(request, place, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  return redirect(`/areas/${place.area.id}/agencies/${await add(request, place, form.value)}?done=added`)
}

/** The same act from JSON. */
export async function addByApi(request: Request): Promise<Reply> {
  const place = await known(request, await keptPlace(request))
  const given = request.body as Given
  const wrong = await whyNot(request, place, given)
  return wrong === undefined ? json({ id: await add(request, place, given) }, 201) : notAccepted(wrong)
}

const notAccepted = (wrong: Record<string, string>) =>
  json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)

async function whyNot(
  { tx, today }: Request,
  { area, agency, staff }: Known,
  { name, channelShownOn, leadOfficerId }: Given,
): Promise<Record<string, string> | undefined> {
  if (channelShownOn !== null && channelShownOn > today) return { channelShownOn: t.shownFuture }
  if (leadOfficerId !== null && !staff.some(({ id }) => id === leadOfficerId))
    return { leadOfficerId: t.chooseLead }
  const same = (other: Agency) => other.id !== agency?.id && other.name.toLowerCase() === name.toLowerCase()
  return (await listAgencies(tx, area.id)).some(same) ? { name: t.nameTaken } : undefined
}

/** AP-18: the function of a central body is known, and stands until somebody writes it otherwise. */
const withFunction = <W extends Written>(written: W): W => ({
  ...written,
  roleStatement: written.roleStatement || (t.functions[written.type] ?? ''),
})

async function add(request: Request, { area }: Place, { note, ...given }: Given): Promise<string> {
  const written = withFunction(given)
  const { id, entryId } = await addAgency(request.tx, area.id, written)
  await log(request, { area, entryId, version: 1, kind: 'added', note, written })
  request.audit.saw('agency', id)
  return id
}

type Logged = {
  area: Place['area']
  entryId: string
  version: number
  kind: ChangeKind
  note: string
  written: Written
}

const log = ({ tx, now, actor }: Request, { area, entryId, version, kind, note, written }: Logged) =>
  logChange(tx, now, {
    areaId: area.id,
    subject: { type: 'agency', id: entryId },
    version,
    kind,
    note,
    reads: written,
    by: actor.userId,
  })

export async function showChangeAgency(request: Request): Promise<Reply> {
  return ok(
    agencyFormPage({
      ...(await known(request, await takingPart(request))),
      form: undefined,
      lang: request.lang,
    }),
  )
}

export async function changeAgency(request: Request): Promise<Reply> {
  const opened = await takingPart(request)
  const place = await known(request, opened)
  const refused = (form: FormState) => invalid(agencyFormPage({ ...place, form, lang: request.lang }))
  const form = parseForm(ChangeForm, request.body)
  if (!form.ok) return refused(form)
  const wrong = await whyNot(request, place, form.value)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await change(request, opened, form.value)
  return redirect(`/areas/${place.area.id}/agencies/${opened.agency.id}?done=changed`)
}

/** The same act from JSON. */
export async function changeByApi(request: Request): Promise<Reply> {
  const opened = await takingPart(request)
  const given = request.body as z.infer<typeof ChangeForm>
  const wrong = await whyNot(request, await known(request, opened), given)
  if (wrong !== undefined) return notAccepted(wrong)
  await change(request, opened, given)
  return json({ id: opened.agency.id })
}

async function change(
  request: Request,
  { area, agency }: Place & { agency: Agency },
  { note, version, ...given }: z.infer<typeof ChangeForm>,
): Promise<void> {
  const written = withFunction(given)
  const entryId = await saveEntry(request.tx, agency, version, written)
  const kind = agency.version === 0 ? 'added' : 'changed'
  await log(request, { area, entryId, version: version + 1, kind, note, written })
}

/** An entry that takes part, which its agency has. */
async function endable(request: Request) {
  const opened = await takingPart(request)
  if (opened.agency.entryId === null) throw new NotFound('entry of the directory')
  return { ...opened, entryId: opened.agency.entryId }
}

export async function showEndAgency(request: Request): Promise<Reply> {
  const { area, agency } = await endable(request)
  return ok(endAgencyPage({ area, agency, form: undefined, lang: request.lang }))
}

export async function endAgency(request: Request): Promise<Reply> {
  const { area, agency, entryId } = await endable(request)
  const refused = (form: FormState) => invalid(endAgencyPage({ area, agency, form, lang: request.lang }))
  const form = parseForm(EndForm, request.body)
  if (!form.ok) return refused(form)
  if (agency.users > 0) return refused(refuse({ reason: t.hasUsers(agency.users) }, request.body))
  await mark(request, { area, agency, entryId }, { ...form.value, kind: 'ended' })
  return redirect(`/areas/${area.id}/agencies/${agency.id}?done=ended`)
}

/** The same act from JSON. */
export async function endByApi(request: Request): Promise<Reply> {
  const known = await endable(request)
  if (known.agency.users > 0) return notAccepted({ reason: t.hasUsers(known.agency.users) })
  await mark(request, known, { ...(request.body as z.infer<typeof EndForm>), kind: 'ended' })
  return json({ id: known.agency.id })
}

/** Brings an agency back that took no part any more. */
export async function restoreAgency(request: Request): Promise<Reply> {
  const { area, agency } = await keptAgency(request)
  if (agency.endedOn === null || agency.entryId === null) throw new NotFound('agency that has ended')
  const drawn = EndForm.shape.version.safeParse(request.body.version).data ?? 0
  await mark(
    request,
    { area, agency, entryId: agency.entryId },
    { version: drawn, reason: '', kind: 'restored' },
  )
  return redirect(`/areas/${area.id}/agencies/${agency.id}?done=restored`)
}

async function mark(
  request: Request,
  { area, agency, entryId }: { area: Place['area']; agency: Agency; entryId: string },
  { version, reason, kind }: { version: number; reason: string; kind: 'ended' | 'restored' },
): Promise<void> {
  await markEnded(request.tx, entryId, version, kind === 'ended' ? request.today : null)
  const last = await request.tx
    .selectFrom('directory_change')
    .select('reads')
    .where('subject_id', '=', entryId)
    .where('version', '=', version)
    .executeTakeFirst()
  await log(request, {
    area,
    entryId,
    version: version + 1,
    kind,
    note: reason,
    written: (last?.reads ?? agency) as Written,
  })
  if (reason !== '') request.audit.say({ reason })
}
