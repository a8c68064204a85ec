import { inForceOn } from '../dated.ts'
import { allOf, isLabelled, type ListingAnswer, type Tested } from './answer.ts'
import type { OffenceFacts } from './facts.ts'
import { FORMS_OF_PART } from './forms.ts'
import type { OffenceCondition, Schedule15Entry } from './listed.ts'
import { SCHEDULE_15_ENTRIES } from './schedule-15.ts'

const PERIODS: ReadonlyMap<string, readonly Schedule15Entry[]> = Map.groupBy(
  SCHEDULE_15_ENTRIES,
  ({ paragraph }) => paragraph,
)

/**
 * Whether an offence is specified in a paragraph of Schedule 15 to the Criminal Justice Act 2003, as the schedule stood on a day
 * (IC-10). A paragraph may have stood for two periods; where its start or end was not read the answer stays open.
 */
export function schedule15Applies(paragraph: string, facts: OffenceFacts, on: string): ListingAnswer {
  const periods = PERIODS.get(paragraph)
  const entry =
    periods?.find((each) => stands(each, on) === true) ?? periods?.find((each) => stands(each, on) !== false)
  if (periods === undefined) throw new RangeError(`Schedule 15 has no paragraph ${paragraph}`)
  if (entry === undefined) {
    const source = (periods[0] as Schedule15Entry).rule.source
    return { outcome: 'not-met', paragraph, because: 'not-listed-on-that-day', source }
  }
  const { source } = entry.rule
  const result = allOf([
    stands(entry, on),
    textSeen(entry),
    ofSection(entry, facts, on),
    formListed(entry, facts, on),
    condition(entry.when, facts, on),
  ])
  if (result === false) return { outcome: 'not-met', paragraph, because: 'conditions', source }
  if (result !== true) return { outcome: 'unknown', paragraph, missing: [...new Set(result)], source }
  const form = formRule(entry, facts)
  return {
    outcome: 'met',
    paragraph,
    route: `part-${entry.part}`,
    countsFrom: 'conviction',
    under: form?.source ?? null,
    source,
    labelled: isLabelled(entry.rule, ...(form === null ? [] : [form])),
  }
}

/** Whether the paragraph stood on a day, as far as its dates were read. */
function stands({ rule, listedBy, gone }: Schedule15Entry, on: string): Tested {
  if (rule.from === null) {
    if (rule.to !== null) return on > rule.to ? false : 'start-date'
    return listedBy !== null && on >= listedBy ? true : 'start-date'
  }
  if (!inForceOn(rule, on)) return false
  return gone ? 'end-date' : true
}

/** A paragraph whose words are from memory gives no single answer. */
const textSeen = ({ rule }: Schedule15Entry): Tested =>
  rule.source.confidence === 'memory' ? 'paragraph-text' : true

function ofSection({ sections, later }: Schedule15Entry, { section }: OffenceFacts, on: string): Tested {
  for (const [late, from] of Object.entries(later))
    if (on < from) return section === undefined ? 'section' : section !== late
  return section === undefined || sections.includes(section)
}

const formRule = ({ part }: Schedule15Entry, { form = 'completed' }: OffenceFacts) =>
  form === 'completed' ? null : FORMS_OF_PART[part][form]

function formListed(entry: Schedule15Entry, facts: OffenceFacts, on: string): Tested {
  const form = formRule(entry, facts)
  if (form === null) return true
  if (!inForceOn(form, on)) return false
  return facts.form === 'encouraging' ? (facts.intendedOrBelieved ?? 'intendedOrBelieved') : true
}

/** The serious-harm limb of section 5 of the 2004 Act (date remembered). */
const SERIOUS_HARM_LIMB = '2012-07-02'

function condition(when: OffenceCondition | null, facts: OffenceFacts, on: string): Tested {
  const { intent, byFire, involvedMurder, sexualExploitation, indecentGoods, deathCaused } = facts
  switch (when) {
    case null:
      return true
    case 'intent-harm-or-damage':
      return intent === undefined
        ? 'intent'
        : intent === 'grievous-bodily-harm' || intent === 'unlawful-damage'
    case 'intent-rape':
      return intent === undefined ? 'intent' : intent === 'rape'
    case 'death':
      return deathCaused ?? 'deathCaused'
    case 'death-or-later-serious-harm':
      return on >= SERIOUS_HARM_LIMB ? true : (deathCaused ?? 'deathCaused')
    case 'arson':
      return byFire ?? 'byFire'
    case 'not-arson':
      return byFire === undefined ? 'byFire' : !byFire
    case 'not-murder':
      return involvedMurder === undefined ? 'involvedMurder' : !involvedMurder
    case 'sexual-exploitation':
      return sexualExploitation ?? 'sexualExploitation'
    case 'not-sexual-exploitation':
      return sexualExploitation === undefined ? 'sexualExploitation' : !sexualExploitation
    case 'indecent-goods':
      return indecentGoods ?? 'indecentGoods'
  }
}
