import { formatDate } from '#platform/html/format.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type ListedOffence, SCHEDULE_3, type Sentence, type Thresholds } from '#rules/offences/listed.ts'
import { SCHEDULE_3_ENTRIES } from '#rules/offences/schedule-3.ts'
import { SCHEDULE_15_ENTRIES } from '#rules/offences/schedule-15.ts'
import type { OffenceHit } from '#rules/offences/search.ts'
import { offenceAsksText } from './offence-asks.text.ts'

type Named = Pick<OffenceHit, 'schedule' | 'part' | 'paragraph' | 'act' | 'sections' | 'description'>

/** The full name of a paragraph. */
export const paragraphName = ({ schedule, part, paragraph }: Named, lang: Lang): string =>
  words(lang, offenceAsksText).paragraph[schedule](part, paragraph)

/** An offence by its Act and sections with its description. Statutes name their offences in English. */
export function offenceName({ act, sections, description }: Named, lang: Lang): string {
  const t = words(lang, offenceAsksText)
  return t.offence(sections.length === 0 ? act : t.section(act, sections.join(', ')), description)
}

/** The entries of a paragraph: its routes, or its periods. Attempted murder and the like have none: they are in paragraph 65. */
export const entriesOf = ({
  schedule,
  paragraph,
}: Pick<Named, 'schedule' | 'paragraph'>): readonly ListedOffence[] =>
  (schedule === SCHEDULE_3 ? SCHEDULE_3_ENTRIES : SCHEDULE_15_ENTRIES).filter(
    (each) => each.paragraph === paragraph,
  )

/** What a paragraph asks beyond the section, each way to meet it in words. */
export function asksOf(entries: readonly ListedOffence[], lang: Lang): string {
  const t = words(lang, offenceAsksText)
  const routes = entries.map((entry) =>
    entry.schedule === SCHEDULE_3
      ? routeOf(entry.asks, lang)
      : entry.when === null
        ? t.always
        : t.condition[entry.when],
  )
  return routes.every((route) => route === t.always) ? t.nothing : t.asks([...new Set(routes)])
}

function routeOf(asks: Thresholds, lang: Lang): string {
  const t = words(lang, offenceAsksText)
  const { offenderAtLeast, offenderUnder, victimUnder, imageUnder, decidedBefore, sentence } = asks
  const each = [
    offenderAtLeast === undefined ? null : t.offenderAtLeast(offenderAtLeast),
    offenderUnder === undefined ? null : t.offenderUnder(offenderUnder),
    victimUnder === undefined ? null : t.victimUnder(victimUnder),
    imageUnder === undefined ? null : t.imageUnder(imageUnder),
    decidedBefore === undefined ? null : t.decidedBefore(formatDate(decidedBefore, lang)),
    asks.sexualGratification === true ? t.sexualGratification : null,
    sentence === undefined ? null : sentencesOf(sentence, lang),
  ].filter((said) => said !== null)
  return each.length === 0 ? t.always : t.all(each)
}

function sentencesOf(sentences: readonly Sentence[], lang: Lang): string {
  const { sentence: t, anyOf } = words(lang, offenceAsksText)
  const each = sentences.map((one) => {
    if ('imprisonmentMonths' in one) return t.imprisonment(one.imprisonmentMonths)
    if ('hospital' in one) return one.hospital === 'any' ? t.hospital : t.restricted
    return t.community(one.communityMonths)
  })
  return each.length === 1 ? (each[0] ?? '') : anyOf(each)
}

/** For how long a paragraph has been listed, as far as that was read. */
export function listedFor(entry: ListedOffence, lang: Lang): string {
  const t = words(lang, offenceAsksText)
  const { from, to } = entry.rule
  const until = 'gone' in entry && entry.gone ? ` ${t.gone}` : ''
  if (from === null) return `${t.sinceUnknown}${until}`
  const day = formatDate(from, lang)
  return `${to === null ? t.since(day) : t.between(day, formatDate(to, lang))}${until}`
}
