import { z } from 'zod'
import { words } from '#platform/html/text.ts'
import { choice, optionalCivilDate, optionalText } from '#platform/http/fields.ts'
import { type Parsed, parseForm } from '#platform/http/form.ts'
import { minutesText } from './minutes.text.ts'
import type { Level, MinuteWords } from './queries/minutes.ts'

const t = words('en', minutesText)

const LONG = 50_000
const paragraph = (label: string, max = 4000) => optionalText({ label, max })

/** The whole draft as the page sends it. Nothing must be there yet: a draft is filled while people talk. */
export const DraftForm = z.object({
  version: z.coerce.number().int().min(0),
  riskConfirmed: paragraph(t.riskConfirmed),
  discussion: paragraph(t.discussionLabel, LONG),
  dissent: paragraph(t.dissent),
  level: choice(['', '1', '2', '3'], t.chooseLevel).default(''),
  levelReasons: paragraph(t.levelReasons),
  personTold: choice(['', 'yes', 'no'], t.chooseTold).default(''),
  personToldReasons: paragraph(t.toldReasons),
  reviewOutcome: choice(['', 'next-review', 'end-review'], t.chooseReview).default(''),
  nextReviewOn: optionalCivilDate(t.reviewOn),
  reviewReasons: paragraph(t.reviewReasons),
  factorRisk: paragraph(t.factor.risk, 2000),
  factorMonitoring: paragraph(t.factor.monitoring, 2000),
  factorInterventions: paragraph(t.factor.interventions, 2000),
  factorCooperation: paragraph(t.factor['co-operation'], 2000),
})

/** The box of each factor. */
export const FACTOR_FIELDS = {
  risk: 'factorRisk',
  monitoring: 'factorMonitoring',
  interventions: 'factorInterventions',
  'co-operation': 'factorCooperation',
} as const

export type Draft = { version: number; words: MinuteWords }

/** Reads the page's form as what the minute is to say. */
export function parseDraft(body: Record<string, unknown>): Parsed<Draft> {
  const form = parseForm(DraftForm, body)
  return form.ok ? { ok: true, value: { version: form.value.version, words: toWords(form.value) } } : form
}

/** The same while somebody is still typing: a date that is not one yet leaves the date on record. */
export function parseTyping(body: Record<string, unknown>, onRecord: string | null): Parsed<Draft> {
  const form = parseDraft(body)
  if (form.ok || Object.keys(form.errors).join() !== 'nextReviewOn') return form
  const { 'nextReviewOn-day': _day, 'nextReviewOn-month': _month, 'nextReviewOn-year': _year, ...rest } = body
  return parseDraft({ ...rest, nextReviewOn: onRecord ?? '' })
}

function toWords(form: z.infer<typeof DraftForm>): MinuteWords {
  return {
    riskConfirmed: form.riskConfirmed,
    discussion: form.discussion,
    dissent: form.dissent,
    level: form.level === '' ? null : (Number(form.level) as Level),
    levelReasons: form.levelReasons,
    personTold: form.personTold === '' ? null : form.personTold,
    personToldReasons: form.personToldReasons,
    reviewOutcome: form.reviewOutcome === '' ? null : form.reviewOutcome,
    // A date that was typed before the meeting decided to end review is not the minute's.
    nextReviewOn: form.reviewOutcome === 'end-review' ? null : form.nextReviewOn,
    reviewReasons: form.reviewReasons,
    reviewFactors: {
      risk: form.factorRisk,
      monitoring: form.factorMonitoring,
      interventions: form.factorInterventions,
      'co-operation': form.factorCooperation,
    },
  }
}
