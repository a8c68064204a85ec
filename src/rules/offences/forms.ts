import { inForceOn, type Rule, rule } from '../dated.ts'
import { cite } from '../source.ts'

/** How an offence was committed: itself, or in one of the forms that follow it into both schedules. */
export type OffenceForm = 'completed' | 'aiding' | 'attempt' | 'conspiracy' | 'incitement' | 'encouraging'

type Paragraphs = Readonly<Record<Exclude<OffenceForm, 'completed'>, Rule>>

const FORMS_15 = ['aiding', 'attempt', 'conspiracy', 'incitement', 'encouraging'] as const
const ENCOURAGING_BEGAN = '2008-10-01'

const forms15 = (paragraph: string, from: string): Paragraphs =>
  Object.fromEntries(
    FORMS_15.map((form, at) => {
      const encouraging = form === 'encouraging' && from < ENCOURAGING_BEGAN
      const source = cite('cja-2003-schedule-15', `para. ${paragraph}(${at + 1})`)
      return [
        form,
        rule(`S15-${paragraph}-${at + 1}`, source, {
          from: encouraging ? ENCOURAGING_BEGAN : from,
          datesFrom: encouraging || from > '2005-04-04' ? 'memory' : 'seen',
        }),
      ]
    }),
  ) as Paragraphs

/** Schedule 15, paragraphs 64, 153 and 174: the forms of an offence of each part. */
export const FORMS_OF_PART: Readonly<Record<1 | 2 | 3, Paragraphs>> = {
  1: forms15('64', '2005-04-04'),
  2: forms15('153', '2005-04-04'),
  3: forms15('174', '2019-04-12'),
}

const murder = (sub: number, from = '2005-04-04') =>
  rule(`S15-65-${sub}`, cite('cja-2003-schedule-15', `para. 65(${sub})`), {
    from,
    datesFrom: from === '2005-04-04' ? 'seen' : 'memory',
  })

/** Schedule 15, paragraph 65: the forms of murder that are listed. Completed murder, and aiding it, are not in the schedule. */
const FORMS_OF_MURDER: Readonly<Partial<Record<OffenceForm, Rule>>> = {
  attempt: murder(1),
  conspiracy: murder(2),
  incitement: murder(3),
  encouraging: murder(4, ENCOURAGING_BEGAN),
}

const form94 = rule('S3-94', cite('soa-2003-schedule-3', 'para. 94'), { from: '2004-05-01' })

/** Schedule 3, paragraphs 94 and 94A: the forms that count as the offence itself. */
export const FORMS_OF_SCHEDULE_3: Paragraphs = {
  aiding: form94,
  attempt: form94,
  conspiracy: form94,
  incitement: form94,
  encouraging: rule('S3-94A', cite('soa-2003-schedule-3', 'para. 94A'), { from: ENCOURAGING_BEGAN }),
}

/** The listed forms of murder as people look for them. */
export const MURDER_FORMS: readonly { paragraph: string; description: string }[] = [
  { paragraph: '65(1)', description: 'attempted murder' },
  { paragraph: '65(2)', description: 'conspiracy to murder' },
  { paragraph: '65(3)', description: 'incitement to murder' },
  { paragraph: '65(4)', description: 'encouraging or assisting murder' },
]

/** Where murder stands: completed, it is named by section 327 itself and is in no schedule; its forms are paragraph 65. */
export function murderListing(
  form: OffenceForm,
  on: string,
): { listed: 'apart' | 'schedule-15' | 'no'; rule: Rule | null } {
  if (form === 'completed' || form === 'aiding') return { listed: 'apart', rule: MURDER }
  const entry = FORMS_OF_MURDER[form]
  return entry !== undefined && inForceOn(entry, on)
    ? { listed: 'schedule-15', rule: entry }
    : { listed: 'no', rule: null }
}

const MURDER = rule('CJA-327-murder', cite('cja-2003', 's.327(3)', 'part'), { from: '2004-04-05' })
