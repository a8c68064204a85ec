import type { AnswersOf } from '#platform/forms/define.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { CRITERIA, type Criterion } from '#rules/levels/criteria.ts'
import { calledText, criterionText, levelRulingText } from '#rules/levels/levels.text.ts'
import { criteriaAsked, type LevelOffer, levelOffered } from '#rules/levels/offered.ts'
import { mayManageAt } from '#rules/levels/placing.ts'
import type { ShippedKey } from '#rules/profiles/shipped.ts'
import { cite, guidance, type Ruling } from '#rules/source.ts'
import { calculator, type Misfit, type Result, type Step, type Worked } from './calculator.ts'
import { levelCriteriaText } from './level-criteria.text.ts'
import { PROFILE_NAME, PROFILES } from './profiles.ts'
import { needed, onePage, select } from './questions.ts'
import { result } from './told.ts'

const NEVER = cite('london', '§13.7.10, §13.7.11')

function areasAsking(criterion: Criterion, lang: Lang): string {
  const areas = PROFILES.filter(({ value }) => criteriaAsked(value).includes(criterion)).map(
    ({ text }) => text[lang],
  )
  return levelCriteriaText[lang].askedIn(areas)
}

const form = onePage({
  key: 'level-criteria',
  title: { en: 'Level criteria', cy: 'Meini prawf lefelau' },
  source: guidance('chapter 7'),
  fields: [
    select('profile', PROFILE_NAME, PROFILES, needed('Select the area profile', 'Dewiswch y proffil ardal')),
    select('category', { en: 'MAPPA category', cy: 'Categori MAPPA' }, [
      { value: '1', text: '1' },
      { value: '2', text: '2' },
      { value: '3', text: '3' },
      { value: '4', text: '4' },
    ]),
    {
      kind: 'checkboxes',
      key: 'holds',
      name: { en: 'Which of these hold?', cy: 'Pa rai o’r rhain sy’n sefyll?' },
      hint: {
        en: 'Only those that the area asks about count',
        cy: 'Dim ond y rhai y mae’r ardal yn gofyn amdanynt sy’n cyfrif',
      },
      options: CRITERIA.map((value) => ({
        value,
        text: { en: criterionText.en[value], cy: criterionText.cy[value] },
        hint: { en: areasAsking(value, 'en'), cy: areasAsking(value, 'cy') },
      })),
    },
  ],
})

type Answers = AnswersOf<typeof form>

/** LM-01 to LM-09, LM-16, LVL-1 to LVL-4: which levels the criteria of an area allow, each with its paragraph. */
export const levelCriteriaCalculator = calculator(
  form,
  {
    en: 'Which levels of management the criteria of an area allow, from answers about the management that a case needs. The level never follows from the risk grade.',
    cy: 'Pa lefelau rheoli y mae meini prawf ardal yn eu caniatáu, o atebion am y rheolaeth y mae ar achos ei hangen. Nid yw’r lefel byth yn dilyn o’r radd risg.',
  },
  (answers, lang) => {
    const { profile = 'national', holds = [] } = answers
    const unasked = holds.filter((criterion) => !criteriaAsked(profile).includes(criterion))
    return unasked.length > 0 ? { misfits: [notAsked(unasked, profile, lang)] } : workOut(answers, lang)
  },
)

function notAsked(unasked: readonly Criterion[], profile: ShippedKey, lang: Lang): Misfit {
  const area = PROFILES.find(({ value }) => value === profile)?.text[lang] ?? profile
  const text = words(lang, levelCriteriaText).notAsked(area, named(unasked, lang))
  return { at: 'holds', text }
}

const named = (criteria: readonly Criterion[], lang: Lang): string[] =>
  criteria.map((criterion) => criterionText[lang][criterion])

function workOut({ profile = 'national', holds = [], category }: Answers, lang: Lang): Worked {
  const answers = Object.fromEntries(
    holds.map((criterion) => [criterion, { holds: 'yes', evidence: 'as entered' } as const]),
  )
  const offers = levelOffered(answers, profile).map((offer) => ({
    offer,
    ruling: rulingOf(offer, category, profile),
  }))
  return {
    results: offers.map(({ offer, ruling }) => offerResult(offer, ruling, lang)),
    possible: [],
    working: [
      { text: words(lang, levelCriteriaText).neverFromGrade, source: NEVER },
      ...offers.flatMap(({ offer, ruling }) => offerSteps(offer, ruling, lang)),
    ],
  }
}

const rulingOf = ({ level }: LevelOffer, category: Answers['category'], profile: string): Ruling =>
  category === undefined ? { met: true } : mayManageAt({ level, category: CATEGORIES[category] }, profile)

const CATEGORIES = { '1': 1, '2': 2, '3': 3, '4': 4 } as const

function offerResult(offer: LevelOffer, ruling: Ruling, lang: Lang): Result {
  const t = words(lang, levelCriteriaText)
  const { level, called, allowed, by, lacking } = offer
  const needs = named(
    lacking.map(({ criterion }) => criterion),
    lang,
  )
  const shown = !allowed
    ? t.notAllowed(needs)
    : ruling.met
      ? t.allowed(named(by, lang))
      : t.refused(refusal(ruling.because, lang))
  return result(`level${level}`, calledText[lang][called], allowed && ruling.met, shown)
}

function refusal(because: string, lang: Lang): string {
  const said: Readonly<Record<string, string>> = levelRulingText[lang]
  return said[because] ?? because
}

function offerSteps(
  { called, allowed, by, lacking, source }: LevelOffer,
  ruling: Ruling,
  lang: Lang,
): Step[] {
  const t = words(lang, levelCriteriaText)
  const name = calledText[lang][called]
  const needs = named(
    lacking.map(({ criterion }) => criterion),
    lang,
  )
  const told = { text: allowed ? t.opens(name, named(by, lang)) : t.closed(name, needs), source }
  return ruling.met ? [told] : [told, { text: refusal(ruling.because, lang), source: ruling.source }]
}
