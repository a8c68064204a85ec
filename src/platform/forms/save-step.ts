import { langAmong } from '../html/text.ts'
import { found } from '../http/errors.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '../http/route.ts'
import { type Answers, markOf, pick, readPage, withPage } from './answers.ts'
import { checkPage } from './check.ts'
import { type Draft, saveDraft } from './drafts.ts'
import { formsText } from './forms.text.ts'
import { type FormPlace, languagesOf, stepPage } from './step.page.ts'
import { declaredStep, findStep, type Step, stepAfter, stepBefore } from './steps.ts'

/** One page of somebody's draft, and where it stands. */
export type AtStep = { place: FormPlace; draft: Draft; slug: string }

type Query = { from?: unknown; add?: unknown } | undefined

/** Shows one page of a form with what is saved. */
export function showStep({ place, draft, slug }: AtStep, request: Request): Reply {
  const step = findStep(place.form, draft.answers, slug)
  if (step === undefined) return notAsked(place, slug)
  const emptyRows = (request.query as Query)?.add === undefined ? 0 : 1
  return ok(draw({ place, draft, slug }, request, step, { shown: draft.answers, emptyRows }))
}

/** Saves one page and goes on to the next, or shows it again with what is wrong or with what somebody else saved. */
export async function saveStep({ place, draft, slug }: AtStep, request: Request): Promise<Reply> {
  const step = stepToSave(place, draft, slug)
  const read = readPage(step.page, request.body)
  const shown = withPage(step.page, draft.answers, read)
  const at = { place, draft, slug }
  if (isStale(step, draft, request.body, read))
    return invalid(draw(at, request, step, { shown, stale: true }), 409)
  const adding = request.body.add !== undefined
  const problems = adding ? [] : checkPage(place.form, step.page, shown, langOfStep(place, step, request))
  if (problems.length > 0) return invalid(draw(at, request, step, { shown, problems }))
  await keep(request, draft, step, shown)
  if (adding)
    return redirect(`${place.base}/steps/${slug}?add=yes${isFromCheck(request) ? '&from=check' : ''}`)
  return redirect(next(place, shown, slug, request))
}

/** Saves what has been typed so far, right or wrong, and answers the script of the open page. */
export async function autosaveStep({ place, draft, slug }: AtStep, request: Request): Promise<Reply> {
  const step = stepToSave(place, draft, slug)
  const read = readPage(step.page, request.body)
  if (isStale(step, draft, request.body, read))
    return json({ saved: false, message: formsText(langOfStep(place, step, request)).stale.message }, 409)
  const answers = withPage(step.page, draft.answers, read)
  const revision = await keep(request, draft, step, answers)
  return json({
    saved: true,
    revision,
    fields: { revision: String(revision), was: markOf(step.page, answers) },
  })
}

/** The language of this page: a message is in that of the page it stands on. */
const langOfStep = ({ form }: FormPlace, step: Step, { lang }: Request) =>
  langAmong(languagesOf(form, step), lang)

/** These answers do not lead to this page, or there is no such page. */
function notAsked({ form, base }: FormPlace, slug: string): Reply {
  found(declaredStep(form, slug), 'step')
  return redirect(`${base}/steps`)
}

/** The page that was sent. What is typed on it is kept even when an answer given elsewhere has just made it needless. */
function stepToSave({ form }: FormPlace, draft: Draft, slug: string): Step {
  return found(findStep(form, draft.answers, slug) ?? declaredStep(form, slug), 'step')
}

/**
 * Whether somebody saved this page since it was opened and what they saved is something else. Another page of the
 * same draft may have moved the revision on; that is no reason to stop.
 */
function isStale({ page }: Step, draft: Draft, body: Request['body'], read: Answers): boolean {
  if (body.revision === String(draft.revision)) return false
  const saved = markOf(page, draft.answers)
  return body.was !== saved && markOf(page, read) !== saved
}

/** Saves when there is something new, and returns the revision. */
async function keep({ tx, now }: Request, draft: Draft, { page }: Step, answers: Answers): Promise<number> {
  if (markOf(page, answers) === markOf(page, draft.answers)) return draft.revision
  return saveDraft(tx, now, draft, answers)
}

const isFromCheck = ({ query }: Request) => (query as Query)?.from === 'check'

function next({ form, base }: FormPlace, answers: Answers, slug: string, request: Request): string {
  if (isFromCheck(request)) return `${base}/check`
  const step = stepAfter(form, answers, slug)
  return step === undefined ? `${base}/steps` : `${base}/steps/${step.page.slug}`
}

function back({ place, draft, slug }: AtStep, request: Request): string {
  if (isFromCheck(request)) return `${place.base}/check`
  const step = stepBefore(place.form, draft.answers, slug)
  return step === undefined ? `${place.base}/steps` : `${place.base}/steps/${step.page.slug}`
}

type Shown = Partial<Pick<Parameters<typeof stepPage>[0], 'problems' | 'emptyRows' | 'stale'>> & {
  shown: Answers
}

function draw(at: AtStep, request: Request, step: Step, shown: Shown) {
  return stepPage({
    place: at.place,
    step,
    revision: at.draft.revision,
    saved: pick(step.page.fields, at.draft.answers),
    problems: [],
    emptyRows: 0,
    stale: false,
    back: back(at, request),
    lang: request.lang,
    ...shown,
  })
}
