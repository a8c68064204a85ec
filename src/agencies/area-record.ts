import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { optionalCivilDate, optionalText } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { missingFromRecord } from '#rules/agencies/directory.ts'
import { areaRecordFormPage, areaRecordPage } from './area-record.page.ts'
import { listChanges, logChange } from './changes.ts'
import { keptPlace, type Place, placeOf } from './parts.ts'
import { recordText } from './record.text.ts'
import {
  type AreaRecord,
  getRecord,
  listAccounts,
  listEveryCommandArea,
  listLeadManagers,
  SERVICES,
  saveRecord,
} from './record-queries.ts'

const t = words('en', recordText)

const Query = z.object({
  done: z
    .enum(['changed', 'command-added', 'command-changed', 'lead-named', 'lead-ended'])
    .optional()
    .catch(undefined),
})

const isAddress = (link: string) => URL.canParse(link) && ['https:', 'http:'].includes(new URL(link).protocol)

/** What the record of an area takes, from a page or from JSON. */
export const Form = z.object({
  arrangements: optionalText({ label: t.arrangements, max: 8000 }),
  consultation: optionalText({ label: t.consultation, max: 8000 }),
  consultedOn: optionalCivilDate(t.consultedShort),
  lastReviewedOn: optionalCivilDate(t.reviewedShort),
  reportTitle: optionalText({ label: t.reportTitle, max: 300 }),
  reportPublishedOn: optionalCivilDate(t.reportPublishedOn),
  reportLink: optionalText({ label: t.reportLink, max: 500 }).refine(
    (link) => link === '' || isAddress(link),
    t.badLink,
  ),
  coordination: optionalText({ label: t.coordination, max: 200 }),
  coordinatorId: z
    .union([z.literal(''), z.uuid(t.chooseCoordinator), z.null()])
    .optional()
    .transform((id) => (id === '' || id === undefined ? null : id)),
  coordinationContact: optionalText({ label: t.coordinationContact, max: 1000 }),
  unitName: optionalText({ label: t.unitName, max: 200 }),
  unitContact: optionalText({ label: t.unitContact, max: 1000 }),
  unitTakesIn: optionalText({ label: t.unitTakesIn, max: 2000 }),
  note: optionalText({ label: t.note, max: 1000 }),
  version: z.coerce.number().int().min(0),
})
type Given = z.infer<typeof Form>

/** What is missing from the record, lead managers among them where the profile names them (AP-03, AP-20, AP-21, AP-22). */
export async function readRecord({ tx, today }: Request, { area, profile }: Place) {
  const record = await getRecord(tx, area.id)
  const commandAreas = await listEveryCommandArea(tx, area.id)
  const leads = profile.leadManagers.value ? await listLeadManagers(tx, area.id) : []
  const holds = (commandAreaId: string, service: string) =>
    leads.some(
      (lead) =>
        lead.commandAreaId === commandAreaId &&
        lead.service === service &&
        lead.namedFrom <= today &&
        (lead.namedTo === null || lead.namedTo >= today),
    )
  const lacking = commandAreas
    .filter(({ endedOn }) => profile.leadManagers.value && endedOn === null)
    .flatMap(({ id, name }) =>
      SERVICES.filter((service) => !holds(id, service)).map((service) =>
        t.missingLead(t.services[service], name),
      ),
    )
  const missing = missingFromRecord(record, profile.throughCentralUnit.value).map((key) => t.missings[key])
  return { record, commandAreas, leads, missing: [...missing, ...lacking] }
}

export async function showRecord(request: Request): Promise<Reply> {
  const place = await placeOf(request)
  const { done } = Query.parse(request.query)
  const log = await listChanges(request.tx, place.area.id)
  return ok(
    areaRecordPage({ ...place, ...(await readRecord(request, place)), log, done, lang: request.lang }),
  )
}

async function load(request: Request) {
  const place = await keptPlace(request)
  const accounts = await listAccounts(request.tx, place.area.id)
  return { ...place, record: await getRecord(request.tx, place.area.id), accounts }
}

export async function showChangeRecord(request: Request): Promise<Reply> {
  return ok(areaRecordFormPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

export async function changeRecord(request: Request): Promise<Reply> {
  const known = await load(request)
  const refused = (form: FormState) => invalid(areaRecordFormPage({ ...known, form, lang: request.lang }))
  const form = parseForm(Form, request.body)
  if (!form.ok) return refused(form)
  const wrong = whyNot(request, known, form.value)
  if (Object.keys(wrong).length > 0) return refused(refuse(wrong, request.body))
  await save(request, known, form.value)
  return redirect(`/areas/${known.area.id}/record?done=changed`)
}

/** The same act from JSON. */
export async function changeRecordByApi(request: Request): Promise<Reply> {
  const known = await load(request)
  const given = request.body as Given
  const wrong = whyNot(request, known, given)
  if (Object.keys(wrong).length > 0)
    return json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)
  await save(request, known, given)
  return json({ id: known.area.id })
}

function whyNot(
  { today }: Request,
  { accounts, record }: { accounts: readonly { id: string }[]; record: AreaRecord },
  given: Given,
): Record<string, string> {
  const days = ['consultedOn', 'lastReviewedOn', 'reportPublishedOn'] as const
  const ahead = days.filter((day) => (given[day] ?? '') > today).map((day) => [day, t.notFuture] as const)
  const { coordinatorId } = given
  const known =
    coordinatorId === null ||
    coordinatorId === record.coordinatorId ||
    accounts.some(({ id }) => id === coordinatorId)
  return { ...Object.fromEntries(ahead), ...(known ? {} : { coordinatorId: t.chooseCoordinator }) }
}

async function save(
  { tx, now, actor }: Request,
  { area }: Place,
  { note, version, ...written }: Given,
): Promise<void> {
  await saveRecord(tx, area.id, version, written)
  await logChange(tx, now, {
    areaId: area.id,
    subject: { type: 'area', id: area.id },
    version: version + 1,
    kind: version === 0 ? 'added' : 'changed',
    note,
    reads: written,
    by: actor.userId,
  })
}
