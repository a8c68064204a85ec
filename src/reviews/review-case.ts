import { z } from 'zod'
import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { NotFound } from '#platform/http/errors.ts'
import { choice, optionalCivilDate, optionalText, parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { missingFactors, type REVIEW_FACTORS, type ReviewFactors } from '#rules/reviews/factors.ts'
import { latestReview } from '#rules/reviews/next-review.ts'
import type { Ruling } from '#rules/source.ts'
import { getProfile } from '../areas/index.ts'
import { getCase } from '../cases/index.ts'
import { reviewCasePage } from './review-case.page.ts'
import { setReviewText } from './set-review.text.ts'
import { checkReview, type NewReview, setReview } from './set-review.ts'

const t = words('en', setReviewText)

export const Params = z.object({ caseId: z.uuid() })

const factor = (key: (typeof REVIEW_FACTORS)[number]['key']) =>
  optionalText({ label: t.factors[key].name, max: 2000 })

/** What setting or ending a review takes, from a page or from JSON. */
export const Form = z
  .object({
    outcome: choice(['date', 'ends'], t.chooseOutcome),
    date: optionalCivilDate(t.dateLabel),
    later: optionalText({ label: t.later, max: 2000 }),
    risk: factor('risk'),
    monitoring: factor('monitoring'),
    interventions: factor('interventions'),
    'co-operation': factor('co-operation'),
    reasons: text(t.enterReasons, { label: t.reasons, max: 4000 }),
  })
  .refine((form) => form.outcome === 'ends' || form.date !== null, { path: ['date'], message: t.enterDate })
export type ReviewForm = z.infer<typeof Form>

async function load({ tx, params, today, audit }: Request) {
  const shown = await getCase(tx, parseParams(Params, params).caseId)
  if (shown.closedAt !== null) throw new NotFound('open case')
  audit.area(shown.areaId)
  audit.saw('case', shown.id)
  const { profile } = await getProfile(tx, shown.areaId, today)
  return {
    shown,
    latest: shown.level === null ? null : latestReview({ level: shown.level, setOn: today, profile }),
  }
}

export async function showReviewCase(request: Request): Promise<Reply> {
  return ok(reviewCasePage({ ...(await load(request)), form: undefined, lang: request.lang }))
}

export async function reviewCase(request: Request): Promise<Reply> {
  const { body, lang } = request
  const known = await load(request)
  const refused = (form: FormState) => invalid(reviewCasePage({ ...known, form, lang }))
  const form = parseForm(Form, body)
  if (!form.ok) return refused(form)
  const errors = await problems(request, known.shown.id, form.value, lang)
  if (errors !== undefined) return refused(refuse(errors, body))
  await setReview(request.tx, request.now, asReview(request, known.shown.id, form.value))
  return redirect(`/cases/${known.shown.id}/reviews`)
}

/** The same act from JSON. */
export async function reviewCaseByApi(request: Request): Promise<Reply> {
  const { shown } = await load(request)
  const form = request.body as ReviewForm
  const errors = await problems(request, shown.id, form, 'en')
  if (errors !== undefined)
    return json({ error: 'not-accepted', message: Object.values(errors)[0] ?? '', fields: errors }, 422)
  return json(await setReview(request.tx, request.now, asReview(request, shown.id, form)), 201)
}

const factorsOf = ({
  risk,
  monitoring,
  interventions,
  'co-operation': cooperation,
}: ReviewForm): ReviewFactors => ({ risk, monitoring, interventions, 'co-operation': cooperation })

function asReview({ actor }: Request, caseId: string, form: ReviewForm): NewReview {
  const next = form.outcome === 'ends' ? ('ends' as const) : { on: form.date }
  return {
    caseId,
    next,
    reasons: form.reasons,
    later: form.later,
    factors: form.outcome === 'ends' ? {} : factorsOf(form),
    by: actor.userId,
  }
}

/** What a rule says against it, beside the field that can put it right. */
async function problems(
  request: Request,
  caseId: string,
  form: ReviewForm,
  lang: Lang,
): Promise<Record<string, string> | undefined> {
  const said = words(lang, setReviewText)
  const missing = form.outcome === 'ends' ? [] : missingFactors(factorsOf(form))
  const errors = Object.fromEntries(missing.map((key) => [key, said.enterFactor(said.factors[key].name)]))
  const ruling = await checkReview(request.tx, request.now, asReview(request, caseId, form))
  const all = ruling.met ? errors : { ...refusal(ruling, lang), ...errors }
  return Object.keys(all).length === 0 ? undefined : all
}

function refusal(ruling: Extract<Ruling, { met: false }>, lang: Lang): Record<string, string> {
  const said = words(lang, setReviewText)
  switch (ruling.because) {
    case 'later-without-reason': {
      const { latest, months } = ruling.values as { latest: string; months: number }
      return { later: said['later-without-reason']({ latest: formatDate(latest, lang), months }) }
    }
    case 'review-not-ahead':
      return { date: said['review-not-ahead'] }
    case 'interval-not-set':
      return { date: said['interval-not-set'](ruling.values as { level: number }) }
    case 'level-3-keeps-its-review':
      return { outcome: said['level-3-keeps-its-review'] }
    default:
      return { outcome: said['no-level'] }
  }
}
