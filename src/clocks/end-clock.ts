import { z } from 'zod'
import { formatDate } from '#platform/html/format.ts'
import { words } from '#platform/html/text.ts'
import { mayIn } from '#platform/http/actor.ts'
import { changedOne, found } from '#platform/http/errors.ts'
import { choice, optionalCivilDate, parseParams, text } from '#platform/http/fields.ts'
import { type FormState, parseForm, refuse } from '#platform/http/form.ts'
import { invalid, json, ok, type Reply, type Request, redirect } from '#platform/http/route.ts'
import { type ClockRow, getClock } from '../work/index.ts'
import { endClockPage } from './end-clock.page.ts'
import { endClockText } from './end-clock.text.ts'

export const OUTCOMES = ['met', 'excused', 'missed'] as const
export type Ending = { outcome: (typeof OUTCOMES)[number]; doneOn: string | null; evidence: string }

const t = endClockText.en

export const Params = z.object({ clockId: z.uuid() })
export const Form = z.object({
  outcome: choice(OUTCOMES, t.selectOutcome),
  doneOn: optionalCivilDate(t.doneOn),
  evidence: text(t.enterEvidence, { label: t.evidence, max: 2000 }),
})

export async function showEndClock(request: Request): Promise<Reply> {
  const clock = await open(request)
  return ok(endClockPage({ clock, form: undefined, lang: request.lang }))
}

/** Ends a clock that the rules keep: done with proof, excused with a reason, or missed. */
export async function endClock(request: Request): Promise<Reply> {
  const clock = await open(request)
  const refused = (form: FormState) => invalid(endClockPage({ clock, form, lang: request.lang }))
  const form = parseForm(Form, request.body)
  if (!form.ok) return refused(form)
  const wrong = wrongWith(form.value, request.today)
  if (wrong !== undefined) return refused(refuse(wrong, request.body))
  await end(request, clock, form.value)
  return redirect(`/clocks/${clock.id}`)
}

/** The same act from JSON. */
export async function endClockByApi(request: Request): Promise<Reply> {
  const clock = await open(request)
  const ending = request.body as Ending
  const wrong = wrongWith(ending, request.today)
  if (wrong !== undefined)
    return json({ error: 'not-accepted', message: Object.values(wrong).join('. ') }, 422)
  await end(request, clock, ending)
  return json({ id: clock.id, state: ending.outcome })
}

/** The clock, when it is one that a person ends: kept by the rules, still open, and owed by the actor or in their area. */
async function open({ tx, params, actor, audit }: Request): Promise<ClockRow> {
  const clock = await getClock(tx, parseParams(Params, params).clockId)
  audit.area(clock.areaId)
  audit.saw('clock', clock.id)
  const theirs = clock.ownerUserId === actor.userId || mayIn(actor, 'case.read', clock.areaId)
  return found(clock.keptBy !== null && clock.state === 'open' && theirs ? clock : undefined, 'open clock')
}

function wrongWith({ outcome, doneOn }: Ending, today: string): Record<string, string> | undefined {
  if (outcome !== 'met') return undefined
  if (doneOn === null) return { doneOn: t.enterDoneOn }
  return doneOn > today ? { doneOn: t.doneAhead } : undefined
}

async function end({ tx, now, actor, audit }: Request, clock: ClockRow, ending: Ending): Promise<void> {
  audit.say({ evidence: ending.evidence, outcome: ending.outcome })
  changedOne(
    await tx
      .updateTable('clock')
      .set({
        state: ending.outcome,
        closed_at: now,
        closed_by: actor.userId,
        close_reason: reasonOf(clock, ending),
        evidence: ending.evidence,
      })
      .where('id', '=', clock.id)
      .where('state', '=', 'open')
      .executeTakeFirstOrThrow(),
  )
}

function reasonOf({ dueOn }: ClockRow, { outcome, doneOn, evidence }: Ending): string {
  const said = words('en', endClockText)
  if (outcome !== 'met' || doneOn === null) return evidence
  const late = dueOn !== null && doneOn > dueOn
  return (late ? said.late : said.onTime)(evidence, formatDate(doneOn, 'en'))
}
