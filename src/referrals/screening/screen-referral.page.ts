import { formatDate, formatDateTime } from '#platform/html/format.ts'
import {
  govukButton,
  govukInsetText,
  govukSummaryList,
  govukTag,
  govukTaskList,
  govukWarningText,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import type { Page } from '#platform/http/route.ts'
import type { Ground } from '#rules/referrals/identification.ts'
import { QUALITY_KEYS, type Quality } from '#rules/screening/quality.ts'
import type { Decision } from './decision-queries.ts'
import type { findRecorded } from './identify.ts'
import type { Screening } from './screen-referral.ts'
import { screeningText } from './screening.text.ts'
import type { StepKey } from './steps.ts'

type Known = Screening & {
  steps: readonly { key: StepKey; done: boolean }[]
  next: StepKey | 'check'
  decisions: readonly Decision[]
  recorded: Awaited<ReturnType<typeof findRecorded>>
  mayDecide: boolean
  mayScreen: boolean
  lang: Lang
}

/** The paper on one side, the decision on the other. */
export function screenReferralPage(known: Known): Page {
  const { referral, lang } = known
  const t = words(lang, screeningText)
  const title = t.title(t.fullName(referral.givenName, referral.familyName))
  return {
    title,
    section: 'screening',
    wide: true,
    backLink: { href: '/screening' },
    main: html`<span class="govuk-caption-l">${referral.reference}</span>
      <h1 class="govuk-heading-l">${title}</h1>
      ${referral.claimsLevel3 && govukWarningText({ text: t.claims, iconFallbackText: t.warning })}
      ${toKnow(known)}${beside(decisionSide(known), known.paper, lang)}`,
  }
}

/** What whoever screens should know before they read: what is asked for, why it came from here, and what else is open. */
function toKnow({ referral, others, openCase, lang }: Known): Html {
  const t = words(lang, screeningText)
  const said: readonly (readonly [string, string | null])[] = [
    [t.routingReason, referral.routingReason],
    [t.againReason, referral.againReason],
  ]
  const rows = said.flatMap(([key, value]) =>
    value === null ? [] : [{ key: { text: key }, value: { text: value } }],
  )
  return html`${referral.route !== 'mappa' && govukInsetText({ text: `${t.routes[referral.route]}${referral.route === 'local-meeting' && openCase === undefined ? ` ${t.noOpenCase}` : ''}` })}
    ${rows.length > 0 && govukSummaryList({ rows })}
    ${others.map((other) => html`<p class="govuk-body">${t.alsoOpen}: <a class="govuk-link" href="/screening/${other.id}">${other.reference}</a></p>`)}`
}

/** The decision first, so that it comes first on a phone and to a screen reader; the paper beside it. */
export function beside(decision: Html, paper: Html, lang: Lang): Html {
  const t = words(lang, screeningText)
  return html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-one-half">${decision}</div>
    <section class="govuk-grid-column-one-half" aria-labelledby="paper-heading"><h2 class="govuk-heading-m" id="paper-heading">${t.paper}</h2>${paper}</section>
  </div>`
}

function decisionSide(known: Known): Html {
  const { lang, mayDecide, decisions, referral } = known
  const t = words(lang, screeningText)
  const waiting = referral.status === 'submitted' || referral.status === 'with-panel'
  return html`<h2 class="govuk-heading-m">${t.decision}</h2>
    ${referral.status === 'confirmed' && known.mayScreen && known.leadManagersTold && govukButton({ text: t.distribute.link, href: `/screening/${referral.id}/distribute` })}
    ${mayDecide ? toDo(known) : govukInsetText({ text: waiting ? t.reader : t.decided })}
    ${decisions.map((decision) => decisionCard(decision, known, lang))}`
}

function toDo({ referral, steps, next, lang }: Known): Html {
  const t = words(lang, screeningText)
  const started = steps.some(({ done }) => done)
  const label = next === 'check' ? t.checkAll : started ? t.goOn : t.start
  return html`${govukTaskList({
    idPrefix: 'screening',
    items: steps.map(({ key, done }) => ({
      title: { text: t.steps[key] },
      href: `/screening/${referral.id}/${key}`,
      status: done ? { text: t.stepDone } : { tag: { text: t.stepToDo, classes: 'govuk-tag--blue' } },
    })),
  })}
    ${govukButton({ text: label, href: `/screening/${referral.id}/${next}` })}`
}

/** What was checked and worked out with a decision. */
function besideRows(decisionId: string, { checks, identified }: Known['recorded'], lang: Lang) {
  const t = words(lang, screeningText)
  const check = checks.find((each) => each.decisionId === decisionId)
  const found = identified.find((each) => each.decisionId === decisionId)
  const points = (check?.points ?? {}) as Quality
  const said = QUALITY_KEYS.flatMap((key) => {
    const answer = points[key]
    return answer === undefined ? [] : [t.quality.answer(t.quality.legend[key], answer)]
  })
  const ground = found?.ground as Ground | null | undefined
  const rows: (readonly [string, string | null])[] = [
    [t.quality.title, check === undefined ? null : [...said, check.note].join(' ').trim()],
    [t.identify.standing, found === undefined ? null : t.identify.standings[found.standing]],
    [t.identify.overriddenBecause, found?.overrideReason ?? null],
    [t.identify.groundSaid, ground === null || ground === undefined ? null : t.identify.groundNames[ground]],
    [
      t.identify.takenIn,
      found?.takenIn ? `${t.identify.takenInNames[found.takenIn]}. ${found.assessment ?? ''}` : null,
    ],
  ]
  return rows
}

/** One decision as it was recorded. */
function decisionCard(decision: Decision, { provisional, recorded }: Known, lang: Lang): Html {
  const t = words(lang, screeningText)
  const rows: readonly (readonly [string, string | null])[] = [
    [t.date, formatDate(decision.decidedOn, lang)],
    [t.category, decision.category === null ? null : String(decision.category)],
    [t.provisional, provisional],
    [t.grade, decision.riskGrade === null ? null : t.grades[decision.riskGrade]],
    [t.level, decision.level === null ? null : t.levels(decision.level)],
    ...besideRows(decision.id, recorded, lang),
    [t.membersPresent, decision.members],
    [t.reasons, decision.reasons],
    [t.evidence, decision.evidence === '' ? null : decision.evidence],
    [t.asked, decision.evidenceAsked],
    [t.recorded, `${formatDateTime(decision.recordedAt, lang)}, ${decision.decidedBy ?? ''}`],
  ]
  return html`<h3 class="govuk-heading-s">${t.outcomeDone[decision.outcome]} ${decision.level === 3 && govukTag({ text: t.levels(3), classes: 'govuk-tag--red' })}</h3>
    ${govukSummaryList({ rows: rows.flatMap(([key, value]) => (value === null ? [] : [{ key: { text: key }, value: { text: value } }])) })}`
}
