import { inLang } from '#platform/forms/define.ts'
import { answerText } from '#platform/forms/values.ts'
import { formatDate } from '#platform/html/format.ts'
import { govukSummaryList, govukTag, govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Fact } from './fact-queries.ts'
import { factsText } from './facts.text.ts'
import { type FactKind, GROUPS, type Group, summaryOf } from './kind.ts'
import { kindOf } from './kinds.ts'
import { sourceOf, whenTrue } from './show-fact.page.ts'

type Known = { personId: string; facts: readonly Fact[]; lang: Lang }

/** What is true of a person, grouped, each with its dates and its source. */
export function factSections({ personId, facts, lang }: Known): Html[] {
  const t = words(lang, factsText)
  return GROUPS.flatMap((group) => {
    const rows = facts.flatMap((fact) => factRow(group, fact, personId, lang))
    return rows.length === 0
      ? []
      : [html`<h3 class="govuk-heading-s">${t.groups[group]}</h3>${govukSummaryList({ rows })}`]
  })
}

function factRow(group: Group, fact: Fact, personId: string, lang: Lang) {
  const t = words(lang, factsText)
  const kind = kindOf(fact.kind)
  if (kind === undefined || kind.group !== group) return []
  const says = summaryOf(kind, fact.details)
  return [
    {
      key: { text: kind.name },
      value: {
        html: html`${saysOf(kind, fact, says, lang)}<br><span class="govuk-hint govuk-!-margin-bottom-0">${underneath(kind, fact, lang)}</span>`,
      },
      actions: {
        items: [
          {
            href: `/people/${personId}/facts/${fact.factId}`,
            text: t.history,
            visuallyHiddenText: `: ${kind.name}, ${says.slice(0, 60)}`,
          },
        ],
      },
    },
  ]
}

/** A fact of many parts is read line by line; a finding or status that decides what happens next stands out. */
function saysOf(kind: FactKind, { details }: Fact, says: string, lang: Lang): Html {
  const t = words(lang, factsText)
  const tag = kind.key === 'child-risk' ? t.riskTag : details.conclusion === 'dangerous' ? t.dangerousTag : ''
  const parts = kind.fields.flatMap((field) => {
    const answer = answerText(field, details, lang)
    return answer === '' ? [] : [html`<br>${t.line(inLang(field.name, lang), answer)}`]
  })
  const body = kind.group === 'risk' ? html`${parts}` : html`${says}`
  return html`${tag !== '' && govukTag({ text: tag, classes: 'govuk-tag--red parapet-tag' })}${body}`
}

function underneath(kind: FactKind, fact: Fact, lang: Lang): string {
  return [...(kind.dated === 'none' ? [] : [whenTrue(fact, kind, lang)]), sourceOf(fact, lang)].join('. ')
}

/** What must be seen before anything else: that the person has died, or that the record is a mistake. */
export function factWarnings(facts: readonly Fact[], lang: Lang): Html[] {
  const t = words(lang, factsText)
  const word = (fact: Fact, key: string) => String(fact.details[key] ?? '')
  return facts.flatMap((fact) => {
    if (fact.kind === 'death')
      return [
        govukWarningText({
          text: t.deceased(formatDate(word(fact, 'diedOn'), lang)),
          iconFallbackText: 'Warning',
        }),
      ]
    if (fact.kind === 'opened-in-error')
      return [govukWarningText({ text: t.openedInError(word(fact, 'why')), iconFallbackText: 'Warning' })]
    return []
  })
}
