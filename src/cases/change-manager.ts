import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { choice, parseParams, recordId, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { handOverClocks, queueMail } from '../work/index.ts'
import { casesText } from './cases.text.ts'
import { changeManagerPage } from './change-manager.page.ts'
import { type Case, getCase, listManagers, type Manager, saveManagement } from './queries.ts'
import { Params } from './show-case.ts'

const t = words('en', casesText)

/** What changing the manager takes, from a page or from JSON. */
export const Form = z.object({
  version,
  managerId: recordId(t.chooseManager),
  leads: choice(['stays', 'moves'], t.chooseLead),
  reason: text(t.enterChangeReason, { label: t.changeReason, max: 1000 }),
})
export type ChangeManager = z.infer<typeof Form>

/** The case, still open, and everybody who could manage it. */
async function load({ tx, params, now, audit }: Request) {
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  if (shown.closedAt !== null) throw new NotFound('open case')
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  return { shown, managers: await listManagers(tx, now, shown) }
}

export async function showChangeManager(request: Request): Promise<Reply> {
  return ok(changeManagerPage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

export async function changeManager(request: Request): Promise<Reply> {
  const { body, lang } = request
  const known = await load(request)
  const refused = (form: FormState) => invalid(changeManagerPage({ ...known, form, lang }))
  const form = parseForm(Form, body)
  if (!form.ok) return refused(form)
  const chosen = known.managers.find(({ id }) => id === form.value.managerId)
  if (chosen === undefined) return refused(refuse({ managerId: t.chooseManager }, body))
  if (chosen.id === known.shown.caseManagerId) return refused(refuse({ managerId: t.sameManager }, body))
  await handOver(request, known.shown, chosen, form.value)
  return redirect(`/cases/${known.shown.id}`)
}

/** The same act from JSON. Somebody who cannot manage the case is not accepted. */
export async function changeManagerByApi(request: Request): Promise<Reply> {
  const { shown, managers } = await load(request)
  const form = request.body as ChangeManager
  const chosen = managers.find(({ id }) => id === form.managerId)
  if (chosen === undefined || chosen.id === shown.caseManagerId)
    return json({ error: 'not-accepted', message: t.chooseManager }, 422)
  await handOver(request, shown, chosen, form)
  return json({ id: shown.id })
}

/** Changes the manager with what follows: sight by trigger, what is due, and word to the new manager. */
async function handOver(
  { tx, now, actor, audit }: Request,
  shown: Case,
  chosen: Manager,
  form: ChangeManager,
): Promise<void> {
  const leadAgencyId = form.leads === 'moves' ? chosen.agencyId : shown.leadAgencyId
  await saveManagement(tx, { id: shown.id, version: form.version, leadAgencyId, caseManagerId: chosen.id })
  await handOverClocks(tx, { caseId: shown.id, from: shown.caseManagerId, to: chosen.id })
  await queueMail(tx, now, {
    areaId: shown.areaId,
    to: { userId: chosen.id, address: chosen.email },
    subject: t.mailSubject,
    body: t.mailBody(`/cases/${shown.id}`),
    by: actor.userId,
  })
  audit.saw('user', [shown.caseManagerId, chosen.id])
  audit.say({ reason: form.reason })
}
