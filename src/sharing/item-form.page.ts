import { govukDateInput, govukInput, govukRadios, govukTextarea } from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { type Lang, words } from '#platform/html/text.ts'
import { errorFor, type FormState, typed } from '#platform/http/form.ts'
import { LAWFUL_BASIS_KEYS } from '#rules/sharing/lawful-basis.ts'
import { HANDLINGS } from './item-form.ts'
import type { Item, Kind } from './queries.ts'
import { sharingText } from './sharing.text.ts'

type Known = { kind: Kind; form: FormState; onRecord: Item | null; lang: Lang }

/** The questions about one item, by its kind, with what is on record or what was typed. */
export function itemFields(known: Known): Html {
  const { kind, form, onRecord, lang } = known
  const t = words(lang, sharingText)
  const source =
    kind === 'nothing-known'
      ? { label: t.checked, hint: t.checkedHint }
      : { label: t.source, hint: t.sourceHint }
  const sourceField = govukInput({
    id: 'source',
    name: 'source',
    label: { text: source.label, classes: 'govuk-label--s' },
    hint: { text: source.hint },
    value: typed(form, 'source', onRecord?.source),
    errorMessage: errorFor(form, 'source'),
  })
  if (kind === 'nothing-known') return sourceField
  return html`
    ${govukTextarea({ id: 'body', name: 'body', label: { text: kind === 'fact' ? t.body : t.opinionBody, classes: 'govuk-label--s' }, hint: { text: t.bodyHint }, value: typed(form, 'body', onRecord?.body), errorMessage: errorFor(form, 'body') })}
    ${eventField(known)}
    ${sourceField}
    ${govukTextarea({ id: 'purpose', name: 'purpose', rows: 2, label: { text: t.purpose, classes: 'govuk-label--s' }, value: typed(form, 'purpose', onRecord?.purpose ?? t.purposeDefault), errorMessage: errorFor(form, 'purpose') })}
    ${basisField(known)}
    ${handlingField(known)}`
}

function eventField({ form, onRecord, lang }: Known): Html {
  const t = words(lang, sharingText)
  const [year, month, day] = (onRecord?.eventOn ?? '').split('-')
  const part = (name: string, label: string, width: string, value: string | undefined) => ({
    name,
    label,
    value: typed(form, `eventOn-${name}`, value),
    classes: `govuk-input--width-${width}${errorFor(form, 'eventOn') === undefined ? '' : ' govuk-input--error'}`,
  })
  return govukDateInput({
    id: 'eventOn',
    namePrefix: 'eventOn',
    fieldset: { legend: { text: t.eventOn, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: t.eventHint },
    errorMessage: errorFor(form, 'eventOn'),
    items: [
      part('day', t.day, '2', day),
      part('month', t.month, '2', month),
      part('year', t.year, '4', year),
    ],
  })
}

function basisField({ form, onRecord, lang }: Known): Html {
  const t = words(lang, sharingText)
  const chosen = typed(form, 'lawfulBasis', onRecord?.lawfulBasis)
  return govukRadios({
    name: 'lawfulBasis',
    idPrefix: 'lawfulBasis',
    fieldset: { legend: { text: t.lawfulBasis, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'lawfulBasis'),
    items: LAWFUL_BASIS_KEYS.map((key) => ({
      value: key,
      text: t.bases[key],
      hint: { text: t.basisTerms[key] },
      checked: chosen === key,
    })),
  })
}

function handlingField({ form, onRecord, lang }: Known): Html {
  const t = words(lang, sharingText)
  const chosen = typed(form, 'handling', onRecord?.handling)
  return govukRadios({
    name: 'handling',
    idPrefix: 'handling',
    fieldset: { legend: { text: t.handling, classes: 'govuk-fieldset__legend--s' } },
    errorMessage: errorFor(form, 'handling'),
    items: HANDLINGS.map((key) => ({
      value: key,
      text: t.handlings[key],
      hint: { text: t.handlingHints[key] },
      checked: chosen === key,
    })),
  })
}

/** The title of the page that supplies an item of this kind. */
export function titleOf(kind: Kind, lang: Lang): string {
  const t = words(lang, sharingText)
  return { fact: t.factTitle, opinion: t.opinionTitle, 'nothing-known': t.nothingTitle }[kind]
}
