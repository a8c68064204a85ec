import { z } from 'zod'
import { londonDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { EditConflict, NotFound } from '#platform/http/errors.ts'
import { civilDate, optionalCivilDate, parseParams, text, version } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { clockTime, londonInstant } from '#platform/http/london-time.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { getProfile } from '../areas/index.ts'
import {
  type Case,
  type Category,
  getCase,
  type HistoryKind,
  type Level,
  listHistory,
  recordCategory,
  recordLevel,
} from '../cases/index.ts'
import { decidePage } from './decide.page.ts'
import { decideText } from './decide.text.ts'
import { Params } from './review-case.ts'
import { moveReviewWithLevel } from './set-review.ts'

const t = words('en', decideText)

const time = z
  .string()
  .optional()
  .refine((typed) => typed === undefined || typed === '' || clockTime(typed) !== undefined, t.enterTime)

/** What a decision on level or category takes, from the page. */
const Form = z.object({
  version,
  value: z.coerce.number(t.choose).int(t.choose).min(1, t.choose).max(4, t.choose),
  from: civilDate(t.enterFrom, t.fromLabel),
  'from-time': time,
  until: optionalCivilDate(t.untilLabel),
  'until-time': time,
  body: text(t.chooseBody, { label: t.body, max: 200 }),
  reasons: text(t.enterReasons, { label: t.reasons }),
  evidence: text(t.enterEvidence, { label: t.evidence }),
})

/** The same decision from JSON, with moments instead of days and times. `version` is the number of entries that were read. */
export const ApiBody = z.object({
  version: z.number().int().min(0),
  value: z.number().int().min(1).max(4),
  from: z.iso.datetime(),
  until: z.iso.datetime().optional(),
  body: text(t.chooseBody, { label: t.body, max: 200 }),
  reasons: text(t.enterReasons, { label: t.reasons }),
  evidence: text(t.enterEvidence, { label: t.evidence }),
})

type Decision = {
  value: number
  from: Date
  until: Date | undefined
  body: string
  reasons: string
  evidence: string
}
type Known = { shown: Case; kind: HistoryKind; bodies: readonly string[]; entries: number }

async function load({ tx, params, today, audit }: Request, kind: HistoryKind): Promise<Known> {
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  if (shown.closedAt !== null) throw new NotFound('open case')
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  const { profile } = await getProfile(tx, shown.areaId, today)
  const panel = profile.panel.value === null ? [] : [profile.panel.value.name]
  const bodies = [...panel, t.coordinator, profile.meetings[2].value.name, profile.meetings[3].value.name]
  // A history that has nothing yet is version 1 of the form, so that the field is never nought.
  return { shown, kind, bodies, entries: (await listHistory(tx, kind, shown.id)).length + 1 }
}

/** The form on which a level or category is recorded, now or for an earlier time. */
export const showDecide =
  (kind: HistoryKind) =>
  async (request: Request): Promise<Reply> =>
    ok(decidePage({ ...(await load(request, kind)), form: undefined, lang: request.lang }))

/** Records a level or category. What was believed for that time is superseded; when the level in force changes, the review moves with it. */
export const decide =
  (kind: HistoryKind) =>
  async (request: Request): Promise<Reply> => {
    const known = await load(request, kind)
    const refused = (form: FormState) => invalid(decidePage({ ...known, form, lang: request.lang }))
    const form = parseForm(Form, request.body)
    if (!form.ok) return refused(form)
    const { version: read, value, body, reasons, evidence } = form.value
    const from = momentOf(form.value.from, form.value['from-time'])
    const until =
      form.value.until === null ? undefined : (momentOf(form.value.until, form.value['until-time']) ?? null)
    if (from === undefined) return refused(refuse({ 'from-time': t.noSuchTime }, request.body))
    if (until === null) return refused(refuse({ 'until-time': t.noSuchTime }, request.body))
    const decision = { value, from, until, body, reasons, evidence }
    const errors = problems(decision, known, request.now)
    if (errors !== undefined) return refused(refuse(errors, request.body))
    if (read !== known.entries) throw new EditConflict()
    await record(request, known, decision)
    return redirect(`/cases/${known.shown.id}/history`)
  }

/** The same act from JSON. */
export const decideByApi =
  (kind: HistoryKind) =>
  async (request: Request): Promise<Reply> => {
    const known = await load(request, kind)
    const { version: read, from, until, ...given } = request.body as z.infer<typeof ApiBody>
    const decision = {
      ...given,
      from: new Date(from),
      until: until === undefined ? undefined : new Date(until),
    }
    const errors = problems(decision, known, request.now)
    if (errors !== undefined)
      return json({ error: 'not-accepted', message: Object.values(errors)[0] ?? '', fields: errors }, 422)
    if (read + 1 !== known.entries) throw new EditConflict()
    return json({ id: await record(request, known, decision) }, 201)
  }

const momentOf = (date: string, typed: string | undefined) =>
  londonInstant(date, clockTime(typed ?? '') ?? '00:00')

function problems(
  { value, from, until, body }: Decision,
  { kind, bodies }: Known,
  now: Date,
): Record<string, string> | undefined {
  if (kind === 'level' && value > 3) return { value: t.choose }
  if (!bodies.includes(body)) return { body: t.chooseBody }
  if (from > now) return { from: t.notFuture }
  if (until !== undefined && until > now) return { until: t.notFuture }
  if (until !== undefined && until <= from) return { until: t.untilAfterFrom }
  return undefined
}

async function record(
  { tx, now, actor, audit }: Request,
  { shown, kind }: Known,
  decision: Decision,
): Promise<string | null> {
  const { value, from, until, body, reasons, evidence } = decision
  const given = {
    caseId: shown.id,
    areaId: shown.areaId,
    from,
    decidedByBody: body,
    reasons,
    evidence,
    by: actor.userId,
    ...(until === undefined ? {} : { until }),
  }
  audit.say({ reasons })
  if (kind === 'category') return recordCategory(tx, now, { ...given, category: value as Category })
  const id = await recordLevel(tx, now, { ...given, level: value as Level })
  const { level } = await getCase(tx, shown.id)
  if (level !== shown.level)
    await moveReviewWithLevel(tx, now, {
      caseId: shown.id,
      changedOn: londonDate(from),
      reasons: t.levelChanged(value, reasons),
      by: actor.userId,
    })
  return id
}
