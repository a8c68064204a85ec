import { formatDate } from '#platform/html/format.ts'
import {
  govukCheckboxes,
  govukInsetText,
  govukRadios,
  govukSummaryList,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { errorFor, typed, typedList } from '#platform/http/form.ts'
import type { Basis } from '#rules/eligibility/basis.ts'
import { becauseText } from '#rules/eligibility/eligibility.text.ts'
import { GROUNDS } from '#rules/referrals/identification.ts'
import { QUALITY_KEYS } from '#rules/screening/quality.ts'
import { screeningText } from './screening.text.ts'
import type { StepKnown } from './step.page.ts'

/** CP-03: each point of the quality check. */
export function qualityFields({ answers, form, lang }: StepKnown): Html {
  const t = words(lang, screeningText)
  return html`<p class="govuk-body">${t.quality.intro}</p>
    ${QUALITY_KEYS.map((key) => {
      const name = `quality-${key}`
      const chosen = typed(form, name, answers.quality?.[key])
      return govukRadios({
        name,
        idPrefix: name,
        classes: 'govuk-radios--inline',
        fieldset: { legend: { text: t.quality.legend[key], classes: 'govuk-fieldset__legend--s' } },
        errorMessage: errorFor(form, name),
        items: (['yes', 'no'] as const).map((value) => ({
          value,
          text: t.yesNo[value],
          checked: chosen === value,
        })),
      })
    })}
    ${govukTextarea({ id: 'qualityNote', name: 'qualityNote', label: { text: t.quality.note, classes: 'govuk-label--s' }, value: typed(form, 'qualityNote', answers.qualityNote), rows: 3 })}`
}

/** IC-02, IC-10: what the rules work out from the record, with every ground and its paragraph. */
export function workedOutPart({ worked, referral, lang }: StepKnown): Html {
  const t = words(lang, screeningText).identify
  const { eligibility, bases, fromRecord, againstChildren, onMatch } = worked
  const answer = eligibility.category === null ? t.none : t.category(eligibility.category)
  const match = againstChildren.length > 0 && onMatch !== null
  return html`<h2 class="govuk-heading-m">${t.worked}</h2>
    ${fromRecord ? html`<p class="govuk-body govuk-!-font-weight-bold">${answer}</p>` : govukInsetText({ text: t.nothing })}
    ${bases.length > 0 && govukSummaryList({ rows: bases.map((basis) => basisRow(basis, lang)) })}
    ${match && onMatch !== null && govukInsetText({ html: html`<p class="govuk-body">${t.match[onMatch.follows]}</p><p class="govuk-hint govuk-!-margin-bottom-0">${onMatch.source.document}, ${onMatch.source.at}</p>` })}
    <p class="govuk-body"><a class="govuk-link" href="/people/${referral.personId}">${t.toRecord}</a></p>`
}

function basisRow(basis: Basis, lang: StepKnown['lang']) {
  const t = words(lang, screeningText).identify
  const { document, at } = basis.rule.source
  return {
    key: { text: t.category(basis.category) },
    value: {
      html: html`<strong>${t.states[basis.state]}.</strong> ${words(lang, becauseText)[basis.because]}<br><span class="govuk-hint govuk-!-margin-bottom-0">${document}, ${at}</span>`,
    },
  }
}

/** What whoever screens adds: the ground, what stands in Schedule 15, or that the person is not eligible. */
export function identificationFields(known: StepKnown): Html {
  const { answers, worked, profileKey, form, lang } = known
  const t = words(lang, screeningText).identify
  const refused = answers.outcome !== 'confirmed'
  const ticked = typedList(form, 'inSchedule15', answers.inSchedule15 ?? [])
  return html`${workedOutPart(known)}
    ${
      !refused &&
      worked.courtEvents.length > 0 &&
      govukCheckboxes({
        name: 'inSchedule15',
        idPrefix: 'inSchedule15',
        fieldset: { legend: { text: t.schedule15, classes: 'govuk-fieldset__legend--m' } },
        hint: { text: t.schedule15Hint },
        items: worked.courtEvents.map(({ id, on, description }) => ({
          value: id,
          text: t.event(formatDate(on, lang), description),
          checked: ticked.includes(id),
        })),
      })
    }
    ${refused ? notEligibleField(known) : groundField(known)}
    ${!refused && profileKey === 'wiltshire' && takenInFields(known)}`
}

function groundField({ answers, form, lang }: StepKnown): Html {
  const t = words(lang, screeningText).identify
  const chosen = typed(form, 'ground', answers.ground ?? 'local-agency')
  return govukRadios({
    name: 'ground',
    idPrefix: 'ground',
    fieldset: { legend: { text: t.ground, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'ground'),
    items: GROUNDS.map((ground) => ({
      value: ground,
      text: t.groundNames[ground],
      checked: chosen === ground,
    })),
  })
}

function notEligibleField({ answers, form, lang }: StepKnown): Html {
  const t = words(lang, screeningText).identify
  const chosen = typed(form, 'notEligible', answers.notEligible)
  return govukRadios({
    name: 'notEligible',
    idPrefix: 'notEligible',
    fieldset: { legend: { text: t.notEligible, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'notEligible'),
    items: (['yes', 'no'] as const).map((value) => ({ value, text: t[value], checked: chosen === value })),
  })
}

/** IC-25: which of the two applies, and the assessment relied on. */
function takenInFields({ answers, form, lang }: StepKnown): Html {
  const t = words(lang, screeningText).identify
  const chosen = typed(form, 'takenIn', answers.takenIn)
  return html`${govukRadios({
    name: 'takenIn',
    idPrefix: 'takenIn',
    fieldset: { legend: { text: t.takenIn, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, 'takenIn'),
    items: (['has-committed', 'at-substantial-risk'] as const).map((value) => ({
      value,
      text: t.takenInNames[value],
      checked: chosen === value,
    })),
  })}
  ${govukTextarea({ id: 'assessment', name: 'assessment', label: { text: t.assessment, classes: 'govuk-label--m' }, value: typed(form, 'assessment', answers.assessment), errorMessage: errorFor(form, 'assessment'), rows: 3 })}`
}
