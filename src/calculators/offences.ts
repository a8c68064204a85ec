import { type Lang, words } from '#platform/html/text.ts'
import { inForceOn } from '#rules/dated.ts'
import type { ListedOffence } from '#rules/offences/listed.ts'
import { type OffenceHit, searchOffences } from '#rules/offences/search.ts'
import { cite } from '#rules/source.ts'
import { calculator, type Result, type Step, type Worked } from './calculator.ts'
import { asksOf, entriesOf, listedFor, offenceName, paragraphName } from './offence-asks.ts'
import { offencesText } from './offences.text.ts'
import { date, line, needed, onePage } from './questions.ts'
import { result, ruleStep } from './told.ts'

const BOTH = cite('cja-2003-schedule-15', 'Parts 1 to 3; Sexual Offences Act 2003, Schedule 3')
const MOST_SHOWN = 12

const form = onePage({
  key: 'offences',
  title: { en: 'Find a listed offence', cy: 'Dod o hyd i drosedd restredig' },
  source: BOTH,
  fields: [
    line(
      'offence',
      { en: 'Offence', cy: 'Trosedd' },
      {
        hint: {
          en: 'A word, a common name, a section or an Act: “grooming”, “s.20 OAPA”, “Sexual Offences Act 2003 section 3”',
          cy: 'Gair, enw cyffredin, adran neu Ddeddf: “grooming”, “s.20 OAPA”, “Sexual Offences Act 2003 section 3”',
        },
        ...needed('Enter an offence', 'Rhowch drosedd'),
      },
    ),
    date(
      'on',
      { en: 'Day of the offence or conviction', cy: 'Diwrnod y drosedd neu’r euogfarn' },
      {
        hint: { en: 'To see whether it was listed then', cy: 'I weld a oedd wedi’i rhestru bryd hynny' },
      },
    ),
  ],
})

/** IC-10, NOT-080-2: the paragraphs of the two schedules that what people type finds, with their thresholds and dates. */
export const offencesCalculator = calculator(
  form,
  {
    en: 'Which paragraphs of Schedule 15 to the Criminal Justice Act 2003 and Schedule 3 to the Sexual Offences Act 2003 list an offence, what they ask and from when.',
    cy: 'Pa baragraffau o Atodlen 15 i Ddeddf Cyfiawnder Troseddol 2003 ac Atodlen 3 i Ddeddf Troseddau Rhywiol 2003 sy’n rhestru trosedd, beth y maent yn ei ofyn ac o ba bryd.',
  },
  ({ offence = '', on }, lang) => told(searchOffences(offence), on, lang),
)

function told(hits: readonly OffenceHit[], on: string | undefined, lang: Lang): Worked {
  const t = words(lang, offencesText)
  const shown = hits.slice(0, MOST_SHOWN)
  const count =
    hits.length === 0
      ? t.none
      : hits.length > shown.length
        ? t.more(shown.length, hits.length)
        : String(hits.length)
  return {
    results: [
      result('count', t.count, hits.length, count),
      ...shown.map((hit, at) => hitResult(hit, at, lang)),
    ],
    possible: [],
    working: [{ text: t.searched, source: BOTH }, ...shown.flatMap((hit) => hitSteps(hit, on, lang))],
  }
}

function hitResult(hit: OffenceHit, at: number, lang: Lang): Result {
  const t = words(lang, offencesText)
  const name = paragraphName(hit, lang)
  const value = `${hit.schedule} para. ${hit.paragraph}`
  return result(`offence${at + 1}`, hit.listed ? name : t.moved(name), value, offenceName(hit, lang))
}

function hitSteps(hit: OffenceHit, on: string | undefined, lang: Lang): Step[] {
  const t = words(lang, offencesText)
  const entries = entriesOf(hit)
  const [entry] = entries
  const foundBy = hit.matched.map(({ by, text }) => t.foundBy[by](text)).join(' ')
  if (entry === undefined) {
    const source = cite('cja-2003-schedule-15', `para. ${hit.paragraph}`)
    return [{ text: t.step(paragraphName(hit, lang), foundBy), source }]
  }
  const stood = on === undefined ? [] : [t.stood[stoodOn(entries, on)]]
  const says = [foundBy, asksOf(entries, lang), listedFor(entry, lang), ...stood].join(' ')
  return [ruleStep(t.step(paragraphName(hit, lang), says), entry.rule)]
}

function stoodOn(entries: readonly ListedOffence[], on: string): 'yes' | 'no' | 'unknown' {
  if (entries.some(({ rule }) => inForceOn(rule, on))) {
    return entries.some((entry) => 'gone' in entry && entry.gone) ? 'unknown' : 'yes'
  }
  const byThen = entries.some(
    (entry) => 'listedBy' in entry && entry.listedBy !== null && on >= entry.listedBy,
  )
  if (byThen) return 'yes'
  return entries.some(({ rule: { from } }) => from === null) ? 'unknown' : 'no'
}
