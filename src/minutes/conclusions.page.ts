import { formatDate, londonDate } from '#platform/html/format.ts'
import { govukDateInput, govukRadios } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { errorFor, typed } from '#platform/http/form.ts'
import { REVIEW_FACTORS } from '#rules/reviews/factors.ts'
import { latestReview } from '#rules/reviews/next-review.ts'
import { FACTOR_FIELDS } from './draft-form.ts'
import { type DraftView, longText } from './draft-view.ts'
import { levelBefore } from './known.ts'
import { minutesText } from './minutes.text.ts'

/** LM-15: the level decided, and why it changes if it does. */
export function levelSection(draft: DraftView): Html {
  const { known, form, lang } = draft
  const t = words(lang, minutesText)
  const chosen = typed(form, 'level', known.minute?.level == null ? '' : String(known.minute.level))
  const name = (level: 1 | 2 | 3) => (level === 1 ? null : known.profile.meetings[level].value.shortName)
  return html`<h2 class="govuk-heading-m">${t.level}</h2>
    ${govukRadios({
      name: 'level',
      idPrefix: 'level',
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: t.levelLabel, classes: 'govuk-fieldset__legend--s' } },
      hint: { text: t.levelNow(levelBefore(known.discussed)) },
      errorMessage: errorFor(form, 'level'),
      items: ([1, 2, 3] as const).map((level) => ({
        value: String(level),
        text: t.levelName(level, name(level)),
        checked: chosen === String(level),
      })),
    })}
    ${longText(draft, { name: 'levelReasons', label: t.levelReasons, value: known.minute?.levelReasons, rows: 3 })}`
}

/** Whether the person is told, and why not when it is withheld. */
export function toldSection(draft: DraftView): Html {
  const { known, form, lang } = draft
  const t = words(lang, minutesText)
  const chosen = typed(form, 'personTold', known.minute?.personTold)
  return html`<h2 class="govuk-heading-m">${t.told}</h2>
    ${govukRadios({
      name: 'personTold',
      idPrefix: 'personTold',
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: t.toldLabel, classes: 'govuk-fieldset__legend--s' } },
      hint: { text: t.toldHint },
      errorMessage: errorFor(form, 'personTold'),
      items: [
        { value: 'yes', text: t.toldYes, checked: chosen === 'yes' },
        { value: 'no', text: t.toldNo, checked: chosen === 'no' },
      ],
    })}
    ${longText(draft, { name: 'personToldReasons', label: t.toldReasons, hint: t.toldReasonsHint, value: known.minute?.personToldReasons, rows: 3 })}`
}

/** RX-05, RX-06: the next review date with what was weighed, or the decision to end review. */
export function reviewSection(draft: DraftView): Html {
  const { known, form, lang } = draft
  const t = words(lang, minutesText)
  const chosen = typed(form, 'reviewOutcome', known.minute?.reviewOutcome)
  return html`<h2 class="govuk-heading-m">${t.review}</h2>
    ${govukRadios({
      name: 'reviewOutcome',
      idPrefix: 'reviewOutcome',
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: t.reviewLabel, classes: 'govuk-fieldset__legend--s' } },
      errorMessage: errorFor(form, 'reviewOutcome'),
      items: [
        {
          value: 'next-review',
          text: t.reviewNext,
          checked: chosen === 'next-review',
        },
        {
          value: 'end-review',
          text: t.reviewEnd,
          hint: { text: t.reviewEndHint },
          checked: chosen === 'end-review',
        },
      ],
    })}
    ${reviewDate(draft)}
    ${longText(draft, { name: 'reviewReasons', label: t.reviewReasons, value: known.minute?.reviewReasons, rows: 3 })}
    <h3 class="govuk-heading-s">${t.factors}</h3>
    ${REVIEW_FACTORS.map(({ key }) => longText(draft, { name: FACTOR_FIELDS[key], label: t.factor[key], value: known.minute?.reviewFactors[key], rows: 2 }))}`
}

function reviewDate({ known, form, lang }: DraftView): Html {
  const t = words(lang, minutesText)
  const { discussed, minute, profile } = known
  const latest = latestReview({
    level: minute?.level ?? levelBefore(discussed),
    setOn: londonDate(discussed.openedAt ?? new Date(0)),
    profile,
  })
  const [year, month, day] = (minute?.nextReviewOn ?? '').split('-')
  const part = (name: string, label: string, width: string, value: string | undefined) => ({
    name,
    label,
    value: typed(form, `nextReviewOn-${name}`, value),
    classes: `govuk-input--width-${width}${errorFor(form, 'nextReviewOn') === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: 'nextReviewOn',
    namePrefix: 'nextReviewOn',
    fieldset: { legend: { text: t.reviewOn, classes: 'govuk-fieldset__legend--s' } },
    hint: {
      text:
        latest === null ? t.reviewOnHintOpen : t.reviewOnHint(formatDate(latest.due, lang), latest.source.at),
    },
    errorMessage: errorFor(form, 'nextReviewOn'),
    items: [
      part('day', t.day, '2', day),
      part('month', t.month, '2', month),
      part('year', t.year, '4', year),
    ],
  })
}
