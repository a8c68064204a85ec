import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { parseParams, text } from '#platform/http/fields.ts'
import { parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { openTask, queueMail } from '../../work/index.ts'
import { breakGlassText } from './break-glass.text.ts'
import { breakGlass, getOwnUse, listTold, type OwnUse, TASK_KIND, type Told } from './queries.ts'
import { openedPage, reasonPage, referencePage } from './use.page.ts'

const t = words('en', breakGlassText)
const LEAST_REASON = 20

const reason = text(t.enterReason, { label: t.reason, max: 2000 }).pipe(
  z.string().min(LEAST_REASON, t.shortReason),
)
const reference = text(t.enterReference, { label: t.reference, max: 40 }).transform((typed) =>
  typed.toUpperCase().replace(/\s+/g, ''),
)

const ReasonForm = z.object({ reason })

/** What opening a case in an emergency takes, from a page or from JSON. */
export const UseForm = z.object({ reason, reference })

/** First the reason, before any case is named. */
export async function showBreakGlass({ lang }: Request): Promise<Reply> {
  return ok(reasonPage({ lang, form: undefined }))
}

/** The reason is in the audit trail before the question which case. */
export async function takeReason({ body, lang, audit, actor }: Request): Promise<Reply> {
  const form = parseForm(ReasonForm, body)
  if (!form.ok) return invalid(reasonPage({ lang, form }))
  audit.say({ reason: form.value.reason })
  // An event has one area; who works in several has not said yet which it is.
  const [only, ...others] = actor.areas
  if (only !== undefined && others.length === 0) audit.area(only.id)
  return ok(referencePage({ lang, reason: form.value.reason, form: undefined }))
}

export async function useBreakGlass(request: Request): Promise<Reply> {
  const { body, lang, audit } = request
  const form = parseForm(UseForm, body)
  if (!form.ok) {
    if (form.errors.reason !== undefined) return invalid(reasonPage({ lang, form }))
    return invalid(referencePage({ lang, reason: String(body.reason), form }))
  }
  audit.say({ reason: form.value.reason, reference: form.value.reference })
  const used = await use(request, form.value)
  if (used === undefined) {
    return invalid(
      referencePage({ lang, reason: form.value.reason, form: refuse({ reference: t.nothing }, body) }),
      422,
    )
  }
  return redirect(`/break-glass/${used.grantId}`)
}

/** The same act from JSON. */
export async function useBreakGlassByApi(request: Request): Promise<Reply> {
  const form = request.body as z.infer<typeof UseForm>
  request.audit.say({ reason: form.reason, reference: form.reference })
  const used = await use(request, form)
  if (used === undefined) return json({ error: 'not-accepted', message: t.nothing }, 422)
  return json(
    { grantId: used.grantId, caseId: used.caseId, personId: used.personId, until: used.endsAt.toISOString() },
    201,
  )
}

async function use(request: Request, form: z.infer<typeof UseForm>): Promise<OwnUse | undefined> {
  const { tx, now, actor, audit } = request
  const opened = await breakGlass(tx, form.reference, form.reason)
  if (opened === undefined) return undefined
  const used = await getOwnUse(tx, now, opened.grantId, actor.userId)
  audit.area(used.areaId)
  audit.saw('person', used.personId)
  audit.saw('case', used.caseId)
  audit.saw('access-grant', used.grantId)
  await tell(request, used)
  return used
}

/** Co-ordination is told in the same transaction: a task for the post, and an e-mail to each without a name in it. */
async function tell(
  { tx, now, today, actor }: Request,
  { grantId, areaId, personId, caseId }: OwnUse,
): Promise<void> {
  const told = await listTold(tx, grantId)
  const subject = { type: 'access-grant', id: grantId }
  const owner = { role: postOf(told) }
  await openTask(tx, now, {
    areaId,
    personId,
    caseId,
    kind: TASK_KIND,
    subject,
    owner,
    dueOn: today,
    by: actor.userId,
  })
  for (const { userId, email } of told) {
    const to = { userId, address: email }
    await queueMail(tx, now, {
      areaId,
      to,
      subject: t.mailSubject,
      body: t.mailBody(`/break-glass/uses/${grantId}`),
      by: actor.userId,
    })
  }
}

/** The post that finds the task among its work: the co-ordinator's, unless nobody who may see the record holds it. */
function postOf(told: readonly Told[]): string {
  const coordinator = 'mappa-coordinator'
  return told.length === 0 || told.some(({ role }) => role === coordinator)
    ? coordinator
    : (told[0]?.role ?? coordinator)
}

const Params = z.object({ grantId: z.uuid() })

/** What has been opened, and until when. */
export async function showOpened({ tx, now, params, actor, lang, audit }: Request): Promise<Reply> {
  const used = await getOwnUse(tx, now, parseParams(Params, params).grantId, actor.userId)
  audit.area(used.areaId)
  audit.saw('person', used.personId)
  audit.saw('case', used.caseId)
  return ok(openedPage({ used, lang }))
}
