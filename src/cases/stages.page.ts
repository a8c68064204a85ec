import { formatDate } from '#platform/html/format.ts'
import { govukTaskList } from '#platform/html/govuk.ts'
import type { Html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { type StageFacts, stagesOf } from '#rules/cases/stages.ts'
import { casesText } from './cases.text.ts'

/** The four stages of a case, with the day each is first on record (IC-01). */
export function stagesList(facts: StageFacts, lang: Lang): Html {
  const t = words(lang, casesText)
  return govukTaskList({
    idPrefix: 'stage',
    items: stagesOf(facts).map(({ stage, reachedOn, next }) => ({
      title: { text: t.stages[stage] },
      hint: { text: t.stageHints[stage] },
      status:
        reachedOn !== null
          ? { text: t.stageSince(formatDate(reachedOn, lang)) }
          : { tag: { text: next ? t.stageNext : t.stageNone, classes: next ? '' : 'govuk-tag--grey' } },
    })),
  })
}
