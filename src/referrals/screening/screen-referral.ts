import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { EditConflict, NotFound } from '#platform/http/errors.ts'
import { isCivilDate, parseParams } from '#platform/http/fields.ts'
import { type FormState, foldDates, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import type { Profile } from '#rules/profiles/profile.ts'
import { outcomesFor } from '#rules/referrals/processing.ts'
import { getProfile } from '../../areas/index.ts'
import { findOpenCase, listManagers } from '../../cases/index.ts'
import { courtFinding } from '../../people/index.ts'
import { markReceived } from '../copies.ts'
import { referralSheet } from '../paper.ts'
import { checkPage } from './check-decision.page.ts'
import { listDecisionsOf } from './decision-queries.ts'
import { type Answers, readAnswers, saveAnswers } from './drafts.ts'
import { findRecorded, identificationRuling, workOut } from './identify.ts'
import {
  getScreened,
  isWaiting,
  listAgencies,
  listLastMembers,
  listOtherOpen,
  panelOn,
  type Screened,
} from './queries.ts'
import {
  chosenManager,
  mayReckonFirstReview,
  mayRecord,
  recordDecision,
  type Sat,
} from './record-decision.ts'
import { screenReferralPage } from './screen-referral.page.ts'
import { screeningText } from './screening.text.ts'
import { stepPage } from './step.page.ts'
import { FORMS, refusedCategory, stepProblems, withAnswers } from './step-forms.ts'
import { decisionOf, identifiedOf, nextStep, STEP_KEYS, type StepKey, stepsOf } from './steps.ts'

const t = words('en', screeningText)

export const Params = z.object({ referralId: z.uuid() })
const StepParams = Params.extend({ step: z.enum(STEP_KEYS) })

/** What every screening page knows: the referral, its paper, the answers so far, and the choices of the area. */
export type Screening = Awaited<ReturnType<typeof load>>

async function load(request: Request, referralId: string) {
  const { tx, now, today, lang, audit } = request
  const referral = await getScreened(tx, referralId)
  audit.area(referral.areaId)
  audit.saw('referral', referral.id)
  audit.saw('person', referral.personId)
  const { profile } = await getProfile(tx, referral.areaId, today)
  const answers = await readAnswers(tx, referral)
  const openCase = await findOpenCase(tx, referral.personId)
  return {
    referral,
    answers,
    profileKey: profile.key,
    ...deskOf(profile),
    levels: profile.levels.value,
    leadManagersTold: profile.leadManagersTold.value,
    worked: await workOut(tx, {
      personId: referral.personId,
      day: today,
      profileKey: profile.key,
      inSchedule15: answers.inSchedule15 ?? [],
    }),
    openCase,
    finding: await courtFinding(tx, referral.personId),
    outcomes: outcomesFor(referral.route, { hasOpenCase: openCase !== undefined }),
    others: await listOtherOpen(tx, referral),
    ...(await referralSheet(tx, referral.id, lang)),
    agencies: await listAgencies(tx, referral.areaId),
    managers: await listManagers(tx, now, referral),
    panel: await panelOn(tx, referral.areaId, answers.heldOn ?? today),
  }
}

/** What the area asks of whoever decides. */
export const deskOf = (profile: Profile) => ({
  hasPanel: profile.panel.value !== null,
  quality: profile.panel.value !== null && profile.qualityCheck.value,
})

/** The paper beside the decision: what is answered, what is to do, and what was decided before. */
export async function showScreening(request: Request): Promise<Reply> {
  const known = await load(request, parseParams(Params, request.params).referralId)
  const { referral, answers } = known
  const mayScreen = mayIn(request.actor, 'referral.screen', referral.areaId)
  const mayDecide = isWaiting(referral) && mayScreen
  if (mayScreen)
    await markReceived(request.tx, request.now, {
      purpose: 'central-unit',
      referralId: referral.id,
      by: request.actor.userId,
    })
  const decisions = await listDecisionsOf(request.tx, referral.id)
  return ok(
    screenReferralPage({
      ...known,
      steps: stepsOf(answers, known),
      next: nextStep(answers, known),
      recorded: await findRecorded(
        request.tx,
        decisions.map(({ id }) => id),
      ),
      decisions,
      mayDecide,
      mayScreen,
      lang: request.lang,
    }),
  )
}

/** A referral that may still be decided; anything else has no such page. */
async function loadOpen(request: Request, referralId: string): Promise<Screening> {
  const known = await load(request, referralId)
  if (!isWaiting(known.referral)) throw new NotFound('waiting referral')
  return known
}

export async function showStep(request: Request): Promise<Reply> {
  const { referralId, step } = parseParams(StepParams, request.params)
  const known = await loadOpen(request, referralId)
  if (!stepsOf(known.answers, known).some(({ key }) => key === step))
    return redirect(`/screening/${referralId}`)
  return ok(
    stepPage({
      ...known,
      step,
      suggested: await suggest(request, known, step),
      form: undefined,
      lang: request.lang,
    }),
  )
}

/** The date is today, and the panel is who was there at the sitting last recorded today, until the screener says otherwise. */
async function suggest({ tx, today }: Request, { referral, answers, hasPanel }: Screening, step: StepKey) {
  const heldOn = answers.heldOn ?? today
  if (step !== 'sitting' || !hasPanel) return { heldOn, members: [] }
  return {
    heldOn,
    members: answers.members ?? (await listLastMembers(tx, { areaId: referral.areaId, heldOn })),
  }
}

export async function saveStep(request: Request): Promise<Reply> {
  const { tx, now, actor, body, lang } = request
  const { referralId, step } = parseParams(StepParams, request.params)
  const known = await atSitting(request, await loadOpen(request, referralId), step)
  const refused = (form: FormState) =>
    invalid(stepPage({ ...known, step, suggested: { heldOn: request.today, members: [] }, form, lang }))
  const form = parseForm(FORMS[step], body)
  if (!form.ok) return refused(form)
  const problems = stepProblems(step, form.value, { ...known, today: request.today })
  if (problems !== undefined) return refused(refuse(problems, body))
  const answers = withAnswers(known.answers, form.value, known)
  await saveAnswers(tx, now, known.referral, actor.userId, answers)
  const next = nextStep(answers, known)
  return redirect(`/screening/${referralId}/${next}`)
}

/** Everything on one page before it is recorded. An unfinished decision goes back to its first open step. */
export async function showCheck(request: Request): Promise<Reply> {
  const known = await loadOpen(request, parseParams(Params, request.params).referralId)
  const next = nextStep(known.answers, known)
  if (next !== 'check') return redirect(`/screening/${known.referral.id}/${next}`)
  return ok(checkPage({ ...known, decision: decisionOf(known.answers), form: undefined, lang: request.lang }))
}

const Check = z.object({ version: z.coerce.number().int().min(1) })

export async function recordFromPage(request: Request): Promise<Reply> {
  const known = await load(request, parseParams(Params, request.params).referralId)
  const { answers, referral } = known
  // Decided, taken back or sent again since the page was drawn: what was checked is not what would be recorded.
  if (!isWaiting(referral) || answers.outcome === undefined) throw new EditConflict()
  if (!known.outcomes.outcomes.includes(answers.outcome)) throw new EditConflict()
  const decision = decisionOf(answers)
  const sat = satOf(answers, known)
  const said = identifiedOf(answers)
  const refused = (message: string) =>
    invalid(
      checkPage({ ...known, decision, form: refuse({ record: message }, request.body), lang: request.lang }),
      422,
    )
  const form = parseForm(Check, request.body)
  if (!form.ok || !mayRecord(decision, sat).met || nextStep(answers, known) !== 'check')
    return refused(t.rulings['decision-not-whole'])
  if (decision.outcome === 'confirmed' && 'met' in (await chosenManager(request, referral, decision)))
    return refused(t.chooseManager)
  if (!(await mayReckonFirstReview(request, referral, decision, sat)).met)
    return refused(t.intervalNotSet(decision.level))
  const identified = identificationRuling(known.worked, decision, said, known.profileKey)
  if (!identified.met) {
    const problems = refusedCategory(identified)
    return refused(Object.values(problems ?? {})[0] ?? t.rulings['decision-not-whole'])
  }
  await recordDecision(request, shownVersion(referral, form.value.version), decision, {
    ...sat,
    said,
    worked: known.worked,
  })
  return redirect(`/screening/${referral.id}`)
}

/** The version that the screener saw: if the referral has moved since, recording finds nothing to move and says so. */
const shownVersion = (referral: Screened, version: number): Screened => ({ ...referral, version })

/** The panel is that of the day of the sitting, whichever day was typed. */
async function atSitting(request: Request, known: Screening, step: StepKey): Promise<Screening> {
  const { heldOn } = foldDates(request.body)
  if (step !== 'sitting' || typeof heldOn !== 'string' || !isCivilDate(heldOn)) return known
  return { ...known, panel: await panelOn(request.tx, known.referral.areaId, heldOn) }
}

const satOf = (
  { heldOn = '', members = [] }: Answers,
  { hasPanel, profileKey, quality }: Pick<Screening, 'hasPanel' | 'profileKey' | 'quality'>,
): Omit<Sat, 'said' | 'worked'> => ({
  heldOn,
  members,
  hasPanel,
  profileKey,
  qualityAsked: quality,
})
