import { formatDate, formatList } from '#platform/html/format.ts'
import { govukButton, govukSummaryList } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorSummary, type FormState, postForm } from '#platform/http/form.ts'
import type { Page } from '#platform/http/route.ts'
import { consequenceOf } from '#rules/screening/consequence.ts'
import type { ScreeningDecision } from '#rules/screening/decision.ts'
import { QUALITY_KEYS } from '#rules/screening/quality.ts'
import { beside } from './screen-referral.page.ts'
import type { Screening } from './screen-referral.ts'
import { screeningText } from './screening.text.ts'
import type { StepKey } from './steps.ts'

type Known = Screening & { decision: ScreeningDecision; form: FormState; lang: Lang }

/** The whole decision and what follows from it, before it is recorded. */
export function checkPage(known: Known): Page {
  const { referral, form, lang } = known
  const t = words(lang, screeningText)
  return {
    title: t.check,
    section: 'screening',
    wide: true,
    backLink: { href: `/screening/${referral.id}` },
    main: html`${errorSummary(form)}
      ${beside(
        html`<h1 class="govuk-heading-l">${t.check}</h1>
          ${govukSummaryList({ rows: rows(known) })}
          <h2 class="govuk-heading-m">${t.whatFollows}</h2>${follows(known)}
          ${postForm(html`<input type="hidden" name="version" value="${referral.version}">${govukButton({ id: 'record', text: t.record, preventDoubleClick: true })}`)}`,
        known.paper,
        lang,
      )}`,
  }
}

function follows({ decision, profileKey, lang }: Known): Html {
  const t = words(lang, screeningText)
  if (decision.outcome === 'more-evidence') return html`<p class="govuk-body">${t.followsMore}</p>`
  if (decision.outcome === 'information-meeting')
    return html`<p class="govuk-body">${t.followsInformation}</p>`
  if (decision.outcome === 'local-meeting') return html`<p class="govuk-body">${t.followsLocal}</p>`
  if (decision.outcome === 'not-accepted') return html`<p class="govuk-body">${t.followsNot}</p>`
  const { follows: consequence, source } = consequenceOf((decision.level ?? 1) as 1 | 2 | 3, profileKey)
  return html`<ul class="govuk-list govuk-list--bullet"><li>${t.followsConfirmed}</li><li>${t.follows[consequence]} <span class="govuk-hint govuk-!-margin-bottom-0">${source.document}, ${source.at}</span></li></ul>`
}

function rows(known: Known) {
  const { referral, decision, answers, agencies, managers, panel, hasPanel, lang } = known
  const t = words(lang, screeningText)
  const present = panel
    .filter(({ id }) => answers.members?.includes(id))
    .map(({ name, post, agency }) => t.member(name, post, agency))
  const said: readonly (readonly [StepKey, string, string | null | undefined])[] = [
    ['outcome', t.outcome, t.outcomeDone[decision.outcome]],
    [
      'assessment',
      t.category,
      decision.category === null ? null : t.categories[decision.category as 1 | 2 | 3 | 4],
    ],
    ...(known.quality
      ? QUALITY_KEYS.map(
          (key) =>
            [
              'quality',
              t.quality.legend[key],
              answers.quality?.[key] && t.yesNo[answers.quality[key]],
            ] as const,
        )
      : []),
    [
      'identification',
      t.identify.groundSaid,
      decision.outcome === 'confirmed' && answers.ground !== undefined
        ? t.identify.groundNames[answers.ground]
        : null,
    ],
    [
      'identification',
      t.identify.notEligible,
      decision.outcome === 'not-accepted' && answers.notEligible !== undefined
        ? t.identify[answers.notEligible]
        : null,
    ],
    [
      'assessment',
      t.identify.overriddenBecause,
      decision.outcome === 'confirmed' && (answers.overrideReason ?? '') !== ''
        ? answers.overrideReason
        : null,
    ],
    ['assessment', t.grade, decision.riskGrade === null ? null : t.grades[decision.riskGrade]],
    ['assessment', t.level, decision.level === null ? null : t.levels(decision.level)],
    ['lead-agency', t.leadAgency, agencies.find(({ id }) => id === decision.leadAgencyId)?.name],
    ['case-manager', t.manager, managers.find(({ id }) => id === decision.caseManagerId)?.name],
    ['evidence-wanted', t.evidenceAsked, decision.evidenceAsked],
    ['reasons', t.reasons, decision.reasons],
    ['reasons', t.evidence, decision.evidence === '' ? null : decision.evidence],
    [
      'sitting',
      hasPanel ? t.heldOn.panel : t.heldOn.alone,
      answers.heldOn === undefined ? null : formatDate(answers.heldOn, lang),
    ],
    ['sitting', t.membersPresent, hasPanel ? formatList(present, lang) : null],
  ]
  return said.flatMap(([step, key, value]) =>
    value === null || value === undefined
      ? []
      : [
          {
            key: { text: key },
            value: { text: value },
            actions: {
              items: [{ href: `/screening/${referral.id}/${step}`, text: t.change, visuallyHiddenText: key }],
            },
          },
        ],
  )
}
