import { govukButton, govukErrorSummary, govukWarningText } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import type { Gap } from '#rules/minutes/approval.ts'
import type { Ruling } from '#rules/source.ts'
import { minutesHref } from './known.ts'
import { minutesText } from './minutes.text.ts'
import { minutePaper } from './paper.page.ts'
import type { Paper } from './paper.ts'
import { titleOf } from './write-minute.page.ts'

type Known = { paper: Paper; ruling: Ruling<{ gaps: readonly Gap[] }>; lang: Lang }

/** The whole draft to read, what it still lacks with the paragraph that asks for it, and the chair's button. */
export function approveMinutePage({ paper, ruling, lang }: Known): Page {
  const t = words(lang, minutesText)
  const { discussed } = paper.known
  return {
    title: t.approveTitle,
    section: 'minutes',
    backLink: { href: minutesHref(discussed), text: t.toWriting },
    main: html`${!ruling.met && gapsSummary(ruling.values.gaps, minutesHref(discussed), lang)}
      <span class="govuk-caption-l">${titleOf(paper.known, lang)}</span>
      <h1 class="govuk-heading-l">${t.approveFor(`${discussed.givenName} ${discussed.familyName}`)}</h1>
      ${minutePaper(paper, lang)}
      ${
        ruling.met
          ? postForm(html`<input type="hidden" name="version" value="${paper.minute.version}">
            ${govukWarningText({ text: t.approveWarning })}
            ${govukButton({ text: t.approve, preventDoubleClick: true })}`)
          : govukButton({
              text: t.toWriting,
              href: minutesHref(discussed),
              classes: 'govuk-button--secondary',
            })
      }`,
  }
}

/** Where on the draft each gap is put right. */
const ANCHORS: Readonly<Record<Gap['key'], string>> = {
  'item-open': '',
  'risk-not-confirmed': '#riskConfirmed',
  'decision-incomplete': '#decisions',
  'level-missing': '#level',
  'level-reasons-missing': '#levelReasons',
  'review-missing': '#reviewOutcome',
  'level-3-needs-date': '#reviewOutcome',
  'review-date-missing': '#reviewOutcome',
  'review-date-past': '#reviewOutcome',
  'review-reasons-missing': '#reviewReasons',
  'factor-missing': '#factorRisk',
  'person-told-missing': '#personTold',
  'person-told-reasons-missing': '#personToldReasons',
}

function gapsSummary(gaps: readonly Gap[], base: string, lang: Lang): Html {
  const t = words(lang, minutesText)
  return govukErrorSummary({
    titleText: t.incompleteTitle,
    descriptionText: t.incomplete(gaps.length, gaps[0]?.source.document ?? ''),
    errorList: gaps.map((gap) => ({
      text: t.gapAndSource(gapWords(gap, lang), gap.source.at),
      href: `${base}${ANCHORS[gap.key]}`,
    })),
  })
}

/** What is missing, in words. */
export function gapWords({ key, factor }: Gap, lang: Lang): string {
  const t = words(lang, minutesText)
  if (key === 'factor-missing') return t.gapFactor(factor === undefined ? t.factors : t.factor[factor])
  return t.gaps[key]
}
