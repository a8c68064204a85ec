import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { choice, civilDate, parseParams, recordId, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { daysAfter } from '../access/index.ts'
import { commandAreaPage, newCommandAreaPage } from './command-areas.page.ts'
import { keptPlace, type Place } from './parts.ts'
import { recordText } from './record.text.ts'
import {
  addCommandArea,
  addLeadManager,
  type CommandArea,
  getCommandArea,
  type LeadManager,
  listAccounts,
  listLeadManagers,
  SERVICES,
  saveCommandArea,
  supersedeLead,
} from './record-queries.ts'

const t = words('en', recordText)

export const CommandParams = z.object({ areaId: z.uuid(), commandAreaId: z.uuid() })
const version = z.coerce.number().int().min(1)

/** What a command area takes. */
export const CommandForm = z.object({ name: text(t.enterCommand, { label: t.commandName, max: 120 }) })
/** What naming a lead manager takes, from a page or from JSON (AP-20). */
export const LeadForm = z.object({
  service: choice(SERVICES, t.chooseService),
  userId: recordId(t.chooseLead),
  namedFrom: civilDate(t.enterFrom, t.namedFrom),
})
type NewLead = z.infer<typeof LeadForm>

export async function showAddCommandArea(request: Request): Promise<Reply> {
  return ok(newCommandAreaPage({ ...(await keptPlace(request)), form: undefined, lang: request.lang }))
}

export async function addACommandArea(request: Request): Promise<Reply> {
  const place = await keptPlace(request)
  const { tx, now, actor, body, lang, audit } = request
  const refused = (form: FormState) => invalid(newCommandAreaPage({ ...place, form, lang }))
  const form = parseForm(CommandForm, body)
  if (!form.ok) return refused(form)
  const id = await addCommandArea(tx, now, { areaId: place.area.id, name: form.value.name, by: actor.userId })
  if (id === undefined) return refused(refuse({ name: t.commandTaken }, body))
  audit.saw('command-area', id)
  return redirect(`/areas/${place.area.id}/record?done=command-added`)
}

async function load(request: Request) {
  const place = await keptPlace(request)
  const { commandAreaId } = parseParams(CommandParams, request.params)
  const command = await getCommandArea(request.tx, place.area.id, commandAreaId)
  request.audit.saw('command-area', command.id)
  const leads = (await listLeadManagers(request.tx, place.area.id)).filter(
    (lead) => lead.commandAreaId === command.id,
  )
  const accounts = await listAccounts(request.tx, place.area.id)
  return { ...place, command, leads, accounts }
}
export type Loaded = Place & {
  command: CommandArea
  leads: readonly LeadManager[]
  accounts: Awaited<ReturnType<typeof listAccounts>>
}

export async function showCommandArea(request: Request): Promise<Reply> {
  return ok(commandAreaPage({ ...(await load(request)), forms: {}, lang: request.lang }))
}

export async function renameCommandArea(request: Request): Promise<Reply> {
  const known = await load(request)
  const { tx, body, lang } = request
  const refused = (name: FormState) => invalid(commandAreaPage({ ...known, forms: { name }, lang }))
  const form = parseForm(CommandForm.extend({ version }), body)
  if (!form.ok) return refused(form)
  const at = { id: known.command.id, version: form.value.version }
  if (!(await saveCommandArea(tx, at, { name: form.value.name })))
    return refused(refuse({ name: t.commandTaken }, body))
  return redirect(`/areas/${known.area.id}/record?done=command-changed`)
}

/** A command area exists no longer, or again: the other button takes it back. */
export async function endCommandArea(request: Request): Promise<Reply> {
  const { area, command } = await load(request)
  const drawn = version.safeParse(request.body.version).data ?? 0
  const endedOn = command.endedOn === null ? request.today : null
  await saveCommandArea(request.tx, { id: command.id, version: drawn }, { ended_on: endedOn })
  return redirect(`/areas/${area.id}/record?done=command-changed`)
}

/** A command area for which lead managers are named here. */
async function named(request: Request): Promise<Loaded> {
  const known = await load(request)
  if (!known.profile.leadManagers.value) throw new NotFound('lead managers of the area')
  return known
}

export async function nameLeadManager(request: Request): Promise<Reply> {
  const known = await named(request)
  const { body, lang } = request
  const refused = (lead: FormState) => invalid(commandAreaPage({ ...known, forms: { lead }, lang }))
  const form = parseForm(LeadForm, body)
  if (!form.ok) return refused(form)
  const wrong = await name(request, known, form.value)
  if (typeof wrong === 'object') return refused(refuse(wrong, body))
  return redirect(`/areas/${known.area.id}/record?done=lead-named`)
}

/** The same act from JSON. */
export async function nameLeadByApi(request: Request): Promise<Reply> {
  const outcome = await name(request, await named(request), request.body as NewLead)
  if (typeof outcome === 'string') return json({ id: outcome }, 201)
  return json({ error: 'not-accepted', message: Object.values(outcome).join('. ') }, 422)
}

/** Names a lead manager; whoever is one so far ends on the day before, or, when it was the same day, was named in error. */
async function name(
  { tx, now, actor, audit }: Request,
  { area, command, leads, accounts }: Loaded,
  { service, userId, namedFrom }: NewLead,
): Promise<string | Record<string, string>> {
  if (!accounts.some(({ id, kind }) => id === userId && kind === service)) return { userId: t.chooseLead }
  const lead = { areaId: area.id, commandAreaId: command.id, service, by: actor.userId }
  const before = leads.find(
    (each) => each.service === service && each.namedTo === null && each.namedFrom <= namedFrom,
  )
  if (before !== undefined) {
    await supersedeLead(tx, now, { id: before.id, by: actor.userId, because: 'Another lead manager follows' })
    const last = daysAfter(namedFrom, -1)
    if (last >= before.namedFrom)
      await addLeadManager(tx, now, {
        ...lead,
        userId: before.userId,
        namedFrom: before.namedFrom,
        namedTo: last,
      })
  }
  const id = await addLeadManager(tx, now, { ...lead, userId, namedFrom, namedTo: null })
  if (id === undefined) return { namedFrom: t.leadOverlaps }
  audit.saw('lead-manager', id)
  audit.saw('user', userId)
  return id
}

/** Nobody is lead manager of the service from tomorrow on. Naming somebody again puts it right. */
export async function endLeadManager(request: Request): Promise<Reply> {
  const { area, command, leads } = await named(request)
  const { tx, now, today, actor, body, audit } = request
  const lead = leads.find(({ id, namedTo }) => id === body.leadId && namedTo === null)
  if (lead === undefined) throw new NotFound('lead manager')
  await supersedeLead(tx, now, { id: lead.id, by: actor.userId, because: 'Ended' })
  if (lead.namedFrom <= today) {
    const { service, userId, namedFrom } = lead
    const ended = { areaId: area.id, commandAreaId: command.id, service, userId, namedFrom, namedTo: today }
    await addLeadManager(tx, now, { ...ended, by: actor.userId })
  }
  audit.saw('lead-manager', lead.id)
  return redirect(`/areas/${area.id}/record?done=lead-ended`)
}
