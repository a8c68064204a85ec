import {
  govukCheckboxes,
  govukFieldset,
  govukInput,
  govukRadios,
  govukTextarea,
} from '#platform/html/govuk.ts'
import { type Html, html } from '#platform/html/html.ts'
import { errorFor, type FormState, typed, typedList } from '#platform/http/form.ts'
import { ITEMS, type ItemKey } from '#rules/profiles/items.ts'
import type { Field, Shape, Simple } from '#rules/profiles/shape.ts'
import { areasText } from '../areas.text.ts'

const t = areasText.en.values

/** Empty rows that a page offers below those that are filled in. */
const SPARE_ROWS = 2
const LONG_LINE = 90

type Asked = { name: string; label: string; big?: boolean; form: FormState }

const asText = (value: unknown): string =>
  Array.isArray(value)
    ? value.join('\n')
    : typeof value === 'number' || typeof value === 'string'
      ? String(value)
      : ''

const yesNo = (value: unknown, local: boolean) =>
  value === true ? 'yes' : value === false ? 'no' : local && value === null ? 'open' : ''

function question(shape: Simple, value: unknown, { name, label, big, form }: Asked): Html {
  const errorMessage = errorFor(form, name)
  const common = { id: name, name, errorMessage, spellcheck: false }
  const words = { text: label, classes: big ? 'govuk-label--s' : '' }
  const chosen = typed(
    form,
    name,
    shape.kind === 'yes-no' ? yesNo(value, shape.local === true) : asText(value),
  )
  const radios = (items: readonly (readonly [string, string])[]) =>
    govukRadios({
      name,
      idPrefix: name,
      errorMessage,
      classes: 'govuk-radios--small',
      fieldset: { legend: { text: label, classes: big ? 'govuk-fieldset__legend--s' : '' } },
      items: items.map(([item, text]) => ({ value: item, text, checked: chosen === item })),
    })
  switch (shape.kind) {
    case 'choice':
      return radios(Object.entries(shape.of))
    case 'yes-no':
      return radios([
        ['yes', t.yes],
        ['no', t.no],
        ...(shape.local === true ? [['open', t.open] as const] : []),
      ])
    case 'number':
      return govukInput({
        ...common,
        label: words,
        value: chosen,
        inputmode: 'numeric',
        classes: 'govuk-input--width-4',
        ...(shape.unit === '' ? {} : { suffix: { text: shape.unit } }),
      })
    case 'list':
      return govukTextarea({
        ...common,
        label: words,
        hint: { text: t.onePerLine },
        value: chosen,
        rows: Math.max(4, chosen.split('\n').length + 1),
      })
    case 'text':
      // A short part of an entry is a line; a setting of its own, or a long text, has room.
      return big || chosen.length > LONG_LINE || chosen.includes('\n')
        ? govukTextarea({ ...common, label: words, value: chosen, rows: 3 })
        : govukInput({ ...common, label: words, value: chosen })
  }
}

type Fields = Readonly<Record<string, Field>>

const parts = (fields: Fields, value: unknown, prefix: string, form: FormState) =>
  Object.entries(fields).map(([key, field]) =>
    question(field, (value as Record<string, unknown> | null | undefined)?.[key], {
      name: `${prefix}-${key}`,
      label: field.label,
      form,
    }),
  )

function rows(fields: Fields, value: readonly unknown[], form: FormState): Html {
  const numbers = Object.keys(form?.typed ?? {}).flatMap((name) => /^row-(\d{1,3})-/.exec(name)?.[1] ?? [])
  const count = Math.max(value.length + SPARE_ROWS, ...numbers.map((number) => Number(number) + 1))
  return html`${errorFor(form, 'value') !== undefined && html`<p id="value" class="govuk-error-message">${errorFor(form, 'value')?.text ?? ''}</p>`}
    ${Array.from({ length: count }, (_, row) =>
      govukFieldset({
        legend: {
          text: row < value.length ? t.entry(row + 1) : t.newEntry(row + 1),
          classes: 'govuk-fieldset__legend--s',
        },
        classes: 'govuk-!-margin-bottom-6',
        html: html`${parts(fields, value[row], `row-${row}`, form)}`,
      }),
    )}
    <p class="govuk-hint">${t.rowsHint}</p>`
}

function recordFields(shape: Extract<Shape, { kind: 'record' }>, value: unknown, form: FormState): Html {
  const none =
    shape.none !== undefined &&
    govukCheckboxes({
      name: 'none',
      idPrefix: 'none',
      classes: 'govuk-checkboxes--small',
      items: [
        {
          value: 'yes',
          text: shape.none,
          checked: typedList(form, 'none', value === null ? ['yes'] : []).includes('yes'),
        },
      ],
    })
  return html`${parts(shape.fields, value, 'value', form)}${none}`
}

/** The questions that ask for the value of a setting, with what stands or what was typed. */
export function valueFields(key: ItemKey, value: unknown, form: FormState): Html {
  const { shape, title } = ITEMS[key]
  switch (shape.kind) {
    case 'rows':
      return rows(shape.fields, value as readonly unknown[], form)
    case 'record':
      return recordFields(shape, value, form)
    case 'choices': {
      const ticked = typedList(form, 'value', value as readonly string[])
      return govukCheckboxes({
        name: 'value',
        idPrefix: 'value',
        errorMessage: errorFor(form, 'value'),
        fieldset: { legend: { text: title, classes: 'govuk-fieldset__legend--s' } },
        items: Object.entries(shape.of).map(([item, text]) => ({
          value: item,
          text,
          checked: ticked.includes(item),
        })),
      })
    }
    default:
      return question(shape, value, { name: 'value', label: title, big: true, form })
  }
}
