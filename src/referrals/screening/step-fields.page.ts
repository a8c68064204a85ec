import {
  govukCheckboxes,
  govukDateInput,
  govukInsetText,
  govukRadios,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { words } from '#platform/html/text.ts'
import { errorFor, type FormState, typed, typedList } from '#platform/http/form.ts'
import { RISK_GRADES } from '#rules/screening/decision.ts'
import { identificationFields, qualityFields, workedOutPart } from './identify.page.ts'
import { screeningText } from './screening.text.ts'
import type { StepKnown } from './step.page.ts'
import { managersOf } from './step-forms.ts'
import type { StepKey } from './steps.ts'

/** The questions of one page of the decision. */
export function stepFields(known: StepKnown): Html {
  return FIELDS[known.step](known)
}

const FIELDS: Record<StepKey, (known: StepKnown) => Html> = {
  outcome: outcomeField,
  quality: qualityFields,
  identification: identificationFields,
  assessment: assessmentFields,
  'lead-agency': ({ agencies, answers, worked, form, lang }) => {
    const t = words(lang, screeningText)
    const { lead } = worked
    const proposed = lead?.lead
    return html`${lead !== null && proposed !== undefined && govukInsetText({ text: t.leadProposed(t.leads[proposed], lead.source.document, lead.source.at) })}${radios(
      'leadAgencyId',
      t.leadAgency,
      agencies.map(({ id, name }) => [id, name]),
      { form, onRecord: answers.leadAgencyId },
    )}`
  },
  'case-manager': managerField,
  'evidence-wanted': ({ answers, form, lang }) => {
    const t = words(lang, screeningText)
    return area('evidenceAsked', t.evidenceAsked, t.evidenceAskedHint, {
      form,
      onRecord: answers.evidenceAsked,
    })
  },
  reasons: ({ answers, form, lang }) => {
    const t = words(lang, screeningText)
    return html`${area('reasons', t.reasons, t.reasonsHint, { form, onRecord: answers.reasons })}
      ${answers.outcome !== 'more-evidence' && area('evidence', t.evidence, t.evidenceHint, { form, onRecord: answers.evidence })}`
  },
  sitting: sittingFields,
}

type Said = { form: FormState; onRecord: string | undefined }
type Choices = readonly (readonly [value: string, text: string, hint?: string | undefined])[]

function radios(name: string, legend: string, choices: Choices, { form, onRecord }: Said): Html {
  return govukRadios({
    name,
    idPrefix: name,
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    errorMessage: errorFor(form, name),
    items: choices.map(([value, text, hint]) => ({
      value,
      text,
      checked: typed(form, name, onRecord) === value,
      ...(hint === undefined ? {} : { hint: { text: hint } }),
    })),
  })
}

function area(name: string, label: string, hint: string, { form, onRecord }: Said): Html {
  return govukTextarea({
    id: name,
    name,
    label: { text: label, classes: 'govuk-label--m' },
    hint: { text: hint },
    value: typed(form, name, onRecord),
    errorMessage: errorFor(form, name),
    rows: 6,
  })
}

function outcomeField({ answers, outcomes, referral, openCase, form, lang }: StepKnown): Html {
  const t = words(lang, screeningText)
  const choices = outcomes.outcomes.map(
    (outcome) => [outcome, t.outcomes[outcome], t.outcomeHints[outcome]] as const,
  )
  const { document, at } = outcomes.source
  const noCase = referral.route === 'local-meeting' && openCase === undefined
  return html`${referral.route !== 'mappa' && govukInsetText({ text: `${t.routes[referral.route]}${noCase ? ` ${t.noOpenCase}` : ''} (${document}, ${at})` })}
    ${radios('outcome', t.outcome, choices, { form, onRecord: answers.outcome })}`
}

function assessmentFields(known: StepKnown): Html {
  const { answers, form, lang, provisional } = known
  const t = words(lang, screeningText)
  const text = (value: number | undefined) => (value === undefined ? undefined : String(value))
  const levels = ([1, 2, 3] as const).map(
    (level) =>
      [String(level), t.levels(level), known.levels.find((each) => each.level === level)?.criteria] as const,
  )
  const categories = ([1, 2, 3, 4] as const).map(
    (category) => [String(category), t.categories[category]] as const,
  )
  const grades = RISK_GRADES.map((grade) => [grade, t.grades[grade]] as const)
  return html`${workedOutPart(known)}${provisional !== null && govukInsetText({ text: `${t.provisional}: ${provisional}` })}
    ${radios('category', t.category, categories, { form, onRecord: text(answers.category) })}
    ${area('overrideReason', t.identify.override, t.identify.overrideHint, { form, onRecord: answers.overrideReason })}
    ${radios('riskGrade', t.grade, grades, { form, onRecord: answers.riskGrade })}
    ${radios('level', t.level, levels, { form, onRecord: text(answers.level) })}`
}

function managerField({ managers, agencies, answers, form, lang }: StepKnown): Html {
  const t = words(lang, screeningText)
  const agency = agencies.find(({ id }) => id === answers.leadAgencyId)?.name ?? ''
  const choices = managersOf({ managers, answers })
  if (choices.length === 0) return govukInsetText({ text: t.noManagers(agency) })
  return html`<p class="govuk-hint">${t.managerHint(agency)}</p>
    ${radios(
      'caseManagerId',
      t.manager,
      choices.map(({ id, name }) => [id, name] as const),
      { form, onRecord: answers.caseManagerId },
    )}`
}

function sittingFields({ panel, hasPanel, suggested, form, lang }: StepKnown): Html {
  const t = words(lang, screeningText)
  const present = typedList(form, 'members', suggested.members)
  const members = govukCheckboxes({
    name: 'members',
    idPrefix: 'members',
    fieldset: { legend: { text: t.members, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: t.membersHint },
    errorMessage: errorFor(form, 'members'),
    items: panel.map(({ id, name, post, agency }) => ({
      value: id,
      text: t.member(name, post, agency),
      checked: present.includes(id),
    })),
  })
  return html`${dateField(suggested.heldOn, hasPanel ? t.heldOn.panel : t.heldOn.alone, form, t)}${hasPanel ? members : govukInsetText({ text: t.alone })}`
}

type DateWords = { dateHint: string; day: string; month: string; year: string }

function dateField(onRecord: string, legend: string, form: FormState, t: DateWords): Html {
  const [year, month, day] = onRecord.split('-').map((part) => String(Number(part)))
  const errorMessage = errorFor(form, 'heldOn')
  const part = (name: 'day' | 'month' | 'year', value: string | undefined) => ({
    name,
    label: t[name],
    value: typed(form, `heldOn-${name}`, value),
    classes: `govuk-input--width-${name === 'year' ? '4' : '2'}${errorMessage === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: 'heldOn',
    namePrefix: 'heldOn',
    fieldset: { legend: { text: legend, classes: 'govuk-fieldset__legend--m' } },
    hint: { text: t.dateHint },
    errorMessage,
    items: [part('day', day), part('month', month), part('year', year)],
  })
}
