import {
  govukCharacterCount,
  govukCheckboxes,
  govukDateInput,
  govukFieldset,
  govukInput,
  govukRadios,
  govukSelect,
} from '../html/govuk.ts'
import { type Html, html } from '../html/html.ts'
import type { Lang } from '../html/text.ts'
import type { Answers, Row } from './answers.ts'
import {
  type BoxesField,
  type ChoiceField,
  choicesOf,
  type DateField,
  type Field,
  type Grid,
  type GroupField,
  inLang,
  longest,
  type ProseField,
  type SingleField,
  type YesNoField,
} from './define.ts'
import { formsText } from './forms.text.ts'
import { drawGrid, inGrid } from './grid.page.ts'

/** What a field is drawn from: the answers as typed, what is wrong with them, and the other fields of its page. */
export type Drawing = {
  readonly fields: readonly Field[]
  readonly answers: Answers
  readonly errors: Readonly<Record<string, string>>
  readonly lang: Lang
  /** How many empty rows a group shows besides those that are filled. */
  readonly emptyRows: number
  /** Whether the page has its heading already. */
  readonly headed: boolean
  readonly grid?: Grid | undefined
}

type Spot = { readonly at: string; readonly heading: boolean }

/** The fields of a page. A single question is the heading of its page. */
export function drawFields(drawing: Drawing): Html[] {
  const heading = !drawing.headed
  const { grid } = drawing
  const others = drawing.fields.filter((field) => grid === undefined || !inGrid(grid, field.key))
  const drawn = others.map((field) => drawField(drawing, field, { at: field.key, heading }))
  return grid === undefined ? drawn : [drawGrid(drawing, grid), ...drawn]
}

/** Where the message of a field leads: the box that takes the first key. */
export function anchorOf(field: Field | undefined, at: string): string {
  return field?.kind === 'date' ? `${at}-day` : at
}

function drawField(drawing: Drawing, field: Field, spot: Spot): Html {
  if (field.kind === 'group') return drawGroup(drawing, field, spot)
  const answer = drawing.answers[field.key]
  if (field.kind === 'checkboxes')
    return drawBoxes(drawing, field, spot, Array.isArray(answer) ? answer.map(String) : [])
  return drawSingle(drawing, field, spot, typeof answer === 'string' ? answer : '')
}

function drawSingle(drawing: Drawing, field: SingleField, spot: Spot, value: string): Html {
  const { lang } = drawing
  if (field.kind === 'date') return drawDate(drawing, field, spot, value)
  if (field.kind === 'radios' || field.kind === 'yes-no') return drawRadios(drawing, field, spot, value)
  const common = {
    id: spot.at,
    name: spot.at,
    label: labelOf(field, spot, lang),
    hint: hintOf(field, lang),
    errorMessage: errorAt(drawing, spot.at),
  }
  if (field.kind === 'textarea') return drawProse(field, { ...common, value }, lang)
  if (field.kind === 'text') {
    const classes = field.width === undefined ? undefined : `govuk-input--width-${field.width}`
    return govukInput({
      ...common,
      value,
      classes,
      autocomplete: 'off',
      spellcheck: false,
      inputmode: field.whole === undefined ? undefined : 'numeric',
      suffix: field.whole?.unit === undefined ? undefined : { text: inLang(field.whole.unit, lang) },
    })
  }
  const none = { value: '', text: formsText(lang).select }
  return govukSelect({ ...common, items: [none, ...itemsOf(field, [value], lang)] })
}

function drawRadios(drawing: Drawing, field: YesNoField | ChoiceField, spot: Spot, value: string): Html {
  return govukRadios({
    idPrefix: spot.at,
    name: spot.at,
    fieldset: legendOf(field, spot, drawing.lang),
    hint: hintOf(field, drawing.lang),
    errorMessage: errorAt(drawing, spot.at),
    items: choiceItems(drawing.lang, field, [value]),
    classes: field.kind === 'yes-no' ? 'govuk-radios--inline' : undefined,
  })
}

type ProseOptions = Pick<
  Parameters<typeof govukCharacterCount>[0],
  'id' | 'name' | 'label' | 'hint' | 'errorMessage' | 'value'
>

function drawProse(field: ProseField, options: ProseOptions, lang: Lang): Html {
  const t = formsText(lang)
  return govukCharacterCount({
    ...options,
    maxlength: longest(field),
    maxwords: '',
    threshold: 75,
    rows: field.rows ?? 8,
    spellcheck: true,
    textareaDescriptionText: t.allowed(longest(field)),
    charactersUnderLimitText: t.left,
    charactersAtLimitText: t.none,
    charactersOverLimitText: t.over,
  })
}

function drawDate(drawing: Drawing, field: DateField, spot: Spot, value: string): Html {
  const t = formsText(drawing.lang)
  const [day = '', month = '', year = ''] = dateParts(value)
  const wrong = errorAt(drawing, spot.at) === undefined ? '' : ' govuk-input--error'
  const box = (name: string, label: string, width: number, text: string) => ({
    name,
    label,
    value: text,
    classes: `govuk-input--width-${width}${wrong}`,
  })
  return govukDateInput({
    id: spot.at,
    namePrefix: spot.at,
    fieldset: legendOf(field, spot, drawing.lang),
    hint: hintOf(field, drawing.lang) ?? { text: t.dateHint },
    errorMessage: errorAt(drawing, spot.at),
    items: [box('day', t.day, 2, day), box('month', t.month, 2, month), box('year', t.year, 4, year)],
  })
}

/** A date as its three boxes; one that is no date keeps what was typed into each. */
function dateParts(value: string): string[] {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)
  if (date === null) return value.split('/')
  return [String(Number(date[3])), String(Number(date[2])), date[1] ?? '']
}

function drawBoxes(drawing: Drawing, field: BoxesField, spot: Spot, ticked: readonly string[]): Html {
  return govukCheckboxes({
    idPrefix: spot.at,
    name: spot.at,
    fieldset: legendOf(field, spot, drawing.lang),
    hint: hintOf(field, drawing.lang),
    errorMessage: errorAt(drawing, spot.at),
    items: choiceItems(drawing.lang, field, ticked),
  })
}

function itemsOf(field: Parameters<typeof choicesOf>[0], chosen: readonly string[], lang: Lang) {
  return choicesOf(field).map(({ value, text }) => ({
    value,
    text: inLang(text, lang),
    selected: chosen.includes(value),
  }))
}

function choiceItems(lang: Lang, field: Parameters<typeof choicesOf>[0], chosen: readonly string[]) {
  return choicesOf(field).map((choice) => ({
    value: choice.value,
    text: inLang(choice.text, lang),
    hint: choice.hint === undefined ? undefined : { text: inLang(choice.hint, lang) },
    checked: chosen.includes(choice.value),
  }))
}

function drawGroup(drawing: Drawing, group: GroupField, spot: Spot): Html {
  const answer = drawing.answers[group.key]
  const rows = (Array.isArray(answer) ? answer : []) as readonly Row[]
  const shown = Math.min(group.most, Math.max(rows.length + drawing.emptyRows, 1))
  const message = errorAt(drawing, group.key)
  return html`<div id="${group.key}">
    ${spot.heading ? html`<h1 class="govuk-heading-l">${question(group, drawing.lang)}</h1>` : html`<h2 class="govuk-heading-m">${question(group, drawing.lang)}</h2>`}
    ${group.hint !== undefined && html`<p class="govuk-hint">${inLang(group.hint, drawing.lang)}</p>`}
    ${message !== undefined && html`<p class="govuk-error-message">${message.text}</p>`}
    ${Array.from({ length: shown }, (_, at) => drawRow(drawing, group, at, rows[at] ?? {}))}</div>`
}

function drawRow(drawing: Drawing, group: GroupField, at: number, row: Row): Html {
  const t = formsText(drawing.lang)
  const place = `${group.key}.${at}`
  const cells = group.fields.map((cell) =>
    drawSingle(drawing, cell, { at: `${place}.${cell.key}`, heading: false }, row[cell.key] ?? ''),
  )
  const remove =
    Object.keys(row).length > 0 &&
    govukCheckboxes({
      idPrefix: `${place}.remove`,
      name: `${place}.remove`,
      classes: 'govuk-checkboxes--small',
      items: [{ value: 'yes', text: t.removeThis }],
    })
  return govukFieldset({
    legend: {
      text: t.numbered(inLang(group.item, drawing.lang), at + 1),
      classes: 'govuk-fieldset__legend--m',
    },
    html: html`${cells}${remove}`,
  })
}

function errorAt({ errors }: Drawing, at: string): { text: string } | undefined {
  const text = errors[at]
  return text === undefined ? undefined : { text }
}

function hintOf({ hint }: Field, lang: Lang): { text: string } | undefined {
  return hint === undefined ? undefined : { text: inLang(hint, lang) }
}

/** The question in full; what need not be answered says so. */
export function question(field: Field, lang: Lang): string {
  const asked = inLang(field.ask ?? field.name, lang)
  return field.need === undefined ? formsText(lang).optional(asked) : asked
}

function labelOf(field: Field, { heading }: Spot, lang: Lang) {
  const text = question(field, lang)
  return heading ? { text, classes: 'govuk-label--l', isPageHeading: true } : { text }
}

function legendOf(field: Field, { heading }: Spot, lang: Lang) {
  const text = question(field, lang)
  return { legend: heading ? { text, classes: 'govuk-fieldset__legend--l', isPageHeading: true } : { text } }
}
