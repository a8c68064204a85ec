import { govukTag } from '#platform/html/govuk.ts'
import type { Html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Evidence, Weight } from '#rules/matching/weigh.ts'
import { evidenceText } from './evidence.text.ts'

/** One piece of evidence in words. */
export function evidenceWords(evidence: Evidence, lang: Lang): string {
  const t = words(lang, evidenceText)
  switch (evidence.about) {
    case 'name':
      return t.name[evidence.kind](evidence.name)
    case 'given':
      return t.given[evidence.likeness]
    case 'family':
      return t.family[evidence.likeness]
    case 'born':
      return t.born[evidence.likeness]
    case 'number':
      return t.number[evidence.likeness](t.kinds[evidence.kind] ?? evidence.kind)
    case 'swapped':
      return t.swapped
    case 'place':
      return t.place
  }
}

/** A former or other name is how the person was found, whatever it weighs. */
const isFor = (each: Evidence) => each.points > 0 || each.about === 'name' || each.about === 'swapped'

/** What speaks for a match, and what against it. */
export const forAndAgainst = ({ evidence }: Weight, lang: Lang) => ({
  for: evidence.filter(isFor).map((each) => evidenceWords(each, lang)),
  against: evidence.filter((each) => !isFor(each)).map((each) => evidenceWords(each, lang)),
})

const COLOURS = { strong: 'govuk-tag--green', possible: 'govuk-tag--yellow', weak: 'govuk-tag--grey' }

/** How strong a match is, in a word. */
export const strengthTag = (weight: Weight, lang: Lang): Html =>
  govukTag({ text: words(lang, evidenceText).strength[weight.strength], classes: COLOURS[weight.strength] })
