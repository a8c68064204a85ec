import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Basis, Category } from '#rules/eligibility/basis.ts'
import { CATEGORY_1, CATEGORY_2_COERCIVE, CATEGORY_2_SENTENCE, PRECEDENCE } from '#rules/eligibility/book.ts'
import {
  type Eligibility,
  eligibilityOn,
  type Setting,
  USUAL_PRECEDENCE,
} from '#rules/eligibility/category.ts'
import { becauseText, endActText } from '#rules/eligibility/eligibility.text.ts'
import { endOfEligibility } from '#rules/eligibility/ending.ts'
import type { EligibilityFacts, OffenceElement, Span } from '#rules/eligibility/facts.ts'
import { SCHEDULE_3 } from '#rules/offences/listed.ts'
import { cite, sourced } from '#rules/source.ts'
import { calculator, type Result, type Step, type Worked } from './calculator.ts'
import { type EligibilityAnswers, eligibilityFaults } from './eligibility.faults.ts'
import { eligibilityForm } from './eligibility.form.ts'
import { eligibilityCalculatorText } from './eligibility.text.ts'
import { factsWith, registerSpans } from './eligibility-facts.ts'
import { type Listing, listingsOf, missingFacts } from './eligibility-listing.ts'
import { paragraphName } from './offence-asks.ts'
import { nameOffence } from './offence-named.ts'
import { dayResult, result, ruleStep } from './told.ts'

/** IC-02 to IC-10, IC-23, CAT-1 to CAT-6: the category on a day with its reasons, every other ground, its end and what happens then. */
export const eligibilityCalculator = calculator(
  eligibilityForm,
  {
    en: 'For one offence, its outcome and what else is known: whether a person is eligible for multi-agency public protection arrangements on a day, in which category and why, and when that ends. Several offences: ask for each.',
    cy: 'Ar gyfer un drosedd, ei chanlyniad a beth arall sy’n hysbys: a yw person yn gymwys ar gyfer trefniadau amlasiantaeth diogelu’r cyhoedd ar ddiwrnod, ym mha gategori a pham, a phryd y daw hynny i ben. Sawl trosedd: gofynnwch am bob un.',
  },
  (answers, lang) => {
    const faults = eligibilityFaults(answers, lang)
    if (faults.length > 0) return { misfits: faults }
    const listings = listingsOf(answers)
    const missing = missingFacts(listings, answers, lang)
    return missing.length > 0 ? { misfits: missing } : workOut(answers, listings, lang)
  },
)

/** One way in which what is open may turn out, and what it is called. */
type Way<T> = { name: string | null; value: T }

function workOut(answers: EligibilityAnswers, listings: readonly Listing[], lang: Lang): Worked {
  const registers = registerWays(answers, listings, lang)
  const outcomes = elementWays(listings, lang).flatMap((elements) =>
    registers.flatMap((register) =>
      outcomesOf(factsWith(answers, elements.value, register.value), answers, lang).map((outcome) => ({
        ...outcome,
        name: [elements.name, register.name, outcome.name].filter((name) => name !== null).join('. '),
      })),
    ),
  )
  const [first] = outcomes
  if (first === undefined) throw new Error('Eligibility has no outcome')
  const same = outcomes.every((other) => JSON.stringify(other.results) === JSON.stringify(first.results))
  const working = [
    ...listingSteps(answers, listings, lang),
    ...registerSteps(registers, lang),
    ...distinct(outcomes.flatMap(({ steps }) => steps)),
  ]
  if (same) return { results: first.results, possible: [], working }
  return { results: [], possible: outcomes.map(({ name, results }) => ({ name, results })), working }
}

const elementOf = ({ paragraph: { schedule, part, paragraph } }: Listing): OffenceElement => ({
  schedule,
  part,
  paragraph,
})

/** The paragraphs that apply; where a point of law was not read, once with the paragraph and once without. */
function elementWays(listings: readonly Listing[], lang: Lang): Way<OffenceElement[]>[] {
  const t = words(lang, eligibilityCalculatorText)
  const certain = listings.filter(({ answer }) => answer.outcome === 'met').map(elementOf)
  const open = listings.filter(
    ({ answer, paragraph }) => answer.outcome === 'unknown' && paragraph.schedule !== SCHEDULE_3,
  )
  const [first] = open
  if (first === undefined) return [{ name: null, value: certain }]
  const name = paragraphName({ ...first.paragraph, act: '', description: '' }, lang)
  return [
    { name: t.ifListed(name), value: [...certain, ...open.map(elementOf)] },
    { name: t.ifNotListed(name), value: certain },
  ]
}

/** How long the person is on the register: as entered, or every period that is possible. */
function registerWays(
  answers: EligibilityAnswers,
  listings: readonly Listing[],
  lang: Lang,
): Way<Span | null>[] {
  const { register = 'worked-out', registerUntil, decidedOn = '' } = answers
  if (register === 'off') return [{ name: null, value: null }]
  if (register === 'on') return [{ name: null, value: { from: decidedOn, until: registerUntil ?? null } }]
  return workedOutWays(answers, listings, lang)
}

function workedOutWays(
  answers: EligibilityAnswers,
  listings: readonly Listing[],
  lang: Lang,
): Way<Span | null>[] {
  const t = words(lang, eligibilityCalculatorText)
  const third = listings.filter(({ paragraph }) => paragraph.schedule === SCHEDULE_3)
  const met = third.some(({ answer }) => answer.outcome === 'met')
  const open = third.find(({ answer }) => answer.outcome === 'unknown')
  if (!met && open === undefined) return [{ name: null, value: null }]
  const fromSentence = third.some(
    ({ answer }) => answer.outcome === 'met' && answer.countsFrom === 'sentence',
  )
  const spans = registerSpans(answers, fromSentence ? 'sentence' : 'conviction')
  if (spans.length === 0) return [{ name: null, value: null }]
  const one = spans.length === 1 && met
  const on = spans.map((value) => ({
    name: one ? null : value.until === null ? t.ifIndefinite : t.ifUntil(formatDate(value.until, lang)),
    value,
  }))
  if (met || open === undefined) return on
  return [
    ...on,
    {
      name: t.ifNotListed(paragraphName({ ...open.paragraph, act: '', description: '' }, lang)),
      value: null,
    },
  ]
}

type Outcome = { name: string | null; results: Result[]; steps: Step[] }

/** One outcome; where several categories hold, one for each that might go first, for the order is from memory. */
function outcomesOf(facts: EligibilityFacts, answers: EligibilityAnswers, lang: Lang): Outcome[] {
  const t = words(lang, eligibilityCalculatorText)
  const { on = '', profile = 'national' } = answers
  const { possible } = eligibilityOn(facts, on, { profile, precedence: USUAL_PRECEDENCE })
  const certain = possible.filter((category) => category !== 3)
  if (certain.length < 2) return [outcomeOf(facts, on, { profile, precedence: USUAL_PRECEDENCE }, lang)]
  return certain.map((category) => {
    const outcome = outcomeOf(facts, on, { profile, precedence: firstly(category) }, lang)
    return {
      ...outcome,
      name: t.ifFirst(category),
      steps: [ruleStep(t.precedence, PRECEDENCE), ...outcome.steps],
    }
  })
}

function firstly(category: Category): Setting['precedence'] {
  const [second, third] = USUAL_PRECEDENCE.value.filter((other) => other !== category && other !== 3)
  if (second === undefined || third === undefined) return USUAL_PRECEDENCE
  return sourced([category, second, third, 3] as const, PRECEDENCE.source)
}

function outcomeOf(facts: EligibilityFacts, on: string, setting: Setting, lang: Lang): Outcome {
  const eligibility = eligibilityOn(facts, on, setting)
  const ending = endOfEligibility(facts, on, setting)
  const { source } = ending.asks
  const asked = source === null ? [] : [{ text: endActText[lang][ending.asks.act], source }]
  return {
    name: null,
    results: [...categoryResults(eligibility, lang), ...endingResults(eligibility, ending, lang)],
    steps: [
      ...[...eligibility.chain, ...eligibility.others].map((basis) => basisStep(basis, lang)),
      ...asked,
    ],
  }
}

function categoryResults({ category, chain, others }: Eligibility, lang: Lang): Result[] {
  const t = words(lang, eligibilityCalculatorText)
  const because = chain.map((basis) => becauseText[lang][basis.because]).join(' ')
  const other = others.map((basis) => groundOf(basis, lang)).join(' ')
  return [
    result('category', t.category, category, category === null ? t.noCategory : t.number(category)),
    result(
      'because',
      t.because,
      chain.map((basis) => basis.because).join(','),
      chain.length === 0 ? t.nothing : because,
    ),
    result(
      'otherGrounds',
      t.others,
      others.map((basis) => `${basis.category}:${basis.state}:${basis.because}`).join(','),
      others.length === 0 ? t.noOthers : other,
    ),
  ]
}

function endingResults(
  { category }: Eligibility,
  { endsOn, next, asks }: ReturnType<typeof endOfEligibility>,
  lang: Lang,
): Result[] {
  const t = words(lang, eligibilityCalculatorText)
  const none = category === null ? t.notApplicable : t.noEnd
  const after = next === null ? none : next.category === null ? t.noNext : t.number(next.category)
  return [
    dayResult('endsOn', t.endsOn, { day: endsOn, none, lang }),
    result('nextCategory', t.next, next?.category ?? null, after),
    result('thenAsked', t.asks, asks.act, endActText[lang][asks.act]),
  ]
}

function groundOf({ category, state, because }: Basis, lang: Lang): string {
  const t = words(lang, eligibilityCalculatorText)
  return t.ground(category, t.state[state], becauseText[lang][because])
}

const basisStep = (basis: Basis, lang: Lang): Step => ruleStep(groundOf(basis, lang), basis.rule)

function listingSteps(
  { offence = '' }: EligibilityAnswers,
  listings: readonly Listing[],
  lang: Lang,
): Step[] {
  const t = words(lang, eligibilityCalculatorText)
  const naming = nameOffence(offence)
  if (naming.known === 'apart' && listings.length === 0) {
    const law = naming.apart === 'murder' ? CATEGORY_2_SENTENCE : CATEGORY_2_COERCIVE
    return [ruleStep(t.apart[naming.apart], law)]
  }
  if (listings.length === 0)
    return [{ text: t.inNeither, source: cite('cja-2003-schedule-15', 'Parts 1 to 3') }]
  return listings.map(({ paragraph, answer }) => {
    const name = paragraphName({ ...paragraph, act: '', description: '' }, lang)
    const missing = answer.outcome === 'unknown' ? answer.missing.map((each) => t.missing[each]) : []
    return { text: t.listed[answer.outcome](name, missing), source: answer.source }
  })
}

function registerSteps(ways: readonly Way<Span | null>[], lang: Lang): Step[] {
  const t = words(lang, eligibilityCalculatorText)
  return ways.flatMap(({ value }) => {
    if (value === null) return []
    const from = formatDate(value.from, lang)
    return [
      ruleStep(
        value.until === null ? t.onRegisterOpen(from) : t.onRegister(from, formatDate(value.until, lang)),
        CATEGORY_1,
      ),
    ]
  })
}

const distinct = (steps: readonly Step[]): Step[] => [
  ...new Map(steps.map((step) => [`${step.text} ${step.source.at}`, step])).values(),
]
