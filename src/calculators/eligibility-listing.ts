import { type Lang, words } from '#platform/html/text.ts'
import { ageOn } from '#rules/calendar.ts'
import type { ListingAnswer } from '#rules/offences/answer.ts'
import type { Missing, OffenceFacts, SentenceFact } from '#rules/offences/facts.ts'
import { murderListing, type OffenceForm } from '#rules/offences/forms.ts'
import { SCHEDULE_3, SCHEDULE_15 } from '#rules/offences/listed.ts'
import { schedule3Applies } from '#rules/offences/schedule-3-applies.ts'
import { schedule15Applies } from '#rules/offences/schedule-15-applies.ts'
import { cite } from '#rules/source.ts'
import type { Misfit } from './calculator.ts'
import type { EligibilityAnswers } from './eligibility.faults.ts'
import { eligibilityCalculatorText } from './eligibility.text.ts'
import { nameOffence, type Paragraph, sectionIn } from './offence-named.ts'

/** Whether a paragraph applies to the offence that was entered. */
export type Listing = { paragraph: Paragraph; answer: ListingAnswer }

/** Every paragraph that may list the offence, with its answer. Schedule 3 is asked only where the register is to be worked out. */
export function listingsOf(answers: EligibilityAnswers): Listing[] {
  const { offence = '', register, decidedOn = '', committed = 'completed' } = answers
  const naming = nameOffence(offence)
  if (naming.known === 'apart') return naming.apart === 'murder' ? murder(committed, decidedOn) : []
  if (naming.known !== 'listed') return []
  const asksRegister = register === undefined || register === 'worked-out'
  return naming.offence.paragraphs
    .filter(({ schedule }) => schedule === SCHEDULE_15 || asksRegister)
    .flatMap((paragraph) => {
      const form = FORM_OF_MURDER[paragraph.paragraph]
      if (form !== undefined) return murder(form, decidedOn)
      const facts = factsOf(answers, sectionIn(paragraph, naming.offence))
      const answer =
        paragraph.schedule === SCHEDULE_3
          ? schedule3Applies(paragraph.paragraph, facts)
          : schedule15Applies(paragraph.paragraph, facts, decidedOn)
      return [{ paragraph, answer }]
    })
}

const FORM_OF_MURDER: Readonly<Record<string, OffenceForm>> = {
  '65(1)': 'attempt',
  '65(2)': 'conspiracy',
  '65(3)': 'incitement',
  '65(4)': 'encouraging',
}

/** Attempted murder and the like are in paragraph 65; murder itself is in none. */
function murder(form: OffenceForm, on: string): Listing[] {
  const { listed, rule } = murderListing(form, on)
  if (listed === 'apart') return []
  const number = Object.keys(FORM_OF_MURDER).find((key) => FORM_OF_MURDER[key] === form) ?? '65'
  const paragraph: Paragraph = { schedule: SCHEDULE_15, part: 1, paragraph: number, sections: [] }
  const source = rule?.source ?? cite('cja-2003-schedule-15', 'para. 65')
  const answer: ListingAnswer =
    listed === 'schedule-15'
      ? {
          outcome: 'met',
          paragraph: number,
          route: 'part-1',
          countsFrom: 'conviction',
          under: null,
          source,
          labelled: false,
        }
      : { outcome: 'not-met', paragraph: number, because: 'not-listed-on-that-day', source }
  return [{ paragraph, answer }]
}

function factsOf(answers: EligibilityAnswers, section: string | undefined): OffenceFacts {
  const { bornOn, offenceOn, victimAge, committed, intent, special, decidedOn } = answers
  const yes = special === 'yes'
  return {
    sentence: sentenceOf(answers),
    ...(committed !== undefined && { form: committed }),
    ...(decidedOn !== undefined && { decidedOn }),
    ...(section !== undefined && { section }),
    ...(bornOn !== undefined && offenceOn !== undefined && { offenderAge: ageOn(bornOn, offenceOn) }),
    ...(victimAge !== undefined && { victimAge: Number(victimAge), imageAge: Number(victimAge) }),
    ...(intent !== undefined && { intent }),
    ...(special !== undefined && {
      deathCaused: yes,
      byFire: yes,
      involvedMurder: yes,
      sexualExploitation: yes,
      sexualGratification: yes,
      indecentGoods: yes,
      intendedOrBelieved: yes,
    }),
  }
}

function sentenceOf({ disposal, months: given }: EligibilityAnswers): SentenceFact {
  const months = Number(given ?? 0)
  switch (disposal) {
    case 'imprisonment':
      return { kind: 'imprisonment', months }
    case 'suspended':
      return { kind: 'suspended', months }
    case 'young-offender-institution':
    case 'detention-and-training':
    case 'long-term-detention':
      return { kind: 'detention', months }
    case 'life-imprisonment':
    case 'detention-for-life':
    case 'her-majestys-pleasure':
    case 'public-protection-detention':
      return { kind: 'detention', months: null }
    case 'hospital-order':
    case 'hospital-order-restricted':
      return { kind: 'hospital', restricted: disposal === 'hospital-order-restricted' }
    case 'community':
      return { kind: 'community', months }
    case 'conditional-discharge':
      return { kind: 'conditional-discharge' }
    default:
      return { kind: 'other' }
  }
}

/** The question that answers what is missing; null for a point of law that nobody can answer here. */
function questionFor(missing: Missing, { bornOn }: EligibilityAnswers): keyof EligibilityAnswers | null {
  switch (missing) {
    case 'offenderAge':
      return bornOn === undefined ? 'bornOn' : 'offenceOn'
    case 'victimAge':
    case 'imageAge':
      return 'victimAge'
    case 'intent':
      return 'intent'
    case 'deathCaused':
    case 'byFire':
    case 'involvedMurder':
    case 'sexualExploitation':
    case 'sexualGratification':
    case 'indecentGoods':
    case 'intendedOrBelieved':
      return 'special'
    default:
      return null
  }
}

/** Facts that decide whether the offence is listed and were not entered: each beside its question. */
export function missingFacts(
  listings: readonly Listing[],
  answers: EligibilityAnswers,
  lang: Lang,
): Misfit[] {
  const t = words(lang, eligibilityCalculatorText)
  const asked = new Map<string, Misfit>()
  for (const { answer } of listings) {
    if (answer.outcome !== 'unknown') continue
    for (const missing of answer.missing) {
      const at = questionFor(missing, answers)
      if (at !== null) asked.set(at, { at, text: t.faults.missing(t.missing[missing]) })
    }
  }
  return [...asked.values()]
}
