import { inForceOn } from '../dated.ts'
import { cite, type Source } from '../source.ts'
import { allOf, isLabelled, type ListingAnswer, type Tested, tested } from './answer.ts'
import type { Missing, OffenceFacts, SentenceFact } from './facts.ts'
import { FORMS_OF_SCHEDULE_3 } from './forms.ts'
import type { Schedule3Entry, Sentence } from './listed.ts'
import { SCHEDULE_3_ENTRIES } from './schedule-3.ts'

const ROUTES: ReadonlyMap<string, readonly Schedule3Entry[]> = Map.groupBy(
  SCHEDULE_3_ENTRIES,
  ({ paragraph }) => paragraph,
)

const SECTION_130 = cite('soa-2003', 's.130')

/**
 * Whether an offence is within a paragraph of Schedule 3 to the Sexual Offences Act 2003: any one route is enough (IC-10, NOT-080-2).
 * A paragraph that came later does not reach earlier convictions: by order section 130 says so, and an Act that adds one had no effect
 * before its day.
 */
export function schedule3Applies(paragraph: string, facts: OffenceFacts): ListingAnswer {
  const routes = ROUTES.get(paragraph)
  const [first] = routes ?? []
  if (routes === undefined || first === undefined)
    throw new RangeError(`Schedule 3 has no paragraph ${paragraph}`)
  const { source } = first.rule
  const general = generalConditions(first, facts)
  if (general === false)
    return {
      outcome: 'not-met',
      paragraph,
      because: whyNotReached(first, facts),
      source: reachSource(first, source),
    }
  const results = routes.map((entry) => ({ entry, result: allOf(conditionsOf(entry, facts)) }))
  const met = results.filter(({ result }) => result === true).map(({ entry }) => entry)
  if (met.length > 0 && general === true) return metBy(met, facts)
  const open = results.flatMap(({ result }) => (typeof result === 'object' ? result : []))
  const missing = [...new Set([...(general === true ? [] : general), ...(met.length > 0 ? [] : open)])]
  if (met.length > 0 || open.length > 0) return { outcome: 'unknown', paragraph, missing, source }
  return { outcome: 'not-met', paragraph, because: 'thresholds', source }
}

/** A route that does not wait for the sentence is preferred: then section 132 does not move the day. */
function metBy(met: readonly Schedule3Entry[], { form = 'completed' }: OffenceFacts): ListingAnswer {
  const entry = met.find(({ asks }) => asks.sentence === undefined) ?? met[0]
  if (entry === undefined) throw new RangeError('No route was met')
  const under = form === 'completed' ? null : FORMS_OF_SCHEDULE_3[form]
  return {
    outcome: 'met',
    paragraph: entry.paragraph,
    route: entry.route,
    countsFrom: entry.asks.sentence === undefined ? 'conviction' : 'sentence',
    under: under?.source ?? null,
    source: entry.rule.source,
    labelled: isLabelled(entry.rule, ...(under === null ? [] : [under])),
  }
}

const generalConditions = (entry: Schedule3Entry, facts: OffenceFacts) =>
  allOf([reaches(entry, facts), formCounts(facts), serviceCounts(entry, facts)])

/** Section 130: a paragraph added by order does not reach earlier convictions, findings and cautions. */
function reaches({ addedBy, rule }: Schedule3Entry, { decidedOn }: OffenceFacts): Tested {
  if (addedBy === 'original') return true
  return decidedOn === undefined ? 'decidedOn' : inForceOn(rule, decidedOn)
}

function formCounts({ form = 'completed', intendedOrBelieved, decidedOn }: OffenceFacts): Tested {
  if (form !== 'encouraging') return true
  if (decidedOn !== undefined && !inForceOn(FORMS_OF_SCHEDULE_3.encouraging, decidedOn)) return false
  return intendedOrBelieved ?? 'intendedOrBelieved'
}

/** Paragraphs 93 and 93A were read as reaching paragraphs 1 to 35B. */
const serviceCounts = ({ paragraph }: Schedule3Entry, { serviceOffence }: OffenceFacts): Tested =>
  serviceOffence === true && paragraph === '35C' ? 'service-range' : true

function whyNotReached(entry: Schedule3Entry, facts: OffenceFacts): string {
  if (reaches(entry, facts) === false) return entry.addedBy === 'order' ? 'section-130' : 'not-yet-listed'
  return 'form'
}

const reachSource = ({ addedBy }: Schedule3Entry, own: Source): Source =>
  addedBy === 'order' ? SECTION_130 : own

function conditionsOf({ asks }: Schedule3Entry, facts: OffenceFacts): Tested[] {
  const tests: Tested[] = []
  const { offenderAtLeast, offenderUnder, victimUnder, imageUnder, decidedBefore } = asks
  if (offenderAtLeast !== undefined)
    tests.push(tested(facts.offenderAge, 'offenderAge', (age) => age >= offenderAtLeast))
  if (offenderUnder !== undefined)
    tests.push(tested(facts.offenderAge, 'offenderAge', (age) => age < offenderUnder))
  if (victimUnder !== undefined) tests.push(tested(facts.victimAge, 'victimAge', (age) => age < victimUnder))
  if (imageUnder !== undefined) tests.push(tested(facts.imageAge, 'imageAge', (age) => age < imageUnder))
  if (decidedBefore !== undefined)
    tests.push(facts.decidedOn === undefined ? 'decidedOn' : facts.decidedOn < decidedBefore)
  if (asks.sexualGratification) tests.push(facts.sexualGratification ?? 'sexualGratification')
  if (asks.sentence !== undefined)
    tests.push(anyOf(asks.sentence.map((wanted) => passed(wanted, facts.sentence))))
  return tests
}

function anyOf(tests: readonly Tested[]): Tested {
  if (tests.includes(true)) return true
  return tests.find((test): test is Missing => test !== false) ?? false
}

/** Whether the sentence for this offence is the one the Act asks for. Detention counts as imprisonment (section 131). */
function passed(wanted: Sentence, sentence: SentenceFact | undefined): Tested {
  if (sentence === undefined) return 'sentence'
  if ('imprisonmentMonths' in wanted) {
    if (sentence.kind === 'suspended')
      return longEnough(sentence.months, wanted.imprisonmentMonths) && 'suspended-sentence-rule'
    const custody = sentence.kind === 'imprisonment' || sentence.kind === 'detention'
    return custody && longEnough(sentence.months, wanted.imprisonmentMonths)
  }
  if ('hospital' in wanted)
    return sentence.kind === 'hospital' && (wanted.hospital === 'any' || sentence.restricted)
  return communityLong(sentence, wanted.communityMonths)
}

const longEnough = (months: number | null, least: number): boolean => months === null || months >= least

const SERVICE_DETENTION_DAYS = 112

/** A community sentence, or what paragraphs 93 and 93A read as one. */
function communityLong(sentence: SentenceFact, least: number): boolean {
  if (sentence.kind === 'service-detention') return sentence.days >= SERVICE_DETENTION_DAYS
  const community = sentence.kind === 'community' || sentence.kind === 'service-community'
  return community && sentence.months >= least
}
